import { describe, expect, it } from 'vitest';
import { claimsOf, register, zed } from './support/affair-of-texts.ts';

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

const UPLOADS = 'Zed 0.190.1 uploads drafts to a server in Oslo.';
const FIXED = 'We fixed the upload of drafts in 0.190.2.';

/** Kind, grade, flag and repair of what texts of the maker lead to, without answers. */
async function claimsIn(...texts: readonly string[]): Promise<readonly string[]> {
  return (await claimsOf(texts.map((text) => zed(text))))
    .filter(({ kind }) => kind !== 'vendor_response')
    .map(({ kind, grade, flags, versions }) =>
      [kind, grade, ...flags.filter((flag) => flag === 'retracted'), versions.fixed ?? '-'].join(' '),
    )
    .sort();
}

describe('a repair that its maker takes back', () => {
  it.each([
    'Our entry of May 4 was premature.',
    'The entry of May 4 was wrong.',
    'We got it wrong on May 4.',
  ])('frees no version, and its claim says so: %s', async (back) => {
    const text = `May 2, 2026\n${UPLOADS}\nMay 4, 2026\n${FIXED}\nMay 6, 2026\n${back}`;
    expect(await claimsIn(text)).toEqual(['behaviour verified -', 'fix alleged retracted 0.190.2']);
  });

  it('frees none in the words of others either', async () => {
    const claims = await claimsOf([
      zed(`May 2, 2026\n${UPLOADS}\nMay 4, 2026\n${FIXED}\nMay 6, 2026\nOur entry of May 4 was wrong.`),
      register(`${UPLOADS} Zed 0.190.2 fixes the upload of drafts.`),
    ]);
    expect(claims.filter(({ kind }) => kind === 'behaviour').map(({ versions }) => versions.fixed)).toEqual([
      null,
    ]);
  });

  it('frees it where the maker says so again', async () => {
    const text = `May 2, 2026\n${UPLOADS}\nMay 4, 2026\n${FIXED}\nMay 6, 2026\nOur entry of May 4 was premature.`;
    expect(await claimsIn(text, `${UPLOADS} ${FIXED}`)).toContain('behaviour verified 0.190.2');
  });

  it('frees none by what the maker had said before', async () => {
    const claims = await claimsOf([
      zed(`${UPLOADS} ${FIXED}`),
      zed(`May 4, 2026\n${FIXED}\nMay 6, 2026\nOur entry of May 4 was premature. ${UPLOADS}`),
    ]);
    expect(claims.filter(({ kind }) => kind === 'behaviour').map(({ versions }) => versions.fixed)).toEqual([
      null,
    ]);
    expect(claims.filter(({ kind }) => kind === 'fix').map(({ grade }) => grade)).not.toContain('verified');
  });

  it('and frees it where another entry is taken back', async () => {
    const text = `May 2, 2026\n${UPLOADS}\nMay 4, 2026\n${FIXED}\nMay 6, 2026\nOur entry of May 3 was premature.`;
    expect(await claimsIn(text)).toEqual(['behaviour verified 0.190.2', 'fix verified 0.190.2']);
  });
});

it.each([
  `May 4, 2026\nWe confirm that ${UPLOADS}\nMay 6, 2026\nOur entry of May 4 was wrong.`,
  `May 6, 2026\nOur entry of May 4 was wrong.\nMay 4, 2026\nWe confirm that ${UPLOADS}`,
  `May 4, 2026\nWe confirm that ${UPLOADS}\nMay 6, 2026\nWhat we said on Monday was wrong.`,
  `Update, May 6: What we wrote below was wrong.\n\nWe confirm that ${UPLOADS}`,
])('an admission that is taken back is none, and its claim says so: %s', async (text) => {
  expect(await claimsIn(text)).toEqual(['behaviour alleged retracted -']);
});
