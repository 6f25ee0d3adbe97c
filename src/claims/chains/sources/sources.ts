import type { AttributionType } from '../../../model/statement.ts';
import { ROLE_OF } from '../../lexicon/roles.ts';
import { OUTLET_NAMES, ROLE_TYPE } from '../../lexicon/roles.ts';
import { textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Known, Topic } from '../topic.ts';
import { meetPerson } from '../topic.ts';
import { headOf } from '../phrases/heads.ts';
import {
  namesIn,
  vendorOf,
  isVendor,
  step,
  capitalName,
  apposition,
  appositionEnd,
  COMMON,
  isQuotedHandle,
  roleAround,
  theOutlet,
} from './source-names.ts';
import { isBodyNoun } from '../../lexicon/organised.ts';
import { bodyBefore, isPublic, joinedBody, strangerBefore } from './offices.ts';
import { isCompanys, isMakers, isWriters } from './officers.ts';
import { pronoun } from './pronouns.ts';
import { fromRole } from './source-roles.ts';
import type { Source } from './source.ts';

export { nameInInsertion } from './source-names.ts';
export type { Source } from './source.ts';

/** Reads who a noun phrase names as a teller; undefined when it names none. Remembers people for later pronouns. */
export function readSource(parsed: Parsed, at: Stretch, topic: Topic): Source | undefined {
  if (parsed.tags[at.from] === 'pron' && at.to === at.from + 1) return pronoun(parsed, at, topic);
  const first = headOf(parsed, at);
  // "one of the developers": the noun after "of" says who.
  const partitive =
    first + 2 < at.to &&
    parsed.tokens[first + 1]?.lower === 'of' &&
    /^(?:one|two|three|four|some|several|many|most|both|dozens|hundreds|thousands|all|any)$/.test(
      parsed.tokens[first]?.lower ?? '',
    );
  const head = partitive ? headOf(parsed, { from: first + 2, to: at.to }) : first;
  const headToken = parsed.tokens[head];
  if (!headToken) return undefined;
  const headName = parsed.nameAt[head];
  if (headName) {
    const { entry } = headName;
    const verbatim = textOf(parsed, headName.from, headName.to);
    if (entry.person) {
      const type = entry.person.officer
        ? isVendor(entry.person.organisation, topic)
          ? 'vendor'
          : 'organisation'
        : 'vendor_employee';
      const source: Source = {
        ...at,
        steps: [step(verbatim, type)],
        role: 'person',
        vendor: isVendor(entry.person.organisation, topic) || type === 'vendor_employee',
        organisation: null,
        toolOnly: false,
      };
      meetPerson(topic, { name: entry.name, type });
      return source;
    }
    const first =
      namesIn(parsed, at).find((name) => name.from === at.from || parsed.tags[name.from - 1] === 'conj') ??
      headName;
    const chosen = parsed.tokens.slice(at.from, at.to).some((token) => token.lower === 'and')
      ? first
      : headName;
    if (chosen.entry.publisher !== null && chosen.entry.organisation === null && chosen.entry.tool === null)
      return {
        ...at,
        steps: [step(textOf(parsed, chosen.from, chosen.to), 'outlet')],
        role: 'name',
        vendor: false,
        organisation: null,
        toolOnly: false,
      };
    const organisation = vendorOf(chosen, topic);
    if (organisation === null) return undefined;
    const vendor = isVendor(organisation, topic);
    const toolOnly = chosen.entry.organisation === null;
    return {
      ...at,
      steps: [
        step(
          textOf(parsed, chosen.from, chosen.to),
          vendor || toolOnly ? 'vendor' : 'organisation',
          toolOnly ? (topic.lexicon.organisations.get(organisation) ?? null) : null,
        ),
      ],
      role: 'name',
      vendor: vendor || toolOnly,
      organisation: topic.lexicon.organisations.get(organisation) ?? chosen.entry.name,
      toolOnly,
    };
  }
  const paper = theOutlet(parsed, at, head);
  if (paper) return paper;
  const marked = headToken.lower.startsWith('@') || headToken.lower.startsWith('u/');
  const handle = marked && /^(?:u\/|@)[\w-]{2,}$/i.test(headToken.text) ? headToken.text : undefined;
  // "@malfet The data points that …": whom the post answers.
  if (
    handle !== undefined &&
    at.from === 0 &&
    topic.voice === 'post' &&
    OPENS_CLAUSE.test(parsed.tags[at.to] ?? '')
  )
    return undefined;
  if (handle !== undefined) {
    meetPerson(topic, { name: handle, type: 'forum_user' });
    return {
      ...at,
      steps: [step(handle, 'forum_user')],
      role: 'person',
      vendor: false,
      organisation: null,
      toolOnly: false,
    };
  }
  // "The Ledger Post": a paper, and no post.
  const entitled =
    OUTLET_NAMES.has(headToken.lower) && head > at.from && parsed.tokens[head - 1]?.capital === true;
  const role =
    headToken.capital && head > at.from && !parsed.titleCase && (entitled || !ROLE_OF.has(headToken.lower))
      ? undefined
      : ROLE_OF.get(headToken.lower);
  if (role) {
    const source = fromRole(parsed, at, head, role, topic);
    remember(source, topic);
    return source;
  }
  // A handle in small letters that the text announced before ("quietloop wrote").
  const announced =
    at.to === at.from + 1 && !headToken.capital ? topic.people.get(headToken.lower) : undefined;
  if (announced?.type === 'forum_user') {
    meetPerson(topic, announced);
    return {
      ...at,
      steps: [step(headToken.text, 'forum_user')],
      role: 'person',
      vendor: false,
      organisation: null,
      toolOnly: false,
    };
  }
  const body = joinedBody(parsed, at, head);
  if (body) return body;
  const name = capitalName(parsed, at, head);
  // "user danahh": a handle without capitals after a word that announces one.
  const announces = ROLE_OF.get(parsed.tokens[head - 1]?.lower ?? '');
  // "maintainer jvdb confirmed": without an article only a name can follow.
  const titled =
    (announces === 'work' || announces === 'researcher') &&
    head === at.from + 1 &&
    !COMMON.has(headToken.lower);
  if (!name && head > at.from && (announces === 'user' || titled)) {
    meetPerson(topic, { name: headToken.text, type: 'forum_user' });
    return {
      ...at,
      steps: [step(headToken.text, 'forum_user')],
      role: 'person',
      vendor: false,
      organisation: null,
      toolOnly: false,
    };
  }
  // 'employee "mtk"'
  if (!name && isQuotedHandle(parsed, head, at)) {
    const own = namesIn(parsed, at).some((one) => isVendor(vendorOf(one, topic), topic));
    const known = {
      name: headToken.text,
      type: own ? ('vendor_employee' as const) : ('forum_user' as const),
    };
    meetPerson(topic, known);
    return {
      ...at,
      steps: [step(known.name, known.type)],
      role: 'person',
      vendor: own,
      organisation: null,
      toolOnly: false,
    };
  }
  if (!name) return undefined;
  const verbatim = textOf(parsed, name.from, name.to);
  const known = topic.people.get(headToken.lower);
  const around = roleAround(parsed, at, name);
  if (known?.type === 'outlet' && around === undefined && isNamed(known, verbatim))
    return {
      ...at,
      steps: [step(verbatim, 'outlet')],
      role: 'name',
      vendor: false,
      organisation: null,
      toolOnly: false,
    };
  const words = name.to - name.from;
  const vendorNamed = namesIn(parsed, { from: at.from, to: appositionEnd(parsed, at) }).some((one) =>
    isVendor(vendorOf(one, topic), topic),
  );
  // "chief executive Eric Yuan" without another firm beside him speaks for the one that is talked of.
  const ownOfficer =
    (around === 'officer' || (around === 'work' && OWN_WORK.test(textOf(parsed, at.from, name.from)))) &&
    topic.organisationIsVendor &&
    !/\bof [A-Z]/.test(apposition(parsed, at, false)) &&
    namesIn(parsed, at).length === 0 &&
    name.from > at.from &&
    bodyBefore(parsed, at.from, topic) === undefined &&
    strangerBefore(parsed, at.from, topic) === undefined &&
    !isWriters(parsed, at, topic) &&
    !/-based\b|\b(?:independent|freelance|security|former|local|fellow)\b/i.test(
      textOf(parsed, at.from, name.from),
    );
  // "Google's Linnea Falk" works there.
  const theirs =
    around === undefined &&
    parsed.tags[name.from - 1] === 'poss' &&
    namesIn(parsed, { from: at.from, to: name.from }).some((one) => isVendor(vendorOf(one, topic), topic));
  // "hospital director Min Seo", "board member Pat Oduya", "the conference's president"
  const title = parsed.tokens.slice(at.from, name.from);
  const ofBody = title.some(({ lower }) => isBodyNoun(lower));
  const whose = textOf(parsed, at.from, name.from);
  const makers = isMakers(whose, topic) || isCompanys(parsed, whose, at, topic);
  const office = isPublic(`${whose} ${apposition(parsed, at)}`);
  // "a lawyer for the plaintiff against Huron"
  const opposed = OPPOSED.test(`${whose} ${apposition(parsed, at)}`);
  const staff =
    !office &&
    !opposed &&
    (vendorNamed || makers || (ownOfficer && !ofBody)) &&
    (around === 'officer' || around === 'work');
  const type: AttributionType = theirs
    ? 'vendor_employee'
    : staff
      ? around === 'officer'
        ? 'vendor'
        : 'vendor_employee'
      : around === undefined
        ? (known?.type ?? (words >= 2 ? typeOfName(headToken.lower) : 'organisation'))
        : around === 'officer' || (around === 'work' && ofBody)
          ? 'organisation'
          : ROLE_TYPE[around] === 'experts'
            ? 'researcher'
            : ROLE_TYPE[around];
  if (type !== 'organisation' || around)
    meetPerson(topic, { name: known && known.name.length > verbatim.length ? known.name : verbatim, type });
  return {
    ...at,
    steps: [step(verbatim, type, known && known.name !== verbatim ? known.name : null)],
    role: 'person',
    vendor: type === 'vendor' || type === 'vendor_employee',
    organisation: type === 'organisation' ? verbatim : null,
    toolOnly: false,
  };
}

