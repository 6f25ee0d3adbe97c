import type { AttributionType } from '../../model/statement.ts';
import type { Parsed } from '../text/parse.ts';
import type { Stretch } from './noun-phrases.ts';
import { step } from './source-names.ts';
import type { Source } from './source.ts';
import type { Topic } from './topic.ts';

const PERSON_PRONOUNS = new Set(['he', 'she', 'him', 'her', 'they', 'them']);

/** Whom "he" or "she" cannot stand for. */
const NO_PERSON: ReadonlySet<string> = new Set(['experts', 'outlet', 'document']);

/** Whom a pronoun at `at` stands for as a teller; undefined for nobody. */
export function pronoun(parsed: Parsed, at: Stretch, topic: Topic): Source | undefined {
  const token = parsed.tokens[at.from];
  const word = token?.lower ?? '';
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
  if (word === 'it' && topic.body !== null) return make(topic.body, false, null);
  if (word === 'it' && topic.organisation !== null)
    return make(
      { name: topic.organisation, type: topic.organisationIsVendor ? 'vendor' : 'organisation' },
      topic.organisationIsVendor,
      topic.organisation,
    );
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
