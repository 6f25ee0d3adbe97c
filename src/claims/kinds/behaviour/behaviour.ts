import { framesAt } from '../../chains/chains.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { COVERT, DATA, FAULTS, SOFTWARE } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { asks } from '../../text/asking.ts';
import type { Clause } from '../../text/clauses.ts';
import {
  hasClass,
  hasToken,
  hasWord,
  headWord,
  isAdvice,
  isNegated,
  isPassive,
  isSoftware,
  lower,
  organisationIn,
  toolIn,
} from '../reading.ts';
import { subjectActs } from './acting.ts';
import { askHosts } from './hosts.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import { isLight, isOffer, isPlacing } from './conduct.ts';
import { faultAt, phraseStart } from './faults.ts';
import { isGeneric } from '../things.ts';
import { anyOf, sieved } from '../../text/sieved-pattern.ts';

/** Verbs too general to say a behaviour without an object from the domain. */
const WEAK = new Set(
  (
    'raise read open write run launch change add start begin return show display match identify determine share allow let enable grant lead cause make set ' +
    'carry include contain represent present remain rely depend generate create produce perform conduct start pass call push pull use keep retain ' +
    'report connect contact serve save ask cut force introduce ship end move mark target accept support disable skip list append respect behave ' +
    'function operate trigger evaluate train lose leave obey honor reveal restart stop fail surface act prompt begin update auto-update register train put'
  ).split(' '),
);
const DOMAIN = sieved(
  /\b(?:data|prompts?|credentials?|passwords?|tokens?|keys?|secrets?|files?|history|conversations?|messages?|information|traffic|requests?|cookies?|logs?|telemetry|servers?|code|commands?|shell|memory|disk|cpu|proxy|proxies|network|location|identity|users?|time ?zones?|access|privileges?|permissions?|arbitrary|malicious|payload|scripts?|directory|directories|repositor(?:y|ies)|environment|variables?|configuration|settings?|session|packages?|database|content|source|machine|system|systems|consent|permission|background|startup|default|crash\w*|leak\w*|error|errors|attack\w*|remote|execution|injection|exploit\w*|backdoor|malware|checks?|detection|build|builds|extension|extensions|wallets?|domain|endpoint|host|port|cache|update|updates|feature|features|browser|sandbox|authentication|certificate|input|output|denial|overflow|leakage|disclosure|tamper\w*|loss|outage|xss|csrf|ssrf|traversal|dereference|out-of-bounds|oob|pointer|takeover|escalat\w*|bypass|spoof\w*|inject\w*|hangs?|results?|project|workspace|terminal|editor|window|ui|button|bug|bugs|functionality|model|models|detect\w*|china|chinese|domains|loop|times?|secret\w*|silent\w*|covert\w*|warning|prompting|approval|asking|confirmation|analytics|provider|providers|third[- ]part(?:y|ies)|ip|address(?:es)?|cloud|hashes|photos?|contacts|calendars?|microphone|camera|clipboard|keystrokes?|screenshots?|names?|e-?mails?|documents?|drive|drives|gps|fingerprints?|identifiers?|serial|hostnames?|usernames?|statistics|metrics|trackers?|cdn|api|url|urls|ads?|advert\w*|miner|currency|vaults?)\b/i,
);

function objectOf(reading: Reading, clause: Clause, at: number): string {
  const { parsed } = reading;
  const from = parsed.tokens[at]?.end ?? 0;
  const to = parsed.tokens[clause.to - 1]?.end ?? from;
  return parsed.text.slice(from, to);
}

const KNOWN = sieved(/^known (?:issues?|problems?|bugs?)$/i);
const CONTRAST = sieved(/\b(?:rather|instead|without|not)\b/i);
/** What no software is to do: told of it by who saw it, that is what it does, however unlike what is usually told. */
const HARMS: ReadonlySet<string> = new Set(
  'crash freeze hang leak delete erase wipe corrupt overwrite lose segfault panic exfiltrate spy steal'.split(
    ' ',
  ),
);
/** A feature or a fault that is there and at work. */
const LIVE = sieved(
  /\b(?:is|are|was|were|been|remains?|remained|went|goes)\b[^,;]{0,24}\b(?:live|active|enabled|on by default|in place|turned on|switched on)\b/i,
);
const PHRASED = anyOf(KNOWN, CONTRAST, LIVE);

