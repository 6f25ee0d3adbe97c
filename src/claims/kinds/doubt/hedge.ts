import type { Hedge } from '../../../model/statement.ts';
import { framesAt } from '../../chains/chains.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { HEDGE_WORDS, POSSIBLE_MODALS, stronger } from '../../lexicon/hedges.ts';
import { EPISTEMIC } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { doubtOfWell } from './doubted-well.ts';
import { phrasedHedge } from './hedge-phrases.ts';
import { lower } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';

/** What is held to be so. */
const HELD: ReadonlySet<string> = new Set(['said', 'believed', 'thought', 'understood', 'reported']);

/** What follows "appears" where it says how something looks: "appears in the log" is no look. */
const LOOKS: ReadonlySet<string> = new Set(
  'to as that like likely unlikely not safe fine clean unaffected affected harmless possible'.split(' '),
);
/** "if possible", "as soon as possible": how soon, not whether. */
const SOONEST: ReadonlySet<string> = new Set('as if where wherever when whenever soonest'.split(' '));
/** "may no longer be used", "may only be opened": what is allowed. */
const ALLOWED: ReadonlySet<string> = new Set(['no', 'not', 'only', 'neither', 'nor']);
/** "may be used to improve our models": what terms allow themselves. */
const TERMS =
  /^may (?:also )?be (?:used|reviewed|processed|shared|analy[sz]ed) (?:by us )?(?:to|for) (?:improv|train|develop|personali[sz]|research|marketing)/i;

/** Whether a word that may weaken a telling does so where it stands. */
function isDoubt(reading: Reading, at: number): boolean {
  const here = lower(reading, at);
  const next = lower(reading, at + 1);
  if (here === 'possible') return !SOONEST.has(lower(reading, at - 1));
  // "was never supposed to be there": a duty.
  if (here === 'supposed') return next !== 'to';
  if (here.startsWith('appear')) return LOOKS.has(next) || LOOKS.has(lower(reading, at + 2));
  if (here !== 'may') return true;
  const { text, tokens } = reading.parsed;
  const start = tokens[at]?.start ?? 0;
  return !TERMS.test(text.slice(start, start + 60));
}

/** "Staff may no longer use it": in a ban, what is not allowed. */
function isForbidding(reading: Reading, { kind, span }: Finding): boolean {
  if (kind !== 'ban') return false;
  for (let i = span.from; i < span.to; i++)
    if (lower(reading, i) === 'may' && ALLOWED.has(lower(reading, i + 1))) return true;
  return false;
}

function wordsHedge(reading: Reading, at: Stretch): Hedge {
  let hedge: Hedge = 'none';
  const { parsed } = reading;
  for (let i = at.from; i < at.to; i++) {
    const here = lower(reading, i);
    if (!isDoubt(reading, i)) continue;
    const found =
      HEDGE_WORDS.get(here) ??
      (POSSIBLE_MODALS.has(here) && parsed.tags[i] === 'aux' ? 'possible' : undefined);
    if (found && !(found === 'possible' && parsed.nameAt[i])) hedge = stronger(hedge, found);
    // "is said to", "are believed to", "was reported to"
    if (
      HELD.has(here) &&
      lower(reading, i + 1) === 'to' &&
      // "It was reported to us by a customer" tells who was told.
      !/^(?:det|pron|poss|prep)$/.test(parsed.tags[i + 2] ?? '') &&
      !(here === 'reported' && parsed.nameAt[i + 2]) &&
      /^(?:is|are|was|were|been)$/.test(lower(reading, i - 1))
    )
      hedge = stronger(
        hedge,
        here === 'said' || here === 'reported' || here === 'understood' ? 'reported' : 'possible',
      );
  }
  return hedge;
}

/** "If confirmed, it would …": the whole part is conditional. "If matched, it alters" is a condition of a run. */
function isConditional(reading: Reading, clause: number): boolean {
  const { clauses } = reading;
  const own = clauses[clause];
  if (!own) return false;
  for (const one of clauses) {
    if (one.kind !== 'condition' || lower(reading, one.from) !== 'if' || one.part !== own.part || one === own)
      continue;
    for (let i = one.from + 1; i < one.to; i++) if (EPISTEMIC.has(lower(reading, i))) return true;
    for (let i = own.from; i < own.to; i++)
      if (/^(?:would|implication|implications)$/.test(lower(reading, i))) return true;
  }
  return false;
}

/** Doubt between a clause's subject and its first verb. */
function groupHedge(reading: Reading, index: number): Hedge {
  const clause = reading.clauses[index];
  if (!clause) return 'none';
  const own =
    clause.verbs.length === 0
      ? { from: clause.from, to: clause.to }
      : {
          from: clause.subject && clause.subject.from >= clause.from ? clause.subject.from : clause.from,
          to: (clause.verbs[0] ?? clause.from) + 1,
        };
  return wordsHedge(reading, own);
}

/** Kinds whose contrary is no more in doubt than what nobody did: "could not verify the allegation". */
const SURE_OF_NOT: ReadonlySet<string> = new Set(['evidence', 'vendor_response', 'fix']);

const isSureOfNot = ({ kind, polarity }: Finding): boolean =>
  kind === 'denial' || (polarity === 'negated' && SURE_OF_NOT.has(kind));

