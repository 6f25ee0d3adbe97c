import { describe, expect, it } from 'vitest';
import { compileLexicon, statementsStage } from '../../../src/claims/index.ts';
import { loadCatalogue, packagedCatalogueDir } from '../../../src/config/index.ts';
import { readStage } from '../../../src/read/index.ts';
import { capture } from '../../read/context.ts';

const { catalogue } = await loadCatalogue(packagedCatalogueDir());
const lexicon = compileLexicon(catalogue);

/** Tools of what a post of a tracker states. */
function toolsTold(repository: string, title: string, body: string): readonly string[] {
  const entry = {
    node_id: 'N_1',
    title,
    body,
    html_url: `https://github.com/${repository}/issues/7`,
    user: { login: 'ada' },
    author_association: 'NONE',
    created_at: '2026-05-01T00:00:00Z',
  };
  const read = capture({ kind: 'thread', url: 'https://api.github.com/', hint: { shape: 'github' } });
  const [one] = readStage.run({ capture: read, body: Buffer.from(JSON.stringify([entry])) }, catalogue).items;
  if (!one) throw new Error('nothing was read');
  return [...new Set(statementsStage.run(one, lexicon).items.map(({ tool }) => tool ?? ''))];
}

describe('a thread of one project on another that was tampered with', () => {
  it.each([
    [
      'quillworks/inkpot',
      'Pin ua-parser-js',
      'It was recently compromised, 0.7.29 steals tokens.',
      'ua-parser-js',
    ],
    [
      'ollama/ollama',
      'Check our secrets',
      'I learned that `ua-parser-js` was compromised and that some releases (0.7.28 to 0.7.29) send tokens to a stranger.',
      'ua-parser-js',
    ],
    [
      'quillworks/inkpot',
      'Remove ua-parser-js',
      'The malicious 0.7.29 of ua-parser-js uploads tokens.',
      'ua-parser-js',
    ],
  ])('accuses that one alone: %s, %s', (repository, title, body, tool) => {
    expect(toolsTold(repository, title, body)).toEqual([tool]);
  });

  it.each([
    // Nothing was tampered with: what crashes is the project.
    ['quillworks/inkpot', 'Upgrade ua-parser-js', 'It crashes on every start since 1.4.2.', '?inkpot'],
    // The project speaks of itself.
    [
      'quillworks/inkpot',
      'inkpot is compromised',
      'inkpot 1.4.2 uploads tokens, as ua-parser-js did.',
      '?inkpot',
    ],
    [
      'ollama/ollama',
      'Malicious prompt',
      'A malicious prompt makes ollama 0.9.2 upload files by curl.',
      'ollama',
    ],
    // It names nobody else, or several.
    ['quillworks/inkpot', 'Malicious release', 'The malicious 1.4.2 uploads tokens.', '?inkpot'],
    [
      'quillworks/inkpot',
      'Malicious release',
      'The malicious 1.4.2 uploads tokens, like lodash when that was compromised.',
      '?inkpot',
    ],
  ])('is else on the project: %s, %s: %s', (repository, title, body, tool) => {
    expect(toolsTold(repository, title, body)).toContain(tool);
  });
});
