import { BIT } from '../../lexicon/verbs.ts';
import { attributedTo, citedAt, citedByPaper, citedSource, relayed } from './citing.ts';
import { lastAux, leadStart, partOf, sourceAt, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { workFrom } from '../sources/works.ts';
import { readSource } from '../sources/sources.ts';
import type { Source } from '../sources/sources.ts';

/** "…, referring to a letter", "…, relying on an audit": the word behind each. */
const RELYING: ReadonlyMap<string, string> = new Map([
  ['refer', 'to'],
  ['point', 'to'],
  ['rely', 'on'],
  ['draw', 'on'],
  ['link', 'to'],
]);

/** "Citing a ticket, The Register puts the number at …": the paper behind the comma. */
function citer(finder: Finder, at: number, limit: number): Source | undefined {
  if (word(finder.parsed, at) !== ',') return undefined;
  const source = sourceAt(finder, readPhrase(finder.parsed, at + 1, limit));
  return source?.steps.at(-1)?.type === 'outlet' ? source : undefined;
}

/** "…, citing tests carried out by X": who made what is cited. */
function workCited(finder: Finder, at: number, limit: number): Source | undefined {
  const work = workFrom(finder, at, limit);
  return work && { ...work.source, to: work.subject.to };
}

/** ", citing X": X if X tells something; else the reason that the part's subject gives. */
export function citingFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (verb?.form !== 'ing' || lastAux(parsed, cue, 0) !== '') return undefined;
  const part = partOf(finder, cue);
  const behind = word(parsed, cue - 1) === ',' && word(parsed, cue + 1) === RELYING.get(verb.lemma);
  const attributed = behind
    ? readPhrase(parsed, cue + 2, part.to)
    : word(parsed, cue - 1) === ','
      ? attributedTo(parsed, cue, part.to)
      : undefined;
  if (!(verb.classes & BIT.citing) && !attributed) return undefined;
  const source = behind
    ? sourceAt(finder, attributed)
    : attributed
      ? citedAt(finder, attributed)
      : (workCited(finder, cue + 1, part.to) ??
        citedSource(finder, cue + 1, part.to) ??
        citedByPaper(finder, cue, part.to));
  const phrase = attributed ?? (source && { from: cue + 1, to: source.to });
  if (phrase && source && source.role !== 'pronoun') {
    let end = phrase.to;
    while (parsed.tags[end] === 'adv') end++;
    // "Quoting the docs here: …"
    if (cue === part.from && word(parsed, end) === ':')
      return {
        form: 'label',
        classes: BIT.speech,
        lemma: 'say',
        cue: { from: cue, to: end },
        subject: phrase,
        source,
        steps: source.steps,
        scope: { from: end + 1, to: parsed.tokens.length },
        trailing: false,
        negated: false,
      };
    const teller = cue === part.from ? citer(finder, phrase.to, part.to) : undefined;
    // "…, quoting the daily X, to which two officials had spoken", "…, citing a post that quotes X"
    const further =
      source.steps.at(-1)?.type === 'outlet' || /^(?:document|post)$/.test(source.role)
        ? relayed(
            finder,
            source,
            attributed?.to ?? readPhrase(parsed, cue + 1, part.to)?.to ?? phrase.to,
            part.to,
          )
        : undefined;
    return {
      form: 'citing',
      classes: BIT.citing,
      lemma: 'cite',
      cue: { from: cue, to: phrase.to },
      subject: phrase,
      source,
      steps: [...(teller?.steps ?? []), ...source.steps, ...(further?.steps ?? [])],
      scope: { from: part.from, to: word(parsed, phrase.to) === ',' ? part.to : cue },
      trailing: true,
      negated: false,
    };
  }
  if (attributed) return undefined;
  const first = readPhrase(parsed, leadStart(parsed, part), part.to);
  const actor = first
    ? readSource(parsed, { from: first.from, to: Math.min(first.to, cue) }, finder.topic)
    : undefined;
  if (!actor || actor.toolOnly || actor.role === 'pronoun') return undefined;
  return {
    form: 'reason',
    classes: BIT.citing,
    lemma: 'cite',
    cue: { from: cue, to: cue + 1 },
    subject: first ?? null,
    source: actor,
    steps: actor.steps.slice(-1),
    scope: { from: cue + 1, to: part.to },
    trailing: false,
    negated: false,
  };
}
