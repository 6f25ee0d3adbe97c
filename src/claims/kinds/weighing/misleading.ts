import { framesAt } from '../../chains/chains.ts';
import type { Clause } from '../../text/clauses.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import type { StatementKind } from '../../../model/statement.ts';
import { isOutOfReachBan } from '../../lexicon/ban-weighed.ts';
import { GIVES_HIDDEN } from '../../lexicon/hidden-things.ts';
import { isAdvisedAway } from '../../lexicon/goods-over.ts';
import { JUDGED_SO } from '../../lexicon/findings.ts';
import { isOfPeopleThere } from '../restrictions/whereabouts.ts';
import { movedInVain } from '../repairs/moved.ts';
import { UNDISPUTED } from '../../lexicon/supposed.ts';
import { clauseText, sentenceOf } from '../reading.ts';
import { isAccused } from '../answers/accused.ts';
import { isAwaited, isMissed } from '../repairs/repairers.ts';
import type { Reading } from '../reading.ts';
import { isLookedAtInVain } from '../versions/looks.ts';
import { LOOKED_AT, WITHOUT_ONE } from '../versions/affected-words.ts';
import { isOlder } from '../repairs/working.ts';
import { mentionsIn } from '../versions/numbers.ts';
import { goesBackTo, wentBackTo } from '../versions/steps.ts';

/** "We shipped 3.2.0 with a new crash reporter": news of a version, whose number repairs nothing. */
const NEWS = sieved(
  /\b(?:ship|releas|launch|publish|roll(?:s|ed)? out)\w*\b[^;]{0,80}\bwith (?:an? |the )?(?:\w+ly )?(?:new|redesigned|rewritten|faster|native|built-in|support)\b/i,
);
const A_CURE = /\b(?:fix(?:es)?|patch(?:es)?|repairs?|remedy|hotfix(?:es)?|security update)\b/i;
const REPAIRING =
  /\b(?:fix|patch|repair|correct|remed|resol|solv|clos|plug|mitigat|revert|restor|remov|no longer|workaround|disabl|secur|vulnerab|flaw|bug|issue|problem|fault|leak|stop|prevent|address)\w*/i;

