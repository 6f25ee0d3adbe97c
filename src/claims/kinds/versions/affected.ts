import { HARM, NEWS_ONLY } from '../../lexicon/offers.ts';
import { NOBODY_MET, SO_DOES } from '../../lexicon/spared.ts';
import { AFFECTED_WORDS, UNAFFECTED } from '../../lexicon/triggers.ts';
import { isFoundByLooking } from './looks.ts';
import { mentionsIn } from './numbers.ts';
import { areCalledGenuine, areCalledSafe } from './called-safe.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import type { Clause } from '../../text/clauses.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { editionsIn, MAY_TELL_EDITIONS } from './editions.ts';
import { asks } from '../../text/asking.ts';
import { findingOf } from '../finding.ts';
import { isUnwell, wentTo } from '../repairs/moved.ts';
import { clauseText } from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import {
  ANNOUNCED,
  TAINTED,
  BROUGHT_IN,
  REPAIRS_IN,
  FOUND_IN,
  PUT_THERE,
  CALLED_BAD,
  STILL_SO,
  LAST_GOOD,
  SOUGHT,
  STILL,
  UNABLE,
  WITHOUT_ONE,
  LOOKED_AT,
  NEITHER,
  KEPT,
  LEFT_ALONE,
} from './affected-words.ts';
import { beganWith, brings, FIRST_BAD } from './beginnings.ts';
import { contrastsIn } from './contrasts.ts';
import { isNoBound, isUnsettled } from './exclusions.ts';
import { sidesOf } from './segments.ts';
import { isTakenBack } from './repairs.ts';
import { DID_NOT_HELP, isRidOf, STEPS, wentBackTo, wentBackWell } from './steps.ts';
import { faultySince, isWithoutIt } from './repaired.ts';
import { seemsUnaffected } from './unaffected.ts';

const ON_IT =
  /^(?:(?:i|we)(?: am| are|['’]m|['’]re) (?:still |now |currently )?(?:on|running|using)|(?:after|since|upon|following) (?:\w+ ){0,2}(?:upgrad|updat|install|switch|mov)\w*)\b/i;

/** "In 8.11.6, a setting wrote …", "2.3.0 sends …": the number of what behaves so. */
function isConcerned(reading: Reading, index: number, taken: Taken): boolean {
  const clause = reading.clauses[index];
  if (!clause) return false;
  if (taken(index, 'behaviour')) {
    const { subject } = clause;
    return (
      (subject !== null && mentionsIn(reading, { ...clause, ...subject }).length > 0) ||
      /^(?:in|with|on|since|under|after|following|upon)$/.test(
        reading.parsed.tokens[clause.from]?.lower ?? '',
      )
    );
  }
  // "I'm on 1.97.2 and it uploads …", "after upgrading to 1.95 the editor sends …"
  if (ON_IT.test(reading.texts[index] ?? '') && (taken(index + 1, 'behaviour') || isUnwell(reading)))
    return true;
  return (
    clause.verbs.length === 0 &&
    /^(?:in|with|on|since|under|after|following|upon|version)$/.test(
      reading.parsed.tokens[clause.from]?.lower ?? '',
    ) &&
    taken(index + 1, 'behaviour')
  );
}

