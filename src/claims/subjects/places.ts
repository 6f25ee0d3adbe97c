import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { Token } from '../text/tokens.ts';

/** Words before a name that make it the place where something runs ("an app for Chrome and Firefox", "on Windows"). */
const PLACE = /^(?:on|under|via|atop|inside)$/;
/** What is made for something ("an extension for Chrome", "builds for Windows"). */
const MADE_FOR =
  /^(?:extensions?|app|apps|clients?|plug-?ins?|add-?ons?|versions?|builds?|packages?|available|downloads?|installers?|support|editions?|wrappers?|images?|drivers?|agents?)$/;
/** Nouns that make a name before them the place of something else ("the Chrome extension", "an npm package"). */
const PLACED =
  /^(?:extensions?|plug-?ins?|add-?ons?|packages?|store|web|marketplace|registry|repository|images?|actions?|issue|issues|tracker|tunnel|hub|index|machines?|laptops?|computers?|desktops?|users?|installers?)$/;

/** Whether a name only says where something runs or is offered. */
export function isPlace(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (PLACED.test(tokens[to]?.lower ?? '')) return true;
  const before = tokens[from - 1]?.lower ?? '';
  if (PLACE.test(before)) return true;
  return before === 'for' && [2, 3, 4].some((back) => MADE_FOR.test(tokens[from - back]?.lower ?? ''));
}