/** "Pin it until this has been sorted out", "after two days it was back to crashing": nothing is repaired yet. Linear. */
const NOT_YET = sieved(
  /\b(?:until|till|unless|whether|(?:make|making) sure|to (?:see|check|verify|test|confirm)) (?:[\w'’]+ ){1,7}?(?:fixed|resolved|solved|patched|addressed|repaired|corrected|sorted)\b|\bback to (?!(?:work|function|be|runn|load|normal|behav|us|open|sync)\w*ing\b)\w+ing\b/i,
);

/** "How it got there is not known", "remains unclear": what nobody knows was not found. */
const UNKNOWN = sieved(
  /\b(?:is|are|was|were|remains?|remained) (?:\w+ly |still |as yet )?(?:(?:not|n['’]t) (?:\w+ly |yet )?(?:known|clear|certain)|unknown|unclear|uncertain)\b/i,
);
/** "It is not very clear what they wanted": no word against it. */
const UNCLEAR = sieved(
  /\b(?:is|was|it['’]s|are|were|remains?)(?: still)?(?: not|n['’]t)?(?: (?:very|yet|entirely|quite|fully|exactly|immediately|at all))? (?:clear|unclear|known|unknown|certain|uncertain) (?:what|who|how|why|where|when|which|whether|if)\b/i,
);
/** "There was no staging environment": what would guard users is missing. */
const LACKING = sieved(
  /\b(?:there (?:is|are|was|were|has been|had been)|ha[sd]|have|offers|offered) no (?:[\w-]+ ){0,3}?(?:environments?|separation|safeguards?|guardrails?|confirmations?|backups?|isolation|sandbox\w*|opt-?outs?|protection rules?|authentication|encryption|validation|rate limits?)\b/i,
);
/** "Developers have bypassed the restrictions by a VPN": who gets round a ban imposes none. Linear. */
const GETS_ROUND = sieved(
  /\b(?:bypass|circumvent|evad|skirt|sidestep|dodg|flout|defy|defi|ignor|(?:got|gets?|getting|work(?:s|ed|ing)?) (?:a)?round)(?:e|es|ed|s|ing)? (?:[\w'’-]+ ){0,4}?(?:bans?|blocks?|restrictions?|limits?|prohibitions?|curbs?|controls?)\b/i,
);
const BARS = /\b(?:ban|bar|block|prohibit|forbid|forbad|restrict)\w*/i;
/** "The government partly restored access": an end of a ban, where none is named. Linear. */
const REOPENS = sieved(
  /\b(?:restor|reinstat|regain|resum|reopen)(?:e|es|ed|s|ing)? (?:[\w'’-]+ ){0,2}?(?:access|use)\b/i,
);
/** "The agency advises removing all versions": a word to everybody, no order to one's own. */
const ADVISES = /\b(?:advis|recommend|urg|suggest|encourag)(?:e|es|ed|ing|s)\b/i;
const OWN_PEOPLE =
  /\b(?:staff|employees|workers|personnel|officials|civil servants|teachers|pupils|students|agencies|departments|ministries|lawmakers|mps|members|contractors|soldiers|officers|teams)\b/i;
/** "The weekly has since withdrawn that": what was written, no tool. */
const TAKES_BACK = sieved(
  /\b(?:withdrawn|withdrew|withdraws|retracted|retracts|taken back|took back) (?:(?:that|this|it)(?=[,.;]|$)|(?:the|its|their|his|her) (?:\w+ )?(?:story|article|report|claims?|posts?|piece|headline|statement|allegations?|accusations?|remarks?)\b)/i,
);
/** "…, the paper has been told", "the court was told": who hears, not who orders. */
const HEARS = sieved(/\b(?:has|have|had|was|were) (?:been )?told[.”"]*$/i);
/** "No longer available for download", "the release of the add-on was postponed": what cannot be had is not repaired. Linear. */
const NOT_TO_BE_HAD = sieved(
  /\bno longer (?:available|offered|on offer|downloadable|to be had)\b|\b(?:release|launch|roll-?out|arrival|debut) (?:[\w’'+-]+ ){0,10}?(?:has been|have been|was|were|is|are|is being) (?:\w+ly )?(?:postponed|delayed|put off|pushed back|called off)\b/i,
);
/** Verbs by which somebody owns up to what is told. */
const OWNING_UP: ReadonlySet<string> = new Set([
  'admit',
  'acknowledge',
  'concede',
  'confess',
  'recognise',
  'recognize',
]);

/** "The firm admitted that chats were not encrypted": what is owned up to is not denied. */
function isOwnedUp(reading: Reading, clause: Clause): boolean {
  // "acknowledged the report, stressing that …": whoever tells it last tells how.
  const teller = framesAt(reading.frames, clause.from)
    .toSorted((a, b) => a.cue.from - b.cue.from)
    .at(-1);
  return teller !== undefined && !teller.negated && OWNING_UP.has(teller.lemma);
}

/** "The folder was removed during the update": what users lose is no fault that is gone. Linear. */
const GONE = sieved(
  /\b(?:files?|folders?|data|history|settings|notes|photos|messages|bookmarks|documents|recordings|accounts?|profiles?) (?:was|were|got|has been|have been|had been) (?:\w+ly |all )?(?:removed|deleted|wiped|erased|lost|gone)\b/i,
);
/** "The records have since been restored": what users get back is no repair of what lost it, but that "1.9 restores the files" is. Linear. */
const BACK = sieved(
  /\b(?:files?|folders?|data|databases?|backups?|records|history|settings|notes|photos|messages|bookmarks|documents|recordings|accounts?|profiles?) (?:was|were|got|has|have|had|is|are) (?:(?:since|now|later|also|all|then|eventually|been|being|\w+ly) ){0,3}(?:restored|recovered|retrieved|rebuilt|brought back)\b|(?<!\b(?:it|this|version|release|update|patch|build|v?\d[\w.]{0,15}) (?:also |now )?)\b(?:restor|recover|retriev|rebuil)(?!\w*s\b)\w* (?:(?:all|the|its|their|his|her|our|my|most|some|lost|deleted|missing) ){1,3}(?:files?|folders?|data|databases?|backups?|records|history|settings|notes|photos|messages|documents|accounts?)\b/i,
);
/** "Since the app got acquired": who owns it is no doing of its. Linear. */
const CHANGES_HANDS = sieved(
  /\b(?:is|was|were|been|being|got|gets) (?:itself |recently |since |\w+ly )?(?:acquired|bought|purchased|owned(?= by\b)|taken over|snapped up)\b(?! (?:the|an?|my|our|their) (?:licen[cs]e|account|certificate))/i,
);
/** "I found the notice confusing" */
const FINDS = sieved(/\b(?:find|finds|found) (?<what>[^;]{1,120})/i);
/** "Add an option to opt out", "Please make it configurable": what a poster wishes for. Linear. */
const WISHED = sieved(
  /^(?:please |could you |can you |just )?(?:add|make|allow|provide|support|implement|consider|give|let|offer)\b/i,
);
/** "I rolled back to 1.88": of whoever goes back, no repair. */
const wentBack = (reading: Reading, clause: Clause): boolean => {
  const mentions = mentionsIn(reading, clause);
  return mentions.length > 0 && mentions.every((one) => wentBackTo(reading, one) || goesBackTo(reading, one));
};

/** "Install 1.96, that worked": what posters tell of versions older than the faulty one is no repair. */
function isOfOlder(reading: Reading, clause: Clause): boolean {
  if (reading.topic.voice !== 'post') return false;
  const items = mentionsIn(reading, clause).flatMap((one) => (one.form === 'exact' ? one.items : []));
  return items.length > 0 && items.every((item) => isOlder(reading, item));
}

/** "The deny rules are not enforced", "my appeal was rejected": in a post, no word against what was told. Linear. */
const NOT_DENIED = sieved(
  /(?:\b(?:not|never)|n['’]t) (?:being |getting |even )?(?:enforced|applied|respected|honou?red|working|checked|loaded|saved|synced|shown|displayed|triggered|encrypted)\b|\b(?:appeals?|requests?|applications?|tickets?|refunds?|proposals?|PRs?) (?:was|were|got|has been|have been|is) (?:\w+ )?(?:rejected|denied|dismissed|refused|declined)\b|\bden(?:y|ied) (?:rules?|lists?|permissions?|files?|settings?|config\w*)\b/i,
);

/** "Use version 2.0.4 of it": where one is told to be is no fault of it. */
const TO_BE_USED =
  /^(?:please |just |everyone,? |so )?(?:use|stay (?:on|with)|stick (?:to|with)|pin(?: it)?(?: to)?|keep to|(?:go|roll|switch|move)(?: back)? to) (?:the )?(?:(?!since|in|on|with|under)[\w.-]+ ){0,2}(?:versions? |release |v)?\d[\w.]*/i;

/** "published an analysis of 2.1 through 2.3" */
function onlyLookedAt(reading: Reading, clause: Clause): boolean {
  const mentions = mentionsIn(reading, clause);
  const { text } = reading.parsed;
  return (
    mentions.length > 0 &&
    mentions.every(({ start }) => LOOKED_AT.test(text.slice(Math.max(0, start - 100), start)))
  );
}

/** What looks like a kind by its words and is none of it. */
const MISLEADING: Readonly<Partial<Record<StatementKind, (reading: Reading, clause: Clause) => boolean>>> = {
  denial: (reading, clause) =>
    UNDISPUTED.test(clauseText(reading, clause)) ||
    UNCLEAR.test(clauseText(reading, clause)) ||
    LACKING.test(clauseText(reading, clause)) ||
    isOwnedUp(reading, clause) ||
    isAccused(reading, clause) ||
    (reading.topic.voice === 'post' && NOT_DENIED.test(clauseText(reading, clause))),
  evidence: (reading, clause) => {
    const text = clauseText(reading, clause);
    return UNKNOWN.test(text) || JUDGED_SO.test(FINDS.exec(text)?.groups?.what ?? '');
  },
  ban: (reading, clause) => {
    const text = clauseText(reading, clause);
    return (
      HEARS.test(text) ||
      TAKES_BACK.test(sentenceOf(reading)) ||
      GETS_ROUND.test(text) ||
      isOutOfReachBan(sentenceOf(reading)) ||
      (REOPENS.test(text) && !BARS.test(text)) ||
      (ADVISES.test(text) && isAdvisedAway(text) && !OWN_PEOPLE.test(text)) ||
      isOfPeopleThere(reading, clause)
    );
  },
  behaviour: (reading, clause) =>
    CHANGES_HANDS.test(clauseText(reading, clause)) ||
    // "Bo Kim ran 1.4 behind a proxy and saw no upload"
    isLookedAtInVain(reading, reading.clauses.indexOf(clause)),
  vendor_response: (reading, clause) => CHANGES_HANDS.test(clauseText(reading, clause)),
  fix: (reading, clause) => {
    const text = clauseText(reading, clause);
    return (
      NOT_YET.test(text) ||
      isMissed(text) ||
      GONE.test(text) ||
      GIVES_HIDDEN.test(text) ||
      BACK.test(text) ||
      (NOT_TO_BE_HAD.test(text) && !A_CURE.test(text)) ||
      wentBack(reading, clause) ||
      (reading.topic.voice === 'post' && WISHED.test(sentenceOf(reading))) ||
      isAwaited(reading, clause.from) ||
      isOfOlder(reading, clause) ||
      movedInVain(reading, clause) ||
      (NEWS.test(text) && !REPAIRING.test(text))
    );
  },
  // "Versions before 9.0 are no longer supported"
  affected_versions: (reading, clause) =>
    WITHOUT_ONE.test(clauseText(reading, clause)) ||
    TO_BE_USED.test(clauseText(reading, clause)) ||
    onlyLookedAt(reading, clause),
};

/** Whether a clause looks like a kind by its words and states none of it. */
export const misleads = (kind: StatementKind, reading: Reading, clause: Clause): boolean =>
  MISLEADING[kind]?.(reading, clause) === true;
