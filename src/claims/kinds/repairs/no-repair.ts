import { GOOD_OVER, isAdvisedAway } from '../../lexicon/goods-over.ts';
import { isLookedUp } from '../../lexicon/manifests.ts';
import { bringsNoRelief, bringsNoRepair, onlyWishes, staysAfterAll } from '../../lexicon/no-relief.ts';
import { CURE_HARMS, NO_CURE, NO_DATE } from '../../lexicon/offers.ts';
import { BRINGS_FAULT, FORCES, STOPS_WORK } from '../../lexicon/remedies.ts';
import { NO_REPAIR_AFTER_ALL, THOUGHT_WRONGLY } from '../../lexicon/repairs-undone.ts';
import { isNuisance, onlyLosesGuard } from '../../lexicon/safeguards.ts';
import { IS_BACK, NO_NEED, OUT_OF_CARE, POLICY, RETIRED } from '../../lexicon/triggers.ts';
import type { Finding, Reading } from '../reading.ts';
import { isMissed } from './repairers.ts';
import { hasVersions } from '../versions/numbers.ts';
import { isTaintedRepair } from '../versions/tainted.ts';

/** "2.3.1 - a small update for everyone": what a release is called. */
const CALLED =
  /^v?\d{1,5}(?:\.\d{1,6}){1,4}\]?(?: \([^()]{0,30}\))?(?::| [-–—]) (?!.{0,80}(?:fix|patch|repair|clos|solv))/i;

/** "Workaround: use 1.94.2": of a number that has not the fault, and repairs nothing. */
const WORKAROUND =
  /^\W*(?:(?:temporary|known|possible|suggested) )?(?:work-?arounds?|mitigations?|roll-?back|downgrade)\W{0,4}:/i;

/** "gets no more updates and stays affected". */
const TELLS_OF_FAULT = /\b(?:affected|vulnerable|exposed|at risk|exploitable|unsafe)\b/i;

/** "Added …", "New: …": what an entry of release notes brings. */
const BRINGS_NEW = /^\W*(?:add(?:ed|s|ing)?|new|introduc(?:ed|es|ing)|implement(?:ed|s))\b/i;

/** "1.97.2 should be avoided". */
const AVOIDED =
  /\b(?:should|must|needs? to|ought to|is to|are to|best|better)(?: all| also)? be (?:\w+ly )?(?:avoided|skipped|left alone|uninstalled|shunned|passed over)\b|\b(?:avoid|skip|shun)(?:s|ed|ing)? (?:versions? |v)?\d/i;
/** "1.96.4 is the last version that works": what was before the fault. */
const LAST_WELL =
  /\blast (?:(?:known )?(?:good|working) (?:one|version|release|build)|(?:version|release|build|one) (?:that|which) works)\b/i;

/** "The opt-out is ignored", "until 1.4 it was honoured": what would keep users well is lost. */
const OPT_OUT_LOST =
  /\bopt(?:ing)?-?(?: |-)?outs?\b[^.;]{0,40}\b(?:ignored?|ignores|disregarded|bypassed|overridden|overrul\w+|removed|gone|missing|broken|reset|lost|dropped|without effect|not (?:\w+ )?(?:stop|hono(?:u)?red|respected|work\w*|followed|kept|saved))\b|^(?:until|till|up to|before)\b[^.;]{0,40}\bopt-?outs?\b/i;
