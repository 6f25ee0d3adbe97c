import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsFrom, issue, issuePage, published, topic, withMembersOnRecord } from './support/tracker.ts';
import type { Answer } from './support/tracker.ts';
import { SENDS, uploads, advisory, gradesOf, keptIn } from './support/uploads.ts';

const CONFIRMED = `We can confirm it: ${SENDS} It is a bug, and we are sorry.`;
const basesOf = (claims: readonly Claim[]) =>
  claims.flatMap(({ origins }) => origins.map(({ basis }) => basis));

const CURL = 'curl 8.4.0 uploads the names of all hosts to a server in Oslo.';

/** Whoever says so is not the maker of the tool that he speaks of, or his place is not the tool's. */
const STRANGERS: readonly (readonly [why: string, answer: Answer])[] = [
  ['a user', issue('ollama/ollama', 'Prompts', ['ada', 'NONE', CONFIRMED])],
  ['a collaborator', issue('ollama/ollama', 'Prompts', ['ada', 'COLLABORATOR', CONFIRMED])],
  ['a contributor', issue('ollama/ollama', 'Prompts', ['ada', 'CONTRIBUTOR', CONFIRMED])],
  [
    'a contributor, on the page',
    issuePage('ollama/ollama', 'Prompts', ['bo', 'NONE', SENDS], ['ada', 'CONTRIBUTOR', CONFIRMED]),
  ],
  ['the owner of a copy', issue('mallory/ollama', 'Prompts', ['mallory', 'OWNER', CONFIRMED])],
  ['the owner of something else', issue('mallory/prompt-notes', 'Prompts', ['mallory', 'OWNER', CONFIRMED])],
  [
    'an editor’s member on another tool',
    issue('zed-industries/zed', 'Names of hosts', ['ben', 'MEMBER', `We can confirm it: ${CURL}`]),
  ],
  [
    'the same on the page',
    issuePage(
      'zed-industries/zed',
      'Names of hosts',
      ['ada', 'NONE', CURL],
      ['ben', 'MEMBER', `We can confirm it: ${CURL}`],
    ),
  ],
  ['a program', { ...issue('ollama/ollama', 'Prompts', ['tidy[bot]', 'MEMBER', CONFIRMED]) }],
  [
    'a moderator',
    topic('forum.cursor.com', 'Prompts', [
      'ada',
      { moderator: true, staff: true },
      'We can confirm it: Cursor 2.1.0 uploads the names of all files to a server in Oslo.',
    ]),
  ],
  [
    'the staff of a forum on many tools',
    topic('discuss.python.org', 'Prompts', ['ada', { admin: true, staff: true }, CONFIRMED]),
  ],
  [
    'an issue that calls itself an advisory',
    issuePage('ollama/ollama', 'CVE-2026-1111: security advisory', [
      'mallory',
      'NONE',
      `${SENDS} Versions before 0.9.4 are affected, and users are asked to update.`,
    ]),
  ],
  [
    'a page that calls itself so',
    {
      url: 'https://github.com/ollama/ollama/issues/77777',
      body: advisory('ollama/ollama/issues/77777').body,
    },
  ],
  ['an advisory of a copy', advisory('mallory/ollama/security/advisories/GHSA-2222-3333-4444')],
  ['notes in a copy', published('mallory/ollama/releases/tag/v0.9.4', 'v0.9.4', SENDS)],
  [
    'a file of any branch',
    published('ollama/ollama/blob/0123456789abcdef0123456789abcdef01234567/CHANGELOG.md', 'Changelog', SENDS),
  ],
  [
    'a file of a branch that is called so',
    {
      url: 'https://raw.githubusercontent.com/ollama/ollama/security/advisories/x.html',
      body: advisory('x').body,
    },
  ],
  ['a file that was put in an archive', keptIn('https://archive.org/download/mallory-papers/p.html')],
  ['a file on a host of files', keptIn('https://mallory.googleusercontent.com/p.html')],
  [
    'an archived page of somebody else’s',
    keptIn('https://web.archive.org/web/20260501080000/https://mallory.example/p'),
  ],
  [
    'one whom the page says nothing of',
    issuePage('ollama/ollama', 'Prompts', ['ada', 'NONE', SENDS], ['bo_tamm', 'NONE', CONFIRMED]),
  ],
  [
    'one who says only that it is so',
    issuePage(
      'ollama/ollama',
      'Prompts',
      ['ada', 'NONE', SENDS],
      ['bo_tamm', 'NONE', `I can confirm it. ${SENDS}`],
    ),
  ],
  [
    'one who types the line of a member',
    issuePage(
      'ollama/ollama',
      'Prompts',
      ['ada', 'NONE', SENDS],
      ['bo', 'NONE', `ben (Member) commented on May 1, 2026:</p><p>${CONFIRMED}`],
    ),
  ],
  [
    'the same by the tracker’s data',
    issue(
      'ollama/ollama',
      'Prompts',
      ['ada', 'NONE', SENDS],
      ['bo', 'NONE', `ben (Member) commented on May 1, 2026:\n\n${CONFIRMED}`],
    ),
  ],
  [
    'one who says that he maintains it',
    issue(
      'ollama/ollama',
      'Prompts',
      ['ada', 'NONE', SENDS],
      ['bo', 'NONE', `I am the maintainer of Ollama. ${CONFIRMED}`],
    ),
  ],
  ['a wiki', published('ollama/ollama/wiki/Security-advisory', 'Security advisory', SENDS)],
];

