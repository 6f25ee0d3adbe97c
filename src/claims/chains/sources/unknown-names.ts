import type { AttributionType } from '../../../model/statement.ts';
import { isBodyNoun } from '../../lexicon/organised.ts';
import { OUTLET_NAMES, ROLE_TYPE } from '../../lexicon/roles.ts';
import type { Role } from '../../lexicon/roles.ts';
import { textOf } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { meetPerson } from '../topic.ts';
import type { Known } from '../topic.ts';
import { bodyBefore, isPublic, strangerBefore } from './offices.ts';
import { isCompanys, isMakers, isWriters } from './officers.ts';
import {
  apposition,
  appositionEnd,
  isVendor,
  namesIn,
  roleAround,
  sole,
  step,
  vendorOf,
} from './source-names.ts';
import type { Source, TellerPhrase } from './source.ts';

/** Somebody by a name that the catalogue does not know. */
interface Named extends TellerPhrase {
  readonly name: Stretch;
  /** What the text told of him before. */
  readonly known: Known | undefined;
  /** What words beside the name say that he is. */
  readonly around: Role | undefined;
}

/** Who is named by `name`, which only its capitals show. Remembers people for later pronouns. */
export function fromName(phrase: TellerPhrase, name: Stretch): Source {
  const { parsed, at, topic, token } = phrase;
  const verbatim = textOf(parsed, name.from, name.to);
  const known = topic.people.get(token.lower);
  const around = roleAround(parsed, at, name);
  if (known?.type === 'outlet' && around === undefined && isNamed(known, verbatim))
    return sole(at, 'name', step(verbatim, 'outlet'));
  const type = typeOf({ ...phrase, name, known, around });
  if (type !== 'organisation' || around)
    meetPerson(topic, { name: known && known.name.length > verbatim.length ? known.name : verbatim, type });
  return sole(at, 'person', step(verbatim, type, known && known.name !== verbatim ? known.name : null), {
    vendor: type === 'vendor' || type === 'vendor_employee',
    organisation: type === 'organisation' ? verbatim : null,
  });
}

/** Whether a name is the one that the text introduced, or its end. */
const isNamed = ({ name }: Known, verbatim: string): boolean =>
  name.replace(/^The /, '').endsWith(verbatim.replace(/^The /, ''));

/** What somebody is by his name: the first that says so. */
const TYPES: readonly ((person: Named) => AttributionType | undefined)[] = [
  // "Google's Linnea Falk" works there.
  (person) => (isPossessed(person) ? 'vendor_employee' : undefined),
  // "Globex engineer Ada Holm", "chief executive Eric Yuan"
  (person) => (isStaff(person) ? (person.around === 'officer' ? 'vendor' : 'vendor_employee') : undefined),
  // "Okafor added": as the text introduced him.
  ({ around, known }) => (around === undefined ? known?.type : undefined),
  // "hospital director Min Seo", "board member Pat Oduya", "the conference's president"
  (person) =>
    person.around === 'officer' || (person.around === 'work' && isOfBody(person))
      ? 'organisation'
      : undefined,
  // "researcher Jane Doe": one of the experts is a researcher.
  ({ around }) =>
    around === undefined ? undefined : ROLE_TYPE[around] === 'experts' ? 'researcher' : ROLE_TYPE[around],
];

function typeOf(person: Named): AttributionType {
  for (const read of TYPES) {
    const type = read(person);
    if (type !== undefined) return type;
  }
  return person.name.to - person.name.from >= 2 ? typeOfName(person.token.lower) : 'organisation';
}

/** What a name of several words is by its last ("Visayan Ledger", "Leeds Infirmary"), else somebody's. */
const typeOfName = (last: string): AttributionType =>
  OUTLET_NAMES.has(last)
    ? 'outlet'
    : isBodyNoun(last) && !ALSO_SURNAMES.has(last)
      ? 'organisation'
      : 'researcher';
const ALSO_SURNAMES: ReadonlySet<string> = new Set(['church', 'banks', 'court', 'courts', 'parliament']);

/** Whether the maker's name stands in `at`. */
const namesMaker = ({ parsed, topic }: Named, at: Stretch): boolean =>
  namesIn(parsed, at).some((one) => isVendor(vendorOf(one, topic), topic));

const isPossessed = (person: Named): boolean =>
  person.around === undefined &&
  person.parsed.tags[person.name.from - 1] === 'poss' &&
  namesMaker(person, { from: person.at.from, to: person.name.from });

/** What stands before the name. */
const titleOf = ({ parsed, at, name }: Named): string => textOf(parsed, at.from, name.from);

const isOfBody = ({ parsed, at, name }: Named): boolean => {
  for (let i = at.from; i < name.from; i++) if (isBodyNoun(parsed.tokens[i]?.lower ?? '')) return true;
  return false;
};

/** Whether somebody speaks for the maker, or works for it. */
function isStaff(person: Named): boolean {
  const { parsed, at, topic, around } = person;
  if (around !== 'officer' && around !== 'work') return false;
  const title = titleOf(person);
  const said = `${title} ${apposition(parsed, at)}`;
  if (isPublic(said) || OPPOSED.test(said)) return false;
  return (
    namesMaker(person, { from: at.from, to: appositionEnd(parsed, at) }) ||
    isMakers(title, topic) ||
    isCompanys(parsed, title, at, topic) ||
    (isOwnOfficer(person, title) && !isOfBody(person))
  );
}

/** Those who stand beside or against whoever is named with them, and do not speak for it ("a lawyer for the plaintiff against Huron"). */
const OPPOSED =
  /\b(?:against|plaintiffs?|claimants?|suing|sues|sued|critics?|rivals?|competitors?|user groups?|watchdogs?|fan clubs?|resellers?|consultanc(?:y|ies)|forks?|boycotts?)\b/i;

/** Work that is done for the tool that is talked of; an engineer or a developer may be anybody's, and find its faults. */
const OWN_WORK = /\b(?:maintainer|author|creator|lead|manager|publisher|committer)\b/i;

/** What says that somebody is from elsewhere. */
const FROM_ELSEWHERE = /-based\b|\b(?:independent|freelance|security|former|local|fellow)\b/i;

/** "chief executive Eric Yuan" without another firm beside him speaks for the one that is talked of. */
function isOwnOfficer({ parsed, at, topic, name, around }: Named, title: string): boolean {
  return (
    (around === 'officer' || OWN_WORK.test(title)) &&
    topic.organisationIsVendor &&
    !/\bof [A-Z]/.test(apposition(parsed, at, false)) &&
    namesIn(parsed, at).length === 0 &&
    name.from > at.from &&
    bodyBefore(parsed, at.from, topic) === undefined &&
    strangerBefore(parsed, at.from, topic) === undefined &&
    !isWriters(parsed, at, topic) &&
    !FROM_ELSEWHERE.test(title)
  );
}
