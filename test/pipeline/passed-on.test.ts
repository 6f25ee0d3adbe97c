import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { bleeping, claimsOf, claimsOfImport, techcrunch } from './support/affair-of-texts.ts';

const originsOf = (claims: readonly Claim[]): readonly (readonly string[])[] =>
  claims
    .filter(({ kind }) => kind === 'behaviour')
    .map(({ origins }) => origins.map(({ name, basis }) => `${name}: ${basis}`).sort());

const citing = bleeping(
  'Editor accused of sending names\nAccording to TechCrunch, the editor Zed sends the names of open projects to its maker.',
);

describe('a newsroom that others cite', () => {
  it('is no origin where its own text says whom it has it from', async () => {
    const claims = await claimsOf([
      techcrunch(
        'Names go home\nThe editor Zed sends the names of open projects to its maker, the researcher Jana Kolar found.',
      ),
      citing,
    ]);
    expect(originsOf(claims)).toEqual([['Jana Kolar: witness']]);
  });

  it('is one where those who cite it say that it looked itself', async () => {
    const claims = await claimsOf([
      techcrunch(
        'Names go home\nBo Lin, a user, says that the editor Zed sends the names of open projects to its maker.',
      ),
      bleeping(
        'Names go home\nTechCrunch ran its own tests and saw that the editor Zed sends the names of open projects to its maker.',
      ),
    ]);
    expect(originsOf(claims).flat()).toContain('TechCrunch report: outlet');
  });

  it('is where nothing more is known of it', async () => {
    expect(originsOf(await claimsOf([citing]))).toEqual([['TechCrunch report: outlet']]);
  });
});

describe('an imported text from where people meet', () => {
  const url = 'https://www.reddit.com/r/programming/comments/abc/names';
  const text =
    'Zed sends my project names home\nI watched my firewall with Zed 0.189.1 and saw the names of all my projects go to telemetry.zed.dev.';
  const post = { outlet: 'Reddit', url, publishedAt: '2026-05-01', text };

  it('is the post of its author, who found what he tells', async () => {
    const claims = await claimsOfImport('index.json', JSON.stringify([{ ...post, author: 'u/kolar' }]));
    expect(originsOf(claims)).toEqual([['u/kolar (Reddit): witness']]);
  });

  it('speaks for it no longer where its author takes it back', async () => {
    const first = {
      ...post,
      text: 'Zed uploads my ssh keys\nI ran Zed 0.189 in a sandbox and saw it upload ~/.ssh to a server.',
    };
    const taken = {
      ...post,
      url: `${url}-2`,
      publishedAt: '2026-05-02',
      text: 'Correction on Zed and ssh keys\nI was wrong, that was my own script. Zed does not upload ssh keys. Sorry for the noise.',
    };
    const later = { ...taken, author: 'u/brook' };
    const claimsAfter = (second: object): Promise<readonly Claim[]> =>
      claimsOfImport('index.json', JSON.stringify([{ ...first, author: 'u/kolar' }, second]));
    expect(originsOf(await claimsAfter({ ...taken, author: 'u/kolar' }))).toEqual([[]]);
    const repaired = { ...taken, text: 'Good news on Zed\nZed 0.190 does not upload ssh keys.' };
    expect(originsOf(await claimsAfter({ ...repaired, author: 'u/kolar' }))).toEqual([
      ['u/kolar (Reddit): witness'],
    ]);
    expect(originsOf(await claimsAfter(later))).toEqual([['u/kolar (Reddit): witness']]);
    expect((await claimsAfter(taken)).map(({ kind }) => kind)).not.toContain('vendor_response');
  });

  it.each([
    ['a page of several posts', 'u/kolar', `${text}\n\nu/brook · 3 May 2026\n\nSame here.`],
    ['nobody’s', '[deleted]', text],
  ])('is no post of its author where it is %s', async (_, author, whole) => {
    const claims = await claimsOfImport('index.json', JSON.stringify([{ ...post, author, text: whole }]));
    expect(originsOf(claims).flat()).not.toContain(`${author} (Reddit): witness`);
  });

  it('is titled in its own voice only between quotation marks', async () => {
    const claims = await claimsOfImport('index.json', JSON.stringify([{ ...post, author: 'u/kolar' }]));
    expect(claims).not.toEqual([]);
    for (const { proposition } of claims) expect(proposition).not.toMatch(/^[^“]*\bmy\b/);
  });
});

it('what stands at the address of a release is its notes', async () => {
  const claims = await claimsOfImport(
    'index.json',
    JSON.stringify([
      {
        outlet: 'GitHub',
        url: 'https://github.com/zed-industries/zed/releases/tag/v0.190.2',
        publishedAt: '2026-05-02',
        text: 'Bug fixes\nFixed a bug that sent the names of open projects with crash reports.',
      },
    ]),
  );
  expect(claims.filter(({ kind }) => kind === 'fix').map(({ versions }) => versions.fixed)).toEqual([
    '0.190.2',
  ]);
});

it('comments below the notes of a release are no word of its maker', async () => {
  const claims = await claimsOfImport(
    'index.json',
    JSON.stringify([
      {
        url: 'https://github.com/anthropics/claude-code/releases/tag/v1.2.3',
        publishedAt: '2026-05-02',
        text: 'Small fixes.\n\nComments\n\nbob commented on May 3, 2026\n\nClaude Code uploads ssh keys to a server.',
      },
    ]),
  );
  expect(claims.filter(({ kind, grade }) => kind === 'behaviour' && grade === 'verified')).toEqual([]);
});