/** "… and continued until 2.9": goes on with the stretch told before it. */
export const LASTED = sieved(
  /^(?:and |but )?(?:continued|lasted|persisted|remained|stayed|survived|existed|went on|ran|was (?:still )?(?:there|present)) (?:in the \w+ )?(?:until|till|through|up to)\b/i,
);
const RELEASED = sieved(
  /^(?:and |but )?(?:(?:a |the )?(?:new |clean |fixed )?(?:version |release |v)?)\d[\w.-]{0,20} (?:(?:has |had )?(?:came out|come out|shipped|went (?:out|live)|dropped|landed|arrived|launched|appeared))(?: (?:now|today|tonight|already|yesterday|(?:a|two|three|\d+) \w+ (?:ago|later)|(?:last|this) \w+|(?:since|in|on|from|for) [\w ]{1,30}))?$|^(?:and |but )?(?:(?:a |the )?(?:new |clean |fixed )?(?:version |release |v)?)\d[\w.-]{0,20}(?: is| was| has been|['’]s)(?: \w+)? (?:released|out|available|published|live|up|in (?:both |the )?(?:\w+ )?stores?|on the (?:download page|mirrors?|website|site)|rolling out|rolled out|being rolled out)(?: (?:now|today|tonight|already|(?:since|on|from|for) [\w ]{1,30}))?$/i,
);
/** A bound told beside a repair that is the fault's all the same ("fixes a leak in all releases up to 3.10"). */
const FAULTY_BOUND =
  /\b(?:affect\w*|vulnerab\w*|impact\w*|present|exist\w*|found|contain\w*|(?:in|of|from) (?:all |any |every )?(?:[A-Z]\w+ )?(?:versions?|releases?|builds?))\b/i;
/** "4.5.4: stays dark.": what a poster saw with it. */
const isLabelled = ({ parsed: { text, sentence } }: Reading, mentions: readonly VersionMention[]): boolean =>
  mentions.length === 1 &&
  mentions[0]?.start === sentence.start &&
  /^: \S/.test(text.slice(mentions[0].end, mentions[0].end + 3));

/** "Affected: 1.96; fixed version: 1.97": what a label before a number says of it. */
const AS_FIXED =
  /(?<!\bnot )\b(?:fixed|patched|resolved|repaired|first (?:good|fixed|unaffected))(?: (?:in|by|with|versions?|releases?|builds?)){0,3}: ?v?$/i;

/** What is told of versions beside a repair: where it was, what brought it, who never had it. */
function besideRepair(
  reading: Reading,
  mentions: readonly VersionMention[],
  text: string,
  brought: boolean,
): string | undefined {
  if (mentions.some((one) => one.form !== 'exact'))
    return FAULTY_BOUND.test(text) || mentions.some((one) => faultySince(reading, one))
      ? 'versions/range'
      : undefined;
  if (brought) return 'versions/brought';
  if (mentions.some((one) => isWithoutIt(reading, one))) return 'versions/spared';
  // "3.1 and 3.2 were compromised and have been removed"
  return TAINTED.test(text) && mentions.every((one) => isTakenBack(reading, one))
    ? 'versions/tainted'
    : undefined;
}

/** What a clause tells of the versions that it names: the rule by which they are affected or not. */
function affectedBy(
  reading: Reading,
  index: number,
  mentions: readonly VersionMention[],
  sentence: string,
  taken: Taken,
): string | undefined {
  const clause = reading.clauses[index];
  const text = reading.texts[index] ?? '';
  if (!clause || taken(index, 'ban')) return undefined;
  const ranged = mentions.some((one) => one.form !== 'exact');
  const leads = mentions.map((one) => reading.parsed.text.slice(Math.max(0, one.start - 60), one.start));
  const brought =
    leads.some((lead) => BROUGHT_IN.test(lead) && !REPAIRS_IN.test(lead)) ||
    (clause.kind === 'relative' && mentions.some((one) => brings(reading, one)));
  if (taken(index, 'fix')) return besideRepair(reading, mentions, text, brought);
  if (leads.every((lead) => AS_FIXED.test(lead))) return undefined;
  if (leads.every((lead) => LOOKED_AT.test(lead))) return undefined;
  if (ranged) return WITHOUT_ONE.test(text) ? undefined : 'versions/range';
  // "6.2.2 has been released": that alone says nothing of a fault.
  if (RELEASED.test(text) || (ANNOUNCED.test(text) && !taken(index, 'behaviour'))) return undefined;
  if (WITHOUT_ONE.test(text)) return undefined;
  if (
    leads.some((lead) => CALLED_BAD.test(lead) || (FIRST_BAD.test(lead) && /\bfirst\b/i.test(text))) ||
    LAST_GOOD.test(text) ||
    NOBODY_MET.test(text)
  )
    return 'versions/exact';
  if (wentTo(reading, clause)) {
    const behind = reading.parsed.text.slice(mentions.at(-1)?.end, reading.parsed.sentence.end);
    if (STILL_SO.test(behind.replace(/^\W+/, ''))) return 'versions/exact';
  }
  const found = leads.some((lead) => PUT_THERE.test(lead) || (FOUND_IN.test(lead) && !SOUGHT.test(lead)));
  if (isFoundByLooking(reading, index)) return 'versions/looked-at';
  // What a paper's finders tried it with is no range of what is affected.
  if (
    reading.topic.voice === 'article' &&
    taken(index, 'evidence') &&
    !taken(index, 'behaviour') &&
    !found &&
    !/\b(?:affected|vulnerable|confirmed|present|contain\w*)\b/i.test(text)
  )
    return undefined;
  if (
    clause.verbs.length === 0 &&
    reading.clauses.some((other, i) => other.kind === 'resume' && other.host === index && taken(i, 'fix'))
  )
    return undefined;
  if (found) return 'versions/found';
  if (NEITHER.test(text)) return 'versions/exact';
  // "1.96 leaks them, and so does 1.97", and not "1.96 fixes it, and so does 1.97".
  if (SO_DOES.test(text)) return index > 0 && !taken(index - 1, 'fix') ? 'versions/exact' : undefined;
  if (brought) return 'versions/brought';
  if (leads.some((lead) => LEFT_ALONE.test(lead))) return 'versions/left-alone';
  if (NEWS_ONLY.test(text) && !HARM.test(text)) return undefined;
  return AFFECTED_WORDS.test(sentence) ||
    UNAFFECTED.test(text) ||
    (leads.some((lead) => KEPT.test(lead)) && seemsUnaffected(reading, index)) ||
    UNABLE.test(text) ||
    isConcerned(reading, index, taken) ||
    (reading.topic.voice === 'post' && (STILL.test(text) || isLabelled(reading, mentions)))
    ? 'versions/exact'
    : undefined;
}

/** "1.97 eats my drafts — anyone else?", "why does 9.40 upload it?", "…, has anybody checked?": asked beside what is told. */
const ASKED_BESIDE =
  /(?:[,;–—-] ?|\. )(?:(?:is |has |does |did |can |could )?(?:any(?:one|body)|someone|somebody)(?: else)?\b[^,?]{0,40}|known (?:issue|problem|bug)|any (?:ideas?|hints?|news)|right|thoughts)\?["”’)]*$|^(?:then |so |but |and )?(?:why|how come) /i;

/** Whether a sentence asks, and tells nothing beside. */
export const isAsked = (sentence: string): boolean => asks(sentence) && !ASKED_BESIDE.test(sentence);

const EARLIER =
  /^(?:earlier|older|later|newer|lower|higher|below|above|before|up)\b(?! (?:ones?|versions?|releases?|builds?|clients?|copies|models?)\b)/i;

/** Versions said to have what the text is about. */
export function findAffected(reading: Reading, taken: Taken): readonly Finding[] {
  const { text: all, sentence: whole, versions } = reading.parsed;
  if (versions.length === 0 && !MAY_TELL_EDITIONS(reading.sieving)) return [];
  const sentence = all.slice(whole.start, whole.end);
  if (isAsked(sentence)) return [];
  const sides = sidesOf(
    reading,
    versions.filter((one) => one.items.length > 0 && !isNoBound(reading, one)),
  );
  if (sides.length > 0)
    return sides.map(({ span, negated }) => {
      const index = reading.clauses.findLastIndex(({ from }) => from <= span.from);
      return findingOf('affected_versions', Math.max(index, 0), span, span.from, 'versions/contrast', {
        negated,
      });
    });
  const found: Finding[] = [];
  reading.clauses.forEach((clause, index) => {
    if (isUnsettled(reading, index) || taken(index, 'affected_versions')) return;
    const mentions = mentionsIn(reading, clause).filter(
      (one) => one.items.length > 0 && !isNoBound(reading, one),
    );
    if (mentions.length === 0) withoutNumber(reading, clause, index, taken, found);
    else withNumbers(reading, clause, index, mentions, sentence, taken, found);
  });
  return found;
}

const at = (clause: Clause): number => clause.verbs[0] ?? clause.from;

/** An edition by its name, where no number stands; what is told with the number before is told. */
function withoutNumber(
  reading: Reading,
  clause: Clause,
  index: number,
  taken: Taken,
  found: Finding[],
): void {
  // "1.95 and earlier should be fine"
  if (EARLIER.test(reading.texts[index] ?? '') && found.some((one) => one.clause === index - 1)) return;
  if (taken(index, 'fix') || taken(index, 'ban')) return;
  const edition = editionsIn(reading, index, found.length > 0);
  if (!edition) return;
  const { rule, negated } = edition;
  found.push(findingOf('affected_versions', index, clause, at(clause), rule, { negated }));
}

/** What a clause tells of its numbers: left behind, gone back to, lasting, told apart, or affected. */
function withNumbers(
  reading: Reading,
  clause: Clause,
  index: number,
  mentions: readonly VersionMention[],
  sentence: string,
  taken: Taken,
  found: Finding[],
): void {
  const left = (negated: boolean): void => {
    found.push(findingOf('affected_versions', index, clause, at(clause), 'versions/left', { negated }));
  };
  if (mentions.some((one) => isRidOf(reading, one, sentence))) {
    left(true);
    return;
  }
  // "rolled back to 1.97.1", "going back to 1.96.1 did not help"
  if (mentions.every((one) => wentBackTo(reading, one))) {
    if (!isMakersStep(reading, clause, sentence))
      left(!DID_NOT_HELP.test(sentence) && mentions.every((one) => wentBackWell(reading, one)));
    return;
  }
  if (
    clause.kind === 'and' &&
    LASTED.test(reading.texts[index] ?? '') &&
    found.some((one) => reading.clauses[one.clause]?.part === clause.part)
  )
    return;
  const contrasted = contrastsIn(
    reading,
    clause,
    mentions,
    (one) => (one.form === 'since' && /^introduced/i.test(one.raw)) || beganWith(reading, clause, one),
  );
  for (const { span, negated } of contrasted)
    found.push(findingOf('affected_versions', index, span, span.from, 'versions/contrast', { negated }));
  if (contrasted.length > 0) return;
  const genuine = areCalledGenuine(reading, mentions) && !taken(index, 'behaviour');
  if ((genuine || areCalledSafe(reading, mentions)) && !taken(index, 'fix')) {
    const negated = true;
    found.push(
      findingOf('affected_versions', index, clause, at(clause), 'versions/called-safe', { negated }),
    );
    return;
  }
  const rule = affectedBy(reading, index, mentions, sentence, taken);
  if (rule === undefined) return;
  const first = reading.parsed.tokens.findIndex((token) => token.end > (mentions[0]?.start ?? 0));
  found.push(
    findingOf('affected_versions', index, clause, Math.max(first, clause.from), rule, {
      negated: rule !== 'versions/left-alone' && seemsUnaffected(reading, index),
    }),
  );
}

/** Who makes it repairs by going back, unless its users are to go there. */
function isMakersStep(reading: Reading, clause: Clause, sentence: string): boolean {
  if (STEPS.test(sentence)) return true;
  const whose = clause.subject ? clauseText(reading, clause.subject) : '';
  return reading.topic.voice === 'vendor' && !/^(?:you|users?|customers?|everyone|anyone)\b/i.test(whose);
}
