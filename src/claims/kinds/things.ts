import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import { PARTS, PEOPLE } from '../lexicon/parts.ts';
import { ROLE_OF } from '../lexicon/roles.ts';
import { ATTACKERS, DATA, FAULTS, SOFTWARE, STAFF } from '../lexicon/triggers.ts';
import type { Clause } from '../text/clauses.ts';
import { isNominal } from '../text/parse.ts';
import type { Tag } from '../text/parse.ts';
import { sieved } from '../text/sieved-pattern.ts';
import {
  answering,
  clauseText,
  headWord,
  isOneOf,
  isSoftware,
  lower,
  organisationIn,
  toolIn,
} from './reading.ts';
import type { Reading } from './reading.ts';

/** Tools in general ("such tools", "many AI assistants") are no tool. */
const IN_GENERAL = sieved(
  /^(?:(?:AI|such|any|many|most|other|similar|some|all|coding|modern|commercial|popular) ){1,4}\w+$/i,
);
const VERSIONS = /\b(?:versions|releases|builds|editions)$/i;
/** Kinds of software in the plural, without an article or a name: what all of them do ("AI tools allow …"). */
const BARE_PLURAL = sieved(
  /^(?:[a-z-]+ ){0,3}(?:tools|apps|applications|extensions|plugins|plug-ins|agents|assistants|chatbots|bots|browsers|programs|models|services|platforms|systems|libraries|frameworks|editors)$/i,
);
/** Houses of books. */
const LIBRARY = sieved(
  /\b(?:city|public|university|national|municipal|school|state|county|town) librar(?:y|ies)\b/i,
);
const RACE = sieved(/\brace condition\b/i);
const IN_BACKGROUND = sieved(/\b(?:service|web|background|worker) (?:workers?|process(?:es)?|agents?)$/i);
const SINGLED_OUT =
  /\b(?:affected|infected|compromised|malicious|hostile|poisoned|backdoored|trojani[sz]ed|tampered|fake|rogue|vulnerable|unpatched|linked|such|these|those|the|two|three|four|five|several|more|other)\b/i;

/** Whether a phrase speaks of all tools of a kind, of none in particular. */
export function isGeneric(reading: Reading, at: Stretch | null): boolean {
  if (!at || reading.topic.voice !== 'article') return false;
  const words = clauseText(reading, at);
  // "all versions since 2.1": of the tool whose number it is.
  if (IN_GENERAL.test(words)) return !(VERSIONS.test(words) && reading.parsed.versions.length > 0);
  return (
    BARE_PLURAL.test(words) &&
    !SINGLED_OUT.test(words) &&
    !reading.parsed.names.some((name) => name.from >= at.from && name.to <= at.to)
  );
}

/** Where the maker or a user of one tool speaks, a definite thing without a name is of that tool; these are none. */
const NO_THING =
  /^(?:way|point|idea|problem|matter|question|thread|reason|fact|rest|same|others?|moment|time|day|week|month|year|result)$/;

/** Where things are told: what becomes of these is no doing of software. */
const TELLINGS: ReadonlySet<string> = new Set(
  'thread threads post posts tweet article articles story video videos letter memo statement alarm blog advisory ticket tickets copies discussion'.split(
    ' ',
  ),
);

/** Whether a phrase stands for the tool, for a part of it, or for what it handles; never for people or firms. */
const ALL_OR_NONE: ReadonlySet<string> = new Set(['nothing', 'everything']);

const PERSONS: ReadonlySet<string> = new Set(['he', 'she', 'we', 'i', 'you', 'who', 'they']);

export const isThing = answering(1, standsForThing);

