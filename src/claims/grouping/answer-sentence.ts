import { advisoryNumbers } from '../text/advisory-numbers.ts';
import type { KeyedStatement } from '../../model/affair.ts';
import { thirdPerson } from './clause.ts';
import { PREDICATES } from './predicates.ts';
import type { Proposition, PropositionInput } from './proposition-input.ts';
import { answerWords, areTellers } from './told-words.ts';

const families = new Map(PREDICATES.map((predicate) => [predicate.id, predicate.family]));
/** What a fix takes away or an answer is about, by the family of the predicate. */
const FAULTS = {
  covert: 'the mechanism',
  character: 'the mechanism',
  vulnerability: 'the flaw',
  defect: 'the fault',
  plain: 'the behaviour',
} as const;
const DEFECTS: Readonly<Record<string, string>> = {
  delete: 'the deletion of data',
  corrupt: 'the corruption of data',
  crash: 'the crash',
  slow: 'the slowness',
  fail: 'the failure',
  outage: 'the outage',
};

/** What the claim's subject is called in a sentence about it. */
function faultOf({ group }: PropositionInput): string {
  const [number] = advisoryNumbers(group.key);
  if (number !== undefined) return number;
  const ids = group.claimKeys.flatMap((key) => key.split('|')).filter((part) => families.has(part));
  const [first] = ids;
  if (first === undefined) return group.kind === 'fix' ? SOME_FAULT : 'the matter';
  return DEFECTS[first] ?? FAULTS[families.get(first) ?? 'plain'];
}

