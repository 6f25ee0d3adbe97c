import type { Hedge } from '../../../model/statement.ts';
import type { Clause } from '../../text/clauses.ts';
import { textOf } from '../../text/parse.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { mentionsIn } from '../versions/numbers.ts';
import type { Finding, Reading } from '../reading.ts';
import { saysFree } from '../versions/says-free.ts';

/**
 * What keeps versions from being free of a fault though words for being well are said of them: who only hopes so, what
 * it hangs on, what was so once. To free a version wrongly is worse than to leave it open. Each linear.
 */

/** "I doubt that", "let us hope", "was thought to be", "pretends to be". */
const HELD = sieved(
  /(?<!\b(?:no|without|any|any real) )\b(?:doubt(?:s|ed|ful)?|hop(?:e|es|ed|ing|efully)|wish(?:es|ed|ing)?|pray(?:s|ed|ing)?|assum(?:es?|ed|ing|ption)|guess(?:es|ed)?|i think|we think|(?:i|we|they|many|some|everyone|everybody|people) thought|suppose[ds]?|supposing|wonder(?:s|ed|ing)?|pretend(?:s|ed|ing)?|allegedly|supposedly|rumou?red|said by|wake me|wishful|no way|so they (?:say|said|claim)|in theory|theoretically|on paper|at first (?:sight|glance)|on the (?:face of it|surface)|(?:was|were|proved|turned out)(?: to be)? (?:wrong|false|untrue|mistaken|a mistake|a stretch|nonsense)|is (?:a stretch|an exaggeration|an illusion|a myth|naive|wrong|false|nonsense|a lie)|as (?:safe|clean|secure|good) as (?:an?|the))\b|\b(?:once|as soon as|the day|by the time) (?:[^.;,]|\.\d){0,40}\b(?:is|are) (?:safe|clean|fine|ok|okay|unaffected|secure)\b/i,
);
/** "There is no proof that", "it has not been confirmed that", "nobody has said that": a clause hangs on it. */
const UNSHOWN = sieved(
  /\b(?:no|any|without|little|hardly any|lack of) (?:\w+ )?(?:proof|evidence|indications?|guarantees?|confirmation|assurance|reasons? to (?:believe|think|assume)|telling|way to (?:know|tell))(?: yet)? (?:that|for|of|whether|if)\b|\bnothing (?:\w+ )?(?:suggest(?:s|ed)|show(?:s|ed)|prove[ds]|indicate[ds]|says?|said|points? to|pointed to|confirm(?:s|ed))\b|(?:\b(?:not|never|nobody|no one|none|yet to|cannot|hardly|stop|who|whoever|refus(?:es|ed) to|declin(?:es|ed) to|without)|n['’]t)(?: (?:has|have|had|been|be|yet|can|could|will|would|really|to|so far))* (?:confirm(?:ed|ing|s)?|prove[dns]?|proving|show[ns]?|showed|showing|establish(?:ed)?|sa(?:id|y|ys|ying)|verif(?:y|ied)|demonstrated?|claim(?:s|ed|ing)?|trust(?:ed)?|believe[ds]?|think|assume[ds]?|guaranteed?|promised?|convinced|sure|certain|clear|known?)(?: (?:yet|that|if|whether|it|as|me|us|the|version|release))* (?:that|if|whether|v?\d|version|release|vs|the)\b/i,
);
/** "Too early to call 1.4 safe", "cannot be called unaffected". */
const CALLED = sieved(
  /(?:\b(?:too (?:early|soon)|premature|wrong|not|never|cannot|hardly|hard|difficult|impossible)|n['’]t)(?: to| be| yet| really)* (?:call(?:ed)?|consider(?:ed)?|declare[d]?|regard(?:ed)?|deem(?:ed)?|term(?:ed)?|describe[d]?|label(?:l?ed)?|count(?:ed)?)\b/i,
);
/** "Make sure that 1.4 is clean", "please check that …": an order to look. */
const TO_BE_LOOKED_AT =
  /(?:^|\b(?:please|should|must|to|and|then|first|always|you|let us|let['’]s) )(?:make (?:\w+ )?sure|check|double-check|ensure|verify|confirm|see to it|prove)(?: to (?:me|us))? (?:that|if|whether)\b/i;
/** "Used to be safe", "was fine until yesterday", "looked clean at first". */
const ONCE = sieved(
  /\b(?:used to (?:be|work|run|behave)|(?:was|were) (?:long |once |originally |initially )?(?:supposed|meant|thought|believed|considered|assumed|presumed|expected|said) (?:to )?(?:be )?|until (?:yesterday|today|now|recently|lately|then|last|this (?:week|morning|month|year|spring|summer|autumn|fall|winter)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:fine|safe|clean|good|ok|okay|well|secure|worked|ran) before the (?:attack|incident|breach|compromise|hack|takeover|leak)|at first|at the (?:start|beginning)|in the beginning|initially|for a (?:while|time|day|week))\b/i,
);
/** "The maker insists that 1.4 is safe, but …": told only to be contradicted. */
const INSISTED = sieved(
  /\b(?:insist(?:s|ed)?|maintain(?:s|ed)|claim(?:s|ed)?|assure[sd]?)\b(?:[^.;]|\.\d){0,100}\b(?:but|yet|though|although|however)\b/i,
);
/** "So much for …", "yeah right": said in mockery. */
const MOCKED = sieved(/\b(?:so much for|yeah,? right|yeah,? sure|sure,? jan|as if|my (?:ass|foot))\b/i);
/** "…, right?": whoever asks does not know. */
const ASKS = /\?["”’)]*\s*$/;
/** "Only if", "unless", "as long as": what comes after it is a condition. */
const ON_CONDITION =
  /^,? ?(?:and |but )?(?:only (?:if|when|while|as long as|with|without|because)|unless|except (?:if|when|where|for|on|under|with|in)|as long as|so long as|provided|providing|assuming|on (?:the )?condition|with the exception)\b/i;
/** "1.4 is safe if the option is off": what it is hangs on it; what it does ("does not crash if …") is told of that case. */
const IF = /^,? ?(?:and |but )?(?:if|when|where|while) (?!possible\b)/i;
const IS_WELL =
  /\b(?:is|are|was|were|be|remains?|stays?)(?: \w+ly| also| still| all)? (?:safe|fine|clean|immune|ok|okay|secure|protected|unaffected|unharmed|spared|exempt|not (?:\w+ )?(?:affected|vulnerable|impacted|exposed|at risk))\b|n['’]t (?:affected|vulnerable|impacted|exposed|at risk)\b/i;
/** "1.4 for Linux": of one system alone. */
const ONE_SYSTEM =
  /^,?(?: \w+)? (?:(?:for|on|under) )?(?:the )?\(?(?:linux|windows|macos|mac os|mac|macs|android|ios|ipados|iphones?|ipads?|freebsd|arm64|arm|arm32|x86|64-bit|32-bit|chromebooks?)\b/i;

/** "Even if the option is on": hangs on nothing. */
const EVEN = /\beven $/i;
/** The same wherever it stands behind the number. */
const WITHIN =
  /\b(?:only (?:if|when|while|as long as|with|without)|unless|as long as|so long as|provided (?:that|you|it|the)|except (?:on|under|with|if|when|where)|with the (?:workaround|patch|option|setting|update)) /i;

/** "Consider going back to 1.4", "you could roll back to 1.4": advice says at most that it is believed to be well. */
const ADVISED =
  /\b(?:consider|try|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|advis(?:e|es|ed|ing)|should|could|might|may|please|would|better|(?:you|users|people|everyone|anyone|one) (?:can|need to|have to|must|want to)|must|urg(?:e|es|ed|ing)|why not|how about|as a workaround|going to|plan(?:s|ned|ning)? to|think(?:ing)? (?:of|about)|until it is fixed|feel free)\b|^["“]?(?:just |simply |then |so |and )?(?:go|roll|revert|downgrade|switch|move|step|drop) (?:back|to)\b/i;
/** "Going back to 1.4 helped". */
const HELPED =
  /\b(?:help(?:s|ed)|fix(?:es|ed)|solv(?:es|ed)|cur(?:es|ed)|resolv(?:es|ed)|work(?:s|ed)|stop(?:s|ped)|(?:is|was|got) (?:rid|gone|fine|back)|went away|goes away)\b/i;

const partOf = (reading: Reading, clause: Clause): string => {
  const end = reading.clauses.findLast((one) => one.part === clause.part)?.to ?? clause.to;
  return textOf(reading.parsed, clause.part, end);
};

/** A condition behind or around a clause, which names no version itself ("not affected if you use 1.96" frees 1.96). */
function isConditioned(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const own = reading.texts[index] ?? '';
  if (!clause) return false;
  if (clause.kind === 'condition' && IS_WELL.test(own)) return true;
  const { text, sentence, tokens, versions } = reading.parsed;
  // The condition may not have been cut from what hangs on it.
  const last = mentionsIn(reading, clause).at(-1);
  const next = last && versions.find(({ start }) => start >= last.end);
  if (last && WITHIN.test(text.slice(last.end, next?.start ?? sentence.end))) return true;
  return reading.clauses.some(
    (other, at) =>
      at > index &&
      other.part === clause.part &&
      mentionsIn(reading, other).length === 0 &&
      (ON_CONDITION.test(reading.texts[at] ?? '') ||
        (at === index + 1 &&
          IF.test(reading.texts[at] ?? '') &&
          IS_WELL.test(own) &&
          !EVEN.test(text.slice(0, tokens[other.from]?.start ?? 0).slice(-6)))),
  );
}

/** How much in doubt it is that the versions of a clause are free of a fault, which its words say they are. */
export function doubtOfWell(reading: Reading, { clause: index, rule }: Finding): Hedge {
  const clause = reading.clauses[index];
  if (!clause) return 'none';
  const { text, sentence } = reading.parsed;
  if (isConditioned(reading, index)) return 'conditional';
  const mentions = mentionsIn(reading, clause);
  if (mentions.length > 0 && mentions.every(({ end }) => ONE_SYSTEM.test(text.slice(end, end + 30))))
    return 'conditional';
  const part = partOf(reading, clause);
  const whole = text.slice(sentence.start, sentence.end);
  if (rule === 'versions/left' && ADVISED.test(part) && !HELPED.test(part)) return 'possible';
  return HELD.test(part) ||
    (UNSHOWN.test(part) && saysFree(reading.texts[index] ?? '')) ||
    CALLED.test(part) ||
    TO_BE_LOOKED_AT.test(part) ||
    ONCE.test(part) ||
    MOCKED.test(whole) ||
    INSISTED.test(whole) ||
    ASKS.test(whole)
    ? 'possible'
    : 'none';
}
