import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { Token } from '../text/tokens.ts';

/** Words before a name that make it the place where something runs ("an app for Chrome and Firefox", "on Windows"). */
const PLACE = /^(?:on|under|via|atop|inside)$/;
/** What is made for something ("an extension for Chrome", "builds for Windows"). */
const MADE_FOR =
  /^(?:extensions?|app|apps|clients?|plug-?ins?|add-?ons?|versions?|builds?|packages?|available|downloads?|installers?|support|editions?|wrappers?|images?|drivers?|agents?)$/;
/** Nouns that make a name before them the place of something else ("the Chrome extension", "an npm package"). */
const PLACED =
  /^(?:extensions?|plug-?ins?|add-?ons?|packages?|store|web|marketplace|registry|repository|images?|actions?|issue|issues|tracker|tunnel|hub|index|machines?|laptops?|computers?|desktops?|users?|installers?|workflows?|runners?)$/;

/** What is said or done about something ("our answer on Wrench", "a ban on Wrench"), and not shown there. */
const ABOUT =
  /^(?:answers?|statements?|reports?|reporting|responses?|questions?|faqs?|advisor(?:y|ies)|remarks?|rulings?|decisions?|verdicts?|bans?|orders?|guidance|polic(?:y|ies)|positions?|clarifications?|facts?|findings?|research|inquir(?:y|ies)|investigations?|crackdowns?|complaints?)$/;
/** What such a noun begins its phrase with; nothing, where it begins its line. */
const OPENS =
  /^(?:an?|the|our|its|their|this|that|your|my|his|her|some|official|final|first|second|new|more)$/;

function isAbout(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.lower !== 'on' || !ABOUT.test(tokens[from - 2]?.lower ?? '')) return false;
  const opening = tokens[from - 3]?.lower;
  return opening === undefined || OPENS.test(opening);
}

/** Whether a name only says where something runs or is offered. */
export function isPlace(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (PLACED.test(tokens[to]?.lower ?? '')) return true;
  const before = tokens[from - 1]?.lower ?? '';
  if (isAbout(tokens, from)) return false;
  if (PLACE.test(before)) return true;
  return before === 'for' && [2, 3, 4].some((back) => MADE_FOR.test(tokens[from - back]?.lower ?? ''));
}

/** What a form asks of what is reported, and not of what it runs with. */
const REPORTED =
  /^(?:product|software|package|component|affected|affects|application|app|tool|vulnerable|name)$/;
/** No more stands in such a line behind its number. */
const FEW = 4;

/** Whether a line says no more of a name than its number: "Browser: Chrome 131.0", "Chrome 131.0" in a form. `headed`: it is a
 * heading. */
export function isUsed(tokens: readonly Token[], { from, to }: Stretch, headed: boolean): boolean {
  if (tokens.length - to > FEW || !/^v?\d/.test(tokens[to]?.lower ?? '')) return false;
  if (from === 0) return !headed;
  const mark = tokens[from - 1]?.lower;
  return (mark === ':' || mark === '|') && from <= FEW && !REPORTED.test(tokens[0]?.lower ?? '');
}
