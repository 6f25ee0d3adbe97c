import type { AttributionType } from '../../../model/statement.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { isNominal, textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { bodyBefore } from './offices.ts';
import { step } from './source-names.ts';
import type { Source } from './source.ts';
import type { Topic } from '../topic.ts';

const PERSON_PRONOUNS = new Set(['he', 'she', 'him', 'her', 'they', 'them']);

/** Whom "he" or "she" cannot stand for. */
const NO_PERSON: ReadonlySet<string> = new Set(['experts', 'outlet', 'document']);

/** Whom a possessive stands for, as his own pronoun. */
const POSSESSED: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['its', 'it'],
  ['their', 'they'],
]);

/** Whom a pronoun at `at` stands for as a teller; undefined for nobody. */
export function pronoun(parsed: Parsed, at: Stretch, topic: Topic): Source | undefined {
  const token = parsed.tokens[at.from];
  const word = POSSESSED.get(token?.lower ?? '') ?? token?.lower ?? '';
  const make = (
    known: { name: string; type: AttributionType },
    vendor: boolean,
    organisation: string | null,
  ): Source => ({
    ...at,
    steps: [step(token?.text ?? '', known.type, known.name === token?.text ? null : known.name)],
    role: 'pronoun',
    vendor,
    organisation,
    toolOnly: false,
  });
  if (word === 'i' || word === 'we') {
    if (topic.voice === 'vendor')
      return {
        ...at,
        steps: [],
        role: 'pronoun',
        vendor: true,
        organisation: topic.organisation,
        toolOnly: false,
      };
    if (topic.voice !== 'post')
      return {
        ...at,
        steps: word === 'i' ? [step(token?.text ?? '', 'researcher', topic.author)] : [],
        role: 'pronoun',
        vendor: false,
        organisation: null,
        toolOnly: false,
      };
    return {
      ...at,
      steps: [step(token?.text ?? '', 'forum_user', topic.author)],
      role: 'pronoun',
      vendor: false,
      organisation: null,
      toolOnly: false,
    };
  }
  // "I ran it but it told me that there are changes": what a poster reads on the screen.
  if (word === 'it' && topic.voice === 'post' && /^(?:me|us)$/.test(parsed.tokens[at.to + 1]?.lower ?? ''))
    return undefined;
  // "The authority did not accept this: the screen, it said, …"
  const lead = word === 'it' && at.from > 2 ? bodyBefore(parsed, at.from, topic) : undefined;
  if (lead !== undefined) return make({ name: lead, type: 'organisation' }, false, null);
  // "Globex told its staff to remove Zed, which it said …": who acts, not whose tool it is.
  const actor =
    word === 'it' && /^(?:which|that)$/.test(parsed.tokens[at.from - 1]?.lower ?? '')
      ? actorBefore(parsed, at.from, topic)
      : undefined;
  if (actor !== undefined) return make({ name: actor, type: 'organisation' }, false, null);
  if (word === 'it' && topic.body !== null) return make(topic.body, false, null);
  if (word === 'it' && topic.organisation !== null)
    return make(
      { name: topic.organisation, type: topic.organisationIsVendor ? 'vendor' : 'organisation' },
      topic.organisationIsVendor,
      topic.organisation,
    );
  // Whoever it is, the text named him: "It said on Monday that …", "They wrote: …".
  if (word === 'it' || word === 'they') {
    const several = word === 'they' ? (topic.group ?? topic.person) : null;
    // "kept logs it said did not exist": software's, in passing.
    const aside = isNominal(parsed.tags[at.from - 1]);
    if (several === null && !aside && topic.organisation === null && speaksNext(parsed, at.to))
      return make({ name: token?.text ?? '', type: word === 'it' ? 'organisation' : 'experts' }, false, null);
  }
  if (!PERSON_PRONOUNS.has(word)) return undefined;
  const one = word.startsWith('the') || !NO_PERSON.has(topic.person?.type ?? '') ? topic.person : null;
  const known =
    (word.startsWith('the') ? topic.group : null) ??
    one ??
    (word === 'they' && topic.organisation !== null
      ? {
          name: topic.organisation,
          type: topic.organisationIsVendor ? ('vendor' as const) : ('organisation' as const),
        }
      : null);
  if (!known && (word === 'he' || word === 'she'))
    return make({ name: token?.text ?? '', type: 'researcher' }, false, null);
  return known ? make(known, known.type === 'vendor' || known.type === 'vendor_employee', null) : undefined;
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
