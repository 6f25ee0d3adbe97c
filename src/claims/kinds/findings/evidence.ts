import { readSource } from '../../chains/sources/sources.ts';
import { LOOKING } from '../../lexicon/findings.ts';
import { UNREPRODUCED } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import { anyOf, sieved } from '../../text/sieved-pattern.ts';
import { findingOf } from '../finding.ts';
import { clauseText, hasClass, hasLemma, lower } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import type { AskedClause } from '../asked-clause.ts';
import type { FindingRule } from './finding-rule.ts';
import { findingBy } from './told-findings.ts';
import { unreproducedIn } from './unreproduced.ts';

const BROUGHT_TO_LIGHT = sieved(
  /\b(?:the discovery of|proof[- ]of[- ]concept|reverse[- ]engineering (?:post|write-up|showed|revealed|work)|\bPoC\b|reproduction steps|steps to reproduce|can (?:be )?reproduce|the (?:single|only|sole) source (?:for|of)|brought to light|came to light|first spotted|(?<!\bbe )able to reproduce)\b/i,
);
const PHRASED = anyOf(BROUGHT_TO_LIGHT, UNREPRODUCED);
const LIGHT_NOUN =
  /^(?:discovery|proof|proof-of-concept|reverse-engineering|poc|reproduction|reproduce|source|light|spotted)$/;
const SOURCE_OF = /\bsource (?:for|of)\b/i;

const AUTHOR = /^(?:i|we)$/i;
const IS_OR_WAS = /^(?:was|were|been|is|are|being)$/;
const WAS = /^(?:was|were|been)$/;
const IS = /^(?:is|are)$/;
const PLACED = /^(?:on|in|at|among)$/;
const IS_FOUND =
  /^(?:discover|uncover|reproduce|replicate|reverse-engineer|spot|unearth|disclose|decompile|bisect|find|identify|confirm|verify|observe|trace|detect)$/;
const TAKES_APART = /^(?:reverse-engineer|decompile|reproduce|deobfuscate|disassemble)$/;

/** "I opened one with a hex editor": what the author of a post did to look. */
function lookedIn({ reading, clause, index }: AskedClause): Finding | undefined {
  const { parsed, topic } = reading;
  const { subject } = clause;
  if (topic.voice !== 'post' || !subject || !AUTHOR.test(clauseText(reading, subject))) return undefined;
  const at = clause.verbs.find(
    (one) => parsed.verbs[one]?.form === 'ed' && LOOKING.has(parsed.verbs[one]?.lemma ?? ''),
  );
  if (at === undefined) return undefined;
  const self = readSource(parsed, { from: subject.from, to: subject.from + 1 }, topic);
  return findingOf('evidence', index, clause, at, 'evidence/looked', { own: self?.steps ?? [] });
}

/** "The flaw was discovered in May", but not "is found on a surprising number of servers": where it runs. */
const isFoundPassively = (reading: Reading, { form, lemma }: Verb, at: number): boolean =>
  form === 'ed' &&
  IS_FOUND.test(lemma) &&
  (IS_OR_WAS.test(lower(reading, at - 1)) || WAS.test(lower(reading, at - 2))) &&
  lower(reading, at + 1) !== 'to' &&
  !(lemma === 'find' && IS.test(lower(reading, at - 1)) && PLACED.test(lower(reading, at + 1)));

/** What a clause's own verb of discovery tells: "was discovered", "who decompiled it". */
function discoveredIn({ reading, clause, index }: AskedClause): Finding | undefined {
  for (const at of clause.verbs) {
    const verb = reading.parsed.verbs[at];
    if (!verb || !(verb.classes & BIT.discovery)) continue;
    if (clause.subject !== null && isFoundPassively(reading, verb, at))
      return findingOf('evidence', index, clause, at, 'evidence/passive');
    if (clause.kind === 'relative' && TAKES_APART.test(verb.lemma))
      return findingOf('evidence', index, clause, at, 'evidence/relative');
  }
  return undefined;
}

/** A noun or a phrase for a finding: "a proof of concept", "it came to light". */
function broughtToLightIn({ reading, clause, index, text }: AskedClause): Finding | undefined {
  if (!BROUGHT_TO_LIGHT.test(text) || clause.kind === 'condition') return undefined;
  const { parsed, topic } = reading;
  const at = parsed.tokens.findIndex(
    (token, i) => i >= clause.from && i < clause.to && LIGHT_NOUN.test(token.lower),
  );
  const teller =
    SOURCE_OF.test(text) && clause.subject ? readSource(parsed, clause.subject, topic) : undefined;
  return findingOf('evidence', index, clause, Math.max(at, clause.from), 'evidence/noun', {
    own: teller?.steps ?? [],
  });
}

/** How a clause may tell of a finding without a frame of telling; the first that speaks decides. */
const RULES: readonly FindingRule[] = [unreproducedIn, lookedIn, discoveredIn, broughtToLightIn];

/** Whether a sentence has any word by which a finding could be told. */
function mayFind({ parsed, frames, topic, sieving }: Reading): boolean {
  return (
    frames.length > 0 ||
    PHRASED(sieving) ||
    hasClass(parsed, BIT.discovery) ||
    (topic.voice === 'post' && hasLemma(parsed, LOOKING))
  );
}

/** What was found, how, by whom, and who has repeated it or has not. */
export function findEvidence(reading: Reading): readonly Finding[] {
  const found: Finding[] = [];
  if (!mayFind(reading)) return found;
  for (const frame of reading.frames) {
    const finding = findingBy(reading, frame);
    if (finding) found.push(finding);
  }
  reading.clauses.forEach((clause, index) => {
    if (found.some((one) => one.clause === index)) return;
    const place = { reading, clause, index, text: reading.texts[index] ?? '' };
    for (const rule of RULES) {
      const finding = rule(place);
      if (finding === undefined) continue;
      if (finding) found.push(finding);
      return;
    }
  });
  return found;
}
