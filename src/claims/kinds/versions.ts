import { AFFECTED_WORDS, UNAFFECTED } from '../lexicon/triggers.ts';
import { mentionsIn } from './numbers.ts';
import type { VersionMention } from '../mentions/versions.ts';
import { sieved } from '../text/sieved-pattern.ts';
import { editionsIn, MAY_TELL_EDITIONS } from './editions.ts';
import { findingOf } from './finding.ts';
import type { Finding, Reading } from './reading.ts';
import { toldUnaffected } from './unaffected.ts';

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
  if (reading.parsed.versions.length === 0 && !MAY_TELL_EDITIONS(reading.sieving)) return found;
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
    const edition =
      mentions.length === 0 && !taken(index, 'fix') && !taken(index, 'ban')
        ? editionsIn(reading, index)
        : undefined;
    if (edition)
      found.push(
        findingOf('affected_versions', index, clause, clause.verbs[0] ?? clause.from, edition.rule, edition),
      );
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
          negated: toldUnaffected(reading, index),
        },
      ),
    );
  });
  return found;
}
