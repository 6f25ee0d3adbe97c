import type { GoldStatement, GoldStep, Judged, Told } from './statement-gold.ts';

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export interface Share {
  right: number;
  of: number;
}

/** How the best candidate for an annotated statement differs from it. */
export interface Differing {
  readonly want: GoldStatement;
  readonly got: Told;
  readonly fields: readonly string[];
}

/** Every figure, with the cases behind it. */
export interface Score {
  readonly kinds: Map<string, Counts>;
  readonly origin: Counts;
  readonly chain: Share;
  readonly nested: Share;
  readonly hedge: Share;
  readonly polarity: Share;
  readonly versions: Share;
  readonly date: Share;
  readonly everyField: Share;
  /** Of the tellers in chains that are right by their names: what sort each is, and whether it is the maker at all. */
  readonly types: Share;
  readonly makers: Share;
  readonly missed: GoldStatement[];
  readonly extra: { readonly file: string; readonly told: Told }[];
  readonly differing: Differing[];
}

const fold = (text: string | null | undefined): string =>
  (text ?? '').toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
/** A sentence without the bullet, number or quotation mark of its line. */
const bare = (text: string): string => fold(text).replace(/^[\s>*•#\-–]+|^\d{1,2}[.)]\s+/g, '');
const withoutArticle = (name: string | null | undefined): string => fold(name).replace(/^(?:an?|the)\s+/, '');
const keyOf = (sentence: string, kind: string): string => `${kind}|${bare(sentence)}`;

function alike(one: string | null | undefined, other: string | null | undefined): boolean {
  const a = withoutArticle(one);
  const b = withoutArticle(other);
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

type ToldStep = Told['chain'][number];

/** A step counts as right under its name or under what it stands for. */
function isStep(want: GoldStep | undefined, got: ToldStep | undefined): boolean {
  if (!want || !got) return false;
  return alike(want.name, got.name) || alike(want.resolved, got.resolved) || alike(want.name, got.resolved);
}

const isChain = (want: readonly GoldStep[], got: readonly ToldStep[]): boolean =>
  want.length === got.length && want.every((step, at) => isStep(step, got[at]));

export function emptyScore(): Score {
  const counts = (): Counts => ({ tp: 0, fp: 0, fn: 0 });
  const share = (): Share => ({ right: 0, of: 0 });
  return {
    kinds: new Map(),
    origin: counts(),
    chain: share(),
    nested: share(),
    hedge: share(),
    polarity: share(),
    versions: share(),
    date: share(),
    everyField: share(),
    types: share(),
    makers: share(),
    missed: [],
    extra: [],
    differing: [],
  };
}

function count(score: Score, kind: string, what: keyof Counts): void {
  const counts = score.kinds.get(kind) ?? { tp: 0, fp: 0, fn: 0 };
  counts[what]++;
  score.kinds.set(kind, counts);
}

function add(share: Share, right: boolean): void {
  share.of++;
  if (right) share.right++;
}

/** Sentence and kind make a find; a sentence with an optional statement forgives whatever else is read in it. */
function scoreFinds(score: Score, { entry, want, got }: Judged): void {
  const wanted = Map.groupBy(want, (one) => keyOf(one.quote, one.kind));
  const found = new Map(got.map((one) => [keyOf(one.sentence, one.kind), one]));
  for (const [key, list] of wanted) {
    const [first] = list;
    if (!first || list.every((one) => one.optional === true)) continue;
    count(score, first.kind, found.has(key) ? 'tp' : 'fn');
    if (!found.has(key)) score.missed.push(list.find((one) => one.optional !== true) ?? first);
  }
  const forgiven = new Set(want.filter((one) => one.optional === true).map((one) => bare(one.quote)));
  for (const [key, told] of found) {
    if (wanted.has(key) || forgiven.has(bare(told.sentence))) continue;
    count(score, told.kind, 'fp');
    score.extra.push({ file: entry.file, told });
  }
}

/** The finding that an annotated statement is compared with: same polarity first, then spans that hold one another. */
function candidateFor(want: GoldStatement, got: readonly Told[]): Told | undefined {
  const candidates = got.filter((one) => keyOf(one.sentence, one.kind) === keyOf(want.quote, want.kind));
  const poled = candidates.filter((one) => one.polarity === want.polarity);
  return (
    poled.find((one) => fold(one.quote).includes(fold(want.span))) ??
    poled.find((one) => fold(want.span).includes(fold(one.quote))) ??
    poled[0] ??
    candidates[0]
  );
}

/** Whether the origin, the last step, is right; an empty reading allowed besides forgives a missing one. */
function scoreOrigin(score: Score, want: GoldStatement, got: Told, chainRight: boolean): void {
  const readings = [want.chain, ...(want.altChains ?? [])];
  if (want.chain.length === 0) {
    if (got.chain.length > 0 && !chainRight) score.origin.fp++;
    return;
  }
  if (got.chain.length > 0 && readings.some((reading) => isStep(reading.at(-1), got.chain.at(-1)))) {
    score.origin.tp++;
    return;
  }
  if (readings.every((reading) => reading.length > 0)) score.origin.fn++;
  if (got.chain.length > 0) score.origin.fp++;
}

function isVersions(want: GoldStatement, got: Told): boolean {
  return (['introduced', 'fixed', 'affected'] as const).every(
    (field) => (want.versions[field] ?? '') === (got.versions[field] ?? ''),
  );
}

const MAKERS: ReadonlySet<string> = new Set(['vendor', 'vendor_employee']);

/** What sort the tellers are, where a reading has them by name. */
function scoreTypes(score: Score, want: GoldStatement, got: Told): void {
  const reading = [want.chain, ...(want.altChains ?? [])].find((one) => isChain(one, got.chain));
  reading?.forEach((step, at) => {
    const type = got.chain[at]?.type ?? '';
    add(score.types, type === step.type);
    add(score.makers, MAKERS.has(type) === MAKERS.has(step.type));
  });
}

function scoreFields(score: Score, want: GoldStatement, got: Told): void {
  const chain = [want.chain, ...(want.altChains ?? [])].some((reading) => isChain(reading, got.chain));
  const hedge = got.hedge === want.hedge;
  const polarity = got.polarity === want.polarity;
  const measured = want.kind === 'affected_versions' || (want.kind === 'fix' && want.versions.fixed !== null);
  const versions = !measured || isVersions(want, got);
  add(score.chain, chain);
  if (want.chain.length > 1) add(score.nested, chain);
  scoreOrigin(score, want, got, chain);
  scoreTypes(score, want, got);
  add(score.hedge, hedge);
  add(score.polarity, polarity);
  if (measured) add(score.versions, versions);
  const dated = want.eventDate !== null && !want.eventDate.includes('/');
  const date = !dated || got.eventDate === want.eventDate;
  if (dated) add(score.date, date);
  add(score.everyField, chain && hedge && polarity && versions);
  const fields = Object.entries({ chain, hedge, polarity, versions, date }).flatMap(([field, right]) =>
    right ? [] : [field],
  );
  if (fields.length > 0) score.differing.push({ want, got, fields });
}

/** Adds one text to the figures. Statements that were missed count as wrong in `everyField`. */
export function scoreText(score: Score, judged: Judged): void {
  scoreFinds(score, judged);
  for (const want of judged.want) {
    if (want.optional === true) continue;
    const got = candidateFor(want, judged.got);
    if (got) scoreFields(score, want, got);
    else score.everyField.of++;
  }
}

export function scoreAll(all: readonly Judged[]): Score {
  const score = emptyScore();
  for (const one of all) scoreText(score, one);
  return score;
}

/** Precision, recall and their harmonic mean, each 0 to 1. */
export function f1Of({ tp, fp, fn }: Counts): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const precision = tp / (tp + fp) || 0;
  const recall = tp / (tp + fn) || 0;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 };
}

export function allKinds(score: Score): Counts {
  return sumOf([...score.kinds.values()]);
}

export function sumOf(counts: readonly Counts[]): Counts {
  return counts.reduce((sum, { tp, fp, fn }) => ({ tp: sum.tp + tp, fp: sum.fp + fp, fn: sum.fn + fn }), {
    tp: 0,
    fp: 0,
    fn: 0,
  });
}

export const shareOf = ({ right, of }: Share): number => right / of || 0;
