import type { DocumentInfo } from '../../model/document.ts';
import type { KeyedMechanism } from './cores.ts';
import { isRunning } from './running.ts';
import { sortOf } from './standalone.ts';
import { toldVersions } from './told.ts';
import type { ToldStatement } from './told.ts';
import { fold } from './words.ts';

/** Tellings of one affair come within so many days of one another. */
const SPAN = 14;
const DAY = 86_400_000;

/** Who is named as having found something, by the name that all tellings keep: the last. */
const FINDERS: ReadonlySet<string> = new Set(['researcher', 'forum_user']);
const NAME =
  /^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|la))* (\p{Lu}[\p{L}'’-]{2,})$|^(?:u\/|@)?([\w-]*[\d_][\w-]*|[a-z]+[A-Z]\w+)$/u;

/**
 * What tells that two texts tell of one affair of a tool, though they put it in other words: the same finder or the same
 * versions, told within a fortnight. Two windows a day, so that texts that near share one; none without a day.
 */
function affairMarks(
  { members }: KeyedMechanism,
  told: readonly ToldStatement[],
  document: DocumentInfo,
): readonly string[] {
  const windows = windowsOf(document.publishedAt);
  if (windows.length === 0 || !isRunning(document)) return [];
  const [lead] = members;
  if (!lead) return [];
  const own = told.filter(({ tool }) => tool === lead.tool);
  const names = own.flatMap(({ statement }) =>
    statement.chain.flatMap(({ name, resolved, type }) => {
      const found = FINDERS.has(type) ? NAME.exec(resolved ?? name) : null;
      const mark = found?.[1] ?? found?.[2];
      return mark === undefined ? [] : [`by:${fold(mark)}`];
    }),
  );
  const versions = own
    .filter(
      ({ statement: { kind } }) => kind === 'affected_versions' || kind === 'fix' || kind === 'behaviour',
    )
    .flatMap(toldVersions)
    .map((version) => `at:${version}`);
  const marks = [...new Set([...names, ...versions])].sort().slice(0, MOST);
  return marks.flatMap((mark) => windows.map((window) => `${mark}:${window}`));
}

/** So many marks tell one affair from others; a text that names more is a list. */
const MOST = 8;

function windowsOf(publishedAt: string | null): readonly string[] {
  const at = publishedAt === null ? NaN : Date.parse(publishedAt.slice(0, 10));
  if (Number.isNaN(at)) return [];
  const day = Math.floor(at / DAY);
  return [`a${String(Math.floor(day / (2 * SPAN)))}`, `b${String(Math.floor((day + SPAN) / (2 * SPAN)))}`];
}

/** Predicates of which each is an affair's claim of its own; other flaws and defects are told as one another. */
const APART: ReadonlySet<string> = new Set([
  'execute',
  'escalate',
  'inject',
  'bypass',
  'expose',
  'forge',
  'traverse',
]);

function groupOf({ reading: { family, predicate }, numbers }: ToldStatement): string {
  if (numbers.length > 0) return 'flaw';
  const effect = sortOf(family) === 'flaw' && !APART.has(predicate ?? '');
  if (effect) return 'flaw';
  // To send away is to steal, where what is sent is theirs.
  return predicate === 'steal' ? 'transmit' : (predicate ?? 'other');
}

/** A mechanism with keys that the same claims of other texts on its affair have. */
export function withAffair(
  mechanism: KeyedMechanism,
  told: readonly ToldStatement[],
  document: DocumentInfo,
): KeyedMechanism {
  const marks = affairMarks(mechanism, told, document);
  if (marks.length === 0) return mechanism;
  const marked = new Set<string>();
  const cores = new Map(
    mechanism.members.map((one): [string, readonly string[]] => {
      const own = marks.map((mark) => `~${groupOf(one)}:${mark}`);
      for (const mark of own) marked.add(mark);
      return [one.statement.id, [...(mechanism.cores.get(one.statement.id) ?? []), ...own]];
    }),
  );
  return { ...mechanism, cores, all: [...mechanism.all, ...[...marked].sort()] };
}

/** Whether a key only tells that texts may be on one affair. */
export const isAffairKey = (key: string): boolean => key.includes('|~');
