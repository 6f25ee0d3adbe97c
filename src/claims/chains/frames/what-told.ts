import type { Attribution } from '../../../model/statement.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Parsed } from '../../text/parse.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import { subjectEnd } from '../phrases/subject-end.ts';
import { newsroomIn } from '../sources/newsrooms.ts';
import type { Source } from '../sources/source.ts';
import { citedAt } from './citing.ts';
import { partAround, partOf, saying, sourceAt, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { ownerBefore } from './stated.ts';

/** "what two engineers told it": who told it, whom, and the token behind. */
interface Told {
  readonly source: Source;
  readonly whom: Stretch | undefined;
  readonly end: number;
}

const TELLS = /^(?:tell|say|write|report|describe|explain|relate|confide)$/;

/** What is told by a clause with "what" at `at`: "what X told Y", "what Y was told by X", "what Y heard from X". */
export function whatTold(finder: Finder, at: number, limit: number): Told | undefined {
  const { parsed } = finder;
  const first = readPhrase(parsed, at + 1, limit);
  if (!first) return undefined;
  let cue = first.to;
  while (/^(?:aux|adv)$/.test(parsed.tags[cue] ?? '')) cue++;
  const lemma = parsed.verbs[cue]?.lemma ?? '';
  const passive = /^(?:is|was|are|were|been)$/.test(word(parsed, cue - 1));
  const from =
    passive && /^(?:tell|inform)$/.test(lemma) && word(parsed, cue + 1) === 'by'
      ? cue + 2
      : /^(?:hear|learn|get)$/.test(lemma) && word(parsed, cue + 1) === 'from'
        ? cue + 2
        : -1;
  if (from >= 0) {
    const phrase = readPhrase(parsed, from, limit);
    const source = citedAt(finder, phrase);
    return phrase && source && { source, whom: first, end: phrase.to };
  }
  if (passive || !TELLS.test(lemma)) return undefined;
  const source = citedAt(finder, first);
  const pronoun = /^(?:it|me|us|him|her|them)$/.test(word(parsed, cue + 1));
  const whom =
    lemma !== 'tell'
      ? undefined
      : pronoun
        ? { from: cue + 1, to: cue + 2 }
        : readPhrase(parsed, cue + 1, limit);
  return source && { source, whom, end: whom?.to ?? cue + 1 };
}

/** Newsroom that was told. */
const toldTo = ({ parsed, topic }: Finder, { whom }: Told, source: Source | undefined): Source['steps'] =>
  newsroomIn(parsed, whom, source, topic);

/** The steps of what was told, the newsroom that was told it first. */
export const toldSteps = (finder: Finder, told: Told): readonly Attribution[] => [
  ...toldTo(finder, told, told.whom && sourceAt(finder, told.whom)),
  ...told.source.steps,
];

/** What somebody does with what another told him, and the particles behind. */
const PASSES = /^(?:pass|relay|repeat|publish|print|recount|retell|report|quote|reproduce|relate|set)$/;
/** Nouns for what somebody makes of what another told him. */
const ACCOUNTS = /^(?:account|version|summary|record|retelling|report|description|notes|recollection)$/;

/** Who passes on what stands behind the verb that ends before `at`: "The ministry relays what", "passes on what". */
function passesOn(finder: Finder, at: number, floor: number): Source | undefined {
  const { parsed } = finder;
  const verb = /^(?:on|along|out)$/.test(word(parsed, at - 1)) ? at - 2 : at - 1;
  if (!PASSES.test(parsed.verbs[verb]?.lemma ?? '')) return undefined;
  return sourceAt(finder, readPhraseBack(parsed, subjectEnd(parsed, verb, floor).end, floor));
}

/** Whether a clause with "what" that ends before `end` is what a condition sets: "if what X told Y is true". */
const isTrue = (parsed: Parsed, end: number): boolean =>
  /^(?:is|was|be)$/.test(word(parsed, end)) &&
  /^(?:true|right|correct|accurate)$/.test(word(parsed, end + 1));

/** "The ministry passes on what it was told by X: …", "its account of what X told it has …", "if what X told Y is true". */
export function whatToldFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed, starts } = finder;
  if (word(parsed, at) !== 'what' || at === 0) return undefined;
  const part = partOf(finder, at);
  const told = whatTold(finder, at, part.to);
  if (!told || told.source.toolOnly) return undefined;
  const { source, end } = told;
  const subject = { from: at, to: end };
  const telling = (outer: Source['steps'], scope: Stretch, trailing: boolean): Frame => ({
    ...saying('label', source, subject, subject, scope, trailing),
    steps: [...outer, ...source.steps],
  });
  const heard = (): Source['steps'] => toldTo(finder, told, told.whom && sourceAt(finder, told.whom));
  const before = word(parsed, at - 1);
  const outer = passesOn(finder, at, part.from);
  if (outer && word(parsed, end) === ':')
    return telling(outer.steps, { from: end + 1, to: parsed.tokens.length }, false);
  if (before === 'of' && ACCOUNTS.test(word(parsed, at - 2))) {
    const owner = ownerBefore(finder, at - 2, part.from);
    const goesOn = word(parsed, end) === ',' || /^(?:has|have|puts|says|suggests|:)$/.test(word(parsed, end));
    return owner && goesOn ? telling(owner.source.steps, part, false) : undefined;
  }
  if (before === 'if' && isTrue(parsed, end))
    return at - 1 === part.from
      ? telling(heard(), { from: end, to: part.to }, false)
      : telling(heard(), { from: part.from, to: at - 1 }, true);
  if (before === 'from' && at - 1 === part.from) return telling(heard(), { from: end, to: part.to }, false);
  // "Cursor keeps files: that is what a technician told Holm."
  if (
    /^(?:is|was)$/.test(before) &&
    /^(?:that|this)$/.test(word(parsed, at - 2)) &&
    /^[:,;—–]$/.test(word(parsed, at - 3))
  )
    return telling(
      heard(),
      { from: partAround(starts, at - 4, parsed.tokens.length).from, to: at - 3 },
      true,
    );
  // ", relying on what X told her,"
  if (before !== 'on' || !/^(?:relying|drawing|based|building)$/.test(word(parsed, at - 2))) return undefined;
  return {
    ...telling([], part, true),
    form: 'citing',
    classes: BIT.citing,
    lemma: 'cite',
  };
}
