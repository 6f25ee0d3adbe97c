import { readFileSync } from 'node:fs';
import { readStatements } from '../../src/claims/index.ts';
import type { Lexicon } from '../../src/claims/index.ts';
import type { Statement } from '../../src/model/statement.ts';
import { documentOf } from './small-catalogue.ts';

/** What a passage tells, as an annotator of the articles would write it down. */
export interface ToldInProse {
  readonly kind: string;
  readonly polarity: 'affirmed' | 'negated';
  readonly versions: {
    readonly introduced: string | null;
    readonly fixed: string | null;
    readonly affected: string | null;
  };
  /** Whether the versions are compared, and the day, where one is expected or expected to be absent. */
  readonly compared: boolean;
  readonly date?: string | null;
}

/** A passage of one or two sentences. `versionless`: nothing that is read of it may carry a version. */
export interface Passage {
  readonly construction: string;
  readonly tool: string;
  /** Told by one who uses the tool. */
  readonly post: boolean;
  readonly text: string;
  readonly told: readonly ToldInProse[];
  readonly versionless: boolean;
}

/** Reads "kind; neg; introduced v; fixed v; affected range; date D". */
export function readTold(line: string): ToldInProse {
  const [kind = '', ...fields] = line.split(';').map((part) => part.trim());
  const valueOf = (name: string): string | undefined =>
    fields.find((field) => field.startsWith(`${name} `))?.slice(name.length + 1);
  const versions = {
    introduced: valueOf('introduced') ?? null,
    fixed: valueOf('fixed') ?? null,
    affected: valueOf('affected') ?? null,
  };
  const date = valueOf('date');
  return {
    kind,
    polarity: fields.includes('neg') ? 'negated' : 'affirmed',
    versions,
    compared: fields.includes('none') || Object.values(versions).some((one) => one !== null),
    ...(date === undefined ? {} : { date: date === 'none' ? null : date }),
  };
}

/**
 * Passages of test/fixtures/versions-in-prose: "# construction", "tool: slug", "voice: post|article", a line of text, and below it a line
 * "= kind; neg; introduced v; fixed v; affected range; date D" for each statement. Versions that are left out are
 * expected to be absent; "none" expects no version at all, "date none" no day; "= no versions" that nothing carries one.
 */
export function readPassages(name: string): readonly Passage[] {
  const passages: { -readonly [Field in keyof Passage]: Passage[Field] }[] = [];
  let construction = '';
  let tool = '';
  let post = false;
  const text = readFileSync(new URL(`../fixtures/versions-in-prose/${name}.txt`, import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    const last = passages.at(-1);
    if (line.startsWith('# ')) construction = line.slice(2);
    else if (line.startsWith('tool: ')) tool = line.slice(6);
    else if (line.startsWith('voice: ')) post = line === 'voice: post';
    else if (line === '= no versions' && last) last.versionless = true;
    else if (line.startsWith('= ') && last) last.told = [...last.told, readTold(line.slice(2))];
    else if (line !== '')
      passages.push({ construction, tool, post, text: line, told: [], versionless: false });
  }
  return passages;
}

/** How one expected statement came out; `missed`: no statement of its kind and polarity was read. */
export interface Outcome {
  readonly passage: Passage;
  readonly want: ToldInProse | null;
  readonly got: Statement | null;
  readonly missed: boolean;
  readonly versions: boolean;
  readonly date: boolean;
}

const sameVersions = (want: ToldInProse, got: Statement): boolean =>
  (['introduced', 'fixed', 'affected'] as const).every(
    (field) => want.versions[field] === got.versions[field],
  );

function outcomeOf(passage: Passage, want: ToldInProse, got: readonly Statement[]): Outcome {
  const fitting = got.filter((one) => one.kind === want.kind && one.polarity === want.polarity);
  const dated = (one: Statement): boolean => want.date === undefined || one.eventDate === want.date;
  const told = (one: Statement): boolean => !want.compared || sameVersions(want, one);
  const best = fitting.find((one) => told(one) && dated(one)) ?? fitting.find(told) ?? fitting[0] ?? null;
  return {
    passage,
    want,
    got: best,
    missed: best === null,
    versions: best !== null && told(best),
    date: best !== null && dated(best),
  };
}

/** Reads one passage and compares what it tells. */
export function outcomesOf(passage: Passage, lexicon: Lexicon): readonly Outcome[] {
  const document = documentOf(passage.text, {
    tool: passage.tool,
    ...(passage.post ? { form: 'post', author: 'tester' } : {}),
  });
  const got = readStatements(document, lexicon);
  if (!passage.versionless) return passage.told.map((want) => outcomeOf(passage, want, got));
  const carrier =
    got.find(({ versions }) => versions.introduced ?? versions.fixed ?? versions.affected) ?? null;
  return [{ passage, want: null, got: carrier, missed: false, versions: carrier === null, date: true }];
}
