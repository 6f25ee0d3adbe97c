import { FAULT_NOUNS, HARMFUL_NOUNS } from '../../lexicon/fault-nouns.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading } from '../reading.ts';
import { mentionsIn } from './numbers.ts';

/** "… but introduced a crash": what a release that repairs one fault brings besides. */
const BRINGS_ANOTHER = sieved(
  new RegExp(
    String.raw`^(?:and |but |yet |though )?(?:it )?(?:\w+ly |also |then |in turn |now ){0,2}(?:introduc(?:es|ed)|caus(?:es|ed)|brings|brought(?: in)?|creat(?:es|ed)|add(?:s|ed)|opens|opened|trigger(?:s|ed)) (?:a |an |the |some |another |its own ){0,2}(?:new |other |different |worse |nasty |serious )?(?:[\w-]+ ){0,2}?(?:${FAULT_NOUNS}|${HARMFUL_NOUNS})\b(?! (?:reports?|reporter|handler|test|checks?|page|tracker|message|log|code|checker)\b)`,
    'i',
  ),
);

/** Versions that repair something and bring another fault: "1.4 fixed the leak but introduced a crash". */
export function bringingAnother(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    if (clause.kind !== 'and' || !BRINGS_ANOTHER.test(reading.texts[index] ?? '')) return [];
    const host = reading.clauses[clause.host];
    if (!host?.subject || mentionsIn(reading, clause).length > 0) return [];
    const [one, ...others] = mentionsIn(reading, host.subject);
    if (one?.form !== 'exact' || others.length > 0) return [];
    if (findings.some(({ kind, clause: at }) => kind === 'affected_versions' && at === clause.host))
      return [];
    const at = clause.verbs[0] ?? clause.from;
    return [
      findingOf('affected_versions', clause.host, { from: host.from, to: clause.to }, at, 'versions/brought'),
    ];
  });
}
