import type { VersionMention } from '../../mentions/versions.ts';
import type { Clause } from '../../text/clauses.ts';
import { isCulprit } from '../../chains/reach/culprits.ts';
import { LASTS_ON } from '../../lexicon/version-roles.ts';
import { HIDDEN } from '../../lexicon/hidden-things.ts';
import { movedWell } from '../repairs/moved.ts';
import { lower, sentenceOf } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { roleOf } from './roles.ts';
import { wentBackTo } from './steps.ts';

/** "slipped out with the app's 23.9", "puts the start of it at 6.40": words right before a number with which it began. */
const CAME_OUT =
  /\b(?:made|makes|had) (?:its|their) (?:debut|first appearance) (?:in|with) (?:the )?(?:[\w-]+ ){0,2}$|\b(?:(?:slipped|crept|sneaked|snuck|rolled) (?:in|out)|went live) (?:in|with) (?:the )?(?:[\w'’-]+ ){0,2}$|\b(?:puts?|dates?|traces?|places?) (?:the )?(?:start|beginning|origins?|introduction)\b[^.;]{0,50} (?:at|to|in) (?:the )?(?:[\w-]+ ){0,2}$/i;

/** "launched the hidden check in Zed 1.9": what a maker gave out with a number, and no repair. */
const GIVEN_OUT = new RegExp(
  String.raw`\b(?:launched|deployed|shipped|rolled out|released|planted|buried|hid|embedded) (?:an?|the|its|this|that|some) (?!(?:[\w'’-]+ ){0,3}(?:(?:fix|patch|repair|correct|remov|block|analy[sz])\w*|end|switch|toggle|settings?|options?|opt-outs?|warnings?|protections?|guards?)\b)(?:(?:[\w'’-]+ ){0,4}?(?:telemetry|tracking|trackers?|back-?door|spyware|fingerprinting|beacon|markers?)|(?:[\w'’-]+ ){0,3}?${HIDDEN} (?:[\w'’-]+ ){0,3}?(?:mechanism|checks?|detection|collection|monitoring|code|feature|experiment)) (?:in|into|with) (?:the )?(?:[\w'’-]+ ){0,3}v?$`,
  'i',
);
/** "Leaked until it shipped the tracker check in 1.9": what was so before it ended with it. */
const UP_TO_THEN = /\b(?:until|till|before)\b/i;

/** "first bad is 2.6.4": what a bisection ends with. */
export const FIRST_BAD =
  /\bfirst (?:bad|broken|affected|vulnerable|faulty|malicious|infected)(?: [\w-]+)?(?: (?:for (?:me|us)|here|i (?:found|see)))?(?: is| was|:) (?:version |release |v)?$|\bthe (?:first|oldest|earliest) (?:version|release|build|one) (?:with(?!out)|that|to|which|in which)\b(?:(?!\b(?:fix|without|no longer|not|clos|repair))[^.;,]){1,60} (?:was|is) (?:version |release |v)?$/i;
/** "After the update to 5.1 it asks for more", "since I went from 1.14 to 1.15": with what it came. */
const MOVED_TO =
  /\b(?:after|since|ever since|when|once|upon|following|as soon as) (?:[\w'’]+ ){0,3}(?:upgrad|updat|mov|switch|bump|migrat|install|going|went)\w*(?: [\w'’]+){0,3}(?: from [\w.+-]+)?(?: to)? (?:version |release |v)?$/i;

/** "The leak began on 23 March with an update to 1.96". */
const BEGAN_WITH_UPDATE =
  /\b(?:beg[au]n|start(?:s|ed)|appeared|(?:first )?(?:seen|noticed|happened)|arrived|came)\b[^.;,]{0,40}? (?:with|after|upon|following|since) (?:an?|the|its|their|this|our) (?:\w+ ){0,2}?(?:update|upgrade|switch|move|migration) to (?:the )?(?:versions? |releases? |builds? |v)?$/i;

/** "the index was redone for release 7", "drops patches after 11.4.0": with what it came. */
const CHANGED_FOR =
  /\b(?:rewritten|redone|reworked|refactored|rebuilt|overhauled|reorgani[sz]ed|restructured|replaced|regressed|broke|(?:got|was|were) lost|went missing)(?: \w+)? (?:in|for|with) (?:the )?(?:versions? |releases? |v)?$|\bregressions? (?:\w+ )?(?:from|of|in|since) (?:versions? |releases? |v)?$|\b(?:change|switch|edit) was (?:made|done|merged) (?:in|with) (?:versions? |v)?$|\b(?:c[oa]me|comes|crept|slipped|got|arrived) in with (?:the |an? )?(?:[\w'’-]+ ){1,8}(?:in|of|to) (?:versions? |v)?$|\bsince (?:i|we) (?:put|got|have|installed) (?:version |v)?$/i;
/** "drops patches after 11.4.0": ever since. */
const EVER_AFTER = /\b[a-z]{3,20}s (?:[\w-]+ ){1,5}after (?:versions? |releases? |v)?$/i;
/** "an edit in 3.4.0 brought them in". */
const EDIT_IN =
  /\b(?:change|edit|commit|merge|rewrite|refactoring|clean-?up|optimi[sz]ation|tweak|update|patch|mistake|slip) (?:in|for|of|with) (?:versions? |releases? |v)?$/i;
const BROUGHT_AFTER =
  /^,? (?:that |which )?(?:brought|introduced|put|took|caused|broke|added|made|let|removed|dropped|lost|turned|opened|switched)\b/i;

/** "3.1 introduced the check", "3.1, which added the check": told right behind a number. */
const BEGINS =
  /^,? (?:which |that )?(?:\w+ly |first |also )?(?:introduc(?:ed|es)|add(?:ed|s)|brings|brought|debuted|began|begins|started|starts|(?:turned|switched) (?:it |this |that |them |(?:the|its|this|that) (?:[\w-]+ ){1,3})?on)\b/i;
/** "the check, which 2.9.0 switched on". */
const SWITCHED_ON =
  /^ (?:\w+ly |first |also )?(?:introduced|added|brought|(?:turned|switched) on|enabled)\b/i;

/** Whether a number is told as what brought something ("the check, which 2.9.0 switched on"). */
export const brings = ({ parsed: { text } }: Reading, { end }: VersionMention): boolean =>
  SWITCHED_ON.test(text.slice(end, end + 50));

/** What opens a clause by which one went to the version that brought what is told. */
const SINCE_THEN: ReadonlySet<string> = new Set('after since when once upon following ever'.split(' '));

/** Whether what a clause tells came with a version: "the collection began with 4.7", "the regression came in with 2.1". */
export function beganWith(reading: Reading, clause: Clause, mention: VersionMention): boolean {
  const { tokens, verbs, text } = reading.parsed;
  const start = tokens[clause.from]?.start ?? 0;
  if (
    /\bfirst (?:included|released) (?:in|with) (?:the )?(?:versions? |releases? |v)?$/i.test(
      text.slice(start, mention.start),
    )
  )
    return true;
  const before = text.slice(start, mention.start);
  // "Hackers planted a back door in 3.2": not in the next unless that is told.
  const foes =
    clause.subject !== null &&
    isCulprit(reading.parsed, clause.subject) &&
    !LASTS_ON.test(sentenceOf(reading));
  if (!foes && GIVEN_OUT.test(before) && !UP_TO_THEN.test(before)) return true;
  if (CAME_OUT.test(before) || FIRST_BAD.test(before) || BEGAN_WITH_UPDATE.test(before)) return true;
  const lead = text.slice(Math.max(start, mention.start - 80), mention.start);
  // "stopped when she went back to 2.3"
  if (wentBackTo(reading, mention)) return false;
  if (movedWell(reading, clause)) return false;
  const role = roleOf(reading, mention);
  if (role === 'began' || role === 'changed') return true;
  // "when a hospital moved its editors to 3.8"
  if (role === 'goal' && clause.kind !== 'condition' && SINCE_THEN.has(lower(reading, clause.from)))
    return true;
  if (MOVED_TO.test(lead) || CHANGED_FOR.test(lead) || EVER_AFTER.test(lead)) return true;
  if (EDIT_IN.test(lead) && BROUGHT_AFTER.test(text.slice(mention.end, mention.end + 50))) return true;
  if (BEGINS.test(text.slice(mention.end, mention.end + 60))) return true;
  // "With the release of 2.1, the editor began to collect"
  const next = reading.clauses[reading.clauses.indexOf(clause) + 1];
  if (
    clause.verbs.length === 0 &&
    /^(?:with|as of|upon) the (?:release|launch|arrival|introduction|update) (?:of|to) (?:versions? |releases? |v)?\d/i.test(
      text.slice(start, mention.end),
    ) &&
    next?.verbs.some((at) => /^(?:begin|start)$/.test(verbs[at]?.lemma ?? '')) === true
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
  return false;
}
