import { framesAt } from '../../chains/chains.ts';
import { CHECKING } from '../../lexicon/cues.ts';
import { UNREPRODUCED } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Frame } from '../../chains/frames/frames.ts';
import { readSource } from '../../chains/sources/sources.ts';
import { anyOf, sieved } from '../../text/sieved-pattern.ts';
import { clauseText, hasClass, hasLemma, isPassive, isSoftware, organisationIn, lower } from '../reading.ts';
import { isThing } from '../things.ts';
import { LOOKED_FOR } from '../../lexicon/inspections.ts';
import { MILD, MILD_OWN, LOOKING, FINDERS } from '../../lexicon/findings.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading } from '../reading.ts';

function finder(frame: Frame, objectText: string): boolean {
  const last = frame.steps.at(-1);
  if (frame.source.toolOnly) return false;
  // "We found" in a text's own voice.
  if (!last) return frame.source.role === 'pronoun' && !MILD_OWN.has(frame.lemma);
  if (!FINDERS.has(last.type) && last.type !== 'outlet') return false;
  if (
    frame.lemma === 'report' ||
    frame.lemma === 'flag' ||
    frame.lemma === 'detail' ||
    frame.lemma === 'document'
  )
    return (
      last.type === 'forum_user' ||
      last.type === 'researcher' ||
      last.type === 'experts' ||
      (frame.form === 'by' && last.type !== 'outlet')
    );
  if (frame.lemma === 'confirm' && last.type === 'organisation' && !frame.source.vendor)
    return /\b(?:findings?|analysis|behaviou?r|flaw|vulnerabilit|issue|bug|backdoor|leak|results?|report|research)\b/i.test(
      frame.source.role === 'organisation' ? 'finding' : objectText,
    );
  if (frame.lemma === 'confirm')
    return last.type === 'researcher' || last.type === 'experts' || last.type === 'forum_user';
  if (
    frame.lemma === 'see' ||
    frame.lemma === 'show' ||
    frame.lemma === 'investigate' ||
    frame.lemma === 'audit' ||
    frame.lemma === 'expose'
  )
    return last.type === 'researcher' || last.type === 'forum_user' || last.type === 'experts';
  if (MILD.has(frame.lemma)) return last.type !== 'anonymous_source' && last.type !== 'document';
  return true;
}