/** Strongest doubt over a finding: in its clause, in the subject that it takes over, in the cues that tell it. */
export function hedgeOf(reading: Reading, finding: Finding): Hedge {
  const clause = reading.clauses[finding.clause];
  if (!clause) return 'none';
  // That someone keeps silent is no doubt about what they keep silent on.
  if (finding.rule.startsWith('silence/') || isSureOfNot(finding)) return 'none';
  if (isConditional(reading, finding.clause)) return 'conditional';
  const well =
    finding.kind === 'affected_versions' && finding.polarity === 'negated'
      ? doubtOfWell(reading, finding)
      : 'none';
  const phrased = stronger(phrasedHedge(reading, finding), well);
  if (phrased === 'conditional') return phrased;
  if (isForbidding(reading, finding)) return 'none';
  let hedge = stronger(
    phrased,
    wordsHedge(reading, finding.span.to > finding.span.from ? finding.span : clause),
  );
  if (finding.span.from >= clause.from && finding.span.to <= clause.to && finding.rule.endsWith('/verb'))
    hedge = stronger(hedge, wordsHedge(reading, clause));
  if (
    clause.subject &&
    !(
      finding.kind === 'ban' ||
      finding.kind === 'fix' ||
      (finding.kind === 'evidence' &&
        finding.own.length > 0 &&
        clause.kind === 'relative' &&
        finding.rule !== 'evidence/origin')
    )
  )
    hedge = stronger(hedge, wordsHedge(reading, clause.subject));
  // Doubt about what a part is about holds for all that the part says of it ("The alleged mechanism, found via …, checked …").
  const main = reading.clauses.find((one) => one.part === clause.part && one.kind === 'main');
  if (
    main?.subject &&
    clause.kind !== 'main' &&
    !(finding.kind === 'ban' || finding.kind === 'fix') &&
    (finding.kind !== 'evidence' ||
      /alleg/.test(lower(reading, main.subject.to - 1)) ||
      clause.kind === 'insert')
  )
    hedge = stronger(hedge, wordsHedge(reading, main.subject));
  // "reports of an alleged mechanism …, that transmits": what a relative clause is about carries its doubt.
  if (clause.kind === 'relative' && finding.kind === 'behaviour')
    for (let i = finding.clause - 1; i >= 0; i--) {
      const outer = reading.clauses[i];
      if (!outer || outer.part !== clause.part) break;
      if (outer.kind === 'insert') continue;
      if (outer.verbs.length === 0) hedge = stronger(hedge, wordsHedge(reading, outer));
      break;
    }
  // "allegations that X …"
  // "allegations that X, a tool by Y, may …": what goes on begins where its host does.
  const begun = clause.kind === 'resume' ? (reading.clauses[clause.host] ?? clause) : clause;
  const holder =
    lower(reading, begun.from - 1) === 'that'
      ? lower(reading, begun.from - 2)
      : lower(reading, begun.from - 1);
  if (/^(?:allegations?|accusations?|claims?|rumou?rs?|suspicions?)$/.test(holder))
    hedge = stronger(hedge, 'alleged');
  // "reportedly altered X rather than sending Y": doubt beside the first verb holds for what hangs on it.
  // "The city might follow and ban the editor"
  const shared = clause.kind === 'and' && (finding.kind === 'ban' || finding.kind === 'fix');
  if (
    shared ||
    (/^(?:contrast|participle|and|resume|relative)$/.test(clause.kind) && finding.kind === 'behaviour')
  )
    hedge = stronger(
      hedge,
      groupHedge(
        reading,
        clause.kind === 'resume'
          ? clause.host
          : clause.from === clause.part
            ? finding.clause + 1
            : finding.clause - 1,
      ),
    );
  // "1.2.3, signed with a new key, is said to be safe"
  const told = clause.kind === 'insert' && finding.kind === 'fix' ? clause.host : finding.clause;
  if (finding.kind === 'affected_versions' || told !== finding.clause)
    reading.clauses.forEach((other) => {
      if (other.kind === 'resume' && other.host === told)
        hedge = stronger(
          hedge,
          wordsHedge(reading, { from: other.from, to: Math.min(other.to, other.from + 3) }),
        );
    });
  // An insertion ("versions since 2.1.91, released on April 2, purportedly perform") shares its host's doubt.
  if (finding.kind === 'affected_versions') {
    const next = reading.clauses[finding.clause + 1];
    if (next && next.part === clause.part && (next.kind === 'main' || next.kind === 'insert'))
      hedge = stronger(
        hedge,
        wordsHedge(reading, { from: clause.from, to: Math.min(next.to, clause.to + 14) }),
      );
  }
  for (const frame of framesAt(reading.frames, finding.at)) {
    if (frame.classes & BIT.accusation && frame.form !== 'by') hedge = stronger(hedge, 'alleged');
    if (frame.lemma === 'suspect') hedge = stronger(hedge, 'possible');
    // "X reportedly stated that": the doubt is on the telling.
    const near = { from: Math.max(0, frame.cue.from - 2), to: frame.cue.from + 1 };
    if (frame.form === 'subject' || frame.form === 'trailing')
      hedge = stronger(hedge, wordsHedge(reading, near) === 'reported' ? 'reported' : 'none');
    if (
      frame.subject &&
      frame.form === 'according-to' &&
      /\ballegations?\b/i.test(
        reading.parsed.text.slice(
          reading.parsed.tokens[frame.subject.from]?.start,
          reading.parsed.tokens[frame.subject.to - 1]?.end,
        ),
      )
    )
      hedge = stronger(hedge, 'alleged');
  }
  if (finding.kind === 'background' && hedge === 'none')
    for (let i = clause.from; i < clause.to; i++)
      if (/^(?:could|possibility)$/.test(lower(reading, i))) hedge = 'possible';
  return hedge;
}
