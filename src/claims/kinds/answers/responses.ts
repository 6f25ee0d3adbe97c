import { framesAt } from '../../chains/chains.ts';
import { EXPLAINS, SILENCE, STOPPED_ANSWERING, UNAFFECTED } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { misleads } from '../weighing/misleading.ts';
import { clauseText, isSoftware, lower, toolIn, toldClause, organisationIn } from '../reading.ts';
import { OWNED, OWNING } from '../../lexicon/owning.ts';
import { NEITHER, REPLYING, UNSAID } from '../../lexicon/replies.ts';
import { inSoftware, partyAt, vendorName, wholeScope } from './parties.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Finding, Reading, Taken } from '../reading.ts';

/** "in days, not weeks": how long something takes denies nothing. */
const LENGTH = /^not (?:\w+ )?(?:seconds|minutes|hours|days|weeks|months|years|decades)\b/i;

/** Whether a sentence has any word by which a party could answer or keep silent. */
function mayRespond({ frames, topic: { voice }, sieving }: Reading): boolean {
  if (frames.length > 0 || voice === 'vendor') return true;
  return UNSAID(sieving) || (voice !== 'article' && OWNED(sieving));
}

/** Whether a clause is on what a tool does, not on what a party does. */
const isTheTool = (reading: Reading, { subject }: Clause): boolean =>
  subject === null || isSoftware(reading, subject) || toolIn(reading, subject) !== undefined;

