import type { Statement } from '../../model/statement.ts';

const PAPER =
  '(?:posts?|threads?|comments?|articles?|tweets?|messages?|videos?|stor(?:y|ies)|statements?|press releases?|announcements?|newsletters?|e-?mails?|interviews?|discussions?|reviews?|ratings?)';
/** What is taken down are words, and not a part of the tool ("removed the post", not "removed the post type"). */
const WORDS_TAKEN_DOWN = new RegExp(
  `\\b(?:remov\\w+|delet\\w+|withdr\\w+|retract\\w*|pull(?:ed|s|ing)?|hid|hidden|hides|unpublish\\w*|(?:took|taken|takes) (?:down|back)|lock(?:ed|s)) (?:down )?(?:(?:the|a|an|our|that|this|its|his|her|their|these|those|some|several|two|all) )(?:[\\w-]+ ){0,2}?${PAPER}\\b(?! (?:types?|buttons?|ids?|lists?|views?|boxes|box|fields?|editors?|handlers?|queues?|api|parser|feature|hooks?|bod(?:y|ies)|history|storage|upload\\w*|collection|sending))`,
  'i',
);
/** A release is there. */
const OUT =
  /\b(?:is|are|was|were|has been|have been|had been|will be|went|goes|lands?|landed)\b[^.;]{0,24}\b(?:out|available|live|released|published|rolling out|shipped)\b|\b(?:releas|publish|shipp|announc|launch)\w*\b/i;
/** It takes something away, or puts it right. */
const CURES =
  /\b(?:fix|patch|hotfix|repair|resolv|address|correct|remov|clos|restor|revert|roll|mitigat|secur|safe|clean|stop|solv|prevent|harden|remed|eliminat|disabl|replac|withdr|undo|undid|drop|turn|switch|updat|upgrad|cure|plug|protect|clos|sanit|validat|enforc|block|restrict|limit)\w*\b|\bno longer\b|\bopt[- ](?:in|out)\b/i;

/** What users lost was taken from them, and not from the tool ("deleted bookmarks of some users"). */
const USERS_LOST =
  /\b(?:delet|remov|eras|wip|drop|overwr|los)\w*\b[^.;]{0,60}?\b(?:of|from|for|belonging to) (?:(?:some|many|all|several|most|few|a few|thousands of|the|our|its|affected) ){0,2}(?:users?|customers?|people|owners?|subscribers?)\b(?!['’ -](?:agent|interface|data folder))/i;
const TAKES_FROM_TOOL =
  /\b(?:bug|flaw|issue|code|check|feature|mechanism|tracking|telemetry|upload|restriction|limit|option|malware|backdoor|version)\w*\b/i;

/** Whether a statement of repair tells that users lost something. */
export function isLossOfUsers({ kind, quote }: Statement): boolean {
  return kind === 'fix' && USERS_LOST.test(quote) && !TAKES_FROM_TOOL.test(quote);
}

/** Whether a statement of repair tells that words were taken down: a post, a thread, a comment. */
export function isTakenDownText({ kind, quote }: Statement): boolean {
  return kind === 'fix' && WORDS_TAKEN_DOWN.test(quote);
}

/** Whether a statement of repair only tells that a release is there, and nothing of what it brings. */
export function isBareRelease({ kind, quote, sentence }: Statement): boolean {
  return kind === 'fix' && OUT.test(quote) && !CURES.test(sentence);
}