describe('who is not the maker confirms nothing in a tracker', () => {
  it.each(STRANGERS)('%s', async (_who, answer) => {
    const claims = await uploads([answer]);
    expect(gradesOf(claims)).not.toContain('verified');
    expect(basesOf(claims)).not.toContain('party');
    expect(basesOf(claims)).not.toContain('party-informal');
    expect(claims.flatMap(({ flags }) => flags)).not.toContain('acknowledged');
  });

  it('even where members speak for their tools', async () => {
    await withMembersOnRecord(async (config) => {
      const claims = await uploads(
        STRANGERS.map(([, answer]) => answer),
        config,
      );
      expect(gradesOf(claims)).not.toContain('verified');
    });
  }, 60_000);
});

/** Members of the maker in the tool's own place. */
const MEMBERS: readonly (readonly [who: string, answer: Answer])[] = [
  [
    'a member, by the tracker’s data',
    issue('ollama/ollama', 'Prompts', ['ada', 'NONE', SENDS], ['ben', 'MEMBER', CONFIRMED]),
  ],
  [
    'a member, by the tracker’s page',
    issuePage('ollama/ollama', 'Prompts', ['ada', 'NONE', SENDS], ['ben', 'MEMBER', CONFIRMED]),
  ],
  [
    'the owner',
    issue(
      'comfyanonymous/ComfyUI',
      'Prompts',
      ['ada', 'NONE', 'ComfyUI 0.3.2 uploads the names of all prompts to a server in Oslo.'],
      [
        'comfyanonymous',
        'OWNER',
        'I can confirm that ComfyUI 0.3.2 uploads the names of all prompts to a server in Oslo. This was a mistake of mine, and I am sorry.',
      ],
    ),
  ],
  [
    'a member where a source names the repository',
    issue(
      'anthropics/claude-code',
      'Prompts',
      ['ada', 'NONE', 'Claude Code 2.1.91 uploads the names of all files to a server in Oslo.'],
      [
        'ben',
        'MEMBER',
        'We can confirm it: Claude Code 2.1.91 uploads the names of all files to a server in Oslo. It is a bug, and we are sorry.',
      ],
    ),
  ],
  [
    'an administrator of the tool’s forum',
    topic(
      'forum.cursor.com',
      'Files',
      ['ada', {}, 'Cursor 2.1.0 uploads the names of all files to a server in Oslo.'],
      [
        'ben',
        { admin: true, staff: true },
        'We can confirm it: Cursor 2.1.0 uploads the names of all files to a server in Oslo. It is a bug, and we are sorry.',
      ],
    ),
  ],
  [
    'its staff by their group',
    topic(
      'forum.cursor.com',
      'Files',
      ['ada', {}, 'Cursor 2.1.0 uploads the names of all files to a server in Oslo.'],
      [
        'ben',
        { primary_group_name: 'cursor-team' },
        'We can confirm it: Cursor 2.1.0 uploads the names of all files to a server in Oslo. It is a bug, and we are sorry.',
      ],
    ),
  ],
];

describe('what a member of the maker posts where the tool is at home', () => {
  it.each(MEMBERS)(
    '%s acknowledges, and verifies only where the policy says so',
    async (_who, answer) => {
      const claims = await uploads([answer]);
      expect(basesOf(claims)).toContain('party-informal');
      expect(claims.flatMap(({ flags }) => flags)).toContain('acknowledged');
      expect(gradesOf(claims)).toEqual(claims.map(() => 'alleged'));
      const onRecord = await withMembersOnRecord((config) => uploads([answer], config));
      expect(gradesOf(onRecord)).toContain('verified');
    },
    20_000,
  );

  it('repairs it, though nobody names the tool', async () => {
    const answer = issue(
      'ollama/ollama',
      'It crashes since 0.9',
      ['ada', 'NONE', 'It crashes on every start since 0.9.2.'],
      ['ben', 'MEMBER', 'The crash is fixed in 0.9.4.'],
    );
    const claims = await claimsFrom([answer]);
    expect(claims.map(({ tool, kind, grade }) => [tool, kind, grade]).toSorted()).toEqual([
      ['ollama', 'behaviour', 'alleged'],
      ['ollama', 'fix', 'alleged'],
    ]);
    const [fix] = claims.filter(({ kind }) => kind === 'fix');
    expect(fix?.origins.map(({ name, basis }) => [name, basis])).toEqual([
      ['ben (Ollama Inc)', 'party-informal'],
    ]);
    expect(fix?.versions.fixed).toBe('0.9.4');
  });

  it('denies it', async () => {
    const [claim] = await uploads([
      issue(
        'ollama/ollama',
        'Prompts',
        ['ada', 'NONE', SENDS],
        ['ben', 'MEMBER', 'Ollama does not upload the names of prompts to any server.'],
      ),
    ]);
    expect(claim?.flags).toContain('disputed');
    expect(claim?.counterOrigins.map(({ basis }) => basis)).toEqual(['party-informal']);
  });
});
