/** "soft-hash@4.2.1", "@marrow/sync@2.1": a package and its version, as its registry writes them. */
const AT_VERSION = /(?<![\w@./-])(@?[A-Za-z][\w.-]{0,80}(?:\/[\w.-]{1,80})?)@(?=v?\d)/g;
/**
 * "soft-hash-js 4.2.1", "a dependency called 'soft-hash', version 4.2.1": a name that only a package has, or that is
 * said to be one's.
 */
const BEFORE_VERSION =
  /(?:\b(?:dependenc(?:y|ies)|package|module|library|component|crate|gem)(?:,? (?:(?:that|which) (?:is|was) )?(?:called|named|dubbed|known as))?,? ["'‘“`]?(?=[\w@./]{0,40}-|@)|\b(?:called|named|dubbed) ["'‘“`]?|(?<![\w@./-])(?=@[a-z]|[a-z\d][\w.-]{0,60}?[.-](?:js|cli|py|rs|sdk|lib|utils?)\b))([@\w][\w./-]{1,60})["'’”`]?,? \(?(?=(?:version |v)?\d+\.\d)/g;
/** "package versions 2.3 …": no name. */
const NO_NAME = /^(?:versions?|releases?|v|build|from|before|since)$/i;

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** Whether a package is one of a tool's: its own, one called by its name and more, or one of its scope. */
function isOf(slug: string, name: string): boolean {
  const own = plain(slug);
  if (own === '') return false;
  return [...name.split('/'), name].some((part) => plain(part).startsWith(own));
}

/**
 * Where versions of packages begin that are none of the text's tools ("soft-hash@4.2.1", "soft-hash-js 4.2.1"), as offsets
 * of the document. `toolEnds`: offsets at which a tool's name ends; `known`: tools that the text is about. Linear.
 */
export function othersVersions(
  text: string,
  offset: number,
  toolEnds: ReadonlySet<number>,
  known: ReadonlySet<string>,
): ReadonlySet<number> {
  const others = new Set<number>();
  if (known.size === 0 || !/[@-][\w./]|called|named|dubbed/.test(text) || !/\d\.\d/.test(text)) return others;
  for (const pattern of [AT_VERSION, BEFORE_VERSION])
    for (const match of text.matchAll(pattern)) {
      const [whole, name = ''] = match;
      const end = match.index + whole.length;
      const named = offset + match.index + whole.lastIndexOf(name) + name.length;
      if (NO_NAME.test(name) || toolEnds.has(named)) continue;
      if (![...known].some((slug) => isOf(slug.replace(/^\?/, ''), name))) others.add(offset + end);
    }
  return others;
}
