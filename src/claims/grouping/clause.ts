import { PREDICATES } from './predicates.ts';
import { fold, stemOf, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** Names that a plain sentence about a tool may stand on. */
export interface ClauseNames {
  /** Display name of the tool. */
  readonly tool: string;
  /** All its names, the display name included. */
  readonly tools: readonly string[];
}

/** A quote put into one plain sentence. */
export interface PlainClause {
  readonly text: string;
  /** 3: the tool acts and is named by the quote; 2: it was put for a word that stands for it; 1: something else acts. */
  readonly subject: 1 | 2 | 3;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const OPENERS =
  /^(?:and|but|so|then|that|because|as|while|although|though|since|also|moreover|however|notably|specifically|meanwhile|indeed|namely|worse|instead|where|in which|meaning(?: that)?|alleging(?: that)?|claiming(?: that)?|saying(?: that)?|showing(?: that)?|suggesting(?: that)?|(?:after|before)(?= (?:an?|the) )),? /i;
const ADVERBIAL =
  /^(?:after|following|according to|as of|earlier|since|during|in|on|at|by|with|under|for|last|this week|per) [^,;:]{2,60}, (?=\S)/i;
const FOOTNOTE = /^\d{1,3}(?=\p{Lu})/u;
const DOUBTS =
  /\b(?:allegedly|reportedly|purportedly|supposedly|apparently|seemingly|presumably|arguably|effectively) /gi;
const SAID_TO =
  /\b(?:is|was|are|were) (?:\w+ )?(?:said|alleged|believed|reported|thought|understood|claimed|purported) to (?:have )?(\w+)/i;
/** Conditions, questions and people that a reader does not know make no sentence of their own. */
const NO_SENTENCE =
  /^(?:if|when|whenever|whether|unless|until|which|who|whose|what|how|why|should|rather than|even if|even|to|not|no|nor|neither|nobody|none|including|such as|citing|over|we|i|you|they|he|she|our|my|your)\b|\?$|\bwould\b/i;
const LONGEST = 200;

const MEANT =
  /^(?:the|this|its|that) (?:[\w-]+ ){0,2}?(?:tool|software|assistant|agent|app|application|program|product|client|package|library|extension|plugin|code|mechanism|feature|function|functionality|payload|script)\b/i;
const PART =
  /^(?:an?|the|this|its) (?:[\w.-]+ ){0,3}?(?:update|version|release|patch|build|flaw|bug|vulnerability|issue|error|regression|defect|weakness)\b(?![ -](?:process|environment|system|pipeline|server|mechanism|channel|path|tool|toolchain|notes?|number|page|machine|step|script|job|cycle|report|tracker|traffic|request|manifest|distribution|domain|infrastructure)s?\b)/i;
/** "The linter Wrench": what it is, before its name. */
const APPOSITION = /^(?:[Aa]n?|[Tt]he) (?:[a-z][\w-]* ){1,3}(?=\p{Lu})/u;
const OWNED = /(?:update|version|release|patch|build)$/i;
const INSIDE =
  /\b(in|into|from|inside|within|of) (?:an?|the|this|its) (?:[\w-]+ ){0,2}?(?:tool|software|assistant|agent|app|application|program|product|client|package|library|extension|plugin)\b/i;
const PIECE =
  /\b(in|into|from|inside|within|of) (?:the|its) (binary|bundle|executable|installer|source code)\b/i;

const AUXILIARIES = setOf('is are was were has have had does do did can could may might must will be');
const LIGHT_VERBS =
  'ship carry contain hold have use make take come leave let allow cause enable disable open add remove perform run grant give put turn start stop begin continue affect suffer lack lose keep set write create mark list act call change break fail crash refuse accept fall require';
const verbStems: ReadonlySet<string> = new Set(
  [
    ...PREDICATES.flatMap((predicate) => Object.values(predicate.words).flatMap((words) => words.split(' '))),
    ...LIGHT_VERBS.split(' '),
  ]
    .filter((word) => word !== '' && !/[_-]/.test(word))
    .map(stemOf),
);
/** Past forms that do not show their stem, and words in -s or -ed that are no verbs where a verb is looked for. */
const PAST = setOf(
  'sent stole wrote ran took made left gave broke began lost kept put set let read spied found had got',
);
const NO_VERBS = setOf('this its is as us does users checks settings signals needed based code');
const PARTICIPLE = /(?:ed|en|wn|nt|pt|lt)$/;

/** True when a quote names one of these. */
export function names(text: string, wanted: readonly string[]): boolean {
  const folded = fold(text);
  return wanted.some((name) => name !== '' && folded.includes(fold(name)));
}

/**
 * A quote as one plain whole sentence that names the tool, or undefined when it is a fragment: connectives, adverbials
 * and doubts are dropped (the grade tells the doubt), words that stand for the tool give way to its name.
 * `before`: what the sentence says before the quote, where that is known; empty at its start.
 */
export function plainClause(quote: string, who: ClauseNames, before?: string): PlainClause | undefined {
  const text = undoubted(opened(quote));
  if (text.length < 12 || NO_SENTENCE.test(text) || /["“”«»]/.test(text)) return undefined;
  if (before !== undefined && isOfOthers(text, before)) return undefined;
  const found = sentenceOf(text, who);
  if (!found || (found.subject < 3 && wordsOf(found.text).length < wordsOf(who.tool).length + 2))
    return undefined;
  const cut = shortened(found.text);
  if (cut === undefined) return undefined;
  // A name that is written small stays so.
  const small = leadingName(cut, who.tools) !== undefined;
  return { ...found, text: small ? cut : cut.slice(0, 1).toUpperCase() + cut.slice(1) };
}

/** "It took an hour to see that", "it turned out": nothing acts. */
const NOBODY =
  /^it (?:took|takes|turned out|turns out|emerged|emerges|became|becomes|seems|seemed|appears|appeared|happens|happened|remains|remained|(?:is|was) (?:\w+ly )?(?:\w+ )?(?:that|to|when|who|not clear|unclear|clear|possible|impossible|enough|hard|easy|true|said|understood))\b/i;
/** "The papers it obtained", "a box they tick": the clause hangs on the noun before it. */
const HUNG = /^(?:it|they|he|she|we|you|i)\b/i;
const JOINS =
  /(?:^|[\p{P}\s])(?:and|or|but|so|that|because|as|since|when|while|where|if|after|before|until|although|though|than|say|says|said|whether|then|yet)\s*$|[\p{P}]\s*$/iu;
/** What a verb in its base form may follow where it belongs to the tool: "it can read and send". */
const LEADS_BASE =
  /(?:\b(?:to|can|could|will|would|may|might|must|shall|should|does|did|not|and|or|also|then|let|lets|make|makes|\w+ly)|,)\s*$/i;

/** Whether what acts in a clause is something else than its words alone let one think. */
function isOfOthers(text: string, before: string): boolean {
  if (NOBODY.test(text)) return true;
  const trimmed = before.trimEnd();
  if (HUNG.test(text)) return trimmed !== '' && !JOINS.test(trimmed);
  const [first] = wordsOf(text.slice(0, 60));
  return first !== undefined && isBaseVerb(first) && !LEADS_BASE.test(trimmed);
}

function isBaseVerb({ text, folded, stem }: Word): boolean {
  return /^\p{Ll}/u.test(text) && verbStems.has(stem) && !/(?:s|ed|ing)$/.test(folded) && !PAST.has(folded);
}

function opened(quote: string): string {
  let text = quote
    .replace(/\s+/g, ' ')
    .trim()
    .replace(FOOTNOTE, '')
    .replace(/^["“'‘,;:–—\-([]+\s?/, '')
    .replace(/[\s.,;:"”'’)\]–—-]+$/, '');
  for (let turns = 0; turns < 4; turns += 1) {
    const next = text.replace(OPENERS, '').replace(ADVERBIAL, '').trim();
    if (next === text) break;
    text = next;
  }
  return text;
}

function undoubted(text: string): string {
  return text
    .replace(DOUBTS, '')
    .replace(SAID_TO, (_, verb: string) => thirdPerson(verb))
    .trim();
}

function sentenceOf(text: string, who: ClauseNames): PlainClause | undefined {
  const words = wordsOf(text.slice(0, 300));
  const named = names(text, who.tools);
  const introduced = APPOSITION.exec(text)?.[0];
  if (introduced !== undefined && leadingName(text.slice(introduced.length), who.tools) !== undefined)
    return sentenceOf(text.slice(introduced.length), who);
  const own = leadingName(text, who.tools);
  if (own !== undefined && isFinite(words, wordsOf(own).length, true)) return { text, subject: 3 };
  const verbFirst = openingVerb(text, words);
  if (verbFirst !== undefined) return { text: `${who.tool} ${verbFirst}`, subject: 2 };
  const pronoun = /^it\b/i.exec(text)?.[0] ?? MEANT.exec(text)?.[0];
  if (pronoun !== undefined) {
    const at = wordsOf(pronoun).length;
    if (!isFinite(words, at, true) || isPassive(words, at)) return undefined;
    return { text: `${who.tool} ${text.slice(pronoun.length).trim()}`, subject: 2 };
  }
  const part = PART.exec(text)?.[0];
  if (part !== undefined && isFinite(words, wordsOf(part).length, true)) {
    const rest = text.slice(part.length);
    return {
      text: named ? text : `${part} ${OWNED.test(part) ? 'of' : 'in'} ${who.tool}${rest}`,
      subject: 2,
    };
  }
  const verb = words.findIndex((_, at) => at > 0 && at < 9 && isFinite(words, at, false));
  if (verb < 0 || /^(?:these|those|this|that|such|all|each|any|some|an?) /i.test(text)) return undefined;
  if (/,/.test(text.slice(0, words[verb]?.start ?? 0))) return undefined;
  if (named) return { text, subject: 1 };
  const inside = text.replace(INSIDE, (_, preposition: string) => `${preposition} ${who.tool}`);
  if (inside !== text) return { text: inside, subject: 1 };
  const piece = text.replace(
    PIECE,
    (_, preposition: string, thing: string) => `${preposition} the ${who.tool} ${thing}`,
  );
  return piece === text ? undefined : { text: piece, subject: 1 };
}

/** The tool's name at the start, with a version behind it. */
function leadingName(text: string, tools: readonly string[]): string | undefined {
  const name = tools
    .filter((one) => one !== '' && fold(text).startsWith(`${fold(one)} `))
    .sort((a, b) => b.length - a.length)[0];
  if (name === undefined) return undefined;
  const version =
    /^ (?:versions? |before |prior to |through |up to |v)?\d[\w.-]*(?: (?:and|through|to) \d[\w.-]*)?/.exec(
      text.slice(name.length),
    );
  return text.slice(0, name.length + (version?.[0].length ?? 0));
}

/** A finite verb at a place, adverbs before it skipped. `sure`: a subject ends just before it. */
function isFinite(words: readonly Word[], at: number, sure: boolean): boolean {
  let place = at;
  while (/ly$|^(?:then|also|still|now|even)$/.test(words[place]?.folded ?? '') && place < at + 3) place += 1;
  const word = words[place];
  if (!word || word.afterMark) return false;
  const { folded, stem } = word;
  if (AUXILIARIES.has(folded) && folded !== 'be') return true;
  if (NO_VERBS.has(folded) || /ing$/.test(folded)) return false;
  if (PAST.has(folded)) return sure || verbStems.has(stem);
  const inflected = /(?:s|ed)$/.test(folded);
  if (!inflected || words[place + 1]?.folded === 'by') return false;
  return sure || (verbStems.has(stem) && /ed$/.test(folded));
}

function isPassive(words: readonly Word[], at: number): boolean {
  return (
    /^(?:is|are|was|were|be|been|being)$/.test(words[at]?.folded ?? '') &&
    words.slice(at + 1, at + 4).some((word) => PARTICIPLE.test(word.folded))
  );
}

/** A clause without its subject: its first verb in the third person, undefined for participles and nouns. */
function openingVerb(text: string, words: readonly Word[]): string | undefined {
  const at = /ly$/.test(words[0]?.folded ?? '') ? 1 : 0;
  const verb = words[at];
  if (!verb || !verbStems.has(verb.stem) || /ing$/.test(verb.folded) || !/^\p{Ll}/u.test(verb.text))
    return undefined;
  const next = words[at + 1]?.folded ?? '';
  if (
    next === 'by' ||
    (/ed$/.test(verb.folded) && !/^(?:the|a|an|its|whether|if|that|to|user|users|all|any|every)$/.test(next))
  )
    return undefined;
  // "check of the proxy", "telemetry data": a noun.
  if (next === 'of' || next === '') return undefined;
  const base = !/(?:s|ed)$/.test(verb.folded) && !PAST.has(verb.folded);
  if (base && next === 'on') return undefined;
  return base ? text.slice(0, verb.start) + thirdPerson(verb.text) + text.slice(verb.end) : text;
}

/** "send" → "sends", "carry" → "carries". */
export function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (verb === 'be') return 'is';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** At most 200 units, cut at a comma; undefined when there is none to cut at. */
function shortened(text: string): string | undefined {
  if (text.length <= LONGEST) return text;
  const comma = text.lastIndexOf(', ', LONGEST);
  return comma > 40 ? text.slice(0, comma) : undefined;
}
