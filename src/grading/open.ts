import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import { spanOf } from '../model/time.ts';
import type { When } from '../model/time.ts';
import type { Verdict } from './grade.ts';

export interface OpenInput {
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly conflicts: Claim['conflicts'];
  readonly versions: Claim['versions'];
  readonly eventDate: When | null;
  /** A fix is promised and not told as shipped; `when` if a day was named. */
  readonly promised: { readonly when: When | null } | null;
  /** Display names. */
  readonly tool: string;
  readonly party: string;
  /** A further actor that texts expect to follow is not asked for: only that others may. */
  readonly actor: string | null;
  /** The actor of a ban is the maker of the tool: nobody follows who takes back what is his. */
  readonly ownTool: boolean;
  /** When it was told first: what had begun by then is no longer to come. */
  readonly firstSeen: When;
  /** Remarks of provenance (impossible dates, earlier roots). */
  readonly remarks: readonly string[];
}

/** What is not known, as an analyst writes it; a question is gone as soon as its evidence is there. */
export function openQuestionsOf(input: OpenInput): readonly string[] {
  const { evidence, verdict, conflicts, versions, party } = input;
  const isMet = (rule: string): boolean =>
    verdict.trace.some((one) => one.rule === rule && one.outcome === 'met');
  const questions: string[] = [...input.remarks];
  if (evidence.withdrawn || !evidence.readable) return questions;
  if (evidence.kind === 'behaviour' && !isMet('reproduction'))
    questions.push('No independent reproduction or artifact check is known.');
  if (!isMet('on-the-record'))
    questions.push(`No formal statement of ${inSentence(party)} on this is captured.`);
  if (evidence.origins.length === 0) questions.push('Who says so first is not known.');
  const unheard = evidence.origins
    .filter(({ captured, relation, basis }) => !captured && (relation === 'finder' || basis === 'document'))
    .map(({ name }) => name);
  if (unheard.length > 0) questions.push(`Own words not captured: ${unheard.join('; ')}.`);
  for (const one of conflicts)
    if (one.resolution.startsWith('unresolved'))
      questions.push(`Told in different ways (${one.field}): ${Object.keys(one.values).join(' / ')}.`);
  if (evidence.kind === 'behaviour' && versions.introduced === null)
    questions.push('Since which version is not known.');
  if (evidence.kind === 'fix' && versions.fixed === null)
    questions.push('Which release brings it is not known.');
  return [...new Set(questions)];
}

/** What to look out for, with the day where one is told. */
export function watchListOf(input: OpenInput): Claim['watch'] {
  const { evidence, eventDate, tool, promised, versions } = input;
  const watch: { what: string; when: When | null }[] = [];
  if (evidence.withdrawn) return watch;
  if (evidence.kind === 'ban') {
    const actor = input.actor ?? 'the organisation';
    if (eventDate !== null && isToCome(eventDate, input.firstSeen))
      watch.push({ what: `${actor}’s restriction of ${tool} takes effect`, when: eventDate });
    if (input.actor !== null && !input.ownTool)
      watch.push({ what: `whether others follow ${inSentence(actor)}`, when: null });
  }
  if (promised)
    watch.push({
      what:
        versions.fixed === null
          ? `the release of ${tool} that brings the fix`
          : `whether ${tool} ${versions.fixed} brings the promised fix`,
      when: promised.when,
    });
  return watch;
}

/** True for a day (or longer) that had not begun when something was told. */
export function isToCome(when: When, told: When): boolean {
  const begins = spanOf(when)?.start;
  const known = spanOf(told)?.end;
  return begins !== undefined && known !== undefined && begins > known;
}

/** "The Ministry of Roads" inside a sentence. */
const inSentence = (name: string): string => name.replace(/^(?:The|An?) (?=\S)/, (a) => a.toLowerCase());
