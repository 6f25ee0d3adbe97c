import type { NameMention } from '../../mentions/names.ts';
import { textOf } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { meetPerson } from '../topic.ts';
import type { Topic } from '../topic.ts';
import { isVendor, namesIn, sole, step, vendorOf } from './source-names.ts';
import type { Source, TellerPhrase } from './source.ts';

/** Who is named by a name of the catalogue; null: by one that tells nothing. Undefined where none is the phrase's noun. */
export function fromCatalogue(phrase: TellerPhrase): Source | null | undefined {
  const name = phrase.parsed.nameAt[phrase.head];
  if (!name) return undefined;
  if (name.entry.person) return personOf(phrase, name, name.entry.person);
  const chosen = firstOf(phrase, name);
  return paperOf(phrase, chosen) ?? organisationOf(phrase, chosen);
}

/** Whom the catalogue knows by the name in which a phrase ends, behind a post ("Globex head of design Jo Marsh"). */
export function namedLast(phrase: TellerPhrase): Source | undefined {
  const { parsed, at } = phrase;
  const name = parsed.names.find(({ entry, from, to }) => entry.person && from > at.from && to === at.to);
  const before = name && parsed.tags[name.from - 1];
  return name?.entry.person && before === 'word' ? personOf(phrase, name, name.entry.person) : undefined;
}

type Person = NonNullable<NameMention['entry']['person']>;

/** Somebody who speaks for a firm, or works there. */
function personOf({ parsed, at, topic }: TellerPhrase, name: NameMention, person: Person): Source {
  const makers = isVendor(person.organisation, topic);
  const type = person.officer ? (makers ? 'vendor' : 'organisation') : 'vendor_employee';
  meetPerson(topic, { name: name.entry.name, type });
  return sole(at, 'person', step(textOf(parsed, name.from, name.to), type), {
    vendor: makers || type === 'vendor_employee',
  });
}

/** "Globex and Initech said": the first of those who stand side by side. */
function firstOf({ parsed, at }: TellerPhrase, name: NameMention): NameMention {
  if (!hasAnd(parsed.tokens, at)) return name;
  return namesIn(parsed, at).find(({ from }) => from === at.from || parsed.tags[from - 1] === 'conj') ?? name;
}

function hasAnd(tokens: TellerPhrase['parsed']['tokens'], { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.lower === 'and') return true;
  return false;
}

/** An outlet, by the name under which it publishes. */
function paperOf({ parsed, at }: TellerPhrase, { entry, from, to }: NameMention): Source | undefined {
  if (entry.publisher === null || entry.organisation !== null || entry.tool !== null) return undefined;
  return sole(at, 'name', step(textOf(parsed, from, to), 'outlet'));
}

/** A firm, or the tool that stands for its maker. */
function organisationOf({ parsed, at, topic }: TellerPhrase, name: NameMention): Source | null {
  const organisation = vendorOf(name, topic);
  if (organisation === null) return null;
  const toolOnly = name.entry.organisation === null;
  const vendor = isVendor(organisation, topic) || toolOnly;
  const called = calledBy(organisation, topic);
  return sole(
    at,
    'name',
    step(textOf(parsed, name.from, name.to), vendor ? 'vendor' : 'organisation', toolOnly ? called : null),
    { vendor, organisation: called ?? name.entry.name, toolOnly },
  );
}

/** What the catalogue calls an organisation. */
const calledBy = (organisation: string, { lexicon }: Topic): string | null =>
  lexicon.organisations.get(organisation) ?? null;