const REMOVES = /\b(?:remov\w+|roll\w* back|rolling back|dropp\w+|delet\w+|pull\w*|revert\w*|withdr\w+)\b/i;
const CHANGE =
  /^(?:we(?: have|'ve)? )?(fix|resolve|patch|remove|correct|address|prevent|revert)(?:e?s|e?d)? ((?:[^.;\n]|\.(?=\w)){8,})/i;
/** Longest part of a changelog's line that a title repeats, UTF-16 units. */
const LONGEST = 120;
/** "Fixed in 2.1 - May 4", "removes it": a heading, or what was named before. */
const NO_ENTRY =
  /^(?:in|since|by|with|for|as|on|at|from|after|before|it|this|that|them)\b|\b(?:it|this|that|them)$/i;
/** "… in Zed", "… with version", before the version itself. */
const WHERE = /\s(?:in|with|from|by|as of)\s(?:\S{1,30}\s){0,3}v?$/i;

/** "<Tool> <version> fixes <what>" in a changelog's words, else "<Vendor> removes <what> in <version>". */
export function fixSentence(input: PropositionInput): string {
  const { group, tool, vendor, fixed, promised } = input;
  const told = ordered(group.founding);
  const entry = told
    .map(({ statement }) => CHANGE.exec(statement.quote.trim()))
    .find((match) => match !== null);
  if (entry && !promised && !NO_ENTRY.test(entry[2] ?? '')) {
    const [, verb = 'fix', what = ''] = entry;
    const brings = fixed === null ? `A release of ${tool}` : `${tool} ${fixed}`;
    return `${brings} ${thirdPerson(verb.toLowerCase())} ${shortened(withoutVersion(what.trim(), fixed))}`;
  }
  const verb = told.some(({ statement }) => REMOVES.test(statement.quote)) ? 'remove' : 'fix';
  const next = told.some(({ statement }) => statement.versions.fixed === 'next');
  const when =
    fixed !== null ? ` in ${fixed.replaceAll(' || ', ' or ')}` : next ? ' in the next release' : '';
  const many = MANY.test(vendor);
  const does = promised ? `${many ? 'promise' : 'promises'} to ${verb}` : many ? verb : thirdPerson(verb);
  const fault = faultOf(input);
  // Which fault it is, the words may tell.
  const [words] = told.flatMap(({ statement }) => answerWords(statement) ?? []);
  const inWords = (title: string): string =>
    fault !== SOME_FAULT || words === undefined ? title : `${title}: “${words}”`;
  if (told.every(({ statement }) => statement.polarity === 'negated'))
    return inWords(`${fault[0]?.toUpperCase() ?? ''}${fault.slice(1)} in ${tool} is not fixed`);
  const title = `${vendor} ${does} ${fault} in ${tool}${when}`;
  return inWords(title);
}

/** "The Wrench maintainers", who are several. */
const MANY = /\b(?:maintainers|developers|contributors|authors|volunteers)$/i;
const SOME_FAULT = 'a fault';

/** The version that a title begins with is not told again at its end. */
function withoutVersion(what: string, fixed: string | null): string {
  const text = what.replace(/[.,;:]+$/, '');
  if (fixed === null || !text.endsWith(fixed)) return text;
  const before = text.slice(0, -fixed.length);
  return WHERE.test(before) ? before.replace(WHERE, '') : text;
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, end > 0 ? end : LONGEST).replace(/[\s.,;:]+$/, '')} …`;
}

/** What an answer says, by its topic, when no quote says it in a whole clause. */
const ANSWERS: Readonly<Record<string, string>> = {
  purpose: 'explains what … is for',
  awareness: 'says that it knows of reports about …',
  acknowledge: 'acknowledges …',
  apology: 'apologises for …',
  investigation: 'says that it is looking into …',
  commitment: 'promises a change to …',
  advice: 'advises its users about …',
  statement: 'has spoken about …',
  remark: 'has spoken in passing about …',
  dismissal: 'says that … is as it should be',
};
const ABOUT =
  /\b(?:the|this|that) (?:[\w-]+ ){0,2}?(?:code|mechanism|feature|check|checks|function|functionality|behaviou?r|tracking|telemetry|bug|flaw|issue|change) (was|is|were|are|had|has|will) ([^"“”;]{10,160})$/i;
const MEANT_TO =
  /\b(?:to|at) ((?:prevent|protect|curb|combat|deter|stop|guard|limit|detect)(?:ing)? [^"“”;]{5,120})/i;

/** "promised to compensate its users by May": what is promised, in its own words. */
const PLEDGED = /\b(?:promis|pledg|vow)(?:e|es|ed|s|ing) to ([a-z]{3,}[^"“”;:]{10,120})$/i;
/** Of the speaker himself, or of what was said before. */
const POINTS = /\b(?:we|our|us|i|my|me|it|them|this|that|these|those|so)\b/i;

/** "<Vendor or its staff> says that …". */
export function responseSentence(input: PropositionInput): Proposition {
  const { group, tool } = input;
  const who = answerer(input);
  const what = `${faultOf(input)} in ${tool}`;
  const told = ordered(group.founding);
  for (const { statement } of told) {
    const about = ABOUT.exec(trimmed(statement.quote));
    if (about) {
      const [, verb = 'was', rest = ''] = about;
      return { text: `${who} says that ${what} ${singular(verb)} ${rest.trim()}`, statement: statement.id };
    }
  }
  for (const { statement } of told) {
    const purpose = MEANT_TO.exec(trimmed(statement.quote))?.[1];
    if (purpose !== undefined)
      return {
        text: `${who} says that ${what} is meant to ${purpose.replace(/^(\w+)ing /, '$1 ')}`,
        statement: statement.id,
      };
  }
  const topic = group.key.split('|')[2] ?? '';
  for (const { statement } of topic === 'commitment' ? told : []) {
    const pledge = PLEDGED.exec(trimmed(statement.quote))?.[1];
    if (pledge !== undefined && !POINTS.test(pledge))
      return { text: `${who} promises to ${pledge}`, statement: statement.id };
  }
  const [words] = told
    .flatMap(({ statement }) => {
      const text = answerWords(statement);
      return text === undefined ? [] : [{ text, id: statement.id, tellers: areTellers(statement, text) }];
    })
    .toSorted(
      (a, b) =>
        Number(ONLY_SPEAKS.test(a.text)) - Number(ONLY_SPEAKS.test(b.text)) ||
        Number(a.tellers) - Number(b.tellers),
    );
  const known = ANSWERS[topic];
  // What is known only as words is told in them.
  const inWords = IN_WORDS.has(topic) || (topic === 'commitment' && !told.some(promises));
  if (words && (known === undefined || inWords))
    return {
      text: `${who} on ${tool}${words.tellers ? ', as told' : ''}: “${words.text}”`,
      statement: words.id,
    };
  const says = known ?? ANSWERS['statement'] ?? '…';
  return { text: `${who} ${says.replace('…', what)}`, statement: told[0]?.statement.id ?? null };
}

/** Topics that say nothing without the words. */
const IN_WORDS: ReadonlySet<string> = new Set(['statement', 'remark', 'purpose', 'advice']);

/** What is still to come; "update" and "change" alone are told of what was, too. */
const TO_COME =
  /\b(?:promis\w+|commit(?:s|ted|ting|ments?)?|plan(?:s|ned|ning)?|pledg\w+|vow\w*|intend\w*|aims?|will|shall|would|going to|is to|are to|soon|next|upcoming|future|forthcoming|working on|coming (?:days|weeks|months|version|release))\b|['’]ll\b/i;

const promises = ({ statement }: PropositionInput['group']['founding'][number]): boolean =>
  TO_COME.test(statement.quote);

/** Says that somebody spoke, and not what he said. */
const ONLY_SPEAKS =
  /^[^,.;:‘]{0,80}\b(?:explained|said|told|talked|spoke|wrote|commented|announced|explains|insisted|declined)(?: (?:to|on|in|at|with|last|this) [^,.;:‘]{0,60})?$/;

/** The vendor, or who of its staff answers: by name where all that is told is one's. */
function answerer({ group, vendor }: PropositionInput): string {
  const last = group.founding.map(({ statement }) => statement.chain.at(-1));
  if (!last.every((link) => link?.type === 'vendor_employee')) return vendor;
  const called = last.map((link) => link?.resolved ?? link?.name ?? '');
  const [longest = ''] = called.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const isOne = PERSON.test(longest) && called.every((name) => name !== '' && longest.endsWith(name));
  return isOne ? `${longest} of ${vendor}` : `A member of ${vendor}’s staff`;
}

/** First name and last name. */
const PERSON = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

function singular(verb: string): string {
  return verb === 'were' ? 'was' : verb === 'are' ? 'is' : verb;
}

function trimmed(quote: string): string {
  return quote
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:"“”'’]+$/, '')
    .replace(/["“”]/g, '');
}

/** Undoubted and longer ones first; the same whatever the order of arrival. */
function ordered(founding: readonly KeyedStatement[]): readonly KeyedStatement[] {
  const rank = ({ statement }: KeyedStatement): number =>
    (statement.polarity === 'affirmed' ? 4 : 0) + (statement.hedge === 'none' ? 1 : 0);
  return founding.toSorted(
    (a, b) =>
      rank(b) - rank(a) ||
      b.statement.quote.length - a.statement.quote.length ||
      (a.statement.id < b.statement.id ? -1 : 1),
  );
}