/** Silence, denials and answers of the parties concerned. */
export function findResponses(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  if (!mayRespond(reading)) return found;
  const { clauses, frames } = reading;
  const add = (finding: Omit<Finding, 'actor'> & { readonly actor?: string | null }): void => {
    if (!found.some((one) => one.clause === finding.clause && one.kind === finding.kind))
      found.push({ actor: null, ...finding });
  };
  /** What a whole clause tells as an answer, or denies; by the maker where nobody else is named. */
  const answer = (
    kind: 'vendor_response' | 'denial',
    clause: number,
    rule: string,
    { polarity = 'negated', actor = vendorName(reading) }: Partial<Pick<Finding, 'polarity' | 'actor'>> = {},
  ): void => {
    const span = clauses[clause];
    if (span) add({ kind, clause, span, at: span.from, polarity, own: [], actor, rule });
  };
  clauses.forEach((clause, index) => {
    const text = reading.texts[index] ?? '';
    // Neither side speaks.
    const after = clause.subject
      ? clauseText(reading, {
          from: clause.subject.to,
          to:
            clauses[index + 1]?.part === clause.part && clauses[index + 1]?.kind === 'sub'
              ? Math.min(clause.to + 3, clauses[index + 1]?.to ?? clause.to)
              : clause.to,
        })
      : text;
    const silent =
      SILENCE.test(after) ||
      (STOPPED_ANSWERING.test(after) && !isTheTool(reading, clause)) ||
      (NEITHER.test(text) && /\b(?:comment|respond|statement|answer|repl|confirm)/i.test(text));
    if (silent && !taken(index, 'evidence')) {
      const pair =
        /^(?:(?:though|although|but|and|while) )?neither (?:company|side|firm|party|of|(?:has|have|had|would|was|were|did))/i.test(
          text,
        ) ||
        (/^(?:both|neither)\b/i.test(text) && /\b(?:and|nor)\b/i.test(text));
      if (pair) {
        answer('vendor_response', index, 'silence/pair');
        answer('denial', index, 'silence/pair', { actor: null });
        return;
      }
      const party = partyAt(reading, index);
      const named = clause.subject ? organisationIn(reading, clause.subject) : undefined;
      if (party || named) {
        const vendor = party?.vendor ?? reading.topic.vendors.has(named?.slug ?? '');
        answer(vendor ? 'vendor_response' : 'denial', index, 'silence/subject', {
          actor: party?.name ?? named?.name ?? null,
        });
        return;
      }
    }
    // "not espionage": a contrast inside the maker's words denies.
    const speakers = framesAt(frames, clause.from);
    const speaker = speakers.findLast(
      (frame) =>
        frame.source.vendor ||
        ((frame.source.role === 'name' || frame.source.role === 'officer') &&
          frame.steps.at(-1)?.type === 'organisation'),
    );
    // A maintainer in a thread, or the maker in its own text: "this was an oversight and not an attempt to …".
    if (reading.topic.voice !== 'article' && OWNING.test(text) && clause.kind !== 'condition') {
      answer('vendor_response', index, 'response/owning', { polarity: 'affirmed' });
      if (
        /\bnot (?:an? )?(?:attempt|deliberate|intentional|meant|backdoor|malicious|by design)\b/i.test(text)
      )
        answer('denial', index, 'denial/owning');
      return;
    }
    // The maker in its own text ("We are investigating …").
    if (
      reading.topic.voice === 'vendor' &&
      clause.subject &&
      /^we$/i.test(clauseText(reading, clause.subject)) &&
      !taken(index, 'fix') &&
      !taken(index, 'ban')
    ) {
      if (
        /(?:\b(?:no|not|never)|n['’]t)\b/i.test(text) &&
        /\b(?:evidence|indication|impact|access|data|compromis|affect|exploit|abuse|misuse|breach)\w*/i.test(
          text,
        )
      ) {
        answer('denial', index, 'denial/own');
        return;
      }
      if (EXPLAINS.test(text) && !taken(index, 'behaviour')) {
        answer('vendor_response', index, 'response/own', { polarity: 'affirmed' });
        return;
      }
    }
    if (clause.kind === 'contrast' && lower(reading, clause.from) === 'not' && speaker && !LENGTH.test(text))
      answer('denial', index, 'denial/contrast');
    else if (speaker && !(speaker.classes & BIT.accusation) && !misleads('denial', reading, clause)) {
      const verb = clause.verbs[0];
      const negatedClaim =
        /\b(?:is|are|was|were|does|do|did|has|have|had|will|would|can|could)(?: not|n['’]t| never)\b|\bcannot\b|\b(?:no|never) (?:evidence|indication|sign|reason to believe|customer|user|data|source|credentials|code|such|backdoor|malicious|intent|sensitive)\b|\bnothing\b/i.exec(
          text,
        );
      if (
        negatedClaim &&
        !/\b(?:meant|intended|designed|supposed) to\b/i.test(text) &&
        clause.kind !== 'condition' &&
        clause.kind !== 'relative' &&
        !/\b(?:fix|patch|comment|update)\b/i.test(text) &&
        !(UNAFFECTED.test(text) && /\b(?:affected|vulnerable|impacted)\b/i.test(text)) &&
        (verb !== undefined || /\b(?:is|are|was|were|had|has|have)\b/i.test(text))
      )
        answer('denial', index, 'denial/negated');
    }
  });
  for (const frame of frames) {
    const at = frame.cue.from;
    const clause = clauses.findIndex((one) => one.from <= at && at < one.to);
    const told = clauses.findIndex(
      (one) => one.from >= frame.scope.from && one.from < frame.scope.to && one.to > one.from,
    );
    const type = frame.steps.at(-1)?.type;
    const party = type === 'vendor' || type === 'vendor_employee' || type === 'organisation';
    const contested =
      /\b(?:accusations?|claims?|allegations?|account|report|reports|findings?|wrongdoing|charges?|criticism|characteri[sz]ation)\b/i.test(
        clauseText(reading, {
          from: frame.cue.to,
          to: Math.min(reading.parsed.tokens.length, frame.cue.to + 9),
        }),
      );
    if (
      frame.classes & BIT.denial &&
      !frame.negated &&
      (party || contested) &&
      frame.form !== 'according-to' &&
      frame.form !== 'nominal'
    ) {
      const index = Math.max(clause, 0);
      const one = clauses[index];
      if (!one) continue;
      const before = framesAt(frames, at).flatMap((other) => other.steps);
      add({
        kind: 'denial',
        clause: index,
        span: {
          from: Math.min(frame.subject?.from ?? one.from, one.from),
          to: Math.max(one.to, frame.form === 'subject' ? (clauses[told]?.to ?? one.to) : one.to),
        },
        at,
        polarity: 'negated',
        own: frame.steps.filter((step) => !before.includes(step)),
        actor: frame.source.organisation,
        rule: 'denial/cue',
      });
      continue;
    }
    // Who apologises for a tool answers for it, even where the text has not said who "he" is.
    const apologises =
      /^apologi[sz]e$/.test(frame.lemma) &&
      frame.source.role === 'pronoun' &&
      reading.topic.voice === 'article';
    if (frame.negated || type === 'organisation') continue;
    if (!apologises && (!frame.source.vendor || !party)) continue;
    if (
      frame.source.role === 'document' &&
      !EXPLAINS.test(wholeScope(reading, frame.scope.from, frame.scope.to))
    )
      continue;
    if (!(frame.classes & (BIT.speech | BIT.admission)) || frame.classes & BIT.denial) continue;
    if (
      /^(?:call|frame|label|portray|dub|cast|brand|term|deem|consider)$/.test(frame.lemma) &&
      !inSoftware(reading, frame.scope.from)
    )
      continue;
    if (frame.classes & BIT.accusation) continue;
    const reply = wholeScope(reading, frame.scope.from, frame.scope.to);
    const admits = (frame.classes & BIT.admission) !== 0;
    const inner = clauses
      .map((one, i) => ({ one, i }))
      .filter(({ one }) => one.to > frame.scope.from && one.from < frame.scope.to);
    const otherwise =
      inner.some(
        ({ i }) =>
          taken(i, 'fix') ||
          taken(i, 'ban') ||
          taken(i, 'behaviour') ||
          taken(i, 'affected_versions') ||
          taken(i, 'evidence'),
      ) || inner.some(({ i }) => found.some((one) => one.clause === i && one.kind === 'denial'));
    if (!admits && !REPLYING.has(frame.lemma) && !EXPLAINS.test(reply) && otherwise) continue;
    const target =
      inner.find(({ i }) => EXPLAINS.test(reading.texts[i] ?? '')) ??
      inner.find(({ i }) => i === toldClause(reading, frame)) ??
      inner[0];
    const index = target?.i ?? clause;
    const one = clauses[index];
    if (!one) continue;
    if (!admits && found.some((other) => other.clause === index && other.kind === 'denial')) continue;
    if (!admits && taken(index, 'fix') && !EXPLAINS.test(reading.texts[index] ?? '')) continue;
    const before = framesAt(frames, Math.max(one.from, frame.scope.from)).flatMap((other) => other.steps);
    add({
      kind: 'vendor_response',
      clause: index,
      span: one,
      at: target ? Math.max(one.from, frame.scope.from) : at,
      polarity: 'affirmed',
      own: target ? [] : frame.steps.filter((step) => !before.includes(step)),
      actor: frame.source.organisation ?? vendorName(reading),
      rule: admits ? 'response/admission' : 'response/speech',
    });
  }
  return found;
}
