import type { Hedge } from '../../../model/statement.ts';
import { textOf } from '../../text/parse.ts';
import type { Finding, Reading } from '../reading.ts';

/** Nouns for what others say, before the clause that they say ("We are aware of reports that …"). */
const HELD =
  /\b(?<noun>reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?|speculation|assertions?|stor(?:y|ies)|posts?|articles?|headlines?|comments?|concerns?|fears?|worr(?:y|ies)|suspicions?|idea|notion|impression|theory|question|complaints?|hints?|tweets?|threads?)(?: (?:\w+ ){0,6}?)?(?:that|saying|claiming|suggesting|alleging|stating|whether|:) ?$/i;
/** Verbs by which others say it ("Some sites claimed that …"); whoever says it stands before them. */
const SAID =
  / (?:has |have |had |also |recently |falsely |wrongly |even |now |then |yesterday )*(?<verb>claim|alleg|suggest|report|assert|speculat|writ|wrote|said|say|post|tweet|argu|believ|thought|think|stat|imply|impli|assum|accus|fear|worri)\w*(?: (?:on|in|at|to|via) (?:\w+ ){1,4}?)? that ?$/i;
/** Characters before such a verb in which whoever says it is named. */
const WHO = 80;
const LABELLED =
  /^\W*(?:claim|myth|rumou?r|allegation|accusation|what (?:was|is|has been) (?:said|claimed|reported)):? ?$/i;
const FIRST_PERSON =
  /\b(?:we|i|us|our (?:team|engineers|investigation|analysis|review|tests?|audit|logs?))\b/i;
const ALLEGING = /^(?:claim|alleg|accus|rumo|suspic|specul|myth|theor|fear|worr)/i;

/**
 * The doubt of what is only passed on as the words of others whom no telling was read from: a maker that is "aware of
 * reports that …" has not said it itself. None where the writer speaks.
 */
export function retoldHedge(reading: Reading, finding: Finding): Hedge {
  const clause = reading.clauses[finding.clause];
  if (!clause || (finding.kind !== 'behaviour' && finding.kind !== 'affected_versions')) return 'none';
  // A comma parts what follows from what stands before: only the opening of the part counts.
  const before = textOf(reading.parsed, clause.part, finding.span.from);
  if (before === '' || before.length > 300) return 'none';
  if (LABELLED.test(before)) return 'alleged';
  const held = HELD.exec(before)?.groups;
  // "The reports that were sent": a relative clause about the noun, not what it says.
  const relative = /^(?:aux|verb)$/.test(reading.parsed.tags[finding.span.from] ?? '');
  if (held && !relative) return ALLEGING.test(held.noun ?? '') ? 'alleged' : 'reported';
  const said = SAID.exec(before);
  if (!said) return 'none';
  const who =
    before
      .slice(Math.max(0, said.index - WHO), said.index)
      .split(/[,;:.]/)
      .at(-1) ?? '';
  if (who.length < 2 || FIRST_PERSON.test(who)) return 'none';
  return ALLEGING.test(said.groups?.verb ?? '') ? 'alleged' : 'reported';
}
