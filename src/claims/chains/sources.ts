import type { Attribution, AttributionType } from '../../model/statement.ts';
import type { NameMention } from '../mentions/names.ts';
import { INSIDER_WORDS, ROLE_OF, ROLE_TYPE } from '../lexicon/roles.ts';
import type { Role } from '../lexicon/roles.ts';
import { DATA, FAULTS, ISSUES, SOFTWARE } from '../lexicon/triggers.ts';
import { STARTERS } from '../lexicon/words.ts';
import { isNominal, textOf } from '../text/parse.ts';
import type { Parsed } from '../text/parse.ts';
import { isPostmodifier } from './noun-phrases.ts';
import type { Stretch } from './noun-phrases.ts';
import type { Topic } from './topic.ts';
import { meetPerson } from './topic.ts';

/** A noun phrase that can tell something, as steps of a chain (nearest the reader first). */
export interface Source extends Stretch {
  readonly steps: readonly Attribution[];
  /** What the last step is by its noun; `name` for catalogue names, `person` for names by form, `pronoun`. */
  readonly role: Role | 'name' | 'person' | 'pronoun';
  /** The speaker is, works for or is a document of the maker of the document's tool. */
  readonly vendor: boolean;
  /** Display name of the organisation that speaks, when it is one. */
  readonly organisation: string | null;
  /** Only a tool's name: a source of plain speech alone. */
  readonly toolOnly: boolean;
}

/** Words for software, faults and data: capitalised at the start of a sentence they still name nobody. */
const COMMON: ReadonlySet<string> = new Set([...SOFTWARE, ...FAULTS, ...DATA, ...ISSUES]);
const PERSON_PRONOUNS = new Set(['he', 'she', 'him', 'her', 'they', 'them']);
const FORUM_WORDS =
  /\b(?:reddit|forum|github|gitlab|hacker news|twitter|x|mastodon|bluesky|discord|stack overflow|subreddit|lobsters|discourse|hn|linkedin|youtube|social)\b/i;
const NAMING =
  /\b(?:known|identified|named|called|going|goes|using|posting|dubbed|handle|username|nickname|alias|user|by)\b/i;

function namesIn(parsed: Parsed, at: Stretch): readonly NameMention[] {
  return parsed.names.filter((name) => name.from >= at.from && name.to <= at.to);
}

function vendorOf(name: NameMention, topic: Topic): string | null {
  if (name.entry.organisation !== null) return name.entry.organisation;
  if (name.entry.person !== null) return name.entry.person.organisation;
  if (name.entry.tool !== null) return topic.lexicon.tools.get(name.entry.tool)?.vendor ?? null;
  return null;
}

function isVendor(organisation: string | null, topic: Topic): boolean {
  return organisation !== null && topic.vendors.has(organisation);
}

