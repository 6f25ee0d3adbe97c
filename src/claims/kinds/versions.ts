import type { ToldVersions } from '../../model/statement.ts';
import { AFFECTED_WORDS, UNAFFECTED } from '../lexicon/triggers.ts';
import type { VersionMention } from '../mentions/versions.ts';
import { mentionsIn } from './numbers.ts';
import type { Clause } from '../text/clauses.ts';
import { anyOf, sieved } from '../text/sieved-pattern.ts';
import { findingOf } from './finding.ts';
import type { Finding, Reading } from './reading.ts';

/** Linear. */
const ALL_VERSIONS = sieved(
  /\b(?:affect(?:s|ed|ing)?|impact(?:s|ed)?|concern(?:s|ed)?|vulnerable|present in|found in|hits?)\b[^.;]{0,30}?\b(?:all|every|any|both|older|earlier|newer|previous) (?:known |supported |released |current )?(?:versions?|releases?|builds?|editions?)\b|\b(?:all|every|older|earlier|newer|previous) (?:known |supported |released |current )?(?:versions?|releases?|builds?|editions?)\b[^.;]{0,30}?\b(?:(?:is|are|was|were) (?:\w+ )?(?:affected|vulnerable|impacted|concerned)|never had|do not have|did not have|had it|have it)\b/i,
);

