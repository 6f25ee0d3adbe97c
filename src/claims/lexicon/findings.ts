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

/** What somebody finds something to be who judges it and has found out nothing ("found the notice confusing"). Linear. */
export const JUDGED_SO =
  /^(?:(?!(?:that|how|where|which|(?:upload|send|collect|leak|track|logg|transmitt|copy|read|shar|sell|writ|record|scann|harvest|delet)ing)\b)[\w’'-]+ ){1,9}?(?:to be |it )?(?:(?:very|rather|quite|pretty|really|so|too|extremely|a bit|deeply|somewhat|more|most|especially|particularly) )?(?:disturbing|worrying|concerning|troubling|alarming|disappointing|frustrating|annoying|confusing|irritating|odd|strange|weird|curious|funny|amusing|surprising|interesting|useful|helpful|handy|(?:hard|difficult|easy)(?! (?:enough )?to (?:guess|bypass|break|forge|fake|spoof|disable|detect|exploit|crack|decrypt|circumvent|trick|steal)\b)|tedious|intrusive|creepy|unacceptable|acceptable|reasonable|unreasonable|ridiculous|laughable|sad|ugly|nice|pretty|pleasant|unpleasant|convincing|unconvincing|offensive|distasteful|reassuring|refreshing)(?=[”"’']?(?:\s*[.,;:!?)]|\s*$| (?:that|to|and|but|for|because|as|when|at|in|of|too|enough)\b))/i;
