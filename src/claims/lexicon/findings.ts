/** Verbs of finding, and who counts as a finder. */

/** Discovery verbs that say nothing of a finding unless a finder of the right kind stands before them. */
export const MILD = new Set([
  'confirm',
  'report',
  'document',
  'detail',
  'trace',
  'see',
  'flag',
  'show',
  'note',
  'investigate',
  'detect',
  'measure',
  'capture',
  'intercept',
  'find',
  'identify',
  'observe',
  'notice',
  'test',
  'audit',
  'expose',
  'demonstrate',
  'verify',
  'validate',
]);

export const MILD_OWN = new Set([
  'see',
  'investigate',
  'report',
  'note',
  'confirm',
  'flag',
  'detail',
  'document',
  'show',
  'test',
  'audit',
  'examine',
  'inspect',
]);

/** Ways in which the author of a post looks for himself. */
export const LOOKING = new Set([
  'open',
  'run',
  'look',
  'check',
  'compare',
  'downgrade',
  'try',
  'bisect',
  'capture',
  'dump',
  'decompile',
  'inspect',
  'test',
  'measure',
  'verify',
  'reproduce',
  'diff',
  'trace',
  'log',
  'grep',
  'scan',
]);

export const FINDERS = new Set([
  'researcher',
  'experts',
  'forum_user',
  'organisation',
  'vendor_employee',
  'vendor',
  'anonymous_source',
  'document',
]);

/** Lemmas of verbs by which somebody meets a thing at what it does ("caught the plugin uploading his keys"). */
export const PERCEIVED: ReadonlySet<string> = new Set(
  'find catch see notice observe spot detect discover watch record show witness reveal'.split(' '),
);
