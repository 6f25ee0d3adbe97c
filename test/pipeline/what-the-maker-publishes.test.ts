import { describe, expect, it } from 'vitest';
import { claimsFrom, published } from './support/tracker.ts';
import type { Answer } from './support/tracker.ts';
import { SENDS, uploads, advisory, gradesOf, keptIn } from './support/uploads.ts';

describe('what the maker publishes in its repository', () => {
  it.each([
    ['an advisory', advisory('ollama/ollama/security/advisories/GHSA-2222-3333-4444')],
    [
      'notes of a release',
      published('ollama/ollama/releases/tag/v0.9.4', 'v0.9.4', `${SENDS} This version ends that.`),
    ],
  ])('%s verifies what it says', async (_what, answer) => {
    expect(gradesOf(await uploads([answer]))).toContain('verified');
  });

  it.each([
    'https://web.archive.org/web/20260501080000/https://github.com/ollama/ollama/security/advisories/GHSA-2222-3333-4444',
    'https://archive.ph/20260501/https://github.com/ollama/ollama/security/advisories/GHSA-2222-3333-4444',
  ])('is so where an archive keeps that very page: %s', async (url) => {
    expect(gradesOf(await uploads([keptIn(url)]))).toContain('verified');
  });

  it('is the same as its data', async () => {
    const page = published('ollama/ollama/releases/tag/v0.9.4', 'v0.9.4', `${SENDS} This version ends that.`);
    const data: Answer = {
      url: 'https://api.github.com/repos/ollama/ollama/releases',
      body: [
        {
          node_id: 'R_1',
          tag_name: 'v0.9.4',
          name: 'v0.9.4',
          html_url: page.url,
          author: { login: 'ben' },
          published_at: '2026-05-01T08:00:00Z',
          body: `${SENDS} This version ends that.`,
        },
      ],
    };
    const told = async (answer: Answer) =>
      (await claimsFrom([answer])).map(({ tool, kind, grade, proposition, versions }) => ({
        tool,
        kind,
        grade,
        proposition,
        versions,
      }));
    expect(await told(data)).toEqual(await told(page));
  });
});
