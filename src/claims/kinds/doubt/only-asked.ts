import { headWord, isSoftware, lower, toolIn } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';

/** Words of asking that "if" may follow ("checking if", "unsure if"): elsewhere it sets a condition. */
const ASKS_IF =
  /^(?:into|ask(?:s|ed|ing)?|check(?:s|ed|ing)?|check|test(?:s|ed|ing)?|tell|know(?:s|n)?|knew|sure|unsure|unclear|uncertain|wonder(?:s|ed|ing)?|investigat(?:e|es|ed|ing)|examin(?:e|es|ed|ing)|review(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|assess(?:es|ed|ing)?|determine[sd]?|determining|decid(?:e|es|ed|ing)|verify(?:ing)?|verif(?:y|ies|ied)|out|see|say|of|about|over|doubts?|doubtful|questioned|questioning)$/;
/** What only people do with a question. */
const BY_PEOPLE =
  /^(?:look(?:s|ed|ing)?|investigat(?:e|es|ed|ing)|examin(?:e|es|ed|ing)|review(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|assess(?:es|ed|ing)?|wonder(?:s|ed|ing)?|trying|plans?|planning|wants?|begun|yet|unsure|sure|inquir\w+|prob(?:e|es|ed|ing)|discuss\w*|debat\w+|consider\w*|asked)$/;
/** Where a question in a sentence ends. */
const ENDS = /^(?:[,;:.!?—–]|but|although|though|because|while|so)$/;
/** How far a question reaches, in tokens. */
const REACH = 40;

/** "I get asked whether the agent may connect": what a tool wants is told by that. */
const isPrompted = (reading: Reading, at: number): boolean =>
  lower(reading, at - 1) === 'asked' &&
  /^(?:get|gets|got|getting|am|are|was|were|being)$/.test(lower(reading, at - 2)) &&
  [3, 4].some((back) => /^(?:i|we|you|users?|everyone)$/.test(lower(reading, at - back)));

/** Questions that a sentence tells of, as tokens behind their "whether" or "if". */
function questionsIn(reading: Reading): readonly Stretch[] {
  const { tokens } = reading.parsed;
  return tokens.flatMap(({ lower: word }, at): readonly Stretch[] => {
    if (word !== 'whether' && !(word === 'if' && at > 0 && ASKS_IF.test(lower(reading, at - 1)))) return [];
    const end = tokens.findIndex((token, i) => i > at && (ENDS.test(token.lower) || i - at > REACH));
    const to = end < 0 ? tokens.length : end;
    // "Whether or not you opt out", "no matter whether", "regardless of whether": nothing is asked.
    const open =
      (lower(reading, at + 1) === 'or' && lower(reading, at + 2) === 'not') ||
      /^(?:matter|of)$/.test(lower(reading, at - 1)) ||
      tokens.slice(at, to).some((token, i) => token.lower === 'or' && tokens[at + i + 1]?.lower === 'not');
    return open || isPrompted(reading, at) ? [] : [{ from: at, to }];
  });
}

/** Whether the question is about software that is named: no tool looks for what it does itself. */
function asksOfSoftware(reading: Reading, { from, to }: Stretch): boolean {
  const asked = { from: from + 1, to: Math.min(to, from + 5) };
  const tool = toolIn(reading, asked);
  return tool === undefined
    ? /^(?:the|this|that|its|their)$/.test(lower(reading, from + 1)) &&
        isSoftware(reading, { from: from + 1, to: Math.min(to, from + 3) })
    : reading.topic.tools[0] === tool;
}

/**
 * Whether what a finding tells is only asked: "is looking into whether the tool uploads names". What software itself checks
 * ("it checks whether a proxy is set") is told.
 */
export function isOnlyAsked(reading: Reading, { at, span, kind }: Finding): boolean {
  return questionsIn(reading).some((question) => {
    // "Is considering whether to ban it": who may act thinks of it.
    if (kind === 'ban' && lower(reading, question.from + 1) === 'to') return false;
    const clause = reading.clauses.find(({ from, to }) => from < question.from && question.from <= to);
    const asker = clause && (clause.subject ?? { from: clause.from, to: question.from });
    const byTool = asker && (toolIn(reading, asker) !== undefined || isSoftwareNoun(reading, asker));
    // "The editor checks whether a proxy is set and uploads names": it does both.
    if (at > question.from)
      return at < question.to && !(byTool === true && hasAnd(reading, question.from, at));
    // "It is not known whether 2.1 fixes it", "reporters asked whether it had been banned"
    if ((kind === 'fix' || kind === 'ban') && question.from > span.from && question.from < span.to)
      return true;
    // A condition is a clause of its own.
    if (question.from < span.from || question.from > span.to || byTool === true) return false;
    return (
      asksOfSoftware(reading, question) ||
      reading.parsed.tokens.slice(span.from, question.from).some((token) => BY_PEOPLE.test(token.lower))
    );
  });
}

const hasAnd = ({ parsed: { tokens } }: Reading, from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => token.lower === 'and');

const isSoftwareNoun = (reading: Reading, at: Stretch): boolean =>
  isSoftware(reading, at) &&
  !/^(?:it|they|this|that|which|who)$/.test(headWord(reading, at) || lower(reading, at.from));
