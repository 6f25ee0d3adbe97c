import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCatalogue, loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { temporaryFolder } from '../folders.ts';

/** Files of a small sound catalogue; tests replace one at a time. */
const SOUND = {
  'organisations.yaml': '- { name: Tern Labs, names: [Tern], timeZone: Europe/Oslo }\n',
  'tools.yaml': '- name: Tern CLI\n  vendor: Tern\n  purl: pkg:npm/tern\n',
  'publishers.yaml': '- { name: Harbour Post, reliability: B, domains: [harbour.example] }\n',
  'sources.yaml': '- url: https://news.harbour.example/feed.xml\n',
  'policy.yaml':
    'version: 1\nrules:\n  - { id: vouched, grade: verified, question: Does a trusted newsroom vouch for it? }\n',
};

function folder(files: Readonly<Record<string, string>>): string {
  const dir = temporaryFolder('catalogue');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

async function refusal(files: Readonly<Record<string, string>>): Promise<ProblemError> {
  const loading = loadCatalogue(folder({ ...SOUND, ...files }));
  const error: unknown = await loading.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return error as ProblemError;
}

describe('a catalogue of a few lines', () => {
  it('gets its defaults and its references filled in', async () => {
    const { catalogue, problems } = await loadCatalogue(folder(SOUND));
    expect(problems).toEqual([]);
    expect(catalogue.tools[0]).toEqual({
      slug: 'tern-cli',
      name: 'Tern CLI',
      aliases: ['Tern CLI'],
      vendor: 'tern-labs',
      staff: [],
      purl: 'pkg:npm/tern',
      companions: [],
      repositories: [],
      line: null,
      nouns: [],
      ambiguous: false,
    });
    expect(catalogue.publishers[0]).toMatchObject({ family: 'harbour-post', kind: 'newsroom' });
    expect(catalogue.sources[0]).toMatchObject({
      slug: 'harbour-post-feed',
      publisher: 'harbour-post',
      kind: 'feed',
      follow: true,
      enabled: true,
      lang: 'en',
    });
    expect(catalogue.collect.concurrency).toBeGreaterThan(0);
  });

  it('may be split into many files of one kind', async () => {
    const dir = folder({ ...SOUND, 'tools/mine.yaml': '- { name: Gull, vendor: Tern Labs }\n' });
    const { catalogue } = await loadCatalogue(dir);
    expect(catalogue.tools.map((tool) => tool.slug)).toEqual(['tern-cli', 'gull']);
  });

  it('is frozen all the way down', async () => {
    const { catalogue } = await loadCatalogue(folder(SOUND));
    expect(Object.isFrozen(catalogue.tools[0]?.aliases)).toBe(true);
  });

  it('says so when it has no policy', async () => {
    const { problems } = await loadCatalogue(folder({ ...SOUND, 'policy.yaml': '# none yet\n' }));
    expect(problems.map((one) => one.code)).toEqual(['policy-missing']);
  });
});

describe('a folder on top of the shipped catalogue', () => {
  it('adds its own entries, and replaces those of the same slug', async () => {
    const { catalogue, problems } = await loadCatalogue(
      folder({
        'catalogue.yaml': 'extends: shipped\n',
        'tools.yaml':
          '- { name: Gull, vendor: Anthropic }\n- { name: Cursor, vendor: Anysphere, line: "9.1" }\n',
      }),
    );
    expect(problems).toEqual([]);
    const shipped = (await loadCatalogue(packagedCatalogueDir())).catalogue;
    expect(catalogue.tools).toHaveLength(shipped.tools.length + 1);
    expect(catalogue.tools.find((tool) => tool.slug === 'cursor')).toMatchObject({ line: '9.1', staff: [] });
    expect(catalogue.policy).toEqual(shipped.policy);
  });

  it('is told where its own faults are', async () => {
    const files = {
      'catalogue.yaml': 'extends: shipped\n',
      'tools.yaml': '- { name: Gull, vendor: Tern }\n',
    };
    const [first] = await checkCatalogue(folder(files));
    expect(first?.subject).toBe('tools.yaml:1');
  });
});

describe('a fault names file, line and field', () => {
  const cases: readonly [what: string, file: string, text: string, subject: string, message: RegExp][] = [
    ['broken YAML', 'tools.yaml', '- name: Tern\n  vendor: [Tern\n', 'tools.yaml:3', /./],
    ['a missing field', 'tools.yaml', '- name: A\n  vendor: Tern\n- name: B\n', 'tools.yaml:3', /vendor/],
    ['a misspelt field', 'tools.yaml', '- name: A\n  vendor: Tern\n  alias: [B]\n', 'tools.yaml:3', /alias/],
    ['a number for text', 'tools.yaml', '- name: A\n  vendor: Tern\n  line: 2.10\n', 'tools.yaml:3', /line/],
    ['an unknown vendor', 'tools.yaml', '- name: A\n  vendor: Nobody\n', 'tools.yaml:2', /vendor.*"Nobody"/],
    ['a bad purl', 'tools.yaml', '- name: A\n  vendor: Tern\n  purl: npm/x\n', 'tools.yaml:3', /purl/],
    ['a purl with a version', 'tools.yaml', '- { name: A, vendor: Tern, purl: pkg:npm/x@1 }\n', 'tools.yaml:1', /names a version/],
    ['a name taken twice', 'tools.yaml', '- { name: A, vendor: Tern }\n- { name: B, aliases: [a], vendor: Tern }\n', 'tools.yaml:2', /already taken by a/],
    ['an unknown publisher', 'sources.yaml', '- url: https://x.example/\n', 'sources.yaml:1', /publisher/],
    ['a bad schedule', 'sources.yaml', '- url: https://harbour.example/\n  schedule: hourly\n', 'sources.yaml:2', /schedule/],
    ['a schedule of six fields', 'sources.yaml', '- url: https://harbour.example/\n  schedule: "1 1 * * * *"\n', 'sources.yaml:2', /five fields/],
    ['an address that is none', 'sources.yaml', '- url: file:///etc/passwd\n', 'sources.yaml:1', /url/],
    ['a rating off the scale', 'publishers.yaml', '- name: P\n  reliability: G\n', 'publishers.yaml:2', /reliability/],
    ['a rule asked twice', 'policy.yaml', 'version: 1\nrules:\n  - { id: a, grade: alleged, question: q }\n  - { id: a, grade: alleged, question: q }\n', 'policy.yaml:4', /twice/],
    ['a name without Latin letters', 'tools.yaml', '- { name: 知乎, vendor: Tern }\n', 'tools.yaml:1', /slug/],
    ['a zone that is none', 'organisations.yaml', '- name: Tern\n  timeZone: Mars/Base\n', 'organisations.yaml:2', /timeZone/],
  ]; // prettier-ignore

  it.each(cases)('%s', async (_what, file, text, subject, message) => {
    const { problem, status } = await refusal({ [file]: text });
    expect({ code: problem.code, subject: problem.subject, status }).toEqual({
      code: 'catalogue-invalid',
      subject,
      status: 2,
    });
    expect(problem.message).toMatch(message);
    expect(problem.hint).toMatch(/\.$/);
  });

  it.each([
    ['nesting without end', `${'['.repeat(50_000)}`],
    [
      'aliases of aliases',
      `- &a [x, x]\n${Array.from({ length: 30 }, (_, n) => `- &b${String(n)} [${n === 0 ? '*a, *a' : `*b${String(n - 1)}, *b${String(n - 1)}`}]`).join('\n')}\n`,
    ],
    ['bytes that are no text', '\u0000\u0001\u0002: [\u0000'],
    ['a list where a map should be', '- 1\n- 2\n'],
  ])('%s is refused, and nothing breaks', async (_what, text) => {
    expect((await refusal({ 'tools.yaml': text })).problem.code).toBe('catalogue-invalid');
  });

  it('counts the others, and the check lists them all', async () => {
    const files = {
      ...SOUND,
      'tools.yaml': '- name: A\n  vendor: Nobody\n- name: B\n  vendor: None\n  purl: x\n',
    };
    expect((await refusal(files)).problem.message).toMatch(/and 2 more/);
    expect(await checkCatalogue(folder(files))).toHaveLength(3);
  });

  it('a folder that is not there is a problem too', async () => {
    expect((await checkCatalogue('/nowhere/at/all')).map((one) => one.code)).toEqual(['catalogue-missing']);
  });
});

describe('the cache', () => {
  it('gives the same catalogue back, until a file changes', async () => {
    const dir = folder(SOUND);
    const cacheDir = join(dir, 'cache');
    const first = await loadCatalogue(dir, { cacheDir });
    expect(readdirSync(cacheDir).filter((name) => name.endsWith('.json'))).toHaveLength(1);
    expect(await loadCatalogue(dir, { cacheDir })).toEqual(first);
    writeFileSync(join(dir, 'tools.yaml'), '- { name: Gull, vendor: Tern }\n');
    const second = await loadCatalogue(dir, { cacheDir });
    expect(second.catalogue.tools[0]?.slug).toBe('gull');
    expect(second.catalogue.hash).not.toBe(first.catalogue.hash);
  });

  it('is found by the stamps of the files alone, once these have settled', async () => {
    const dir = folder(SOUND);
    const cacheDir = join(dir, 'cache');
    const first = await loadCatalogue(dir, { cacheDir });
    const [card = ''] = readdirSync(cacheDir).filter((name) => name.endsWith('.card'));
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(cacheDir, card), later, later);
    expect(await loadCatalogue(dir, { cacheDir })).toEqual(first);
    writeFileSync(join(dir, 'tools.yaml'), '- { name: Gull, vendor: Tern }\n');
    expect((await loadCatalogue(dir, { cacheDir })).catalogue.tools[0]?.slug).toBe('gull');
  });

  it('keeps a few catalogues, not all that ever were', async () => {
    const dir = folder(SOUND);
    const cacheDir = join(dir, 'cache');
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) {
      writeFileSync(join(dir, 'tools.yaml'), `- { name: ${name}, vendor: Tern }\n`);
      await loadCatalogue(dir, { cacheDir });
    }
    expect(readdirSync(cacheDir).filter((name) => name.endsWith('.json'))).toHaveLength(4);
  });

  it('that is broken counts as none', async () => {
    const dir = folder(SOUND);
    const cacheDir = join(dir, 'cache');
    const first = await loadCatalogue(dir, { cacheDir });
    for (const name of readdirSync(cacheDir)) writeFileSync(join(cacheDir, name), '{"hash":');
    expect(await loadCatalogue(dir, { cacheDir })).toEqual(first);
    for (const name of readdirSync(cacheDir).filter((one) => one.endsWith('.json'))) {
      const whole = readFileSync(join(cacheDir, name), 'utf8');
      writeFileSync(join(cacheDir, name), whole.slice(0, -1));
    }
    expect(await loadCatalogue(dir, { cacheDir })).toEqual(first);
  });

  it('that cannot be written is told, and nothing else', async () => {
    const dir = folder({ ...SOUND, cache: 'a file where the folder should be' });
    const { problems } = await loadCatalogue(dir, { cacheDir: join(dir, 'cache') });
    expect(problems.map((one) => one.code)).toEqual(['catalogue-not-cached']);
  });
});

describe('the packaged catalogue', () => {
  it('is sound', async () => {
    expect(await checkCatalogue(packagedCatalogueDir())).toEqual([]);
  });

  it('covers what it promises', async () => {
    const { catalogue } = await loadCatalogue(packagedCatalogueDir());
    expect(catalogue.sources.length).toBeGreaterThanOrEqual(60);
    expect(catalogue.tools.length).toBeGreaterThanOrEqual(40);
    expect(catalogue.publishers.length).toBeGreaterThanOrEqual(80);
    expect(catalogue.organisations.length).toBeGreaterThanOrEqual(120);
    const languages = new Set(catalogue.sources.map((source) => source.lang));
    expect([...languages]).toEqual(expect.arrayContaining(['en', 'ja', 'zh']));
  });
});
