import type { AttributionType } from '../../../model/statement.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { isNominal, textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { bodyBefore } from './offices.ts';
import { step } from './source-names.ts';
import type { Source } from './source.ts';
import type { Known, Topic } from '../topic.ts';

/** Whom "he" or "she" cannot stand for. */
const NO_PERSON: ReadonlySet<string> = new Set(['experts', 'outlet', 'document']);

/** Whom a possessive stands for, as his own pronoun. */
const POSSESSED: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['its', 'it'],
  ['their', 'they'],
]);

/** A pronoun where it stands: what its readings ask. */
interface Pronoun {
  readonly parsed: Parsed;
  readonly at: Stretch;
  readonly topic: Topic;
  /** In small letters, a possessive as its own pronoun. */
  readonly word: string;
  /** As it is written. */
  readonly text: string;
}

/** One way to know whom a pronoun stands for; null: it stands for nobody. */
type Reading = (pronoun: Pronoun) => Source | null | undefined;

/** A pronoun as the teller of these steps. */
const teller = (
  { at }: Pronoun,
  steps: Source['steps'],
  vendor: boolean,
  organisation: string | null,
): Source => ({ ...at, steps, role: 'pronoun', vendor, organisation, toolOnly: false });

/** A pronoun that stands for somebody known. */
const standing = (
  pronoun: Pronoun,
  { name, type }: Known,
  vendor = false,
  organisation: string | null = null,
): Source =>
  teller(pronoun, [step(pronoun.text, type, name === pronoun.text ? null : name)], vendor, organisation);

/** A pronoun of whom nothing is known but that he speaks. */
const somebody = (pronoun: Pronoun, type: AttributionType): Source =>
  standing(pronoun, { name: pronoun.text, type });

/** Whom the text named last as an organisation, if any. */
const organisationOf = ({ organisation, organisationIsVendor }: Topic): Known | null =>
  organisation === null
    ? null
    : { name: organisation, type: organisationIsVendor ? 'vendor' : 'organisation' };

/** "I", "we": whoever writes. */
function writer(pronoun: Pronoun): Source {
  const { topic, word, text } = pronoun;
  if (topic.voice === 'vendor') return teller(pronoun, [], true, topic.organisation);
  if (topic.voice === 'post') return teller(pronoun, [step(text, 'forum_user', topic.author)], false, null);
  return teller(pronoun, word === 'i' ? [step(text, 'researcher', topic.author)] : [], false, null);
}

/** "They said": whom the text named last, several or one. */
function several(pronoun: Pronoun): Source | undefined {
  const { topic, word } = pronoun;
  const known = topic.group ?? topic.person ?? (word === 'they' ? organisationOf(topic) : null);
  return known ? ofPeople(pronoun, known) : undefined;
}

/** "She said": whom the text named last, else a researcher whom it did not name; "him" is nobody then. */
function one(pronoun: Pronoun): Source | undefined {
  const { topic, word } = pronoun;
  const known = NO_PERSON.has(topic.person?.type ?? '') ? null : topic.person;
  if (known) return ofPeople(pronoun, known);
  // "Aylin Demir looked at it. She says": the pronoun shows that the name is a person's.
  if (topic.actor !== null) return ofPeople(pronoun, { name: topic.actor, type: 'researcher' });
  return word === 'he' || word === 'she' || isAccorded(pronoun) ? somebody(pronoun, 'researcher') : undefined;
}

/** "According to her": only who tells stands there. */
const isAccorded = ({ parsed: { tokens }, at }: Pronoun): boolean =>
  tokens[at.from - 1]?.lower === 'to' && tokens[at.from - 2]?.lower === 'according';

const ofPeople = (pronoun: Pronoun, known: Known): Source =>
  standing(pronoun, known, known.type === 'vendor' || known.type === 'vendor_employee');

/** Whoever it is, the text named him: "It said on Monday that …", "They wrote: …". */
function speaks(pronoun: Pronoun): Source | undefined {
  const { parsed, at, topic, word } = pronoun;
  if (topic.organisation !== null || (word === 'they' && (topic.group ?? topic.person))) return undefined;
  // "kept logs it said did not exist": software's, in passing.
  if (isNominal(parsed.tags[at.from - 1]) || !speaksNext(parsed, at.to)) return undefined;
  return somebody(pronoun, word === 'it' ? 'organisation' : 'experts');
}

