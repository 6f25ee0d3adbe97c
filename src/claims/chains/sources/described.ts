import { ROLE_OF } from '../../lexicon/roles.ts';
import type { Role } from '../../lexicon/roles.ts';
import type { Parsed } from '../../text/parse.ts';
import { headOf } from '../phrases/heads.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Known, Topic } from '../topic.ts';
import type { Source } from './source.ts';

/** Roles of people, by a noun for one or for several. */
const PEOPLES: ReadonlySet<Role> = new Set(['user', 'work', 'researcher', 'officer', 'insider']);
/** Roles of those whom a text takes up by their noun alone ("A former employee told … The employee added"). */
const TAKEN_UP: ReadonlySet<Role> = new Set([...PEOPLES, 'organisation']);

/** Whether a noun is one for somebody of these roles. */
const isOf = (noun: string, roles: ReadonlySet<Role>): boolean => {
  const role = ROLE_OF.get(noun);
  return role !== undefined && roles.has(role);
};

/** The noun that says who a phrase is, of these roles; undefined where none does. */
function nounOf(parsed: Parsed, at: Stretch, roles: ReadonlySet<Role> = TAKEN_UP): string | undefined {
  const noun = parsed.tokens[headOf(parsed, at)]?.lower ?? '';
  return isOf(noun, roles) ? noun : undefined;
}

/** Whether a phrase is a noun behind "the" and nothing else. */
const isBare = ({ tokens }: Parsed, { from, to }: Stretch): boolean =>
  to - from === 2 && tokens[from]?.lower === 'the';

/** Remembers whom a phrase described with more than its noun, for "the researcher" later. */
export function rememberDescribed(parsed: Parsed, at: Stretch, source: Source, topic: Topic): void {
  const noun = nounOf(parsed, at);
  const last = source.steps.at(-1);
  if (noun === undefined || !last || isBare(parsed, at)) return;
  topic.described.set(noun, { name: last.resolved ?? last.name, type: last.type });
}

/** Remembers a named person by the nouns beside the name ("security researcher Jane Moe", "Jane Moe, a researcher at X,"). */
export function rememberNamed(parsed: Parsed, { from, to }: Stretch, known: Known, topic: Topic): void {
  const { tokens, tags } = parsed;
  const put = tokens[to]?.lower === ',' && tags[to + 1] === 'det' ? readPhrase(parsed, to + 1) : undefined;
  for (const { lower } of tokens.slice(from, to)) if (isOf(lower, PEOPLES)) topic.described.set(lower, known);
  const noun = put && nounOf(parsed, put, PEOPLES);
  if (noun !== undefined) topic.described.set(noun, known);
}

/** "The researcher": the one whom the text described by that noun before, where it is of the same sort. */
export function asDescribed(parsed: Parsed, at: Stretch, source: Source, topic: Topic): Source {
  const last = source.steps.at(-1);
  const noun = isBare(parsed, at) ? nounOf(parsed, at) : undefined;
  const known = noun === undefined ? undefined : topic.described.get(noun);
  if (!last || last.resolved !== null || known?.type !== last.type || known.name === last.name) return source;
  return { ...source, steps: [...source.steps.slice(0, -1), { ...last, resolved: known.name }] };
}
