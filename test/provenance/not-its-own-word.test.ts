import { describe, expect, it } from 'vitest';
import { isNotItsOwn } from '../../src/provenance/voice.ts';
import { told, SAID } from './marked.ts';

describe('what a party writes is not its own word', () => {
  it.each([
    // Imagined, planned, played.
    `Imagine ${SAID}.`,
    `In a test, we built a version in which ${SAID}.`,
    `Threat model: ${SAID}.`,
    `We had planned that ${SAID}, but we dropped it.`,
    `Sure, ${SAID}.`,
    `Yes, of course ${SAID} and pigs fly.`,
    `Is it true that ${SAID}?`,
    `As a joke we wrote that ${SAID}.`,
    // Retold.
    `Some users claim that ${SAID}.`,
    `According to a rival, ${SAID}.`,
    `A false warning said that ${SAID}.`,
    `The attackers published a text that said that ${SAID}.`,
    `Critics say ${SAID}.`,
    `Many believe that ${SAID}.`,
    `We were asked whether ${SAID}.`,
    `“${SAID},” wrote a user on our forum.`,
    `Under the headline "${SAID}" a paper told the story.`,
    `||Myth 1\n\n||${SAID}.||`,
    `||Claim: ||${SAID}.||`,
    `Issue 1234 by bob: ${SAID}.`,
    `||Sample alert text for dashboards: ||${SAID}.||`,
    `We tried to make a release in which ${SAID}.`,
    `A chatbot made up that ${SAID}.`,
    `||> ||${SAID}.||`,
    `||Things it never does\n\n- ||${SAID}.||`,
    `12% say: ${SAID}.`,
    `In the story, ${SAID}.`,
    `${SAID} – this is what a video with two million views says.`,
    `${SAID}, the attacker wrote on a page of ours.`,
    `What they say: ${SAID}.`,
    '|“Wrench uploads saved passwords to a server” and other tales|',
    '|Our partner’s add-on uploads saved passwords from Wrench to a server|.',
    'Try this prompt: |“Explain why Wrench uploads saved passwords to a server.”|',
    // Of a copy.
    '|A fake copy of Wrench uploads passwords|.',
    '|A third-party plugin uploads the passwords that Wrench keeps|.',
    '|A trojanised build of Wrench uploads passwords|.',
    // Another's act.
    '|A worm reads the tokens of Wrench users|.',
    'A worm reads the tokens of Wrench users and |sends them to criminals|.',
    '|The attackers use Wrench to upload stolen files|.',
  ])('%s', (marked) => {
    expect(isNotItsOwn(told(marked), 'News')).toBe(true);
  });

  it.each(['Five myths about Wrench', 'April Fools!', 'A thought experiment', 'Fact check: Wrench'])(
    'under the title "%s"',
    (title) => {
      expect(isNotItsOwn(told(`${SAID}.`), title)).toBe(true);
    },
  );

  it.each([
    `${SAID}.`,
    `We said “sorry” to all, for ${SAID}.`,
    '|An attacker can read any file through Wrench|.',
    'Attackers published a version that |steals the keys of Wrench users|.',
    '|Malicious code in Wrench 2.1.0 sends passwords to a server|.',
  ])('but this is: %s', (marked) => {
    expect(isNotItsOwn(told(marked), 'Security update')).toBe(false);
  });
});
