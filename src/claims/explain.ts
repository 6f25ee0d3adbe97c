import type { Document } from '../model/document.ts';
import type { Lexicon } from './lexicon/compile.ts';
import type { Finding, Reading } from './kinds/reading.ts';
import { readDocument, whyNothing } from './read-document.ts';
import { affairsOf, subjectOfAffair } from './subjects/affairs.ts';
import type { Affair } from './subjects/affairs.ts';
import { featuresOf } from './weighed/features.ts';
import { reasonsFor } from './weighed/weights.ts';

/** What one sentence gave: the rules that fired, with the constructions that tell who said it, or why nothing did. */
export interface Explanation {
  readonly sentence: string;
  readonly start: number;
  readonly fired: readonly { readonly kind: string; readonly rule: string; readonly quote: string }[];
  /** Constructions of telling ("subject: said ← a spokesperson"), and who a finding names as its finder. */
  readonly tellings: readonly string[];
  readonly nothing: string | null;
}

/** What spoke most for a finding of the weights. */
const REASONS = 6;

function weighed(reading: Reading, { rule, kind }: Finding): readonly string[] {
  if (!rule.startsWith('weighed/')) return [];
  const reasons = reasonsFor(featuresOf(reading), kind).slice(0, REASONS);
  return [`${rule}: ${reasons.join(', ')}`];
}

/** Explains a document sentence by sentence; pure. */
export function explainDocument(document: Document, lexicon: Lexicon): readonly Explanation[] {
  return affairsOf(document, lexicon).flatMap((affair) => explainAffair(affair, lexicon));
}

function explainAffair(affair: Affair, lexicon: Lexicon): readonly Explanation[] {
  const { document, offset } = affair;
  return readDocument(document, subjectOfAffair(affair, lexicon)).sentences.map(
    ({ sentence, reading, findings, unread }) => ({
      sentence: document.text.slice(sentence.start, sentence.end),
      start: sentence.start + offset,
      fired: findings.map((finding) => ({
        kind: finding.kind,
        rule: finding.rule,
        quote: document.text.slice(
          reading?.parsed.tokens[finding.span.from]?.start ?? 0,
          reading?.parsed.tokens[finding.span.to - 1]?.end ?? 0,
        ),
      })),
      tellings: [
        ...(reading?.frames ?? []).map(
          (frame) =>
            `${frame.form}: ${frame.lemma} ← ${frame.steps.map((step) => step.name).join(' > ')}${frame.negated ? ' (negated)' : ''}`,
        ),
        ...findings
          .filter((finding) => finding.own.length > 0)
          .map((finding) => `${finding.rule} ← ${finding.own.map((step) => step.name).join(' > ')}`),
        ...(reading ? findings.flatMap((finding) => weighed(reading, finding)) : []),
      ],
      nothing: unread ?? (findings.length > 0 || !reading ? null : whyNothing(reading)),
    }),
  );
}
