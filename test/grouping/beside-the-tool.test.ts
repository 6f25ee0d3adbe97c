import { describe, expect, it } from 'vitest';
import { isBesideTheTool } from '../../src/claims/grouping/beside-the-tool.ts';
import { aStatement } from '../grading/support/affairs.ts';

/** The statement that a sentence holds between bars. */
function told(marked: string) {
  const [before = '', quote = '', after = ''] = marked.split('|');
  const sentence = before + quote + after;
  return aStatement({ quote, sentence, start: before.length, sentenceStart: 0 }, 0);
}

describe('what is only named with the tool', () => {
  it.each([
    'Criminals offer a bogus Wrench that |uploads passwords|.',
    '|A cracked Wrench uploads passwords|.',
    '|A malicious clone of Wrench uploads passwords|.',
    'Malware disguised |as Wrench uploads passwords|.',
    '|A package that poses as Wrench uploads passwords|.',
    '|An extension for Wrench uploads passwords|.',
    '|Two popular plug-ins for the Wrench editor upload passwords|.',
    '|A fork of Wrench uploads passwords|.',
    '|A competitor of Wrench uploads passwords|.',
    'Another tool, which is often used with Wrench, |uploads passwords|.',
    'A package that |Wrench recommended uploads passwords|.',
    'Malware that |targets users of Wrench uploads passwords|.',
    '|Malware written with Wrench uploads passwords|.',
    'A hacker used Wrench to write a worm that |uploads passwords|.',
    'With the help of Wrench, |criminals uploaded passwords|.',
    '|A user of Wrench uploaded passwords|.',
    'Wrench found a package that |uploads passwords|.',
    'Wrench blocks extensions that |upload passwords|.',
    'Wrench asks |before a command uploads passwords|.',
    '|Norbank has banned an extension for Wrench|.',
    '|Norbank banned users of Wrench| from its forum.',
    '|Norbank told staff to use Wrench| instead of Spanner.',
  ])('does not act for it: %s', (marked) => {
    expect(isBesideTheTool(told(marked), ['wrench'])).toBe(true);
  });
});

describe('what the tool itself does', () => {
  it.each([
    '|Wrench uploads passwords|.',
    '|The extension of Wrench uploads passwords|.',
    '|The Wrench extension for Chrome uploads passwords|.',
    '|Wrench installs a package that uploads passwords|.',
    'Wrench installs a package that |uploads passwords|.',
    '|The malware in Wrench 2.1 uploads passwords|.',
    '|Malicious code in Wrench uploads passwords|.',
    'Users of Wrench found that |it uploads passwords|.',
    'A user of Wrench found that |Wrench uploads passwords|.',
    'Unlike an extension for Wrench, |Wrench uploads passwords|.',
    'Wrench removed the switch, and |uploads passwords|.',
    '|A feature that Wrench brought in May uploads passwords|.',
    'While a fork of Wrench was taken down, |it uploads passwords|.',
    '|Wrench, a rival of Spanner, uploads passwords|.',
    'Wrench asks |before it uploads passwords|.',
    '|Norbank told staff to stop using Wrench| instead of waiting.',
    '|Norbank has banned Wrench| in favour of Spanner.',
    'Attackers published a version of Wrench that |uploads passwords|.',
  ])('is its own: %s', (marked) => {
    expect(isBesideTheTool(told(marked), ['wrench'])).toBe(false);
  });
});
