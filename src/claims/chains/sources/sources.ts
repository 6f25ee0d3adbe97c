import { OUTLET_NAMES, ROLE_OF } from '../../lexicon/roles.ts';
import type { Parsed } from '../../text/parse.ts';
import { headOf } from '../phrases/heads.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Topic } from '../topic.ts';
import { meetPerson } from '../topic.ts';
import { fromCatalogue, namedLast } from './catalogue-names.ts';
import { asDescribed, rememberDescribed } from './described.ts';
import { announced, behindUser, inQuotes, marked } from './handles.ts';
import { joinedBody } from './offices.ts';
import { pronoun } from './pronouns.ts';
import { capitalName, theOutlet } from './source-names.ts';
import { fromRole } from './source-roles.ts';
import type { Source, TellerPhrase } from './source.ts';
import { fromName } from './unknown-names.ts';

export { nameInInsertion } from './source-names.ts';
export type { Source } from './source.ts';

/** One way to know whom a phrase names; null: it names nobody. */
type Reading = (phrase: TellerPhrase) => Source | null | undefined;

/** Whom a phrase names, by the first that knows. */
const READINGS: readonly Reading[] = [
  fromCatalogue,
  namedLast,
  // "the Post"
  ({ parsed, at, head }) => theOutlet(parsed, at, head),
  marked,
  fromNoun,
  announced,
  // "the U.S. Food and Drug Administration"
  ({ parsed, at, head }) => joinedBody(parsed, at, head),
  (phrase) => {
    const name = capitalName(phrase.parsed, phrase.at, phrase.head);
    return name ? fromName(phrase, name) : (behindUser(phrase) ?? inQuotes(phrase));
  },
];

/** Reads who a noun phrase names as a teller; undefined when it names none. Remembers people for later pronouns. */
export function readSource(parsed: Parsed, at: Stretch, topic: Topic): Source | undefined {
  if (parsed.tags[at.from] === 'pron' && at.to === at.from + 1) return pronoun(parsed, at, topic);
  const head = tellingNoun(parsed, at);
  const token = parsed.tokens[head];
  if (!token) return undefined;
  const phrase: TellerPhrase = { parsed, at, topic, head, token };
  for (const read of READINGS) {
    const source = read(phrase);
    if (source !== undefined) return source ?? undefined;
  }
  return undefined;
}

/** Words for some of many. */
const PARTITIVE =
  /^(?:one|two|three|four|five|six|several|some|many|most|both|dozens|hundreds|thousands|all|any)$/;

/** Token of the noun that says who it is; of "one of the developers" the noun after "of" does. */
function tellingNoun(parsed: Parsed, at: Stretch): number {
  const head = headOf(parsed, at);
  const partitive =
    head + 2 < at.to &&
    parsed.tokens[head + 1]?.lower === 'of' &&
    PARTITIVE.test(parsed.tokens[head]?.lower ?? '');
  return partitive ? headOf(parsed, { from: head + 2, to: at.to }) : head;
}

/** Somebody by a noun for those who tell; null: by one that tells nothing here. */
function fromNoun({ parsed, at, topic, head, token }: TellerPhrase): Source | null | undefined {
  const role = ROLE_OF.get(token.lower);
  // "The Ledger Post": a paper, and no post.
  if (
    role === undefined ||
    (token.capital && head > at.from && !parsed.titleCase && isEntitled(parsed, head))
  )
    return undefined;
  const source = fromRole(parsed, at, head, role, topic);
  if (!source) return null;
  const known = asDescribed(parsed, at, source, topic);
  remember(known, topic);
  rememberDescribed(parsed, at, known, topic);
  return known;
}

/** Whether a noun ends a paper's name. */
const isEntitled = ({ tokens }: Parsed, head: number): boolean =>
  OUTLET_NAMES.has(tokens[head]?.lower ?? '') && tokens[head - 1]?.capital === true;

/** Remembers whom a noun told of, for "it", "he" and "they" later. */
function remember({ role, steps }: Source, topic: Topic): void {
  const last = steps.at(-1);
  if (!last) return;
  if (role === 'document') topic.document = last.name;
  else if (role === 'experts' || role === 'researcher' || role === 'user') {
    topic.group = { name: last.name, type: last.type };
    if (role !== 'experts' && (/^(?:the|a|an|one)\s/i.test(last.name) || !last.name.includes(' ')))
      meetPerson(topic, { name: last.name, type: last.type });
  } else if (role === 'officer' || role === 'work') topic.person = { name: last.name, type: last.type };
}