/** Whether a sentence has any word by which a behaviour could be told. */
function mayBehave({ parsed, sieving }: Reading): boolean {
  return (
    hasClass(parsed, BIT.behave | BIT.introduce | BIT.affect) ||
    PHRASED(sieving) ||
    hasToken(parsed, FAULTS) ||
    (hasToken(parsed, COVERT) && hasToken(parsed, SOFTWARE))
  );
}

/** What a maker says of why, not of what. */
const MEANT = sieved(
  /\b(?:(?:is|are|was|were|be|been) (?:\w+ly )?(?:designed|intended|meant|aimed|supposed)|part of (?:an? )?(?:\w+ )?experiments?|by (?:mistake|accident))\b/i,
);

/** What a tool, a part of it, or a fault in it does. */
export function findBehaviours(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  if (!mayBehave(reading)) return found;
  const { clauses, parsed } = reading;
  clauses.forEach((clause, index) => {
    const text = reading.texts[index] ?? '';
    const add = (at: number, rule: string, negated: boolean, span: Stretch = clause): void => {
      found.push(findingOf('behaviour', index, span, at, rule, { negated }));
    };
    if (taken(index, 'ban') || taken(index, 'fix')) return;
    if (clause.verbs.length > 0 && index > 0 && KNOWN.test(reading.texts[0] ?? '')) {
      add(
        clause.verbs[0] ?? clause.from,
        'behaviour/known',
        isNegated(reading, clause.verbs[0] ?? clause.from, clause.from),
      );
      return;
    }
    const question = asks(text);
    if (
      question ||
      isConditionPart(reading, index) ||
      (MEANT.test(text) && framesAt(reading.frames, clause.from).some((frame) => frame.source.vendor))
    )
      return;
    for (const at of clause.verbs) {
      const verb = parsed.verbs[at];
      if (
        !verb ||
        !(verb.classes & (BIT.behave | BIT.introduce | BIT.affect)) ||
        isAdvice(reading, clause, at)
      )
        continue;
      if (verb.form === 'ed' && lower(reading, at + 1) === 'as') continue;
      if (
        ((clause.kind === 'and' && verb.form === 'base') || clause.kind === 'relative') &&
        advised(reading, index)
      )
        continue;
      if (verb.classes & BIT.speech && at === clause.to - 1 && verb.form !== 'ed') continue;
      if (verb.lemma === 'wait' && /^(?:for|on)$/.test(lower(reading, at + 1))) continue;
      const object = objectOf(reading, clause, at);
      if (verb.classes & BIT.affect && verb.form === 'ing') continue;
      if (verb.classes & BIT.affect && !/\b(?:users|machines|systems|performance|data)\b/i.test(object))
        continue;
      const passive = isPassive(reading, at);
      if (
        WEAK.has(verb.lemma) &&
        !DOMAIN.test(object) &&
        !(passive && DATA.has(headWord(reading, clause.subject)))
      )
        continue;
      const vendorActs =
        !passive &&
        organisationIn(reading, clause.subject) !== undefined &&
        !isSoftware(reading, clause.subject) &&
        /\b(?:code|telemetry|binary|tracking|mechanism|backdoor|data|prompts|conversations|setting|feature|default)\b/i.test(
          object,
        ) &&
        reading.topic.vendors.has(organisationIn(reading, clause.subject)?.slug ?? '') &&
        /^(?:obfuscate|collect|embed|hide|track|store|log|harvest|share|sell|ship|insert|inject|add|enable|train|use|monitor|scan|send|record|disable|retain|introduce|plant)$/.test(
          verb.lemma,
        );
      if (!subjectActs(reading, clause, at) && !vendorActs) continue;
      if (/^(?:remain|stay|appear|go|come)$/.test(verb.lemma) && isLight(reading, clause, at)) continue;
      if (isOffer(reading, clause, at)) return;
      if (isGeneric(reading, clause.subject) || isPlacing(reading, clause, at)) continue;
      const contrast = clause.kind === 'contrast';
      add(
        at,
        passive
          ? 'behaviour/passive'
          : vendorActs
            ? 'behaviour/maker'
            : reading.topic.voice !== 'article' && HARMS.has(verb.lemma)
              ? 'behaviour/harm'
              : 'behaviour/verb',
        contrast ||
          isNegated(reading, at, clause.from) ||
          (clause.subject !== null &&
            /^(?:no|none|neither|nothing)$/.test(lower(reading, clause.subject.from))),
      );
      return;
    }
    if (taken(index, 'evidence') && clause.kind !== 'reason') {
      if (
        !reading.frames.some(
          (frame) =>
            frame.classes & BIT.discovery &&
            frame.form !== 'origin' &&
            frame.cue.from >= clause.from - 1 &&
            frame.cue.from < clause.to,
        ) &&
        !/\bdiscovery of\b/i.test(text)
      )
        return;
      const object = faultAt(reading, clause, true);
      const passive = reading.frames.some(
        (frame) =>
          frame.form === 'by' &&
          frame.cue.from >= clause.from &&
          frame.cue.from < clause.to &&
          isPassive(reading, frame.cue.from),
      );
      if (object >= 0 && clause.verbs.length === 0 && !passive)
        add(object, 'behaviour/found', false, {
          from: Math.max(clause.from, phraseStart(reading, object)),
          to: clause.to,
        });
      return;
    }
    if (clause.kind === 'contrast') {
      const at = clause.verbs[0];
      if (at !== undefined && DOMAIN.test(text) && isSoftware(reading, clause.subject))
        add(at, 'behaviour/contrast', true);
      return;
    }
    // "an alleged covert backdoor", "there is a memory leak in X", "X has a vulnerability"
    if (isSoftware(reading, clause.subject) && LIVE.test(text)) {
      add(clause.subject?.to ?? clause.from, 'behaviour/state', isNegated(reading, clause.to, clause.from));
      return;
    }
    const fault = faultAt(reading, clause, clause.kind === 'reason');
    if (fault < 0) return;
    const judged = reading.frames.some(
      (frame) =>
        frame.scope.from >= clause.from &&
        frame.scope.from < clause.to &&
        /^(?:consider|call|deem|describe|label|term|characteri[sz]e|dub)$/.test(frame.lemma) &&
        !/^(?:i|we)$/.test(lower(reading, frame.subject?.from ?? -1)),
    );
    const exists =
      judged ||
      /\b(?:there (?:is|are|was|were|'s)|has|have|had|suffers?|of a|is an?|are|was an?|identified as|described as|considers?|carry\w*|involve\w*|vulnerable|contain\w*)\b/i.test(
        text,
      );
    const toolHere = judged || toolIn(reading, clause) !== undefined || isSoftware(reading, clause.subject);
    if (clause.kind === 'reason') {
      if (hasWord(reading, { from: phraseStart(reading, fault), to: fault }, COVERT) && !parsed.titleCase)
        add(fault, 'behaviour/reason', false, { from: phraseStart(reading, fault), to: clause.to });
      return;
    }
    if (clause.subject && fault >= clause.subject.from && fault < clause.subject.to) {
      if (LIVE.test(text)) add(fault, 'behaviour/state', false);
      return;
    }
    // "It is a bug": a maker's or a user's verdict.
    if (
      clause.subject?.to === (clause.subject?.from ?? 0) + 1 &&
      /^(?:it|this|that)$/.test(lower(reading, clause.subject?.from ?? -1)) &&
      (parsed.titleCase ||
        reading.topic.voice !== 'article' ||
        framesAt(reading.frames, clause.from).some((frame) => frame.source.vendor))
    )
      return;
    if (exists && (toolHere || hasWord(reading, { from: phraseStart(reading, fault), to: fault }, COVERT)))
      add(
        fault,
        'behaviour/fault',
        /\b(?:no|not|isn't|never|n't)\b/i.test(text) && isNegated(reading, fault, clause.from),
      );
  });
  return found;
}

/** "Anyone should look at it and remove it": the advice goes on. */
function advised(reading: Reading, index: number): boolean {
  return reading.clauses.slice(0, index).some((one) => one.verbs.some((at) => isAdvice(reading, one, at)));
}

/** A condition, or what hangs on one: says what would be, not what is. */
function isConditionPart(reading: Reading, index: number): boolean {
  return askHosts(reading, index, (clause) =>
    clause.kind === 'condition' || /^(?:if|unless)$/.test(lower(reading, clause.from)) ? true : undefined,
  );
}
