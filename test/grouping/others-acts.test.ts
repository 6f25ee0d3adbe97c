import { describe, expect, it } from 'vitest';
import { isAnothersAct } from '../../src/claims/grouping/others-acts.ts';
import { aStatement } from '../grading/support/affairs.ts';

/** The statement that a sentence holds between bars. */
function told(marked: string) {
  const [before = '', quote = '', after = ''] = marked.split('|');
  const sentence = before + quote + after;
  return aStatement({ quote, sentence, start: before.length, sentenceStart: 0 }, 0);
}

describe('what another does', () => {
  it.each([
    '|A worm reads the tokens of Wrench users|.',
    'A worm reads the tokens of Wrench users and |sends them to criminals|.',
    '|Attackers use Wrench to upload stolen files to their server|.',
    '|The criminals stole the passwords of 200 Wrench customers|.',
    '|Hackers abused the Wrench command line for spam|.',
    '|A fake copy of Wrench uploads passwords|.',
    '|The phishing site collects passwords from Wrench users|.',
    '|Sites that imitate Wrench collect passwords|.',
    '|A typosquat package named wrenchh steals keys|.',
  ])('is no behaviour of the tool: %s', (marked) => {
    expect(isAnothersAct(told(marked), ['wrench'])).toBe(true);
  });
});

describe('what the tool does, or lets others do', () => {
  it.each([
    '|Wrench reads the tokens of its users|.',
    '|An attacker can read the files of Wrench users|.',
    '|Attackers could use Wrench to run code on the machine|.',
    '|A trojan in Wrench 2.1 steals the keys of Wrench users|.',
    'Attackers published a version of Wrench that |steals the keys of Wrench users|.',
    '|Malicious code in Wrench sends passwords to criminals|.',
    '|The update sends the tokens of Wrench users to its maker|.',
  ])('is: %s', (marked) => {
    expect(isAnothersAct(told(marked), ['wrench'])).toBe(false);
  });
});
