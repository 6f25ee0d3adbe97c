import { readFileSync } from 'node:fs';
import { readStatements } from '../../src/claims/index.ts';
import type { Lexicon } from '../../src/claims/index.ts';
import type { Attribution, Statement } from '../../src/model/statement.ts';
import { documentOf } from './small-catalogue.ts';

/** One step of an expected chain; an empty resolution expects none. */
export interface ToldStep {
  readonly type: string;
  readonly name: string;
  readonly resolved: string | null;
}

/** What a passage tells in the clause that holds the anchor, and the chains that two careful readers would give it. */
export interface ToldBy {
  /** Kind of the statement that is meant; null: whatever is read there. */
  readonly kind: string | null;
  readonly anchor: string;
  readonly chains: readonly (readonly ToldStep[])[];
}

/** A passage of one to three sentences. */
export interface TellerPassage {
  readonly construction: string;
  readonly tool: string;
  readonly outlet: string | null;
  readonly post: boolean;
  readonly text: string;
  readonly told: readonly ToldBy[];
}

const TYPES: Readonly<Record<string, string>> = {
  v: 'vendor',
  e: 'vendor_employee',
  a: 'anonymous_source',
  r: 'researcher',
  x: 'experts',
  u: 'forum_user',
  o: 'outlet',
  d: 'document',
  g: 'organisation',
  // A name alone, of which the passage does not say whose it is.
  '*': 'any',
};

function readStep(text: string): ToldStep {
  const [name = '', resolved] = text.slice(2).split('=');
  return { type: TYPES[text[0] ?? ''] ?? '', name, resolved: resolved ?? null };
}

function readTold(line: string): ToldBy {
  const [place = '', chains = ''] = line.split(' <- ');
  const colon = /^(?:behaviour|affected_versions|fix|ban|vendor_response|evidence|denial|background): /.exec(
    place,
  );
  const kind = colon ? colon[0].slice(0, -2) : null;
  const anchor = place.slice(colon?.[0].length ?? 0);
  const read = (chain: string): readonly ToldStep[] =>
    chain === 'own' ? [] : chain.split(' > ').map(readStep);
  return { kind, anchor, chains: chains.split(' // ').map(read) };
}

/**
 * Passages of test/fixtures/tellers: "# construction", "tool: slug", "voice: post|article", "outlet: name", a line of
 * text, and below it a line "= kind: words of the clause <- chain // other chain" for each statement (the kind may be left out). A chain is "own" (the
 * text's own voice) or steps, nearest the reader first, each "letter of its type, or * where nothing tells it:name" with "=whom it stands for".
 */
