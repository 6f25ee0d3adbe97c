import type { AttributionType } from '../../../model/statement.ts';
import { ROLE_OF, ROLE_TYPE } from '../../lexicon/roles.ts';
import { SOFTWARE } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import { isNominal, textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { hasQuote, hasVerb, isStop, tailEnd, word } from '../frames/frame.ts';
import { addresseeEnd } from './addressees.ts';
import { meetPerson } from '../topic.ts';
import type { Topic } from '../topic.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { headOf } from '../phrases/heads.ts';
import { COMMON, step } from '../sources/source-names.ts';
import type { Source } from '../sources/source.ts';
import { readSource } from '../sources/sources.ts';

/** Verbs whose subject tells whatever its noun is, where what is told follows as a clause or a quotation. */
const TELLING: ReadonlySet<string> = new Set(
  `say tell claim warn allege argue report find show state write explain confirm reveal discover insist complain note
  notice conclude demonstrate indicate inform assert contend estimate acknowledge admit deny caution announce mention
  observe suggest describe learn point add assure blame suspect inform testify attest stipulate concede assert fear believe think answer reply respond accept`.split(
    /\s+/,
  ),
);
/** Nouns that open a telling of nobody ("rumours say that", "the fact shows that"), and what software shows. */
const NOBODY: ReadonlySet<string> = new Set(
  `rumor rumors rumour rumours speculation legend word wisdom consensus theory idea hope fear fact facts logic evidence
  history experience nothing everything thing things chance problem result results reason case way rule law example
  display displays machine machines device devices meter meters terminal terminals kiosk kiosks watch watches car cars
  dialog dialogue popup banner prompt warning error output console label button tooltip screen window installer
  notification message messages header string response line text name title setting default number figure value
  first second third fourth latter former plan plans data schedule estimate estimates figures statistics script behaviour behavior situation rest time life approach move step decision worth incident attack breach episode affair event`.split(
    /\s+/,
  ),
);
/** Before "agent", "account", "service": people, not software. */
const STAFFED: ReadonlySet<string> = new Set(
  'teaching research legal laboratory dental security support sales press customer federal field health intelligence postal prison fire secret civil ambulance prosecution police duty rescue'.split(
    ' ',
  ),
);
/** Nouns for those who act for a body ("the state security service", "airport operators"). */
const BODIES: ReadonlySet<string> = new Set(
  'service services operators inspectors technicians directors yards carriers insurers'.split(' '),
);
/** Nouns that count others: the noun after "of" says who. */
const COUNTING: ReadonlySet<string> = new Set(
  `handful dozens hundreds thousands scores number group couple majority minority pair string series host plenty lot
  lots stream wave chorus coalition one two three four five some several many most both few trio team half third`.split(
    /\s+/,
  ),
);
/** Participles behind whom they describe ("the people affected said"). */
const BEHIND: ReadonlySet<string> = new Set(
  'affected concerned involved interviewed questioned polled surveyed contacted asked quoted'.split(' '),
);
/** So many tokens a description of who tells may have. */
const LONGEST = 14;

/** Words of a description, read back from its verb: nouns with what hangs on them, up to a mark or a finite verb. */
function describedBack(parsed: Parsed, end: number, floor: number): Stretch | undefined {
  const { tags, verbs } = parsed;
  let from = end;
  while (from > floor && end - from < LONGEST) {
    const at = from - 1;
    const participle =
      verbs[at]?.form === 'ing' ||
      (verbs[at]?.form === 'ed' && /^(?:by|in|on|to)$/.test(word(parsed, at + 1))) ||
      (at === end - 1 && BEHIND.has(word(parsed, at)));
    const joins = tags[at] === 'conj' && isNominal(tags[at - 1]);
    if (!isNominal(tags[at]) && !/^(?:det|poss|prep|adv)$/.test(tags[at] ?? '') && !participle && !joins)
      break;
    // "underestimated what long streams reveal": what is shown, not who shows it.
    if (word(parsed, at) === 'what') return undefined;
    if (word(parsed, at) === 'that' || (tags[at] === 'pron' && at < end - 1 && tags[at + 1] !== 'prep'))
      break;
    from = at;
    // "On Monday a support agent told"
    if (tags[at] === 'det' && tags[at - 1] === 'date') break;
  }
  while (from < end && /^(?:adv|conj|date)$/.test(tags[from] ?? '')) from++;
  return from < end && tags[from] !== 'prep' && end - from < LONGEST ? { from, to: end } : undefined;
}

/** Who stands in a place that only a teller fills, whatever the noun; undefined for nobody, software and faults. */
export function anyone(parsed: Parsed, at: Stretch, topic: Topic): Source | undefined {
  const first = headOf(parsed, at);
  const counted = COUNTING.has(word(parsed, first)) && word(parsed, first + 1) === 'of' && first + 2 < at.to;
  const head = counted ? headOf(parsed, { from: first + 2, to: at.to }) : first;
  const noun = BEHIND.has(word(parsed, head)) && head > at.from ? head - 1 : head;
  const lower = word(parsed, noun);
  const tag = parsed.tags[noun];
  // "One of them"
  if (counted && lower === 'them')
    return personOf(parsed, at, topic.group?.type === 'forum_user' ? 'forum_user' : 'anonymous_source');
  // "Page 12 of the contract"
  if (
    tag === 'num' &&
    /^(?:page|section|paragraph|article|chapter|clause|slide|appendix)$/.test(word(parsed, head - 1))
  )
    return { ...personOf(parsed, at, 'document'), role: 'document' };
  if (BEHIND.has(lower)) return undefined;
  if (tag !== 'word' && lower !== 'someone' && lower !== 'somebody') return undefined;
  const role = ROLE_OF.get(lower);
  if (
    (COMMON.has(lower) && role !== 'document' && !STAFFED.has(word(parsed, head - 1))) ||
    NOBODY.has(lower) ||
    /(?:tion|ness|ment|ity|ism|ing)s?$/.test(lower)
  )
    return undefined;
  const name = textOf(parsed, at.from, at.to);
  // "A support agent informed me": of whoever answers for the tool.
  const staffed =
    /^(?:support|sales|press|service)$/.test(word(parsed, noun - 1)) &&
    /^(?:agent|rep|assistant|desk|line|account|person|clerk|adviser|advisor)s?$/.test(lower);
  // "Commit Hash adds": a paper that the text introduced.
  const known = topic.people.get(lower);
  if (known?.type === 'outlet' && known.name.endsWith(name)) return personOf(parsed, at, 'outlet');
  const type = staffed
    ? 'vendor_employee'
    : BODIES.has(lower)
      ? 'organisation'
      : role === undefined
        ? 'forum_user'
        : ROLE_TYPE[role];
  if (type === 'forum_user' && !/s$/.test(lower)) meetPerson(topic, { name, type });
  return {
    ...at,
    steps: [step(name, type)],
    role: role ?? 'user',
    vendor: false,
    organisation: null,
    toolOnly: false,
  };
}

function personOf(parsed: Parsed, at: Stretch, type: AttributionType): Source {
  const name = textOf(parsed, at.from, at.to);
  return {
    ...at,
    steps: [step(name, type)],
    role: 'user',
    vendor: false,
    organisation: null,
    toolOnly: false,
  };
}

/** Before the relative clause that stands between a noun and its verb: "a friend who works at X", "a customer I spoke to". */
function nounEnd(parsed: Parsed, end: number, floor: number): number {
  for (let i = end - 1; i > floor && end - i < 12; i--) {
    if (parsed.tags[i] === 'mark') return end;
    const here = word(parsed, i);
    if (here === 'who' && end - i > 1) return i;
    const contact =
      (here === 'i' || here === 'we') && /^(?:to|with|by|from|know)$/.test(word(parsed, end - 1));
    if (contact && isNominal(parsed.tags[i - 1])) return i;
  }
  return end;
}

/** Classes of verbs by which only somebody says something. */
const SAYING = BIT.speech | BIT.admission | BIT.denial | BIT.accusation;

/** "Unions representing bank staff claim that …": who tells by the place alone. */
export function tellerByPlace(
  parsed: Parsed,
  { lemma, classes }: Verb,
  behind: string,
  end: number,
  floor: number,
  topic: Topic,
): Source | undefined {
  // "swore that": any verb of saying before "that".
  if (!TELLING.has(lemma) && !(behind === 'that' && classes & SAYING)) return undefined;
  const at = describedBack(parsed, nounEnd(parsed, end, floor), floor);
  // "Could someone confirm that …" asks.
  return at && parsed.tags[at.from - 1] !== 'aux' ? anyone(parsed, at, topic) : undefined;
}

/** Whether "or so" ends at `at`. */
const isOrSo = (parsed: Parsed, at: number): boolean =>
  word(parsed, at) === 'so' && word(parsed, at - 1) === 'or';

/** "…, two of the people said.", "…, officials at all three said this week.": who tells behind what is told. */
export function tellerBehind(
  parsed: Parsed,
  lemma: string,
  cue: number,
  end: number,
  part: Stretch,
  topic: Topic,
): Source | undefined {
  if (!isStop(parsed, tailEnd(parsed, addresseeEnd(parsed, lemma, cue, part.to), part.to))) return undefined;
  const opened = openedBy(parsed, end, part.from);
  if (!TELLING.has(lemma) || (!opened && /^(?:point|learn|show|describe|suggest)$/.test(lemma)))
    return undefined;
  const at = opened ?? describedBack(parsed, nounEnd(parsed, end, part.from), part.from);
  const before = (at?.from ?? 0) - 1;
  // "…, or so a technician told Holm", "…, as two clerks said"
  const mark = word(parsed, before) === 'as' ? before - 1 : isOrSo(parsed, before) ? before - 2 : before;
  if (!at || !/^[,”"]$/.test(word(parsed, mark))) return undefined;
  const content = hasVerb(parsed, part.from, mark) || hasQuote(parsed, part.from, mark);
  if (!content) return undefined;
  return (opened ? readSource(parsed, opened, topic) : undefined) ?? anyone(parsed, at, topic);
}

/** "…, an audit that the mayor presented on Tuesday shows": the phrase that opens the telling, where a clause hangs on it. */
function openedBy(parsed: Parsed, end: number, floor: number): Stretch | undefined {
  let mark = end - 1;
  while (mark > floor && end - mark < LONGEST + 6 && parsed.tags[mark] !== 'mark') mark--;
  if (parsed.tags[mark] !== 'mark' || mark <= floor) return undefined;
  const from = word(parsed, mark + 1) === 'as' ? mark + 2 : mark + 1;
  if (!/^(?:det|word|name)$/.test(parsed.tags[from] ?? '')) return undefined;
  for (let i = from + 1; i < end; i++)
    if (/^(?:that|which|who|whom)$/.test(word(parsed, i)) && isNominal(parsed.tags[i - 1]))
      return { from, to: i };
  return undefined;
}

/** Nouns for people by their ending; the rest are known by "who" behind them. */
const PEOPLE =
  /(?:er|or|ist|ian|man|woman|ee|ant|nurse|clerk|cook|chef|guard|judge|mother|father|neighbour)s?$/;
/** Machines whose names end as those of people do. */
const MACHINES =
  /^(?:scanner|computer|server|router|filter|browser|monitor|sensor|crawler|compiler|debugger|fuzzer|analyzer|tracker|loader|installer|detector|counter|number|error|order|letter|paper|folder|header|driver|docker|container|printer|adapter|controller|processor|editor|layer|timer|helper|wrapper|parser|linter|update[sr]|vendor|author|factor|plant|variant)s?$/;

/** Whether the agent of a passive act of finding is somebody: "was spotted by a porter", "found by a cook who". */
export function isSomebody(parsed: Parsed, at: Stretch, found: boolean): boolean {
  if (!found || parsed.tags[at.from] !== 'det') return false;
  const next = word(parsed, at.to) === ',' ? at.to + 1 : at.to;
  const noun = word(parsed, headOf(parsed, at));
  return word(parsed, next) === 'who' || (PEOPLE.test(noun) && !MACHINES.test(noun));
}

/** "A flaw found by a researcher in the firm's editor": where it was found is nobody's name. */
export function withoutWhere(parsed: Parsed, at: Stretch | undefined, classes: number): Stretch | undefined {
  if (at === undefined || !(classes & BIT.discovery)) return at;
  for (let i = at.from + 2; i < at.to - 1; i++)
    if (word(parsed, i) === 'in' && /^(?:the|its|their|an?|this)$/.test(word(parsed, i + 1)))
      for (let j = i + 2; j < at.to; j++)
        if (SOFTWARE.has(word(parsed, j)) || word(parsed, j) === 'manager') return { from: at.from, to: i };
  return at;
}