function step(name: string, type: AttributionType, resolved: string | null = null): Attribution {
  return { name: name.replace(/^[“"'‘]+|[”"'’,.]+$/g, ''), type, resolved };
}

/** Last nominal of the base phrase: the noun that says what the phrase is. */
function headOf(parsed: Parsed, at: Stretch): number {
  let i = at.from;
  while (i < at.to && (parsed.tags[i] === 'det' || parsed.tags[i] === 'adv')) i++;
  let head = i;
  while (
    i < at.to &&
    (isNominal(parsed.tags[i]) ||
      parsed.tags[i] === 'poss' ||
      parsed.tags[i] === 'adv' ||
      (parsed.tags[i] === 'mark' && i + 1 < at.to && /[“”"‘’']/.test(parsed.tokens[i]?.text ?? '')) ||
      (i === head && parsed.tags[i] === 'verb'))
  ) {
    if (i > at.from && isPostmodifier(parsed, i)) break;
    if (isNominal(parsed.tags[i])) head = i;
    i++;
  }
  // "the analysis provided": a participle that the lexicon does not know is no head.
  while (
    head > at.from + 1 &&
    !parsed.nameAt[head] &&
    !parsed.tokens[head]?.capital &&
    /ed$/.test(parsed.tokens[head]?.lower ?? '') &&
    ROLE_OF.has(parsed.tokens[head - 1]?.lower ?? '')
  )
    head--;
  return head;
}

/** Name given in an insertion (", identified as X,", ", Jane Doe,"). */
export function nameInInsertion(parsed: Parsed, at: Stretch): string | undefined {
  const given = givenName(parsed, at);
  if (given !== undefined) return given;
  for (let i = at.from; i < at.to; i++)
    if (parsed.tags[i] !== 'word' || !parsed.tokens[i]?.capital || ROLE_OF.has(parsed.tokens[i]?.lower ?? ''))
      return undefined;
  return at.to > at.from && at.to - at.from <= 4 ? textOf(parsed, at.from, at.to) : undefined;
}

/** A handle, or a name that stands after "known as", "user", "identified as". */
function givenName(parsed: Parsed, at: Stretch): string | undefined {
  for (let i = at.from; i < at.to; i++) {
    const token = parsed.tokens[i];
    if (!token) continue;
    if (/^u\/[\w-]+$/i.test(token.text) || (/^@[\w-]+$/.test(token.text) && token.text.length > 2))
      return token.text;
  }
  for (let i = at.to - 1; i >= at.from; i--) {
    const word = parsed.tokens[i]?.lower ?? '';
    if (!NAMING.test(word) || (word === 'by' && parsed.tags[i + 1] === 'det')) continue;
    let from = i + 1;
    while (
      from < at.to &&
      (/^(?:as|by|of|the|a|an|handle|username|name|is|online|named|user|users?name|developer|researcher|called)$/.test(
        parsed.tokens[from]?.lower ?? '',
      ) ||
        /[“”"‘’']/.test(parsed.tokens[from]?.text[0] ?? ''))
    )
      from++;
    const token = parsed.tokens[from];
    if (!token || from >= at.to || token.shape === 'mark') continue;
    const handle = /[A-Z_\d]/.test(token.text) || word !== 'by';
    if (!handle || ROLE_OF.has(token.lower)) continue;
    let to = from + 1;
    while (to < at.to && parsed.tokens[to]?.capital) to++;
    return textOf(parsed, from, to);
  }
  return undefined;
}

/** Capitalised words at the end of the base phrase that the catalogue does not know. */
function capitalName(parsed: Parsed, at: Stretch, head: number): Stretch | undefined {
  if (parsed.titleCase) return undefined;
  let from = head;
  while (
    from - 1 >= at.from &&
    parsed.tags[from - 1] === 'word' &&
    parsed.tokens[from - 1]?.capital &&
    !ROLE_OF.has(parsed.tokens[from - 1]?.lower ?? '')
  )
    from--;
  const first = parsed.tokens[from];
  if (!first?.capital || parsed.tags[from] !== 'word' || COMMON.has(first.lower)) return undefined;
  if (from === 0 && STARTERS.has(first.lower)) from++;
  if (from > head) return undefined;
  return { from, to: head + 1 };
}

function apposition(parsed: Parsed, at: Stretch, folded = true): string {
  if (!/^[,(–—]/.test(parsed.tokens[at.to]?.text ?? '')) return '';
  const words = textOf(parsed, at.to + 1, Math.min(parsed.tokens.length, at.to + 9));
  return folded ? words.toLowerCase() : words;
}

/** Role that words before or after a name give it ("researcher Jane Doe", "Jane Doe, a spokesperson for X"). */
function roleAround(parsed: Parsed, at: Stretch, name: Stretch): Role | undefined {
  for (let i = name.from - 1; i >= at.from; i--) {
    const role = ROLE_OF.get(parsed.tokens[i]?.lower ?? '');
    if (role) return role;
  }
  for (const word of apposition(parsed, at).split(/\s+/)) {
    const role = ROLE_OF.get(word.replace(/[^a-z-]/g, ''));
    if (role) return role;
  }
  return undefined;
}

function pronoun(parsed: Parsed, at: Stretch, topic: Topic): Source | undefined {
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
  if (word === 'it' && topic.organisation !== null)
    return make(
      { name: topic.organisation, type: topic.organisationIsVendor ? 'vendor' : 'organisation' },
      topic.organisationIsVendor,
      topic.organisation,
    );
  if (!PERSON_PRONOUNS.has(word)) return undefined;
  const known =
    (word.startsWith('the') ? topic.group : null) ??
    topic.person ??
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

/** Organisation meant by "the company": one named before in the sentence, else the last that acted. */
function companyMeant(
  parsed: Parsed,
  before: number,
  topic: Topic,
): { name: string; vendor: boolean } | undefined {
  for (const name of parsed.names) {
    if (name.from >= before) break;
    const slug = name.entry.organisation;
    if (slug !== null && parsed.tags[name.to] !== 'poss')
      return { name: name.entry.name, vendor: isVendor(slug, topic) };
  }
  return topic.organisation === null
    ? undefined
    : { name: topic.organisation, vendor: topic.organisationIsVendor };
}

function fromRole(parsed: Parsed, at: Stretch, head: number, role: Role, topic: Topic): Source | undefined {
  const names = namesIn(parsed, at);
  const text = textOf(parsed, at.from, at.to);
  const publisher = names.find(
    (name) => name.entry.publisher !== null && name.entry.organisation === null && name.entry.person === null,
  );
  const party = names.find((name) => vendorOf(name, topic) !== null);
  const organisation = party ? vendorOf(party, topic) : null;
  const ownTool = names.some((name) => name.entry.tool !== null && topic.tools.includes(name.entry.tool));
  const possessor = /^(?:its|their)$/i.test(parsed.tokens[at.from]?.text ?? '')
    ? companyMeant(parsed, at.from, topic)
    : undefined;
  const vendor = isVendor(organisation, topic) || ownTool || possessor?.vendor === true;
  const base = { ...at, role, vendor, organisation: null, toolOnly: false };
  const lower = text.toLowerCase();
  const named = givenName(parsed, at);
  const prefix: Attribution[] = publisher
    ? [step(textOf(parsed, publisher.from, publisher.to), 'outlet')]
    : [];
  const one = (name: string, type: AttributionType, resolved: string | null = null): Source => ({
    ...base,
    steps: [step(name, type, resolved)],
  });
  switch (role) {
    case 'officer': {
      const company = party
        ? null
        : /\b(?:company|firm|its)\b/.test(lower)
          ? companyMeant(parsed, at.from, topic)
          : undefined;
      const own =
        vendor ||
        company?.vendor === true ||
        (!party &&
          company === undefined &&
          (topic.organisationIsVendor ||
            (topic.organisation === null && /spokes|representative/.test(parsed.tokens[head]?.lower ?? ''))));
      return {
        ...base,
        steps: [step(named ?? text, own ? 'vendor' : 'organisation', company?.name ?? null)],
        vendor: own,
      };
    }
    case 'work': {
      const noun = parsed.tokens[head]?.lower ?? '';
      const own =
        vendor ||
        /\b(?:developers?|authors?|creators?|engineers?|makers?) of the (?:\w+ )?(?:extension|plugin|package|library|tool|app|application|project|module|software|editor|add-on|image|framework)\b/.test(
          lower,
        ) ||
        (/maintainer|team|committer/.test(noun) && organisation === null) ||
        (/^(?:the|its) (?:company|firm)/.test(lower) && topic.organisationIsVendor);
      if (/^member/.test(noun) && /\b(?:community|forum|public|subreddit|group)\b/.test(lower))
        return one(text, 'forum_user');
      if (/^member/.test(noun) && !own && !/\bteam\b/.test(lower)) return undefined;
      const type = own
        ? 'vendor_employee'
        : FORUM_WORDS.test(lower)
          ? 'forum_user'
          : organisation !== null
            ? 'researcher'
            : 'researcher';
      return { ...base, vendor: own, steps: [step(named ?? text, type)] };
    }
    case 'researcher':
    case 'experts': {
      if (
        /^(?:firms?|vendors?)$/.test(parsed.tokens[head]?.lower ?? '') &&
        !/security|research|analy/.test(lower)
      )
        return undefined;
      const type =
        FORUM_WORDS.test(lower) && !/security/.test(lower)
          ? 'forum_user'
          : role === 'experts' && !party && named === undefined && names.length === 0
            ? 'experts'
            : 'researcher';
      return one(named ?? text, type);
    }
    case 'insider': {
      const noun = parsed.tokens[head]?.lower ?? '';
      const insider =
        /source|insider|whistleblower|informant|aide/.test(noun) ||
        lower.split(/\W+/).some((word) => INSIDER_WORDS.has(word));
      if (!insider && /^official/.test(noun)) return one(text, 'organisation');
      if (!insider) return undefined;
      return { ...base, steps: [...prefix, step(text, 'anonymous_source')] };
    }
    case 'user':
      return one(named ?? text, 'forum_user');
    case 'post': {
      const author = named ?? names.find((name) => name.entry.person !== null)?.entry.name;
      if (author !== undefined && /\b(?:by|from|user)\b/.test(lower)) return one(author, 'forum_user');
      if (/\bblog\b/.test(lower) && party)
        return {
          ...base,
          steps: [step(text, 'document'), step(party.entry.name, vendor ? 'vendor' : 'organisation')].slice(
            vendor ? 1 : 0,
          ),
        };
      if (vendor) return one(text, 'vendor');
      return one(text, /\bblog\b/.test(lower) ? 'document' : 'forum_user');
    }
    case 'outlet':
      if (publisher) return one(textOf(parsed, publisher.from, publisher.to), 'outlet');
      return one(text, 'outlet');
    case 'document': {
      if (
        publisher &&
        /^(?:report|article|story|review|analysis|investigation|page|interview|research)s?$/.test(
          parsed.tokens[head]?.lower ?? '',
        )
      )
        return one(textOf(parsed, publisher.from, publisher.to), 'outlet');
      if (/^(?:claim|allegation)$/.test(parsed.tokens[head]?.lower ?? '')) return one(text, 'forum_user');
      const owner =
        party && parsed.tags[party.to] === 'poss' && party.from <= head
          ? { name: textOf(parsed, party.from, party.to), vendor }
          : possessor;
      const steps: Attribution[] = [step(text, 'document')];
      if (owner) steps.push(step(owner.name, owner.vendor ? 'vendor' : 'organisation'));
      return { ...base, steps };
    }
    case 'organisation': {
      if (
        /^(?:the|this|that|its) (?:[\w-]+ ){0,3}(?:company|firm|startup|start-up|vendor|maker|giant|agency|group|project|team|organi[sz]ation|parent)$/.test(
          lower,
        ) &&
        names.length === 0
      ) {
        const company = companyMeant(parsed, at.from, topic);
        return {
          ...base,
          steps: [step(text, company?.vendor === false ? 'organisation' : 'vendor', company?.name ?? null)],
          vendor: company?.vendor ?? true,
          organisation: company?.name ?? null,
        };
      }
      const own =
        vendor ||
        (/^the (?:\w+['’]s )?(?:developers?|authors?|creators?|maintainers?|publishers?)\b/.test(lower) &&
          organisation === null) ||
        (/\bteam\b/.test(lower) && ownTool);
      if (/^(?:team|project)$/.test(parsed.tokens[head]?.lower ?? '') && own)
        return { ...base, steps: [step(text, 'vendor_employee')], vendor: own };
      return {
        ...base,
        steps: [step(named ?? text, own ? 'vendor' : 'organisation')],
        vendor: own,
        organisation: party?.entry.name ?? null,
      };
    }
  }
}

/** Reads who a noun phrase names as a teller; undefined when it names none. Remembers people for later pronouns. */
export function readSource(parsed: Parsed, at: Stretch, topic: Topic): Source | undefined {
  if (parsed.tags[at.from] === 'pron' && at.to === at.from + 1) return pronoun(parsed, at, topic);
  const head = headOf(parsed, at);
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
  const handle = /^(?:u\/|@)[\w-]{2,}$/i.test(headToken.text) ? headToken.text : undefined;
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
  const role =
    headToken.capital && head > at.from && !parsed.titleCase && !ROLE_OF.has(headToken.lower)
      ? undefined
      : ROLE_OF.get(headToken.lower);
  if (role) {
    const source = fromRole(parsed, at, head, role, topic);
    remember(source, topic);
    return source;
  }
  const name = capitalName(parsed, at, head);
  // "user danahh": a handle without capitals after a word that announces one.
  if (!name && head > at.from && ROLE_OF.get(parsed.tokens[head - 1]?.lower ?? '') === 'user') {
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
  if (!name) return undefined;
  const verbatim = textOf(parsed, name.from, name.to);
  const known = topic.people.get(headToken.lower);
  const around = roleAround(parsed, at, name);
  const words = name.to - name.from;
  const vendorNamed = namesIn(parsed, { from: at.from, to: Math.min(parsed.tokens.length, at.to + 9) }).some(
    (one) => isVendor(vendorOf(one, topic), topic),
  );
  // "chief executive Eric Yuan" without another firm beside him speaks for the one that is talked of.
  const ownOfficer =
    around === 'officer' &&
    topic.organisationIsVendor &&
    !/\bof [A-Z]/.test(apposition(parsed, at, false)) &&
    namesIn(parsed, at).length === 0 &&
    name.from > at.from;
  const staff = (vendorNamed || ownOfficer) && (around === 'officer' || around === 'work');
  const type: AttributionType = staff
    ? around === 'officer'
      ? 'vendor'
      : 'vendor_employee'
    : around === undefined
      ? (known?.type ?? (words >= 2 ? 'researcher' : 'organisation'))
      : around === 'officer'
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

function remember(source: Source | undefined, topic: Topic): void {
  const last = source?.steps.at(-1);
  if (!source || !last) return;
  if (source.role === 'document') topic.document = last.name;
  else if (source.role === 'experts' || source.role === 'researcher' || source.role === 'user') {
    topic.group = { name: last.name, type: last.type };
    if (/^(?:the|a|an|one)\s/i.test(last.name) || !last.name.includes(' '))
      meetPerson(topic, { name: last.name, type: last.type });
  } else if (source.role === 'officer' || source.role === 'work')
    topic.person = { name: last.name, type: last.type };
}
