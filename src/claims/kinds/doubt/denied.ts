import { framesAt } from '../../chains/chains.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { HITS_BACK } from '../../lexicon/replies.ts';
import { ASKED_WHETHER, DOUBTED, NOT_SEEN_DOING, SUPPOSED } from '../../lexicon/supposed.ts';
import { goesOn, onlyLosesGuard } from '../../lexicon/safeguards.ts';
import { partyAt } from '../answers/parties.ts';
import { clauseText, lower, withNext } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';

/** How a sentence treats a proposition that it spells out: as not so, as not confirmed, as said by nobody. */
type Treatment = 'denied' | 'unconfirmed' | 'unsaid';

const QUOTE = '["“”‘’\']?';
const FALSE =
  '(?:false|wrong|untrue|incorrect|inaccurate|misleading|mistaken|nonsense|baseless|groundless|unfounded|bogus|fake|fabricated|fiction|invented|made[- ]up|debunked|refuted|disproved|disproven|rebutted|(?:a|an|pure|just a|only a) (?:myth|lie|hoax|fabrication|invention|misunderstanding|falsehood)|not (?:true|so|correct|accurate|the case)|(?:without|without any) (?:basis|merit|foundation))';
const DEGREE =
  '(?:(?:simply|completely|entirely|totally|plainly|just|flatly|wholly|utterly|absolutely|demonstrably|also|therefore|since|now|been|all|categorically|patently|quite) ){0,3}';
const HELD =
  '(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?|assertions?|stor(?:y|ies)|stat(?:ement|ements)|notion|idea|impression|theory|posts?|headlines?|speculation|belief|assumption)';

/** "It is not true that …", "It would be wrong to say that …". */
const JUDGED_BEFORE = new RegExp(
  `\\b(?:it is|it was|it['’]s|it is simply|it would be) ${DEGREE}${FALSE}(?: to (?:say|claim|suggest|conclude|think))? that ${QUOTE}$`,
  'i',
);
/** "Claims that …" stands before it, "… are false" behind it. */
const HELD_BEFORE = new RegExp(
  `\\b${HELD}(?: [\\w’'-]+){0,6} (?:that|saying|claiming|alleging) ${QUOTE}$`,
  'i',
);
const JUDGED_BEHIND = new RegExp(
  `^[^;!?]{0,240}?\\b(?:is|are|was|were|has been|have been|turned out (?:to be)?|turns out (?:to be)?|proved(?: to be)?|proven(?: to be)?|found to be|shown to be) ${QUOTE}${DEGREE}${QUOTE}${FALSE}\\b`,
  'i',
);
/** The verdict where the span of the proposition holds it. */
const VERDICT = new RegExp(
  `\\s(?:is|are|was|were|has been|have been|turned out|turns out|proved|proven)(?: to be)? ${QUOTE}${DEGREE}${QUOTE}${FALSE}\\b`,
  'i',
);
/** "Never retracted", "refused to deny": nothing is refused. */
const UNREFUSED =
  "(?<!(?:\\b(?:never|not|without|yet to|refus(?:e[sd]?|ing) to|declin(?:e[sd]?|ing) to)|n['’]t) )";
