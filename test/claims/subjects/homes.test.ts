import { describe, expect, it } from 'vitest';
import { compileLexicon, statementsStage } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { voiceOf } from '../../../src/claims/voice.ts';
import { loadCatalogue, packagedCatalogueDir } from '../../../src/config/index.ts';
import type { Document } from '../../../src/model/document.ts';
import { readStage } from '../../../src/read/index.ts';
import { capture } from '../../read/context.ts';

const { catalogue } = await loadCatalogue(packagedCatalogueDir());
const lexicon = compileLexicon(catalogue);

/** A post of a tracker as its data give it. */
function post(
  repository: string,
  title: string,
  body: string,
  association = 'NONE',
  page = 'issues/7',
): Document {
  const entry = {
    node_id: 'N_1',
    title,
    body,
    html_url: `https://github.com/${repository}/${page}`,
    user: { login: 'ada' },
    author_association: association,
    created_at: '2026-05-01T00:00:00Z',
  };
  const read = capture({ kind: 'thread', url: 'https://api.github.com/', hint: { shape: 'github' } });
  const [one] = readStage.run({ capture: read, body: Buffer.from(JSON.stringify([entry])) }, catalogue).items;
  if (!one) throw new Error('nothing was read');
  return one;
}
const toolsOf = (document: Document) => subjectOf(document, lexicon).tools;
const told = (document: Document) =>
  statementsStage.run(document, lexicon).items.map(({ tool, quote }) => `${tool ?? ''}: ${quote}`);

describe('an issue is about what its repository holds', () => {
  it('though its words never say so', () => {
    expect(
      told(post('ollama/ollama', 'It crashes since 0.9', 'It crashes on every start since 0.9.2.')),
    ).toContain('ollama: It crashes on every start since 0.9.2');
  });

  it('also where the catalogue does not know it', () => {
    const issue = post('quillworks/inkpot', 'It crashes since 1.4', 'It crashes on every start since 1.4.2.');
    expect(told(issue)).toContain('?inkpot: It crashes on every start since 1.4.2');
    expect(subjectOf(issue, lexicon).home).toBe('?inkpot');
  });

  it('and not about what that runs on', () => {
    const issue = post(
      'quillworks/inkpot',
      'Crash with Node.js 22',
      'After I updated Node.js to 22.3, inkpot crashes on every start. Node.js 20 is what I had before.',
    );
    expect(toolsOf(issue)).toEqual(['?inkpot', 'nodejs']);
    expect(told(issue)).toContain('?inkpot: inkpot crashes on every start');
  });

  it.each([
    // By its owner, where its name is that of a part.
    ['home-assistant/core', 'The integration fails to load since 2026.4.1.', 'home-assistant'],
    ['inkpot-project/server', 'It crashes on every start since 1.4.2.', '?inkpot-project'],
    // As the text writes it in several words; a word of the language with a capital.
    ['quillworks/ink-pot', 'Ink Pot crashes on every start since 1.4.2.', '?Ink Pot'],
    ['quillworks/parcels', 'All parcels are lost since 2.32.0, and the parcels hang for hours.', '?Parcels'],
    // Another's of that name may be meant by a copy.
    ['mallory/curl', 'It leaks memory since 8.4.0 with HTTP/3.', 'curl'],
  ])('%s: %s', (repository, body, tool) => {
    expect(toolsOf(post(repository, 'It fails', body))[0]).toBe(tool);
  });

  it.each([
    'acme/docs',
    'acme/.github',
    'acme/awesome-editors',
    'acme/acme.github.io',
    'acme/homebrew-tap',
    'acme/rfcs',
  ])('but %s holds none', (repository) => {
    expect(toolsOf(post(repository, 'It fails', 'It crashes on every start since 1.4.2.'))).toEqual([]);
  });
});

describe('an issue that speaks of another tool is about that there', () => {
  it.each([
    [
      'quillworks/inkpot',
      'esbuild 0.21.0 deletes the output folder. It is a bug of esbuild, not of this plugin.',
      'esbuild: esbuild 0.21.0 deletes the output folder',
    ],
    [
      'sindresorhus/awesome',
      'Ollama 0.9.2 uploads prompts to a server. Please remove it from the list.',
      'ollama: Ollama 0.9.2 uploads prompts to a server',
    ],
    [
      'ollama/ollama',
      'Open WebUI 0.5 crashes on every start. Open WebUI 0.4.8 does not.',
      'open-webui: Open WebUI 0.5 crashes on every start',
    ],
    [
      'zed-industries/zed',
      'curl 8.4.0 uploads the names of all hosts to a server in Oslo.',
      'curl: curl 8.4.0 uploads the names of all hosts to a server in Oslo',
    ],
  ])('%s: %s', (repository, body, expected) => {
    expect(told(post(repository, 'Not ours', body))).toContain(expected);
  });

  it('as a whole where it speaks of nothing else', () => {
    const body = `Ollama 0.9.2 uploads prompts to a server. ${'Ollama does it at every start. '.repeat(6)}`;
    expect(toolsOf(post('quillworks/inkpot', 'Ollama uploads prompts', body))[0]).toBe('ollama');
  });
});

describe('the voice of a post in a tracker', () => {
  const voice = (document: Document): string => {
    const { tools, vendors, home, lexicon: wider } = subjectOf(document, lexicon);
    return voiceOf(document, wider, tools, vendors, home);
  };
  const FIXED = 'The crash is fixed in 1.4.2.';

  it.each([
    ['ollama/ollama', 'MEMBER', FIXED, 'vendor'],
    ['ollama/ollama', 'CONTRIBUTOR', FIXED, 'post'],
    ['ollama/ollama', 'NONE', FIXED, 'post'],
    // On the pages of its own maker too.
    ['cli/cli', 'MEMBER', FIXED, 'vendor'],
    ['cli/cli', 'NONE', FIXED, 'post'],
    ['quillworks/inkpot', 'OWNER', FIXED, 'vendor'],
    ['quillworks/inkpot', 'COLLABORATOR', FIXED, 'post'],
    // The owner of a copy, of a list and of one's own notes.
    ['mallory/curl', 'OWNER', FIXED, 'post'],
    ['sindresorhus/awesome', 'OWNER', `Ollama is in the list. ${FIXED}`, 'post'],
    ['quillworks/inkpot', 'OWNER', `${'Ollama uploads prompts to a server. '.repeat(8)}${FIXED}`, 'post'],
  ])('%s, %s: %s', (repository, association, body, expected) => {
    expect(voice(post(repository, 'It crashes', body, association))).toBe(expected);
  });

  it('is the maker’s in an advisory of its repository', () => {
    const page = 'security/advisories/GHSA-2222-3333-4444';
    const words = 'The server writes files outside of its folder. Versions before 1.4.2 are affected.';
    expect(voice(post('ollama/ollama', 'Files are written', words, 'NONE', page))).toBe('vendor');
    expect(voice(post('quillworks/inkpot', 'Files are written', words, 'NONE', page))).toBe('vendor');
    expect(voice(post('mallory/curl', 'Files are written', words, 'NONE', page))).not.toBe('vendor');
  });
});
