import { BIT } from '../../lexicon/verbs.ts';
import type { Parsed } from '../../text/parse.ts';
import { citedAt } from './citing.ts';
import { isStop, partOf, sourceAt, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { newsroomIn } from '../sources/newsrooms.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Source } from '../sources/source.ts';
import { step } from '../sources/source-names.ts';
import { subjectEnd } from '../phrases/subject-end.ts';

const HEARING =
  /^(?:hear|heard|hears|hearing|understand|understands|understood|learn|learned|learnt|gather|gathered|know)$/;
/** So many tokens who is heard of may have with what describes him. */
const LONGEST = 12;

/** "someone close to the office": a pronoun with what tells who is meant, up to "that". */
function somebody(parsed: Parsed, from: number, limit: number): Source | undefined {
  if (!/^(?:someone|somebody|people|those)$/.test(word(parsed, from))) return undefined;
  for (let i = from + 2; i < Math.min(limit, from + LONGEST); i++)
    if (word(parsed, i) === 'that' || isStop(parsed, i)) {
      const first = parsed.tokens[from];
      const last = parsed.tokens[i - 1];
      return first && last
        ? {
            from,
            to: i,
            steps: [step(parsed.text.slice(first.start, last.end), 'anonymous_source')],
            role: 'insider',
            vendor: false,
            organisation: null,
            toolOnly: false,
          }
        : undefined;
    }
  return undefined;
}

/** Who heard something, before the verb at `heard`. */
const hearer = (parsed: Parsed, heard: number, floor: number): Stretch | undefined =>
  readPhraseBack(parsed, subjectEnd(parsed, heard, floor).end, floor);

/** Who heard it, where he tells it on: a newsroom, or somebody else whom the text names. */
function hearerSteps(finder: Finder, at: Stretch | undefined): Source['steps'] {
  const source = sourceAt(finder, at);
  const newsroom = newsroomIn(finder.parsed, at, source, finder.topic);
  if (newsroom.length > 0 || !source || source.toolOnly || source.role === 'pronoun') return newsroom;
  return source.steps;
}

/** "I have heard from two distributors, whom I won't name, that …": who was heard tells it. */
export function heardFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed } = finder;
  if (word(parsed, at) !== 'from') return undefined;
  let heard = at - 1;
  while (
    parsed.tags[heard] === 'adv' ||
    parsed.tags[heard] === 'date' ||
    (word(parsed, heard) === 'on' && parsed.tags[heard + 1] === 'date')
  )
    heard--;
  // "has it in writing from"
  if (word(parsed, heard) === 'writing' && word(parsed, heard - 1) === 'in') heard -= 2;
  // "We have it from a member of the board that"
  const hasIt = word(parsed, heard) === 'it' && /^(?:has|have|had|got)$/.test(word(parsed, heard - 1));
  if (!hasIt && !HEARING.test(word(parsed, heard))) return undefined;
  const part = partOf(finder, at);
  const phrase = readPhrase(parsed, at + 1, part.to);
  const source = somebody(parsed, at + 1, part.to) ?? citedAt(finder, phrase);
  if (!source || source.toolOnly || source.role === 'pronoun') return undefined;
  let that = source.to;
  if (word(parsed, that) === ',')
    for (let i = that + 1; i < Math.min(part.to, that + LONGEST); i++)
      if (word(parsed, i) === ',') {
        that = i + 1;
        break;
      }
  // "…, I hear from a broker who deals in them."
  const said = parsed.tags[heard - 1] === 'aux' ? heard - 2 : heard - 1;
  const behind = word(parsed, said - 1) === ',' && parsed.tags[said] === 'pron';
  if (word(parsed, that) !== 'that' && !behind) return undefined;
  const paper = behind ? undefined : hearer(parsed, hasIt ? heard - 1 : heard, part.from);
  return {
    form: 'by',
    classes: BIT.speech,
    lemma: 'hear',
    cue: { from: behind ? said : at, to: source.to },
    subject: { from: at + 1, to: source.to },
    source,
    // "The BBC understands from two officials that"
    steps: [...hearerSteps(finder, paper), ...source.steps],
    scope: behind ? { from: part.from, to: said - 1 } : { from: that, to: part.to },
    trailing: behind,
    negated: false,
  };
}
