import { isCalled, isOfAnother } from './other-makers.ts';
import { ON_FORUM, byRole } from './role-phrase.ts';
import type { RolePhrase, RoleRule } from './role-phrase.ts';

/** Who works on something: the maker's own people, a poster or a researcher. */
export const OF_WORK: readonly RoleRule[] = [
  // "a member of the community"
  (phrase) =>
    /^member/.test(phrase.noun) && IN_PUBLIC.test(phrase.lower)
      ? byRole(phrase, phrase.text, 'forum_user')
      : undefined,
  // "members of the panel": of who knows what.
  (phrase) =>
    /^member/.test(phrase.noun) && !/\bteam\b/.test(phrase.lower) && !isMakers(phrase) ? null : undefined,
  (phrase) => {
    const own = isMakers(phrase);
    const type = own ? 'vendor_employee' : ON_FORUM.test(phrase.lower) ? 'forum_user' : 'researcher';
    return byRole(phrase, phrase.named ?? phrase.text, type, { vendor: own });
  },
];

const IN_PUBLIC = /\b(?:community|forum|public|subreddit|group)\b/;

/** Whether the words say that it is another's people. */
const isOthers = ({
  parsed,
  at,
  head,
  topic,
  possessor,
  organisation,
  ownTool,
  names,
}: RolePhrase): boolean =>
  possessor?.vendor === false ||
  isOfAnother(parsed, at, head, topic) ||
  (organisation === null && !ownTool && names.length === 0 && isCalled(parsed, at, head, topic));

/** "a developer of the extension" */
const OF_TOOL =
  /\b(?:developers?|authors?|creators?|engineers?|makers?) of the (?:\w+ )?(?:extension|plugin|package|library|tool|app|application|project|module|software|editor|add-on|image|framework)\b/;

/** "the maintainers", "a core committer" */
const UPKEEP = /maintainer|team|committer|contributor|\bdevs?\b/;

/** "The developer", "the original author": of the tool that the text is about. */
const DEVELOPER =
  /^(?:the|its) (?:(?:original|former|sole|lead|main|current|previous|package|plug-?in|app|extension) )?(?:developers?|creators?|(?<=\w (?:original|former|sole|lead|main|current|previous|package|plug-?in|app|extension) )authors?)(?:,|$)/;

/** "engineers at the vendor" */
const AT_MAKER = /\b(?:at|of|for|with|to|from) the (?:\w+ )?(?:vendor|maker|project|developer|publisher)\b/;

/** What makes somebody one of the maker's people. */
const SIGNS: readonly ((phrase: RolePhrase) => boolean)[] = [
  ({ vendor }) => vendor,
  ({ lower }) => OF_TOOL.test(lower),
  ({ noun, organisation }) => organisation === null && UPKEEP.test(noun),
  ({ lower, organisation }) => organisation === null && DEVELOPER.test(lower),
  // "the company engineer"
  ({ lower, topic }) => topic.organisationIsVendor && /^(?:the|its) (?:company|firm)/.test(lower),
  ({ lower, organisation }) => organisation === null && AT_MAKER.test(lower),
];

const isMakers = (phrase: RolePhrase): boolean => !isOthers(phrase) && SIGNS.some((holds) => holds(phrase));
