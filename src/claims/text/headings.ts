const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?`;
/** A day as headings write it: "2026-07-02", "2 July 2026", "July 2026". */
export const DATE = String.raw`(?:\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}(?:,?[ -]\d{2,4})?|${MONTH} \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|${MONTH},? \d{4}|\d{4})`;
/** What the numbers of a release's heading are told with: its day, or that it was released. */
const DAY = String.raw`\s*[[(](?:(?:on |of |from |dated |out |(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?${DATE}|released [^()[\]]{0,36}|unreleased)[)\]]`;
const NUMBER = String.raw`(?:[\w.@/-]+ ){0,3}v?\d[\w.+~-]*(?: (?:alpha|beta|rc)\s?\d*)?`;
const NEWS = String.raw`(?:[\w'’-]+ ){0,2}(?:changes?|changelog|fixes|bug-?fixes|news|features|improvements|enhancements|highlights|what['’]s (?:new|changed))`;

/** "Noteworthy changes in version 3.2 (2019-07-09)", "Changes between 1.0 and 1.1", "Fixes since v1.9". */
const CHANGES = new RegExp(
  `^\\W*${NEWS} (?:in|since|with|for|from|between|relative to|compared to|after) ${NUMBER}(?: and ${NUMBER})?(?:${DAY})?(?:\\s*\\[[a-z ]{1,14}\\])?\\W*$`,
  'i',
);
/** "Version 3.2 (released 2020-06-03)", "Hub 3.2 (2020-06-03)", "Hub 3.2 release notes". */
const RELEASE = new RegExp(`^\\W*${NUMBER}(?:${DAY}| (?:release notes|changelog))\\W*$`, 'i');

/** The longest line that heads what changed in a release, in characters. */
const LONGEST = 90;

/** Whether a line only heads what changed in a release: it tells nothing of its version. Linear. */
export const isReleaseHeading = (line: string): boolean =>
  line.length <= LONGEST && /\d/.test(line) && (CHANGES.test(line) || RELEASE.test(line));
