import type { Document } from '../../model/document.ts';
import { repositoryAt } from '../../versions/repository.ts';
import { entriesCalled } from '../lexicon/called.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { NO_SOFTWARE, NO_SOFTWARE_CALLED, PARTS_OF_OWNER } from '../lexicon/repositories.ts';

/** What a repository is of, by what it is called, where the catalogue does not know the repository itself. */
export interface Home {
  /** A tool of the catalogue that goes by that name; it may be another's of the same name, or a copy. */
  readonly known: string | undefined;
  /** Whether that name is no word of the language, which anybody may call a thing by. */
  readonly surely?: boolean;
  /** The name of one that the catalogue does not know, as the text writes it, else as the address does. */
  readonly name: string | undefined;
}

/** Whether a document stands in a repository and is about it as a whole. */
export function isInRepository(url: string | null): boolean {
  const found = repositoryAt(url);
  return found !== undefined && found.page !== 'other';
}

/** What the repository is of that a document stands in; undefined where nothing says, and where the catalogue knows it. Linear. */
export function homeOf(
  {
    url = null,
    title,
    text,
    tool,
  }: Pick<Document, 'title' | 'text' | 'tool'> & Partial<Pick<Document, 'url'>>,
  lexicon: Lexicon,
): Home | undefined {
  if (tool !== null || !isInRepository(url)) return undefined;
  const found = repositoryAt(url);
  if (found === undefined || isOfNoSoftware(found.name)) return undefined;
  const owner = found.owner.split('/').at(-1) ?? '';
  const called = PARTS_OF_OWNER.has(found.name.toLowerCase()) ? owner : found.name;
  const entries = entriesCalled(called.replace(/[-_]/g, ' '), lexicon).concat(entriesCalled(called, lexicon));
  const known = entries.find((entry) => entry.tool !== null);
  if (known !== undefined)
    return { known: known.tool ?? undefined, surely: !known.ambiguous, name: undefined };
  return { known: undefined, name: writtenIn(`${title}\n${text}`, called) };
}

const isOfNoSoftware = (name: string): boolean =>
  NO_SOFTWARE.has(name.toLowerCase()) || NO_SOFTWARE_CALLED.test(name);

/** Beside such words a name in small letters is a word of the language ("all requests"). */
const AS_WORD =
  /(?:^|\s)(?:the|an?|this|that|these|those|my|our|your|their|its|all|some|any|no|two|three|many|more|each|every|of|new|other|several|which)\s$/i;
/** Characters in which a name is looked for. */
const LOOKED_AT = 20_000;

/** A name as the address writes it, or as a text does in several words; a plain word with a capital where the text uses it as such. */
function writtenIn(text: string, called: string): string {
  const parts = called.split(/[-_.]+/).filter((part) => part !== '');
  const pattern = new RegExp(String.raw`(?<![\w/@.-])${parts.join('[-_. ]?')}(?![\w/-])`, 'gi');
  const searched = text.slice(0, LOOKED_AT);
  for (const { 0: written, index } of searched.matchAll(pattern)) {
    if (parts.length > 1 && written.length >= called.length && /\p{Lu}/u.test(written)) return written;
    if (parts.length === 1 && AS_WORD.test(searched.slice(Math.max(0, index - 12), index)))
      return called.charAt(0).toUpperCase() + called.slice(1);
  }
  return called;
}
