import { expect, it } from 'vitest';
import { claimsOf, zed } from './support/affair-of-texts.ts';

const OPENING =
  'We look into what Zed sends to servers. Users told us of uploads by the code editor Zed.\n\n';
const ANSWER =
  'Zed uploads drafts to a server in Oslo whenever a file is saved. This is a mistake in our code and not meant.';

/** Grades and flags of the maker's answers in a text of its own that holds them. */
async function answersIn(text: string): Promise<readonly string[]> {
  return (await claimsOf([zed(`${OPENING}${text}`)]))
    .filter(({ kind, proposition }) => kind === 'vendor_response' && /mistake/.test(proposition))
    .map(({ grade, flags }) => `${grade} ${flags.filter((flag) => flag === 'retracted').join()}`.trim());
}

it('an answer that its giver takes back is not verified, and says so', async () => {
  const back = `May 4, 2026\n\n${ANSWER}\n\nMay 6, 2026\n\nOur entry of May 4 was wrong.`;
  expect(await answersIn(back)).toEqual(['alleged retracted']);
});

it('but is where he takes back another', async () => {
  const other = `May 4, 2026\n\n${ANSWER}\n\nMay 6, 2026\n\nOur entry of May 2 was wrong.`;
  expect(await answersIn(other)).toEqual(['verified']);
});