/** "The workaround stopped working in 1.4", "also helps on 1.4": 1.4 repairs nothing. */
const WORKAROUND_ON =
  /\bwork-?arounds?\b(?:[^.;]|\.\d){0,40} (?:(?:still|also|even) )*(?:stop(?:s|ped) (?:working|helping)|no longer (?:works?|helps?)|works?|worked|helps?|helped|(?:is|was) needed|(?:do|does|did)(?: not|n['’]t) (?:work|help))(?: \w+)? (?:in|on|with|for|under|since|as of) (?:versions? |v)?\d/i;
/** "Closed automatically for want of activity", "removed the milestone": what is done to a thread. */
const OF_A_THREAD =
  /\bclos(?:ed|ing|es)\b[^.;]{0,60}\b(?:inactiv\w+|stale|(?:no|not had|lack of|want of|without)(?: any)? (?:recent |further |new )?(?:activity|response|feedback|reply|answer))\b|\b(?:remov|drop|chang|clear|unset)\w* (?:it from )?(?:the |this |that |its |my )?(?:(?:[\w.-]+ )?milestones?|labels?|assignees?|tags?)\b/i;
/** "I thought that this was fixed in 1.4": told of one's own belief alone. */
const BELIEVED =
  /^\W*(?:(?:huh|hm+|but|and|odd|strange|wait|so)[,.]? )?(?:i|we) (?:really |always |also )?(?:thought|believed|assumed|hoped|could have sworn|was under the impression|were told|was told)(?: that)? (?:this|it|that|the [\w-]+) (?:was|were|had been|would be|got) (?:\w+ )?(?:fixed|patched|repaired|solved|resolved|closed)\b/i;
/** "lists 1.4 as fixed, which is wrong", "wrongly named 1.4". */
const WRONG_LIST =
  /\b(?:list|name|giv|gave|mark|record|show|stat|cit|mention)\w* (?:[^.;,]|\.\d){1,40}? (?:as|for) (?:the )?(?:\w+ )?(?:fix(?:ed)?|patch(?:ed)?|repair(?:ed)?)\b[^.;]{0,30}?(?:,| [–—-]) ?(?:but )?(?:which|this|that|it) (?:is|was) (?:\w+ )?(?:wrong|incorrect|mistaken|a mistake|an error|untrue|not (?:so|true|right|correct))\b/i;
const WRONGLY =
  /\b(?:wrongly|mistakenly|incorrectly|erroneously|falsely) (?:named?|list(?:ed|s)?|g[ai]ven?|stat(?:ed|es)|cited|marked|said|says|claim(?:s|ed)|call(?:s|ed))\b|\b(?:originally|initially|at first|first) (?:named|listed|gave|stated|cited|marked|said)\b/i;
/** "Reports keep coming in since 1.4 went out": a time, no repair. */
const SINCE_IT_CAME =
  /\bsince (?:the )?(?:versions? |v)?\d[\w.]* (?:(?:is|was|has been|had been) )?(?:went (?:out|live)|came out|out|released|published|shipped|available|landed)\b/i;
/** "Reports are now sent automatically". */
const NOW_SENT =
  /\bnow (?:\w+ly )?(?:being )?(?:sent|uploaded|shared|collected|transmitted|recorded|tracked|forwarded|logged)\b(?![^.;]{0,60}\b(?:encrypted|anonym\w+|masked|hashed|redacted|locally|secure\w*|only|consent|permission|opt\w*)\b)/i;
/** "Pinning to 1.4 helps", "will pin it to 1.4 for now": who stays where it was well. */
const PINNED =
  /^\W*(?:pinning|staying|sticking|holding)(?: it| them)? (?:to|at|on|with) (?:versions? |v)?\d|\bpin(?:s|ned|ning)?(?: (?:it|them|this|that|(?:the|your|its|our|their) [\w-]+(?: [\w-]+)?))? (?:(?:to|at|on) )?(?:the )?(?:versions? |v)?\d[\w.]*(?= (?:for (?:now|a\b|the (?:moment|time being))|until|till|instead|in the meantime)\b)/i;

/** Whether a clause that seems to tell a repair tells of an opt-out that is lost, a workaround, a thread, a belief or a slip. */
const isOfAnother = (told: string, whole: string): boolean =>
  OPT_OUT_LOST.test(told) ||
  WORKAROUND_ON.test(told) ||
  OF_A_THREAD.test(whole) ||
  BELIEVED.test(whole) ||
  WRONG_LIST.test(whole) ||
  WRONGLY.test(told) ||
  PINNED.test(told) ||
  GOOD_OVER.test(told) ||
  isLookedUp(told) ||
  isAdvisedAway(told);

/** Rules that a noun for a repair is enough for. */
const BY_NOUN: ReadonlySet<string> = new Set(['fix/noun', 'fix/missing', 'fix/label', 'weighed/fix']);

/** Rules that a release is enough for. */
const BY_RELEASE: ReadonlySet<string> = new Set(['weighed/fix', 'fix/successor', 'fix/release']);

/** Rules that take a release for a repair by what it does or by its place. */
const BY_PLACE: ReadonlySet<string> = new Set([
  'fix/newer',
  'fix/upgrade',
  'fix/successor',
  'fix/by-release',
  'fix/turning',
  'weighed/fix',
]);
/** Rules that take a version for free of a fault by what its clause denies. */
const FREED: ReadonlySet<string> = new Set(['versions/exact', 'weighed/affected_versions']);

/** "2.1 is no better", "came without the promised fix", "updated to 2.1 and nothing changed": it mends nothing. */
function isNoRelief(
  reading: Reading,
  { kind, rule, clause, polarity }: Pick<Finding, 'kind' | 'rule' | 'clause' | 'polarity'>,
  whole: string,
): boolean {
  const told = numbersIn(reading) > 1 ? withFollowing(reading, clause) : whole;
  if (kind === 'affected_versions') return polarity === 'negated' && FREED.has(rule) && bringsNoRelief(told);
  if (kind !== 'fix' || polarity === 'negated') return false;
  // "If 2.1 fixes it, …"
  if (rule === 'fix/verb' && reading.clauses[clause]?.kind === 'condition') return true;
  return BY_PLACE.has(rule)
    ? bringsNoRelief(told) ||
        onlyWishes(told) ||
        NO_REPAIR_AFTER_ALL.test(told) ||
        isMissed(reading.texts[clause] ?? '')
    : bringsNoRepair(told) || staysAfterAll(told) || onlyWishes(told);
}

/** How many places of a sentence name versions of the same kind: what is told of one need not be told of the other. */
const numbersIn = ({ parsed }: Reading): number =>
  parsed.versions.filter(({ items }) => items.length > 0).length;

/** A clause, with what goes on with it up to where another names a version. */
function withFollowing(reading: Reading, index: number): string {
  const { clauses, texts } = reading;
  const next = clauses.findIndex((one, at) => at > index && hasVersions(reading, one));
  return texts.slice(index, next < 0 ? undefined : next).join(' ');
}

/** Rules that take what ends for repaired. */
const ENDING: ReadonlySet<string> = new Set([
  'fix/verb',
  'fix/removal',
  'fix/removed',
  'weighed/fix',
  'versions/range',
  'weighed/affected_versions',
]);

/** "Users can roll back to 1.104": neither has it the fault by that. */
const GOES_BACK =
  /\b(?:roll|go|fall|move|switch) back\b[^.;,]{0,24}? to [^.;,]{0,30}?\d|\b(?:downgrade|revert|return) to [^.;,]{0,30}?\d/i;

/** "Users who thought it was fixed in 1.4 were wrong; it is fixed in 1.5": what stands outside of the belief is told. */
const isThoughtWrongly = ({ parsed }: Reading, { from, to }: Finding['span']): boolean => {
  const { start, end } = parsed.sentence;
  const belief = THOUGHT_WRONGLY.exec(parsed.text.slice(start, end));
  if (!belief) return false;
  const [first, last] = [parsed.tokens[from], parsed.tokens[to - 1]];
  const begins = start + belief.index;
  return (first?.start ?? end) < begins + belief[0].length && (last?.end ?? start) > begins;
};

/** Whether no repair is told by a finding: "No fix required", "the 2.x API will be retired", "any fix will be published". */
export const isNoRepair = (reading: Reading, { kind, rule, clause, polarity, span }: Finding): boolean => {
  const told = reading.texts[clause] ?? '';
  if (ENDING.has(rule) && RETIRED.test(told)) return true;
  if (
    OUT_OF_CARE.test(told) &&
    (kind === 'fix' || (kind === 'affected_versions' && !TELLS_OF_FAULT.test(told)))
  )
    return true;
  if (rule === 'weighed/affected_versions' && polarity === 'affirmed' && GOES_BACK.test(told)) return true;
  const { text, sentence } = reading.parsed;
  const whole = text.slice(sentence.start, sentence.end);
  const own = reading.clauses[clause];
  if (kind === 'fix' && isThoughtWrongly(reading, span)) return true;
  if (kind === 'fix' && polarity === 'affirmed' && (isOfAnother(told, whole) || isTaintedRepair(reading)))
    return true;
  if (isNoRelief(reading, { kind, rule, clause, polarity }, whole)) return true;
  if (rule === 'fix/successor' && SINCE_IT_CAME.test(told)) return true;
  if (rule === 'weighed/fix' && NOW_SENT.test(told)) return true;
  // "With 2.1, it stopped checking signatures": nor what leads that in.
  if (rule === 'weighed/fix' && onlyLosesGuard(whole)) return true;
  const numbered = own !== undefined && hasVersions(reading, own);
  if (
    kind === 'fix' &&
    polarity === 'affirmed' &&
    ((!numbered && (NO_CURE.test(told) || NO_DATE.test(whole))) ||
      (rule === 'fix/release' && CURE_HARMS.test(whole)))
  )
    return true;
  if (
    BY_RELEASE.has(rule) &&
    polarity === 'affirmed' &&
    (BRINGS_FAULT.test(whole) || STOPS_WORK.test(told) || FORCES.test(told))
  )
    return true;
  if (!BY_NOUN.has(rule)) return false;
  if (NO_NEED.test(told) || IS_BACK.test(told)) return true;
  if (rule === 'weighed/fix' && ((sentence.bare && CALLED.test(whole)) || WORKAROUND.test(whole)))
    return true;
  // "Added uploads, which can be turned off": what comes with what is new.
  if (rule === 'weighed/fix' && own?.kind === 'relative' && BRINGS_NEW.test(whole)) return true;
  if (rule === 'weighed/fix' && (isNuisance(told) || LAST_WELL.test(whole) || AVOIDED.test(told)))
    return true;
  // "We ask you to update: the fix is in 1.4": of one that is there.
  return polarity === 'affirmed' && !numbered && POLICY.test(whole);
};
