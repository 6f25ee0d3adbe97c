import type { Attribution } from '../../../model/statement.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { textOf } from '../../text/parse.ts';
import { citedAt } from './citing.ts';
import { hasVerb, lastAux, partOf, sourceAt, toldBy, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { step } from '../sources/source-names.ts';
import { subjectEnd } from '../phrases/subject-end.ts';

/** "an official was quoted by X as saying that …", "is cited in X as saying that …", "X was cited as saying". */
export function quotedFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (!verb || !/^(?:quote|cite)$/.test(verb.lemma)) return undefined;
  const part = partOf(finder, cue);
  if (!/^(?:was|were|is|are|been)$/.test(lastAux(parsed, cue, part.from))) return undefined;
  const before = /^(?:by|in)$/.test(word(parsed, cue + 1)) ? readPhrase(parsed, cue + 2, part.to) : undefined;
  const as = before?.to ?? cue + 1;
  if (word(parsed, as) !== 'as' || parsed.verbs[as + 1]?.form !== 'ing') return undefined;
  // "is quoted as saying by X"
  const by = before ?? (word(parsed, as + 2) === 'by' ? readPhrase(parsed, as + 3, part.to) : undefined);
  const subject = readPhraseBack(parsed, subjectEnd(parsed, cue, part.from).end, part.from);
  const source = citedAt(finder, subject);
  if (!subject || !source) return undefined;
  // "“…,” X is quoted as saying": what was said stands before.
  const back = /^[,”"]$/.test(word(parsed, subject.from - 1)) && hasVerb(parsed, part.from, subject.from);
  return {
    form: back ? 'trailing' : 'subject',
    classes: verb.classes | BIT.speech,
    lemma: 'say',
    cue: { from: cue, to: as + 2 },
    subject,
    source,
    steps: [...paperSteps(finder, by), ...source.steps],
    scope: back ? { from: part.from, to: subject.from } : { from: as + 2, to: part.to },
    trailing: back,
    negated: false,
  };
}

/** Who quotes somebody is a paper, whatever its noun ("quoted by the campus radio"). */
function paperSteps(finder: Finder, by: Stretch | undefined): readonly Attribution[] {
  const source = sourceAt(finder, by);
  // A name that nothing else is known of.
  const unknown = source?.role === 'person' && source.organisation !== null;
  if (!by || (source && !unknown)) return source?.steps ?? [];
  return [step(textOf(finder.parsed, by.from, by.to), 'outlet')];
}

/** "Staff were told in an email that …": the email tells it. */
export function toldInFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (!verb || !/^(?:tell|inform|notify|warn|advise|assure)$/.test(verb.lemma)) return undefined;
  const part = partOf(finder, cue);
  if (!/^(?:was|were|is|are|been)$/.test(lastAux(parsed, cue, part.from))) return undefined;
  if (!/^(?:in|via|through)$/.test(word(parsed, cue + 1))) return undefined;
  const phrase = readPhrase(parsed, cue + 2, part.to);
  const source = sourceAt(finder, phrase);
  if (!phrase || source?.role !== 'document' || word(parsed, phrase.to) !== 'that') return undefined;
  const scope = { from: phrase.to, to: part.to };
  return toldBy(verb, 'by', source, phrase, { from: cue, to: phrase.to }, scope);
}
