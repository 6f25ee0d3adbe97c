import { sieved } from '../text/sieved-pattern.ts';

/** Verbs and words of repair that the fix rules look for. */

export const ALWAYS = new Set([
  'fix',
  'patch',
  'remediate',
  'mitigate',
  'rectify',
  'sanitize',
  'backport',
  'remedy',
  'harden',
  'neutralize',
]);

export const RELEASES = new Set([
  'release',
  'issue',
  'ship',
  'publish',
  'push',
  'roll',
  'land',
  'merge',
  'deliver',
  'deploy',
  'begin',
  'prepare',
  'start',
  'come',
  'arrive',
  'add',
  'include',
  'contain',
  'work',
  'provide',
  'develop',
  'apply',
  'make',
  'promise',
  'plan',
  'expect',
  'announce',
  'introduce',
  'implement',
]);

export const REMOVALS = new Set([
  'remove',
  'revert',
  'roll',
  'disable',
  'withdraw',
  'yank',
  'unpublish',
  'strip',
  'drop',
  'undo',
  'pull',
  'retire',
  'replace',
  'delete',
  'rotate',
  'revoke',
  'discontinue',
]);

export const PRONOUN_OBJECTS = new Set(['it', 'them', 'this', 'that', 'these', 'both']);

/** What a release that repairs something does. */
export const CURES = sieved(
  /\b(?:restor(?:es|ed)|clos(?:es|ed)|ends|fix(?:es|ed)|remov(?:es|ed)|replac(?:es|ed)|refus(?:es|ed)|stops|stopped|revert(?:s|ed)|patch(?:es|ed)|address(?:es|ed)|correct(?:s|ed)|contains? none of|is free of|are free of|is clean of|do(?:es)? not contain (?:the|any)|without the|enforc(?:es|ed)|prevents)\b/i,
);

/** Those who use tools and restrict them: what they remove or switch off is no repair. Linear. */
export const CONSUMERS = sieved(
  /\b(?:universit(?:y|ies)|schools?|districts?|banks?|hospitals?|ministr(?:y|ies)|agenc(?:y|ies)|cit(?:y|ies)|customers?|users?|admins?|administrators?|companies|firms|councils?|governments?|employers?|departments?|army|police|libraries|insurers?|airlines?|retailers?|authorit(?:y|ies)|institutions?|organi[sz]ations?|operators?|hosters?|offices?|clinics?)$/i,
);
/** Whom or what users put back for themselves ("rolled everybody back"). Linear. */
export const OWN_FLEET = sieved(
  /\b(?:everybody|everyone|all (?:users|staff|machines|clients|laptops|devices)|us|our (?:\w+ )?(?:machines|fleet|servers|clients|laptops|users|devices|installs?|setup|cluster)|my (?:machine|install|setup|laptop|server|box))\b/i,
);
