import { describe, expect, it } from 'vitest';
import { answersTakenBack } from '../../../src/claims/text/answers-taken-back.ts';

const SAID = 'The display is late because our servers are busy.';

/** Whether a text takes back what it says there. */
const isTakenBack = (text: string): boolean => answersTakenBack({ text, posts: [] })(text.indexOf(SAID));

describe('an answer', () => {
  it.each([
    `${SAID}\n\nOur first statement was wrong.`,
    `May 4 · Looking\n\n${SAID}\n\nMay 6 · Found\n\nOur entry of May 4 was wrong, and we are sorry.`,
    `${SAID}\n\nWhat we said on Monday was not right.`,
    `${SAID} Later: we withdraw our statement of Tuesday.`,
    `${SAID}\n\nWe no longer stand by that explanation.`,
    `${SAID}\n\nWe were wrong to assure you of that.`,
    `4 May 2026\n\n${SAID}\n\n6 May 2026\n\nOur reply of 4 May was a mistake.`,
    `2026-05-04\n\n${SAID}\n\n2026-05-06\n\nOur reply of 2026-05-04 was a mistake.`,
    `2026-05-04\n\n${SAID}\n\n2026-05-06\n\nOur reply of May 4 was a mistake.`,
    `${SAID}\n\nOur statement above was wrong.`,
    `${SAID}\n\nThe statement we made on Monday was wrong.`,
    `${SAID}\n\nOur advisory was wrong.`,
    `${SAID}\n\nOur statement that our servers are busy was wrong.`,
    `${SAID}\n\nAs you have shown, our statement was wrong.`,
    `${SAID}\n\nWe now believe that our statement was wrong.`,
    // The newest first.
    `May 6, 2026\n\nOur entry of May 4 was wrong.\n\nMay 4, 2026\n\n${SAID}`,
    `2026-05-06: Our earlier entry was wrong.\n\n2026-05-05: We look.\n\n2026-05-04: ${SAID}`,
    `Update, May 6: What we wrote below was wrong.\n\n${SAID}`,
    // May 4, 2026 is a Monday.
    `May 4, 2026\n\n${SAID}\n\nMay 6, 2026\n\nWhat we said on Monday was wrong.`,
    `Monday\n\n${SAID}\n\nWednesday\n\nOur answer of May 4 was wrong.`,
    // A line that may head an entry or not.
    `May 4, 2026\n\nFirst seen: May 2\n\n${SAID}\n\nMay 6, 2026\n\nOur entry of May 4 was wrong.`,
    `Statement of May 4, 2026\n\n${SAID}\n\nStatement of May 6, 2026\n\nOur statement of May 4 was wrong.`,
    `Monday, May 4, 14:05 UTC – Looking\n\n${SAID}\n\nWednesday, May 6\n\nThe entry of May 4 was wrong.`,
    `May 4, 2026\n\n${SAID}\n\nMay 6, 2026\n\nWe got it wrong on May 4.`,
    `May 4, 2026\n\n${SAID}\n\nMay 6, 2026\n\nThe post from Monday, May 4, 2026 was a mistake.`,
  ])('is taken back by whoever gave it: %s', (text) => {
    expect(isTakenBack(text)).toBe(true);
  });

  it.each([
    `${SAID}\n\nThe setting was wrong, and we are sorry.`,
    `Our entry of May 2 was wrong.\n\n${SAID}`,
    `May 4 · Looking\n\n${SAID}\n\nMay 6 · Found\n\nOur entry of May 5 was wrong.`,
    `${SAID}\n\nThe statement of the firm was wrong.`,
    `${SAID}\n\nWe stand by that explanation.`,
    `${SAID}\n\nOur statement was not wrong.`,
    `${SAID}\n\nWe withdraw the builds.`,
    `${SAID}\n\nOur answer on billing was wrong.`,
    `${SAID}\n\nOur error messages were misleading, too.`,
    `${SAID}\n\nOur commit messages were wrong.`,
    `${SAID}\n\nMy comment on CI was wrong.`,
    `${SAID}\n\nThe date in our first post was wrong.`,
    `${SAID}\n\nIf what we said was wrong, tell us.`,
    `${SAID}\n\nNobody has shown that our statement was wrong.`,
    `${SAID}\n\nSome users believe our announcement was premature.`,
    `${SAID}\n\nThe statement he made on Monday was wrong.`,
    `${SAID}\n\nWhat we said in 2024 was wrong.`,
    `${SAID}\n\nMy comment on the forum was mistaken.`,
    `${SAID}\n\nOur first notice was misleading about the dates.`,
    `2026-05-04\n\n${SAID}\n\n2026-05-06\n\nOur reply of 2026-05-05 was a mistake.`,
    `May 6, 2026\n\nOur earlier entry was wrong. ${SAID}\n\nMay 4, 2026\n\nAll is well.`,
    `May 6, 2026\n\n${SAID}\n\nMay 5, 2026\n\nOur earlier entry was wrong.\n\nMay 4, 2026\n\nAll is well.`,
    `What we wrote below was wrong: ${SAID}\n\nAll is well.`,
    `May 4, 2026\n\n${SAID}\n\nMay 6, 2026\n\nWhat we said on Tuesday was wrong.`,
    `May 4, 2026\n\n${SAID}\n\nMay 6, 2026\n\nThe entry of May 5 was wrong.`,
    `May 4, 2026\n\n${SAID}\n\nMay 6, 2026\n\nThe statement from Kelp on May 4 was misleading.`,
    `May 4, 2026\n\n${SAID}\n\nMay 6, 2026\n\nThe post of May 4 by a user was a mistake.`,
    `May 4, 2026\n\n${SAID}\n\nMay 6, 2026\n\nWe got it wrong on May 4, but not about the servers.`,
    `${SAID}\n\nThe account of May 4 was wrong about us, said Kelp.`,
    `${SAID}\n\nOur statement of May 2, in which we denied it, was wrong.`,
    `${SAID}\n\nWe were wrong to deny it.`,
    `${SAID}\n\nIf our statement was misleading, tell us.`,
    `${SAID}\n\nWe do not think that our notice was wrong.`,
    `${SAID}\n\nWe withdraw our advice to log out.`,
    `${SAID}\n\nIn 2019 we were late as well, and our response was a mistake.`,
    `${SAID}\n\nOur announcement was premature by an hour.`,
  ])('stands: %s', (text) => {
    expect(isTakenBack(text)).toBe(false);
  });

  it('is taken back by the day on which its text was published', () => {
    const isBack = (publishedAt: string, text: string): boolean =>
      answersTakenBack({ text, posts: [], publishedAt })(text.indexOf(SAID));
    const noted = `Update: our statement of May 4 was wrong.\n\n${SAID}`;
    expect(isBack('2026-05-04T09:00:00Z', noted)).toBe(true);
    expect(isBack('2026-05-03', noted)).toBe(false);
    expect(isBack('2026-05', noted)).toBe(false);
    // The year that no heading names.
    const monday = `May 4\n\n${SAID}\n\nMay 6\n\nWhat we said on Monday was wrong.`;
    expect(isBack('2026-05-06', monday)).toBe(true);
    expect(isBack('2027-05-06', monday)).toBe(false);
  });

  it('is found in time that grows with the text', () => {
    const text = `May 4, 2026\n${SAID}\nOur entry of May 4 was wrong.\n`.repeat(4000);
    const isBack = answersTakenBack({ text, posts: [] });
    const started = performance.now();
    for (let at = 0; at < text.length; at += 40) isBack(at);
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('is taken back by no other', () => {
    const text = `${SAID}\nOur statement was wrong.`;
    const post = (author: string, start: number) => ({ author, publishedAt: null, text: '', start });
    const by = (other: string): boolean =>
      answersTakenBack({ text, posts: [post('ada', 0), post(other, SAID.length + 1)] })(0);
    expect(by('ben')).toBe(false);
    expect(by('ada')).toBe(true);
  });
});
