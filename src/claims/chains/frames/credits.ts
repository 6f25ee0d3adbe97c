import { BIT } from '../../lexicon/verbs.ts';
import { citedAt } from './citing.ts';
import { partOf, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { nameBehind, named } from '../sources/naming.ts';
import { readBase, readPhrase } from '../phrases/noun-phrases.ts';
import type { Parsed } from '../../text/parse.ts';
import { sieved } from '../../text/sieved-pattern.ts';

/** What somebody is credited with or thanked for, when he found it. */
const FINDS =
  /^(?:discovery|finding|findings|find|report|reporting|discovering|spotting|disclosing|disclosure|detecting|identifying|uncovering|noticing)$/;

const CREDITING = /^(?:credit|thank)(?:s|ed|ing)?$/;
const CREDITS = sieved(/\b(?:credit|thank)(?:s|ed|ing)?\b/);

/** Whether a sentence credits or thanks anybody, by its words. */
export const mayCredit = ({ sieving }: Parsed): boolean => CREDITS.mayIn(sieving);

/** "The vendor credits a student in Pisa with the discovery", "thanks Maren Ilves for reporting it", "credits it to X". */
export function creditFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed } = finder;
  const cue = word(parsed, at);
  if (!CREDITING.test(cue)) return undefined;
  const part = partOf(finder, at);
  const object = readBase(parsed, at + 1, part.to);
  if (!object) return undefined;
  const whole = readPhrase(parsed, at + 1, part.to) ?? object;
  const toWhom =
    word(parsed, object.to) === 'to' && FINDS.test(word(parsed, object.to - 1))
      ? readPhrase(parsed, object.to + 1, part.to)
      : undefined;
  const who = toWhom ?? { from: whole.from, to: wholeEnd(finder, object.to, whole.to) };
  const name = nameBehind(parsed, who, part.to);
  const end = toWhom ? toWhom.to : name ? name.to + (word(parsed, name.to) === ',' ? 1 : 0) : who.to;
  if (!toWhom && !(/^(?:with|for)$/.test(word(parsed, end)) && isFind(finder, end + 1))) return undefined;
  const source = named(parsed, citedAt(finder, who), name, finder.topic);
  if (!source || source.toolOnly || source.role === 'pronoun' || source.role === 'document') return undefined;
  return {
    form: 'origin',
    classes: BIT.origin | BIT.discovery,
    lemma: 'credit',
    cue: { from: at, to: at + 1 },
    subject: null,
    source,
    steps: source.steps.slice(-1),
    scope: { from: cue.endsWith('ing') ? at : part.from, to: part.to },
    trailing: true,
    negated: false,
  };
}

/** Before "with" or "for", which a phrase may have taken in. */
function wholeEnd({ parsed }: Finder, from: number, to: number): number {
  for (let i = from; i < to; i++) if (/^(?:with|for)$/.test(word(parsed, i))) return i;
  return to;
}

/** Whether a find is named within the next few words. */
function isFind({ parsed }: Finder, from: number): boolean {
  for (let i = from; i < from + 4; i++) if (FINDS.test(word(parsed, i))) return true;
  return false;
}