/** "Linux and macOS packages are not affected": editions that have it not, told without a number. Linear. */
const SPARED = sieved(
  /\b(?:packages|builds|versions|editions?|releases|users|customers|clients|installations|installs|deployments|agents|apps|images|branch(?:es)?|series|servers?|devices|models|systems|platforms?|iOS|Android|macOS|Linux|Windows|cloud|containers|instances|tenants)\b[^.;]{0,60}?\b(?:is|are|was|were)(?: not|n['’]t| never)(?: \w+)? (?:affected|impacted|vulnerable|concerned|at risk|exposed|susceptible)\b/i,
);
const UNNUMBERED = anyOf(ALL_VERSIONS, SPARED);

export const NO_VERSIONS: ToldVersions = { introduced: null, fixed: null, affected: null, raw: null };

/** "Versions 3.1 and earlier are not affected": the second half was read as a clause of its own. */
function earlierUnaffected(reading: Reading, index: number): boolean {
  const next = reading.texts[index + 1] ?? '';
  return /^(?:earlier|older|later|newer|lower|above|below)\b/i.test(next) && UNAFFECTED.test(next);
}

/** "Customers on the LTS branch (6.9.x) are not impacted", "no evidence that 7.3.0 was tampered with". */
function isSpared(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  if (!clause) return false;
  const next = reading.clauses[index + 1];
  if (clause.kind === 'insert' && next?.kind === 'resume' && UNAFFECTED.test(reading.texts[index + 1] ?? ''))
    return true;
  // "RHEL 8 and 9 ship 1.7 and are not affected"
  if (next?.kind === 'and' && next.host === index && UNAFFECTED.test(reading.texts[index + 1] ?? ''))
    return true;
  return (
    clause.host >= 0 &&
    /\bno (?:evidence|sign|indication)\b|\b(?:not|never|n['’]t) (?:\w+ )?(?:aware|know)\b/i.test(
      reading.texts[clause.host] ?? '',
    )
  );
}

/** "In 8.11.6, a setting wrote …", "2.3.0 sends …": the number of what behaves so. */
function isConcerned(
  reading: Reading,
  index: number,
  taken: (clause: number, kind: string) => boolean,
): boolean {
  const clause = reading.clauses[index];
  if (!clause) return false;
  if (taken(index, 'behaviour')) {
    const { subject } = clause;
    return (
      (subject !== null && mentionsIn(reading, { ...clause, ...subject }).length > 0) ||
      /^(?:in|with|on|since|under)$/.test(reading.parsed.tokens[clause.from]?.lower ?? '')
    );
  }
  return (
    clause.verbs.length === 0 &&
    /^(?:in|with|on|since|under)$/.test(reading.parsed.tokens[clause.from]?.lower ?? '') &&
    taken(index + 1, 'behaviour')
  );
}

/** Versions said to have what the text is about. */
export function findAffected(
  reading: Reading,
  taken: (clause: number, kind: string) => boolean,
): readonly Finding[] {
  const found: Finding[] = [];
  if (reading.parsed.versions.length === 0 && !UNNUMBERED(reading.sieving)) return found;
  const sentence = reading.parsed.text.slice(reading.parsed.sentence.start, reading.parsed.sentence.end);
  reading.clauses.forEach((clause, index) => {
    const mentions = mentionsIn(reading, clause).filter(
      (one) =>
        one.items.length > 0 &&
        !/\b(?:severity|scor(?:e|es|ed)|rat(?:ed|ing)|cvss)\b[^.;]{0,12}$/i.test(
          reading.parsed.text.slice(Math.max(0, one.start - 40), one.start),
        ),
    );
    const text = reading.texts[index] ?? '';
    // "This affects all versions": no number, every one.
    if (mentions.length === 0 && ALL_VERSIONS.test(text) && !taken(index, 'fix') && !taken(index, 'ban')) {
      found.push(
        findingOf('affected_versions', index, clause, clause.verbs[0] ?? clause.from, 'versions/all', {
          negated: UNAFFECTED.test(text),
        }),
      );
    }
    if (
      mentions.length === 0 &&
      SPARED.test(text) &&
      !taken(index, 'fix') &&
      !taken(index, 'affected_versions')
    ) {
      if (!found.some((one) => one.clause === index))
        found.push(
          findingOf('affected_versions', index, clause, clause.verbs[0] ?? clause.from, 'versions/spared', {
            negated: true,
          }),
        );
      return;
    }
    if (mentions.length === 0) return;
    const ranged = mentions.some((one) => one.form !== 'exact');
    if (taken(index, 'fix') && !(ranged && /\b(?:affect|vulnerab|impact)/i.test(text))) return;
    if (taken(index, 'ban')) return;
    // What a paper's finders tried it with is no range of what is affected.
    if (
      !ranged &&
      reading.topic.voice === 'article' &&
      taken(index, 'evidence') &&
      !taken(index, 'behaviour') &&
      !/\b(?:affected|vulnerable|confirmed|present|contain\w*)\b/i.test(text)
    )
      return;
    if (
      clause.verbs.length === 0 &&
      reading.clauses.some((other, i) => other.kind === 'resume' && other.host === index && taken(i, 'fix'))
    )
      return;
    if (!ranged && !AFFECTED_WORDS.test(sentence) && !isConcerned(reading, index, taken)) return;
    const at = reading.parsed.tokens.findIndex((token) => token.end > (mentions[0]?.start ?? 0));
    found.push(
      findingOf(
        'affected_versions',
        index,
        clause,
        Math.max(at, clause.from),
        ranged ? 'versions/range' : 'versions/exact',
        {
          negated:
            UNAFFECTED.test(text) ||
            /^(?:not affected|unaffected|not vulnerable|safe)(?: \w+)?$/i.test(
              reading.texts[index - 1] ?? '',
            ) ||
            earlierUnaffected(reading, index) ||
            isSpared(reading, index),
        },
      ),
    );
  });
  return found;
}

/** Versions that a finding tells: its clause's own, for a behaviour also those of the clause before it in the same part. */
export function versionsOf(reading: Reading, finding: Finding): ToldVersions {
  const clause = reading.clauses[finding.clause];
  if (!clause) return NO_VERSIONS;
  let mentions = mentionsIn(reading, clause);
  if (finding.kind === 'fix') return fixVersions(reading, finding, mentions);
  if (finding.kind !== 'affected_versions' && finding.kind !== 'behaviour') return NO_VERSIONS;
  if (finding.kind === 'behaviour' && mentions.length === 0)
    for (let i = finding.clause - 1; i >= 0 && mentions.length === 0; i--) {
      const before = reading.clauses[i];
      if (before?.part !== clause.part) break;
      mentions = mentionsIn(reading, before);
    }
  const named = mentions.filter((one) => one.items.length > 0);
  const apart = named.filter((one) => !isSetApart(reading, one));
  const told = apart.length > 0 ? apart : named;
  const since = told.find((one) => one.form === 'since');
  const first = told[0];
  const began =
    told.length === 1 &&
    first?.form === 'exact' &&
    first.items.length === 1 &&
    beganWith(reading, clause, first);
  const raw = mentions.length === 0 ? null : mentions.map((one) => one.raw).join('; ');
  if (told.length === 0) return { ...NO_VERSIONS, raw };
  const affected = told
    .map((one) => one.affected)
    .filter((one) => one !== null)
    .join(' || ');
  if (began)
    return { introduced: first.items[0] ?? null, fixed: null, affected: `>=${first.items[0] ?? ''}`, raw };
  return {
    introduced:
      since && (INTRODUCES.test(since.raw) || isFirst(reading, since)) ? (since.items[0] ?? null) : null,
    fixed: null,
    affected,
    raw,
  };
}

/** Words before a number by which what is told came with it. */
const INTRODUCES =
  /^(?:since|start|begin|introduced|as of|first|added|from|>=|as far back|(?:going|dating|dates|goes) back|crept in)/i;

/** "It happens on 2.3.1, but not on 2.2.9": told for comparison. */
function isSetApart(reading: Reading, { start, end }: VersionMention): boolean {
  // "…, until 3.4.1 replaced it"
  if (
    /^ (?:replaced|fixed|removed|closed|reverted|superseded|repaired)\b/.test(
      reading.parsed.text.slice(end, end + 14),
    )
  )
    return true;
  return /\b(?:but|and|though) not (?:on|in|with|for|under)? ?(?:versions? |v)?$/i.test(
    reading.parsed.text.slice(Math.max(0, start - 24), start),
  );
}

/** "4.26.1 was the first release to send it". */
function isFirst(reading: Reading, { end }: VersionMention): boolean {
  return /^,? (?:was|is|being) the first\b/i.test(reading.parsed.text.slice(end, end + 24));
}

/** "slipped out with the app's 23.9", "puts the start of it at 6.40": words right before a number with which it began. */
const CAME_OUT =
  /\b(?:(?:slipped|crept|sneaked|snuck|rolled) (?:in|out)|went live) (?:in|with) (?:the )?(?:[\w'’-]+ ){0,2}$|\b(?:puts?|dates?|traces?|places?) (?:the )?(?:start|beginning|origins?|introduction)\b[^.;]{0,50} (?:at|to|in) (?:the )?(?:[\w-]+ ){0,2}$/i;

/** "The collection began with 4.7", "the regression came in with 2.1". */
function beganWith(reading: Reading, clause: Clause, mention: VersionMention): boolean {
  const { tokens, verbs, text } = reading.parsed;
  const start = tokens[clause.from]?.start ?? 0;
  if (
    /\bfirst (?:included|released) (?:in|with) (?:the )?(?:versions? |releases? |v)?$/i.test(
      text.slice(start, mention.start),
    )
  )
    return true;
  if (CAME_OUT.test(text.slice(start, mention.start))) return true;
  // "3.1 introduced the check", "3.1, which added the check"
  if (
    /^,? (?:which |that )?(?:\w+ly |first |also )?(?:introduc(?:ed|es)|add(?:ed|s)|brought|brings|debuted)\b/i.test(
      text.slice(mention.end, mention.end + 50),
    )
  )
    return true;
  // "With 2.1.0 the editor began to collect": what leads in is when.
  if (
    /^(?:with|in|as of|as from|from) (?:the )?(?:versions? |releases? |v)?\d/i.test(
      text.slice(start, mention.end),
    ) &&
    clause.verbs.some((at) => /^(?:begin|start)$/.test(verbs[at]?.lemma ?? ''))
  )
    return true;
  return (
    clause.verbs.some(
      (at) =>
        /^(?:begin|appear|start|come|arrive|introduce|debut|surface|get|creep|slip|sneak|land|add|open|reach|creep|build|ship|bring|emerge|return|resurface|enter)$/.test(
          verbs[at]?.lemma ?? '',
        ) && (tokens[at]?.end ?? 0) <= mention.start,
    ) && /\b(?:in|into|with|by) (?:the )?(?:[\w-]+ ){0,2}$/i.test(text.slice(start, mention.start))
  );
}

function fixVersions(reading: Reading, finding: Finding, inClause: readonly VersionMention[]): ToldVersions {
  let mentions = inClause;
  const own = reading.clauses[finding.clause];
  // "Version 1.2.3, released on Monday, fixes it": the number stands in the part's first clause.
  if (mentions.length === 0 && own)
    mentions = reading.clauses
      .filter((one) => one.part === own.part)
      .flatMap((one) => mentionsIn(reading, one));
  if (mentions.length === 0) mentions = reading.parsed.versions;
  const raw = mentions.length === 0 ? null : mentions.map((one) => one.raw).join('; ');
  if (finding.polarity === 'negated') return { ...NO_VERSIONS, raw };
  const exact = mentions.filter((one) => one.form === 'exact' || one.form === 'since');
  // "If you are on 1.1, upgrade to 1.2": what one leaves is no repair.
  if (finding.rule === 'fix/upgrade' && exact.length > 1) {
    const goal = exact.filter((one) =>
      /\bto (?:(?:at least|version|release|v) ?)*$/i.test(
        reading.parsed.text.slice(Math.max(0, one.start - 24), one.start),
      ),
    );
    if (goal.length > 0) return fixVersions(reading, { ...finding, rule: 'fix/goal' }, goal);
  }
  const range = mentions.filter(
    (one) => one.form === 'before' || one.form === 'through' || one.form === 'range',
  );
  const affected = range.length > 0 ? range.map((one) => one.affected).join(' || ') : null;
  if (exact.length > 0)
    return {
      introduced: null,
      fixed: exact.flatMap((one) => one.items).join(' || '),
      affected,
      raw,
    };
  const dated = mentions.find((one) => one.form === 'dated');
  if (dated?.when) return { ...NO_VERSIONS, fixed: `release of ${dated.when}`, affected, raw };
  if (mentions.some((one) => one.form === 'next')) return { ...NO_VERSIONS, fixed: 'next', affected, raw };
  return { ...NO_VERSIONS, affected, raw };
}