/** "Contrary to claims that …", "denied reports that …", "retracted the claim that …", "found no evidence that …". */
const REFUSED_BEFORE = new RegExp(
  `${UNREFUSED}\\b(?:(?:contrary to|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|debunk(?:s|ed|ing)?|disprov(?:e|es|ed|ing)|rebut(?:s|ted)?|${HITS_BACK})(?: [\\w’'-]+){0,3}|(?:retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|withdr(?:aws?|ew|awn|awing)|t(?:akes?|ook|aken) back|walk(?:s|ed) back)(?: (?:the|its|his|her|their|an?|this|that|earlier|own|previous|original|first|initial)){0,3}) ${HELD}(?: [\\w’'-]+){0,6} that ${QUOTE}$`,
  'i',
);
/** "… claims by Globex that it sends nothing": told in the frame of whoever claims it, whose word stays his. */
const CLAIMED_BY = new RegExp(`\\b${HELD} (?:made )?(?:by|from) (?:[\\w’'-]+ ){1,6}that ${QUOTE}$`, 'i');
const UNCONFIRMED_BEFORE =
  /\b(?:unable to|(?:could|can|did|do|does|has|have|had) ?(?:not|n['’]t)(?: been able to| yet)?|cannot|never|failed to|fails to|yet to|declined to|refused to) (?:independently |yet |fully )?(?:confirm|verify|reproduce|replicate|corroborate|validate|establish|determine|prove|show|find|claim|say|said|claimed|found|proven|proved|shown|confirmed|verified)(?: (?:the )?(?:claims?|reports?|allegations?|findings?))? (?:that|whether|if) ["“]?$/i;
/** "There is no reason to believe that …", "there are no reports that …", "they do not believe that …": held not to be so. */
const UNBELIEVED_BEFORE =
  /\b(?:found|finds?|find|saw|see|sees|seen|discovered|turned up|uncovered|observed|there (?:is|was)) nothing (?:\w+ ){0,2}?to (?:suggest|indicate|show|prove|support|confirm)(?: (?:that|the (?:claim|idea|allegation|accusation) that))? ["“]?$|\bno (?:reasons?|grounds|cause) to (?:believe|think|suspect|assume|fear)(?: that)? ["“]?$|\bno (?:(?:known|public|credible|confirmed|concrete|clear|direct) )?(?:reports?|evidence|indications?|signs?|proof|suggestions?|hints?)(?: so far| to date| yet| either)? (?:that|of) ["“]?$|(?:\b|(?=n['’]t))(?:not|n['’]t) (?:believe|think|expect|suppose|assume|appear|seem|look)(?: like| as if| as though)?(?: that)? ["“]?$/i;
const UNSAID_BEFORE =
  /(?:^|[\s"“])(?:nobody|no ?one|no-one|none(?: of (?:them|us|the \w+))?|neither(?: of (?:them|the \w+))?|nothing|no (?:user|researcher|expert|source|person|report|test|stud(?:y|ie)|analys[ie]s|proof|evidence|data|log)s?)(?: (?:so far|to date|yet))?(?: (?:has|have|had|ever|here|yet|seriously|is|are|was|were)){0,3} (?:claim|say|sai|alleg|assert|suggest|believ|think|thought|report|found|find|confirm|show|prov|indicat|point|support)\w*(?: to)?(?: (?:the )?(?:claims?|idea|theory|notion|view))?(?: that)? ["“]?$/i;
/** "An earlier version of this article said that …": what the text itself takes back. */
const TAKEN_BACK =
  /\b(?:earlier|previous|prior|first|original) (?:version|edition|draft|revision)s? of (?:this|the|our|that) [\w-]+(?: [\w-]+)? (?:\w+ly )?(?:said|stated|listed|claimed|gave|named|reported|suggested|implied|wrote|told)(?: that)? ["“]?$/i;
/** "is banned from no school" */
const FROM_NONE = /\b(?:banned|barred|blocked|prohibited|forbidden|restricted) (?:from|at|in|by) no\b/i;
/** "tested version 1.4.3 and saw nothing": a look that found it not there. */
const SAW_NOTHING =
  /\b(?:test|check|tri|examin|inspect|analy[sz]|monitor|ran|run|look|watch|captur)\w*\b[^;!?]{0,120}? (?:and|but|yet) (?:\w+ ){0,2}?(?:saw|found|observed|detected|noticed|recorded|met|got) (?:nothing|none of (?:it|this|that)|no (?:uploads?|traces?|signs?|evidence|such|traffic|connections?|requests?|transfers?|leaks?))\b/i;
/** Characters looked at on each side of a proposition. */
const REACH = 160;
/** No words before a proposition that treat it have fewer ("it is a lie that "). */
const SHORTEST = 8;

/** Kinds that a sentence can spell out to take it back. */
const TOLD: ReadonlySet<Finding['kind']> = new Set(['behaviour', 'ban', 'fix', 'affected_versions']);

const SEEMS_NOT = /(?:\b|(?=n['’]t))(?:not|n['’]t) (?:appear|seem)(?: that)? $/i;
/** What a party did not do to answer: who keeps silent denies nothing. */
const ANSWERING = /\b(?:respond|repl(?:y|ie)|answer|comment|react|return)\w*\b/i;
/** "It does not look like it uploads names": the words of doubt stand in the proposition's own clause. */
const LOOKS_NOT =
  /(?:\b|(?=n['’]t))(?:not|n['’]t) (?:look|seem|appear|sound|feel) (?:like|as if|as though)\b([^,;:]{0,80})$/i;
/** "It does not look like malware, but it uploads names": what stands behind them is told for itself. */
const TOLD_APART = /\b(?:and|but|yet|or|which|that|who|because|so|though|when|once)\b/i;

function looksNot({ parsed: { tokens, text, sentence, verbs } }: Reading, { at }: Finding): boolean {
  const end = tokens[at]?.end ?? sentence.start;
  // "I don't see it reading the clipboard"
  if (verbs[at]?.form === 'ing' && NOT_SEEN_DOING.test(text.slice(sentence.start, tokens[at]?.start)))
    return true;
  const between = LOOKS_NOT.exec(text.slice(Math.max(sentence.start, end - REACH), end))?.[1];
  return between !== undefined && !TOLD_APART.test(between);
}

function seemsNot({ parsed }: Reading, { span }: Finding): boolean {
  const start = parsed.tokens[span.from]?.start ?? 0;
  return SEEMS_NOT.test(parsed.text.slice(Math.max(parsed.sentence.start, start - REACH), start));
}

/** Whether what is told up to its verb is only supposed or asked: "Imagine that it uploads names". */
function isSupposed(
  { parsed: { tokens, text, sentence } }: Reading,
  { at, kind, rule, span }: Finding,
): boolean {
  if (kind !== 'behaviour') return false;
  // The weights know no verb of the act.
  const verb = rule.startsWith('weighed/') ? span.to - 1 : at;
  const before = text.slice(sentence.start, tokens[verb]?.start ?? sentence.start);
  if (SUPPOSED.test(before)) return true;
  const told = ASKED_WHETHER.exec(before)?.groups?.told;
  return told !== undefined && !TOLD_APART.test(told);
}

/** How the sentence around a proposition treats it; undefined where it just tells it. */
function treatmentOf(reading: Reading, finding: Finding): Treatment | undefined {
  // "It doesn't appear that the firm ever told anybody"
  if (finding.kind === 'vendor_response' && seemsNot(reading, finding))
    return finding.polarity === 'negated' ? 'unsaid' : 'denied';
  if (!TOLD.has(finding.kind)) return undefined;
  // "Globex denied that it banned it."
  const denied = framesAt(reading.frames, finding.at).some(
    (frame) => frame.classes & BIT.denial && frame.form !== 'by' && !frame.negated,
  );
  if (finding.kind === 'ban' && denied) return 'denied';
  if (finding.kind === 'ban' && FROM_NONE.test(clauseText(reading, finding.span))) return 'denied';
  if (finding.polarity === 'affirmed' && looksNot(reading, finding)) return 'denied';
  if (isSupposed(reading, finding)) return 'unsaid';
  const { parsed } = reading;
  const start = parsed.tokens[finding.span.from]?.start ?? 0;
  const end = parsed.tokens[finding.span.to - 1]?.end ?? start;
  // "It was wrong that …" starts with what the span may hold already.
  const before = parsed.text.slice(Math.max(parsed.sentence.start, start - REACH), start);
  if (before.length < SHORTEST) return undefined;
  // The verdict may stand in the quote itself.
  const behind = parsed.text.slice(start, Math.min(parsed.sentence.end, end + REACH));
  if (finding.polarity === 'negated' && REFUSED_BEFORE.test(before) && CLAIMED_BY.test(before))
    return undefined;
  if (JUDGED_BEFORE.test(before) || REFUSED_BEFORE.test(before) || UNBELIEVED_BEFORE.test(before))
    return 'denied';
  if (HELD_BEFORE.test(before) && JUDGED_BEHIND.test(behind)) return 'denied';
  if (UNSAID_BEFORE.test(before) || (finding.kind === 'behaviour' && DOUBTED.test(before))) return 'unsaid';
  // What it says of a deed is weighed among all that is told of it.
  if ((finding.kind === 'fix' || finding.kind === 'affected_versions') && TAKEN_BACK.test(before))
    return 'unsaid';
  return UNCONFIRMED_BEFORE.test(before) ? 'unconfirmed' : undefined;
}

/** "… only if you turn it on": without its condition the quote would say more than the text. */
function withCondition(reading: Reading, finding: Finding): Finding {
  const { span, kind, clause } = finding;
  const next = lower(reading, span.to);
  if (kind !== 'behaviour' || lower(reading, span.to - 1) !== 'only') return finding;
  if (!/^(?:if|when|after|once|where|while)$/.test(next)) return finding;
  const part = reading.clauses[clause]?.part;
  const to = reading.clauses.find((one) => one.from >= span.to && one.part === part)?.to ?? span.to;
  return { ...finding, span: { from: span.from, to } };
}

/** "Rumours that it uploads names turned out to be false": the proposition ends where the verdict begins. */
function withoutVerdict(reading: Reading, finding: Finding): Finding {
  const { span } = finding;
  const { parsed } = reading;
  const start = parsed.tokens[span.from]?.start ?? 0;
  const cut = VERDICT.exec(clauseText(reading, span))?.index;
  if (cut === undefined || !HELD_BEFORE.test(parsed.text.slice(Math.max(0, start - REACH), start)))
    return finding;
  const to = parsed.tokens.findIndex((token, at) => at > span.from && token.start >= start + cut);
  return to > finding.at ? { ...finding, span: { from: span.from, to } } : finding;
}

/** Kinds that a look in vain turns round. */
const LOOKED: ReadonlySet<Finding['kind']> = new Set(['affected_versions', 'evidence']);

function sawNothing({ parsed }: Reading): boolean {
  const { start, end } = parsed.sentence;
  return SAW_NOTHING.test(parsed.text.slice(start, Math.min(end, start + 600)));
}

/** "No longer asks before it uploads": the loss of a safeguard is no repair. */
const isLossOfGuard = (reading: Reading, { kind, polarity, clause }: Finding): boolean =>
  kind === 'fix' && polarity === 'affirmed' && onlyLosesGuard(withNext(reading, clause));

/** "Does not stop uploading": it is told that the behaviour goes on. */
const asGoingOn = (reading: Reading, finding: Finding): Finding =>
  finding.kind === 'behaviour' && finding.polarity === 'negated' && goesOn(withNext(reading, finding.clause))
    ? { ...finding, polarity: 'affirmed' }
    : finding;

/** Findings as their sentence treats them: what it denies is negated, what nobody says is none. */
export function asTreated(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  return findings.flatMap((finding): readonly Finding[] => {
    if (
      finding.kind === 'denial' &&
      ANSWERING.test(clauseText(reading, finding.span)) &&
      seemsNot(reading, finding) &&
      partyAt(reading, finding.clause)?.vendor === true
    )
      return [{ ...finding, kind: 'vendor_response', own: [] }];
    const treatment = treatmentOf(reading, finding);
    if (treatment === undefined && LOOKED.has(finding.kind) && sawNothing(reading))
      return [{ ...finding, polarity: 'negated' }];
    switch (treatment) {
      case undefined:
        if (isLossOfGuard(reading, finding)) return [];
        return [asGoingOn(reading, withCondition(reading, finding))];
      case 'denied':
        return finding.kind === 'affected_versions' || finding.kind === 'fix'
          ? []
          : [
              {
                ...withoutVerdict(reading, finding),
                polarity: finding.polarity === 'negated' ? 'affirmed' : 'negated',
              },
            ];
      case 'unconfirmed':
        return [{ ...finding, own: [], unconfirmed: true }];
      case 'unsaid':
        return [];
    }
  });
}