function standsForThing(reading: Reading, at: Stretch): boolean {
  const { parsed, topic } = reading;
  const words = clauseText(reading, at);
  if (topic.voice === 'article' && /^(?:his|her)\b/i.test(words)) return false;
  // What is linked to a firm is the firm's ("X-linked accounts").
  if (words.includes('-') && /-(?:linked|owned|based|run|backed)\b/i.test(words)) return false;
  if (isGeneric(reading, at) || LIBRARY.test(words)) return false;
  const head = headWord(reading, at);
  if (
    TELLINGS.has(head) &&
    topic.voice === 'article' &&
    toolIn(reading, at) === undefined &&
    !/^its\b/i.test(words)
  )
    return false;
  if (RACE.test(words)) return true;
  if (IN_BACKGROUND.test(words)) return true;
  if (head === '' || PEOPLE.has(head) || STAFF.has(head)) return false;
  // "the app's map page": a page of the tool is no attacker's.
  if (ATTACKERS.has(head) && !(/^pages?$/.test(head) && /['’]s\b|^(?:its|the|my)\b/i.test(words)))
    return false;
  if (PERSONS.has(head)) return false;
  // "Nothing is encrypted before it leaves the device."
  if (isOneOf(reading, at, ALL_OR_NONE)) return true;
  if (isSoftware(reading, at)) return true;
  if (PARTS.has(head) || DATA.has(head) || SOFTWARE.has(head) || FAULTS.has(head))
    return !ownedElsewhere(reading, at);
  // "Corvid VPN", "the Foo daemon": a tool's name with a plain noun that is no role.
  const named = parsed.names.some(
    (name) =>
      name.entry.tool !== null && name.from >= at.from && name.to < at.to && parsed.tags[name.to] !== 'poss',
  );
  if (named && !ROLE_OF.has(head)) return true;
  // "parse.py in Plone", "`encode()`": code by its form; what lies in a tool is its part.
  if (
    (head.includes('.') &&
      /\.(?:py|js|ts|c|cc|cpp|h|go|rs|rb|php|java|exe|dll|so|sh|ps1|json|ya?ml|html?|jar|apk)$/.test(head)) ||
    words.includes('`')
  )
    return true;
  if (toolIn(reading, at) !== undefined && /\b(?:in|of|inside|within)\b/i.test(words) && !ROLE_OF.has(head))
    return true;
  return (
    topic.voice !== 'article' &&
    /^(?:the|this|these|those|its|my|some|all)$/.test(lower(reading, at.from)) &&
    !ROLE_OF.has(head) &&
    organisationIn(reading, at) === undefined &&
    !NO_THING.test(head)
  );
}

/** "Samsung's servers", "the ministry's network": a thing of another organisation. */
function ownedElsewhere(reading: Reading, at: Stretch): boolean {
  const owner = organisationIn(reading, at);
  return owner !== undefined && !reading.topic.vendors.has(owner.slug);
}

/** Whether a tag is of what stands between a subject and its verb. */
const isGroup = (tag: Tag | undefined): boolean => tag === 'aux' || tag === 'adv' || tag === 'neg';

/**
 * Who does what the verb at `at` says: the noun phrase right before the verb's group ("in rare cases the agent ran"),
 * else the clause's subject.
 */
export function doerOf(reading: Reading, clause: Clause, at: number): Stretch | null {
  const { tags } = reading.parsed;
  if (clause.kind === 'and' || clause.kind === 'resume' || clause.kind === 'participle')
    return clause.subject;
  let end = at;
  while (end > clause.from && isGroup(tags[end - 1])) end--;
  if (end > clause.from && /^(?:i|we|you|he|she)$/.test(lower(reading, end - 1)))
    return { from: end - 1, to: end };
  // "on ARM it segfaults", "nothing is encrypted": the pronoun before the verb.
  if (
    end > clause.from &&
    clause.subject === null &&
    /^(?:it|they|this|nothing|everything)$/.test(lower(reading, end - 1))
  )
    return { from: end - 1, to: end };
  let from = end;
  while (from > clause.from && (isNominal(tags[from - 1]) || tags[from - 1] === 'poss')) from--;
  // "at least 40,000 installations"
  const number = tags.indexOf('num', from);
  if (number >= from && number < end - 1 && number > clause.from) return { from: number, to: end };
  if (from === end || !/^(?:det|poss)$/.test(tags[from - 1] ?? '')) return clause.subject;
  // "the list of the packages sends": what stands before "of" is the head.
  if (tags[from - 2] === 'prep' && clause.subject && clause.subject.from < from && clause.subject.to >= end)
    return { from: clause.subject.from, to: end };
  return { from: from - 1, to: end };
}