export function readTellers(name: string): readonly TellerPassage[] {
  const passages: { -readonly [Field in keyof TellerPassage]: TellerPassage[Field] }[] = [];
  const place = { construction: '', tool: '', outlet: null as string | null, post: false };
  const text = readFileSync(new URL(`../fixtures/tellers/${name}.txt`, import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    const last = passages.at(-1);
    if (line.startsWith('# ')) Object.assign(place, { construction: line.slice(2), outlet: null });
    else if (line.startsWith('tool: ')) place.tool = line.slice(6);
    else if (line.startsWith('outlet: ')) place.outlet = line.slice(8);
    else if (line.startsWith('voice: ')) place.post = line === 'voice: post';
    else if (line.startsWith('= ') && last) last.told = [...last.told, readTold(line.slice(2))];
    else if (line !== '') passages.push({ ...place, text: line, told: [] });
  }
  return passages;
}

const fold = (text: string | null | undefined): string =>
  (text ?? '').toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').trim();
const bare = (text: string | null | undefined): string => fold(text).replace(/^(?:an?|the)\s/, '');
const alike = (a: string | null, b: string | null | undefined): boolean => {
  const [x, y] = [bare(a), bare(b)];
  return x !== '' && y !== '' && (x === y || x.includes(y) || y.includes(x));
};
const isStep = (want: ToldStep, got: Attribution): boolean =>
  alike(want.name, got.name) || alike(want.resolved, got.resolved) || alike(want.name, got.resolved);
const isChain = (want: readonly ToldStep[], got: readonly Attribution[]): boolean =>
  want.length === got.length &&
  want.every((step, index) => {
    const at = got[index];
    return at !== undefined && isStep(step, at);
  });

/** How the teller of one clause came out. */
export interface TellerOutcome {
  readonly passage: TellerPassage;
  readonly told: ToldBy;
  readonly got: Statement | null;
  readonly chain: boolean;
  readonly origin: boolean;
  /** The chain's types are those expected of the reading that fits. */
  readonly types: boolean;
}

/** Statements that lie over most of the anchor, the narrowest first; what was found and how comes last. */
function statementsOver(
  passage: TellerPassage,
  told: ToldBy,
  got: readonly Statement[],
): readonly Statement[] {
  const from = passage.text.indexOf(told.anchor);
  const to = from + told.anchor.length;
  const over = (one: Statement): number => Math.min(one.end, to) - Math.max(one.start, from);
  const last = ({ kind }: Statement): number => (kind === 'evidence' ? 1 : 0);
  return got
    .filter((one) => told.kind === null || told.kind === one.kind)
    .filter((one) => over(one) * 2 > told.anchor.length)
    .toSorted((a, b) => last(a) - last(b) || a.end - a.start - (b.end - b.start));
}

function outcomeOf(passage: TellerPassage, told: ToldBy, got: readonly Statement[]): TellerOutcome {
  const one = statementsOver(passage, told, got)[0] ?? null;
  const last = one?.chain.at(-1);
  const origin = told.chains.some((chain) => {
    const end = chain.at(-1);
    return end === undefined ? last === undefined : last !== undefined && isStep(end, last);
  });
  const reading = told.chains.filter((chain) => one !== null && isChain(chain, one.chain));
  const types = reading.some((chain) =>
    chain.every(({ type }, at) => type === 'any' || type === one?.chain[at]?.type),
  );
  return { passage, told, got: one, chain: reading.length > 0, origin: one !== null && origin, types };
}

/** Reads one passage and compares who tells it. */
export function tellersOf(passage: TellerPassage, lexicon: Lexicon): readonly TellerOutcome[] {
  const document = documentOf(passage.text, {
    tool: passage.tool,
    outlet: passage.outlet,
    ...(passage.post ? { form: 'post', author: 'tester' } : {}),
  });
  const got = readStatements(document, lexicon);
  return passage.told.map((told) => outcomeOf(passage, told, got));
}

/** What came out wrong of a passage: no statement, another teller, or the right one with another type. */
export type TellerFault = 'statement' | 'chain' | 'type';

export function faultsOf(outcomes: readonly TellerOutcome[]): readonly TellerFault[] {
  const faults = new Set(
    outcomes.flatMap(({ got, chain, types }): readonly TellerFault[] =>
      got === null ? ['statement'] : !chain ? ['chain'] : types ? [] : ['type'],
    ),
  );
  return [...faults].sort();
}

const HEADINGS: Readonly<Record<string, TellerFault>> = {
  '# no statement is read': 'statement',
  '# another teller is read': 'chain',
  '# the teller has another type': 'type',
};

/** Passages that are known not to be read rightly yet, with what comes out wrong (test/fixtures/tellers/open.txt). */
export function readOpen(): ReadonlyMap<string, readonly TellerFault[]> {
  const open = new Map<string, readonly TellerFault[]>();
  let fault: TellerFault = 'statement';
  const text = readFileSync(new URL('../fixtures/tellers/open.txt', import.meta.url), 'utf8');
  for (const line of text.split('\n'))
    if (line.startsWith('# ')) fault = HEADINGS[line] ?? fault;
    else if (line !== '') open.set(line, [...(open.get(line) ?? []), fault].sort());
  return open;
}
