import { PART } from './title-parts.ts';
import { plain } from './title-words.ts';

/** Shortest name that counts, in characters. */
const SHORTEST = 3;
/** Shortest part of a title that tells what its page is about, in characters. */
const TELLING = 8;
/** A number of a version behind a name. */
const VERSION = /^v?\d{1,5}(?:\.\d{1,5}){1,3}$/;
/** The word for what is named: "Struct", "Class". */
const SORT = /^\p{Lu}\p{Ll}+$/u;

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function pathOf(address: string | null): readonly string[] {
  if (address === null || !URL.canParse(address)) return [];
  return new URL(address).pathname.split('/').filter((part) => part !== '');
}

/** The name in a heading of one word or two; '' where there is none. */
function nameIn([first = '', second, ...more]: readonly string[]): string {
  if (second === undefined) return first;
  if (more.length > 0) return '';
  if (VERSION.test(second)) return first;
  return SORT.test(first) ? second : '';
}

/**
 * A heading that is the name of a thing, alone, with its sort before it or its version behind it, as references and
 * registries have it: the title begins with the name, and the address ends in it or the title is no more.
 */
export function namedByAddress(
  headings: readonly string[],
  titles: readonly string[],
  address: string | null,
): string | undefined {
  const last = bare((pathOf(address).at(-1) ?? '').replace(/\.html?$/, ''));
  return headings.find((heading) => {
    const name = nameIn(heading.split(' '));
    if (name.length < SHORTEST) return false;
    const known = plain(name);
    const isAll = name !== heading && titles.some((title) => plain(title) === known);
    return (
      isAll || (last.endsWith(bare(name)) && titles.some((title) => plain(title).startsWith(`${known} `)))
    );
  });
}

/** A heading that begins with a part of the title in which the address ends, too: what a page of a register is about. */
export function beginningWithPart(
  headings: readonly string[],
  title: string,
  address: string | null,
): string | undefined {
  const last = bare(pathOf(address).at(-1) ?? '');
  const parts = title
    .split(PART)
    .map(plain)
    .filter((part) => part.length >= TELLING && bare(part) === last);
  return headings.find((heading) => parts.some((part) => plain(heading).startsWith(`${part} `)));
}
