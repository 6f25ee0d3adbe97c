/** A release that is not out, in its heading. */
const TO_COME =
  /\b(?:unreleased|unpublished|not (?:yet )?(?:been )?(?:released|published|out)|to be (?:released|announced|determined)|tb[ad]|in (?:development|progress|preparation|the works)|under development|development version|planned|upcoming|coming soon|wip|draft|pending|future|scheduled|forthcoming|snapshot)\b|(?<![\w.-])(?:next|head)(?![\w.-])|\?{2,3}|x{2,4}[-./]x{2}|\d[-.](?:dev|snapshot|pre)(?:\.?0)?(?![\w.])|\.9000\b/i;
/** A day that looks like a number of three parts: "02.07.2026". */
const IS_DAY = /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/;

/** Whether a heading of version notes tells that its release is not out: "2.3.1 - TBD", "2.3.1-dev". Linear. */
export const isToCome = (heading: string): boolean => TO_COME.test(heading);

/** Whether what looks like a version is a day. */
export const isDayNumber = (version: string): boolean => IS_DAY.test(version);
