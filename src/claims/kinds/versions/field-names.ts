import { EXPECTED, FIELD_NAMES, OF_PART } from '../../lexicon/fields.ts';
import type { FieldMeaning } from '../../lexicon/fields.ts';
import { isTool } from './own-names.ts';
import type { Reading } from '../reading.ts';

/** No name of a field and no line with its value is longer, in UTF-16 units. */
export const LONGEST_NAME = 60;
export const LONGEST_LINE = 200;
/** Nor has a name beside its value more words. */
const MOST_WORDS = 7;
/** "Fixed in: 1.5.3", "**Fixed in** | 1.5.3", "Fixed in:** 1.5.3". */
const NAMED = /^[\s|*_#[]{0,6}([^:|?\n*]{2,60}?)[\s*_]{0,4}(?:[:?](?![^\s*_])|\||\t)[\s*_|:]{0,6}/;
/** A name alone on its line. */
export const ALONE = /^[\s|*_#]{0,6}([^:|?\n*]{2,60}?)[\s*_]{0,4}[:?]?[\s*_|]{0,6}$/;

const FIELDS: readonly (readonly [FieldMeaning, RegExp])[] = FIELD_NAMES.map(([meaning, names]) => [
  meaning,
  new RegExp(`^(?:${names.join('|')})$`, 'i'),
]);
/** Any of them has one of these words. */
const MAY_BE = /version|release|build|fix|patch|affect|work|regress|found|seen|resolv|introduc|broke|since|happen|occur|reproduc|first|vulnerab|repair|solv|clos|correct|start|began|appear|fail|present|observ|confirm|package|source/i; // prettier-ignore

/** What a field of such a name says of the versions in it. */
export function meaningOf(name: string): FieldMeaning | undefined {
  const plain = name.trim().replace(/\s+/g, ' ');
  return MAY_BE.test(plain) ? FIELDS.find(([, pattern]) => pattern.test(plain))?.[0] : undefined;
}

/** The name of the field with which a line begins, where its value goes on behind it; the number of units that it takes. */
export function nameOf(
  reading: Reading,
  line: string,
): { readonly name: string; readonly length: number } | undefined {
  const match = NAMED.exec(line.slice(0, LONGEST_NAME + 16));
  const name = match?.[1];
  if (match === null || name === undefined || name.split(' ').length > MOST_WORDS) return undefined;
  // "Lumen CLI version": of the tool that the text is about.
  const tool = reading.topic.lexicon.tools.get(reading.topic.tools[0] ?? '')?.name;
  const own = tool !== undefined && name.toLowerCase().startsWith(`${tool.toLowerCase()} `);
  return { name: own ? name.slice(tool.length + 1) : name, length: match[0].length };
}

/** "Fixed in Electron", "Also patched in (Brindle Server)": of what the name speaks. */
const IN_ANOTHER =
  /^(?:also |first |last |already )?(?:fixed|patched|resolved|affected|affects|found|seen|introduced|broken|present|reproduced|works?|worked|working|happens|occurs|fix|released)(?: \w+)? (?:in|by|with|on) [[(]?([^[\](){}]+)[\])]?$/i;
const PROPER = /^(?:\p{Lu}|\d*\p{Ll}+[\p{Lu}\d])[\w.+-]*(?: [\p{Lu}\d][\w.+-]*){0,3}$/u;

/** "Affected / fixed", "Could not reproduce in", "Regression range": names from which nobody can tell what each number is. */
const UNCLEAR =
  /\b(?:affected|vulnerable|broken|bad|found|introduced)\b.{0,12}(?:\/|&|\band\b|\bor\b).{0,12}\b(?:fixed|patched|resolved|unaffected|good|working)\b|\b(?:fixed|patched|resolved|unaffected|good|working)\b.{0,12}(?:\/|&|\band\b|\bor\b).{0,12}\b(?:affected|vulnerable|broken|bad|found|introduced)\b|^(?:not|never|no longer|could not|couldn['’]t|cannot|can['’]t|can not|unable to)\b.{0,20}\b(?:reproduced?|found|seen|observed|happening|occurring)\b|\b(?:regression|bisect\w*|commit|search) (?:range|window)\b/i;

/** Whether nobody can tell from a field's name what each number in its value is. */
export const isUnclear = (name: string): boolean => UNCLEAR.test(name);

/** Whether a field's name asks for versions of a part or of another product, for what is only planned. */
export function asksElsewhere(reading: Reading, name: string): boolean {
  const part = OF_PART.exec(name)?.[0];
  if (part !== undefined ? !isTool(reading, part) : MAY_BE.test(name) && EXPECTED.test(name)) return true;
  const other = IN_ANOTHER.exec(name.trim())?.[1];
  return (
    other !== undefined && PROPER.test(other) && meaningOf(name) === undefined && !isTool(reading, other)
  );
}