const BROUGHT_TO_LIGHT = sieved(
  /\b(?:the discovery of|proof[- ]of[- ]concept|reverse[- ]engineering (?:post|write-up|showed|revealed|work)|\bPoC\b|reproduction steps|steps to reproduce|can (?:be )?reproduce|the (?:single|only|sole) source (?:for|of)|brought to light|came to light|first spotted|able to reproduce)\b/i,
);
const PHRASED = anyOf(BROUGHT_TO_LIGHT, UNREPRODUCED);

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
  const { clauses, frames, parsed } = reading;
  const clauseOf = (at: number): number => clauses.findIndex((clause) => clause.from <= at && at < clause.to);
  for (const frame of frames) {
    const first =
      frame.form === 'by' &&
      /^(?:note|report|disclose|reveal|publicize|flag|raise)$/.test(frame.lemma) &&
      lower(reading, frame.cue.from - 1) === 'first' &&
      /^(?:was|were|been)$/.test(lower(reading, frame.cue.from - 2));
    if ((!(frame.classes & BIT.discovery) && !first) || frame.form === 'according-to') continue;
    const at = frame.cue.from;
    const clause = clauseOf(at);
    if (clause < 0 || !clauses[clause]) continue;
    if (frame.negated) continue;
    if (
      !first &&
      !finder(
        frame,
        clauseText(reading, { from: frame.cue.to, to: Math.min(parsed.tokens.length, frame.cue.to + 7) }),
      )
    )
      continue;
    if (frame.form === 'nominal') continue;
    // "We found its menus pretty", "I saw 146 films": a look at something else.
    if (
      reading.topic.voice === 'article' &&
      frame.source.role === 'pronoun' &&
      frame.steps.length === 0 &&
      !frame.source.vendor &&
      !LOOKED_FOR.test(
        clauseText(reading, {
          from: frame.cue.to,
          to: Math.min(parsed.tokens.length, frame.cue.to + 14),
        }).replace(/\b\d[\d,.]*\b/g, ''),
      )
    )
      continue;
    if (
      reading.topic.voice === 'article' &&
      /\byours?\b/i.test(
        clauseText(reading, { from: frame.cue.from, to: Math.min(parsed.tokens.length, frame.cue.from + 6) }),
      )
    )
      continue;
    const own = clauses[clause];
    const from =
      frame.form === 'subject' &&
      frame.subject &&
      frame.subject.from < own.from &&
      frame.subject.to >= own.from - 2
        ? frame.subject.from
        : own.from;
    const next = frame.form === 'subject' ? clauses[clause + 1] : undefined;
    const to = next && next.from === frame.scope.from && next.part === own.part ? next.to : own.to;
    const already = framesAt(frames, at).flatMap((one) => one.steps);
    found.push(
      findingOf(
        'evidence',
        clause,
        { from, to: Math.max(to, Math.min(frame.cue.to, own.to)) },
        at,
        frame.form === 'origin' ? 'evidence/origin' : 'evidence/cue',
        { own: frame.steps.filter((step) => !already.includes(step)) },
      ),
    );
  }
  clauses.forEach((clause, index) => {
    const text = reading.texts[index] ?? '';
    if (found.some((one) => one.clause === index)) return;
    const add = (at: number, rule: string, negated: boolean): void => {
      found.push(findingOf('evidence', index, clause, at, rule, { negated }));
    };
    if (UNREPRODUCED.test(text) && !/\b(?:comment|respond|statement on|den(?:y|ied))\b/i.test(text)) {
      const cue = frames.find(
        (frame) => frame.cue.from >= clause.from && frame.cue.from < clause.to && frame.negated,
      );
      const head = cue?.steps.at(-1)?.type;
      const party = head === 'vendor' || head === 'organisation' || head === 'vendor_employee';
      const checking = parsed.verbs.findIndex(
        (verb, i) => verb !== undefined && i >= clause.from && i < clause.to && CHECKING.has(verb.lemma),
      );
      const independent = /\bindependent(?:ly)?\b|\bresearcher|\bthird[- ]part|\bfirm\b|\bexpert/i.test(text);
      const company =
        organisationIn(reading, clause.subject) !== undefined ||
        /^(?:the company|it|the firm)$/i.test(clause.subject ? clauseText(reading, clause.subject) : '');
      const silent = /\b(?:confirm|den)/i.test(text) && (party || company) && !independent;
      if (
        !silent &&
        (checking >= 0 ||
          /\b(?:disclosure|reproduction|proof|replication|audit|verification)\b/i.test(text)) &&
        !/\b(?:should|must|need to)\b/i.test(text) &&
        (checking >= 0 ||
          /\b(?:produc|publish|releas|provid|present|offer|shar|emerg|exist|been|is)\w*/i.test(text))
      ) {
        // "though neither has confirmed this publicly": silence.
        if (/\b(?:neither|none of them|nor)\b[^.;]{0,20}\bconfirm/i.test(text) && !independent) return;
        // "The updater does not verify what it downloads": the tool fails to check.
        if (checking >= 0 && !isPassive(reading, checking) && isThing(reading, clause.subject)) return;
        add(checking >= 0 ? checking : clause.from, 'evidence/unreproduced', true);
        return;
      }
    }
    // "I opened one with a hex editor": what the author of a post did to look.
    if (
      reading.topic.voice === 'post' &&
      clause.subject &&
      /^(?:i|we)$/i.test(clauseText(reading, clause.subject))
    ) {
      const at = clause.verbs.find(
        (one) => parsed.verbs[one]?.form === 'ed' && LOOKING.has(parsed.verbs[one]?.lemma ?? ''),
      );
      if (at !== undefined) {
        const self = readSource(
          parsed,
          { from: clause.subject.from, to: clause.subject.from + 1 },
          reading.topic,
        );
        found.push(findingOf('evidence', index, clause, at, 'evidence/looked', { own: self?.steps ?? [] }));
        return;
      }
    }
    for (const at of clause.verbs) {
      const verb = parsed.verbs[at];
      if (!verb || !(verb.classes & BIT.discovery)) continue;
      const passive =
        /^(?:was|were|been|is|are|being)$/.test(lower(reading, at - 1)) ||
        /^(?:was|were|been)$/.test(lower(reading, at - 2));
      if (
        passive &&
        verb.form === 'ed' &&
        /^(?:discover|uncover|reproduce|replicate|reverse-engineer|spot|unearth|disclose|decompile|bisect|find|identify|confirm|verify|observe|trace|detect)$/.test(
          verb.lemma,
        ) &&
        (isSoftware(reading, clause.subject) || clause.subject !== null) &&
        !/^(?:to)$/.test(lower(reading, at + 1)) &&
        // "is found on a surprising number of servers": where it runs.
        !(
          verb.lemma === 'find' &&
          /^(?:is|are)$/.test(lower(reading, at - 1)) &&
          /^(?:on|in|at|among)$/.test(lower(reading, at + 1))
        )
      ) {
        add(at, 'evidence/passive', false);
        return;
      }
      if (
        clause.kind === 'relative' &&
        /^(?:reverse-engineer|decompile|reproduce|deobfuscate|disassemble)$/.test(verb.lemma)
      ) {
        add(at, 'evidence/relative', false);
        return;
      }
    }
    if (BROUGHT_TO_LIGHT.test(text) && clause.kind !== 'condition') {
      const at = parsed.tokens.findIndex(
        (token, i) =>
          i >= clause.from &&
          i < clause.to &&
          /^(?:discovery|proof|proof-of-concept|reverse-engineering|poc|reproduction|reproduce|source|light|spotted)$/.test(
            token.lower,
          ),
      );
      const teller =
        /\bsource (?:for|of)\b/i.test(text) && clause.subject
          ? readSource(parsed, clause.subject, reading.topic)
          : undefined;
      found.push(
        findingOf('evidence', index, clause, Math.max(at, clause.from), 'evidence/noun', {
          own: teller?.steps ?? [],
        }),
      );
    }
  });
  return found;
}
