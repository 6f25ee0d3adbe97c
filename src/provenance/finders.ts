import type { Mention, MentionContext } from './mention.ts';
import { foldName, properName } from './names.ts';
import type { Book } from './publishers.ts';

/** Who found it: a handle, a person, a firm, a group, or their write-up. */
export function finder(plain: Mention, meant: string, forum: boolean, { book }: MentionContext): Mention {
  const { quote, sentence } = plain.keyed.statement;
  const platformsIn = (text: string): readonly string[] =>
    book.publishersIn(text).flatMap((one) => (one.kind === 'forum' ? [one.slug] : []));
  const named = platformsIn(meant);
  const quoted = named.length > 0 ? named : platformsIn(quote);
  const near = quoted.length > 0 ? quoted : platformsIn(sentence);
  const firm = book.publishersIn(meant).find((one) => one.kind === 'security-firm');
  return {
    ...plain,
    proper:
      properName(meant, (word) => isKnownName(word, plain, book)) ?? (firm ? foldName(firm.name) : null),
    platforms: forum || firm === undefined ? near : [],
    voucher: null,
  };
}

/** A word of a name that says where or of what, not who: outlets, organisations, the tool. */
export function isKnownName(word: string, plain: Mention, book: Book): boolean {
  return (
    book.publishersIn(word).length > 0 ||
    book.organisationNamed(word) !== undefined ||
    namesTool(word, plain, book)
  );
}

function namesTool(word: string, plain: Mention, book: Book): boolean {
  const tool = plain.keyed.statement.tool === null ? undefined : book.tool(plain.keyed.statement.tool);
  const folded = foldName(word);
  return [tool?.name ?? '', ...(tool?.aliases ?? [])].some((name) =>
    foldName(name).split(' ').includes(folded),
  );
}
