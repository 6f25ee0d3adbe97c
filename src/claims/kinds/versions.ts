import { AFFECTED_WORDS, UNAFFECTED } from '../lexicon/triggers.ts';
import { mentionsIn } from './numbers.ts';
import type { VersionMention } from '../mentions/versions.ts';
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
  if (
    (clause.kind === 'insert' || next?.host === index) &&
    next?.kind === 'resume' &&
    UNAFFECTED.test(reading.texts[index + 1] ?? '')
  )
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

const ON_IT =
  /^(?:(?:i|we)(?: am| are|['’]m|['’]re) (?:still |now |currently )?(?:on|running|using)|(?:after|since|upon|following) (?:\w+ ){0,2}(?:upgrad|updat|install|switch|mov)\w*)\b/i;

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
  // "I'm on 1.97.2 and it uploads …", "after upgrading to 1.95 the editor sends …"
  if (ON_IT.test(reading.texts[index] ?? '') && taken(index + 1, 'behaviour')) return true;
  return (
    clause.verbs.length === 0 &&
    /^(?:in|with|on|since|under|after|following|upon|version)$/.test(
      reading.parsed.tokens[clause.from]?.lower ?? '',
    ) &&
    taken(index + 1, 'behaviour')
  );
}

/** "1.96 is clean, 1.97 is not": the contrary of what was told of the other. */
function isOther(reading: Reading, index: number): boolean {
  return (
    /\b(?:is|are|was|were|does|do)(?: not|n['’]t)$/i.test(reading.texts[index] ?? '') &&
    UNAFFECTED.test(reading.texts[index - 1] ?? '')
  );
}

/** "Can't reproduce on 2.5.2". */
const NOT_SEEN = sieved(
  /\b(?:can['’]?t|cannot|can not|couldn['’]?t|could not|unable to|failed to|did not|didn['’]?t|do not|don['’]?t) (?:\w+ )?(?:reproduce|replicate|repro)\b/i,
);
/** "Going back to 1.4 makes it stop": a version that is free of it, told by those who went there. */
export const WENT_BACK = sieved(
  /\b(?:downgrad(?:ed|ing|e)|revert(?:ed|ing)|roll(?:ed|ing)(?: \w+){0,3} back|(?:go|went|going|switch(?:ed|ing)?) back)(?: \w+){0,3} to (?:version |release |v)?$/i,
);
const HELPED = sieved(
  /\b(?:stop(?:s|ped)?|go(?:es)? away|gone|went away|disappear(?:s|ed)?|works?|worked|fix(?:es|ed)|help(?:s|ed)|solv(?:es|ed)|cur(?:es|ed)|resolv(?:es|ed)|(?:come|comes|came|is|are) back|again|fine|quiet)\b/i,
);
const DID_NOT = sieved(
  /\b(?:did|does|do|has|have)(?: not|n['’]t) (?:help|fix|work|solve|stop|change)\b|\bstill\b/i,
);

/** Whether somebody went back to a version and was rid of it. */
function isRidOf(reading: Reading, mention: VersionMention, sentence: string): boolean {
  return (
    mention.form === 'exact' &&
    HELPED.test(sentence) &&
    WENT_BACK.test(reading.parsed.text.slice(Math.max(0, mention.start - 60), mention.start)) &&
    !DID_NOT.test(sentence)
  );
}

/** "… and continued until 2.9": goes on with the stretch told before it. */
export const LASTED = sieved(
  /^(?:and |but )?(?:continued|lasted|persisted|remained|stayed|survived|existed|went on|ran|was (?:still )?(?:there|present)) (?:in the \w+ )?(?:until|till|through|up to)\b/i,
);
const RELEASED = sieved(
  /^(?:(?:a |the )?(?:new |clean |fixed )?(?:version |release |v)?)\d[\w.-]{0,20}(?: is| was| has been|['’]s)(?: \w+)? (?:released|out|available|published|live|up)(?: (?:now|today|tonight|already))?$/i,
);
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
    const left = mentions.find((one) => isRidOf(reading, one, sentence));
    if (left) {
      found.push(
        findingOf('affected_versions', index, clause, clause.verbs[0] ?? clause.from, 'versions/left', {
          negated: true,
        }),
      );
      return;
    }
    if (
      clause.kind === 'and' &&
      LASTED.test(text) &&
      found.some((one) => reading.clauses[one.clause]?.part === clause.part)
    )
      return;
    const ranged = mentions.some((one) => one.form !== 'exact');
    if (taken(index, 'fix') && !(ranged && /\b(?:affect|vulnerab|impact)/i.test(text))) return;
    if (taken(index, 'ban')) return;
    // "6.2.2 has been released": that alone says nothing of a fault.
    if (!ranged && RELEASED.test(text) && !taken(index, 'behaviour')) return;
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
    if (
      !ranged &&
      !AFFECTED_WORDS.test(sentence) &&
      !UNAFFECTED.test(text) &&
      !isConcerned(reading, index, taken)
    )
      return;
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
            (UNAFFECTED.test(text) && !isOther(reading, index)) ||
            NOT_SEEN.test(text) ||
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