/** Whom "it" stands for, the first that is known. */
const OF_IT: readonly Reading[] = [
  // "I ran it but it told me that there are changes": what a poster reads on the screen.
  ({ parsed, at, topic }) =>
    topic.voice === 'post' && /^(?:me|us)$/.test(parsed.tokens[at.to + 1]?.lower ?? '') ? null : undefined,
  // "The authority did not accept this: the screen, it said, …"
  (pronoun) => {
    const { parsed, at, topic } = pronoun;
    const name = at.from > 2 ? bodyBefore(parsed, at.from, topic) : undefined;
    return name === undefined ? undefined : standing(pronoun, { name, type: 'organisation' });
  },
  // "Globex told its staff to remove Zed, which it said …": who acts, not whose tool it is.
  (pronoun) => {
    const { parsed, at, topic } = pronoun;
    if (!/^(?:which|that)$/.test(parsed.tokens[at.from - 1]?.lower ?? '')) return undefined;
    const name = actorBefore(parsed, at.from, topic);
    return name === undefined ? undefined : standing(pronoun, { name, type: 'organisation' });
  },
  (pronoun) => (pronoun.topic.body ? standing(pronoun, pronoun.topic.body) : undefined),
  (pronoun) => {
    const { topic } = pronoun;
    const known = organisationOf(topic);
    return known ? standing(pronoun, known, topic.organisationIsVendor, topic.organisation) : undefined;
  },
  speaks,
];

/** Whom each pronoun stands for. */
const READINGS: ReadonlyMap<string, readonly Reading[]> = new Map([
  ['i', [writer]],
  ['we', [writer]],
  ['it', OF_IT],
  ['they', [speaks, several]],
  ['them', [several]],
  ['he', [one]],
  ['she', [one]],
  ['him', [one]],
  ['her', [one]],
]);

/** Whom a pronoun at `at` stands for as a teller; undefined for nobody. */
export function pronoun(parsed: Parsed, at: Stretch, topic: Topic): Source | undefined {
  const token = parsed.tokens[at.from];
  const word = POSSESSED.get(token?.lower ?? '') ?? token?.lower ?? '';
  const readings = READINGS.get(word);
  if (!readings) return undefined;
  const what: Pronoun = { parsed, at, topic, word, text: token?.text ?? '' };
  for (const read of readings) {
    const source = read(what);
    if (source !== undefined) return source ?? undefined;
  }
  return undefined;
}

/** The name that opens a sentence and acts in it, where it is not the maker's. */
function actorBefore(parsed: Parsed, before: number, topic: Topic): string | undefined {
  const { tokens, tags, names } = parsed;
  let to = 0;
  while (to < before && tokens[to]?.capital && /^(?:word|name)$/.test(tags[to] ?? '')) to++;
  if (to === 0 || parsed.titleCase || !/^(?:verb|aux|adv|date)$/.test(tags[to] ?? '')) return undefined;
  const makers = names.some(
    ({ from, entry }) => from < to && (entry.tool !== null || topic.vendors.has(entry.organisation ?? '')),
  );
  const own = topic.organisationIsVendor && topic.organisation?.includes(tokens[0]?.text ?? '');
  return makers || own ? undefined : textOf(parsed, 0, to);
}

const SPEAKING = BIT.speech | BIT.admission | BIT.denial | BIT.accusation | BIT.citing;

/** Whether a verb of speech in the past, or of several, stands at `at`: software shows and reports, it has not said. */
function speaksNext(parsed: Parsed, at: number): boolean {
  let i = at;
  while (parsed.tags[i] === 'adv' || parsed.tags[i] === 'aux') i++;
  const verb = parsed.verbs[i];
  return (
    verb !== undefined && (verb.classes & SPEAKING) !== 0 && (verb.form === 'ed' || verb.form === 'base')
  );
}