/** What a name of several words is by its last ("Visayan Ledger", "Leeds Infirmary"), else somebody's. */
const typeOfName = (last: string): AttributionType =>
  OUTLET_NAMES.has(last)
    ? 'outlet'
    : isBodyNoun(last) && !ALSO_SURNAMES.has(last)
      ? 'organisation'
      : 'researcher';
const ALSO_SURNAMES: ReadonlySet<string> = new Set(['church', 'banks', 'court', 'courts', 'parliament']);

/** What begins a clause of its own behind whom a post answers. */
const OPENS_CLAUSE = /^(?:det|poss|pron|prep|sub|neg)$/;

/** Those who stand beside or against whoever is named with them, and do not speak for it. */
const OPPOSED =
  /\b(?:against|plaintiffs?|claimants?|suing|sues|sued|critics?|rivals?|competitors?|user groups?|watchdogs?|fan clubs?|resellers?|consultanc(?:y|ies)|forks?|boycotts?)\b/i;

/** Work that is done for the tool that is talked of; an engineer or a developer may be anybody's, and find its faults. */
const OWN_WORK = /\b(?:maintainer|author|creator|lead|manager|publisher|committer)\b/i;

/** Whether a name is the one that the text introduced, or its end. */
const isNamed = ({ name }: Known, verbatim: string): boolean =>
  name.replace(/^The /, '').endsWith(verbatim.replace(/^The /, ''));

function remember(source: Source | undefined, topic: Topic): void {
  const last = source?.steps.at(-1);
  if (!source || !last) return;
  if (source.role === 'document') topic.document = last.name;
  else if (source.role === 'experts' || source.role === 'researcher' || source.role === 'user') {
    topic.group = { name: last.name, type: last.type };
    if (source.role !== 'experts' && (/^(?:the|a|an|one)\s/i.test(last.name) || !last.name.includes(' ')))
      meetPerson(topic, { name: last.name, type: last.type });
  } else if (source.role === 'officer' || source.role === 'work')
    topic.person = { name: last.name, type: last.type };
}
