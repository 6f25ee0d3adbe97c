import { STYLE_FAMILIES, STYLE_KEYWORDS, STYLE_PROPERTIES, SVG_STYLE_PROPERTIES } from './markup-lists.ts';

const ADDRESS = /url\s*\(\s*[^\s)]+\s*\)\s*/gi;
/** One character or short unit of a harmless declaration list; anything else drops the whole attribute. */
const HARMLESS = /^(?:[:,;#%.\sa-zA-Z0-9!-]|'[\s\w]+'|"[\s\w]+"|\([\d,\s]+\))*$/;
const VALUE =
  /^(?:#[0-9a-f]+|rgb\(\d+%?,\d*%?,?\d*%?\)?|\d{0,2}\.?\d{0,2}(?:cm|em|ex|in|mm|pc|pt|px|%|,|\))?)$/;

/** Longest style attribute that is looked at. */
const MAX_STYLE = 2000;

/** The declarations of a style attribute that only concern how text looks; '' when none or anything is odd. */
export function harmlessStyle(style: string, svg: boolean): string {
  if (style.length > MAX_STYLE) return '';
  const plain = style.replace(ADDRESS, ' ');
  if (!HARMLESS.test(plain)) return '';
  const kept: string[] = [];
  for (const declaration of plain.split(';')) {
    if (declaration.trim() === '') continue;
    const [property, value, ...rest] = declaration.split(':').map((part) => part.trim());
    if (property === undefined || value === undefined || rest.length > 0 || !/^[\w-]+$/.test(property))
      return '';
    if (value === '') continue;
    const lower = property.toLowerCase();
    const family = STYLE_FAMILIES.has(lower.split('-')[0] ?? '');
    const fine =
      STYLE_PROPERTIES.has(lower) ||
      (family && value.split(/\s+/).every((word) => STYLE_KEYWORDS.has(word) || VALUE.test(word))) ||
      (svg && SVG_STYLE_PROPERTIES.has(lower));
    if (fine) kept.push(`${property}: ${value};`);
  }
  return kept.join(' ');
}
