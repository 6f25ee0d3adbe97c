import { BIT } from '../../lexicon/verbs.ts';
import { citedAt } from './citing.ts';
import { OPENING, leadStart, partOf, sourceAt, toldBy, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { nameBehind, named } from '../sources/naming.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';

/** "The regulator fined the firm after finding that …": who acts has found it. */
export function afterFinding(finder: Finder, cue: number, part: Stretch): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (verb?.form !== 'ing' || !(verb.classes & BIT.discovery)) return undefined;
  if (!/^(?:after|upon)$/.test(word(parsed, cue - 1)) || word(parsed, cue + 1) !== 'that') return undefined;
  const actor = readPhrase(parsed, leadStart(parsed, part), cue);
  const source = sourceAt(finder, actor);
  if (!actor || !source || source.toolOnly) return undefined;
  const scope = { from: cue + 1, to: part.to };
  return toldBy(verb, 'subject', source, actor, { from: cue, to: cue + 1 }, scope);
}

/** "The leak came to light when a plumber looked at the log": whoever stumbled on it found it. */
export function cameToLightFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  if (
    parsed.verbs[cue]?.lemma !== 'come' ||
    word(parsed, cue + 1) !== 'to' ||
    word(parsed, cue + 2) !== 'light'
  )
    return undefined;
  const part = partOf(finder, cue);
  let when = cue + 3;
  while (/^(?:date|adv)$/.test(parsed.tags[when] ?? '') || word(parsed, when) === ',') when++;
  if (!/^(?:when|after|because|through|thanks)$/.test(word(parsed, when))) return undefined;
  const from = word(parsed, when) === 'thanks' ? when + 2 : when + 1;
  const phrase = readPhrase(parsed, from, part.to);
  const behind = phrase ? nameBehind(parsed, phrase, part.to) : null;
  const source = named(parsed, citedAt(finder, phrase), behind, finder.topic);
  if (!phrase || !source || source.toolOnly || source.role === 'pronoun') return undefined;
  return {
    form: 'origin',
    classes: BIT.origin | BIT.discovery,
    lemma: 'come',
    cue: { from: cue, to: phrase.to },
    subject: phrase,
    source,
    steps: source.steps,
    scope: { from: part.from, to: cue + 3 },
    trailing: true,
    negated: false,
  };
}

/** So many tokens the object of "puts … at" may have. */
const FAR = 10;

/** "The site puts the number at 40,000": a telling by this verb alone. */
export function putsAt(finder: Finder, cue: number): boolean {
  const { parsed } = finder;
  if (parsed.verbs[cue]?.lemma !== 'put' || parsed.verbs[cue].form === 'ing') return false;
  // "puts the start of the practice at 6.40": the number may hang on the object.
  for (let i = cue + 2; i < cue + FAR && !/^(?:mark|verb|aux|sub)$/.test(parsed.tags[i] ?? 'mark'); i++)
    if (
      word(parsed, i) === 'at' &&
      !/^(?:stake|issue|fault|risk|play|hand|large|least)$/.test(word(parsed, i + 1))
    )
      return (
        /^(?:num|version|adv|det|name)$/.test(parsed.tags[i + 1] ?? '') ||
        parsed.tags[i + 2] === 'version' ||
        OPENING.has(word(parsed, i + 1))
      );
    else if (word(parsed, i) === 'down') return word(parsed, i + 1) === 'to';
  return false;
}
