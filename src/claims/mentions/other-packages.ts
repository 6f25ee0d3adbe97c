/** "soft-hash@4.2.1", "@marrow/sync@2.1": a package and its version, as its registry writes them. */
const AT_VERSION = /(?<![\w@./-])(@?[A-Za-z][\w.-]{0,80}(?:\/[\w.-]{1,80})?)@(?=v?\d)/g;
/**
 * "soft-hash-js 4.2.1", "a dependency called 'soft-hash', version 4.2.1": a name that only a package has, or that is
 * said to be one's.
 */
const BEFORE_VERSION =
  /(?:\b(?:dependenc(?:y|ies)|package|module|library|component|crate|gem)(?:,? (?:(?:that|which) (?:is|was) )?(?:called|named|dubbed|known as))?,? ["'‘“`]?(?=[\w@./]{0,40}-|@)|\b(?:called|named|dubbed) ["'‘“`]?|(?<![\w@./-])(?=@[a-z]|[a-z\d][\w.-]{0,60}?[.-](?:js|cli|py|rs|sdk|lib|utils?)\b))([@\w][\w./-]{1,60})["'’”`]?,? \(?(?=(?:version |v)?\d+\.\d)/g;
/** "Node", "Node.js", "macOS", "libpeat2": a name by its letters. */
const NAMED = String.raw`(?=[A-Za-z.]{0,12}[A-Z]|[a-z]{2,20}[-\d])[A-Za-z][\w.+#-]{1,30}`;
const QUOTE = '[`"\'‘’]?';
/** "Upgrading Peat to 4.2.1 fixed it", "switching Peat versions from 4.2.0 to 4.2.1": whose number it is stands before. */
const CHANGED = new RegExp(
  String.raw`\b(?:[Ss]witch|[Uu]pgrad|[Uu]pdat|[Dd]owngrad|[Bb]ump|[Mm]ov|[Cc]hang|[Pp]inn?|[Rr]evert|[Ss]ett?|[Rr]ais|[Bb]ring|[Bb]rought|[Rr]oll)(?:e|es|ed|ing|s)?(?: back)? (?:(?:the|my|our|your|his|her|their|its) )?(${NAMED}(?: ${NAMED}){0,2})(?: (?:versions?|releases?|itself|back))?(?:,? from ${QUOTE}(?:version |v)?(\d[\w.+-]{0,30})${QUOTE})? (?:to|->|→) ${QUOTE}(?=(?:version |v)?\d)`,
  'g',
);
/** Where a version runs or comes from, which has none of its own ("we moved CI to 1.4", "upgraded Stable to 1.4"). */
const PLACE =
  /^(?:CI|QA|UAT|PROD\w*|DEV|Production|Staging|Development|IT|HQ|PCs?|VMs?|Stable|Insiders?|Beta|Nightly|Canary|Preview|LTS|Everything|All|Us)$/i;

/** "package versions 2.3 …": no name. */
const NO_NAME = /^(?:versions?|releases?|v|build|from|before|since)$/i;

/** Offsets of the document at which the name of a tool ends, and those of tools that the text is about. */
interface ToolEnds {
  readonly all: ReadonlySet<number>;
  readonly own: ReadonlySet<number>;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** Whether a package is one of a tool's: its own, one called by its name and more, or one of its scope. */
function isOf(slug: string, name: string): boolean {
  const own = plain(slug);
  if (own === '') return false;
  return [...name.split('/'), name].some((part) => plain(part).startsWith(own));
}

/**
 * Where versions of packages begin that are none of the text's tools ("soft-hash@4.2.1", "soft-hash-js 4.2.1"), as offsets
 * of the document. `known`: tools that the text is about. Linear.
 */
export function othersVersions(
  text: string,
  offset: number,
  ends: ToolEnds,
  known: ReadonlySet<string>,
): ReadonlySet<number> {
  const others = new Set<number>();
  if (known.size === 0 || !/\d\.\d/.test(text)) return others;
  for (const at of changedVersions(text, offset, ends, known)) others.add(at);
  if (!/[@-][\w./]|called|named|dubbed/.test(text)) return others;
  for (const pattern of [AT_VERSION, BEFORE_VERSION])
    for (const match of text.matchAll(pattern)) {
      const [whole, name = ''] = match;
      const end = match.index + whole.length;
      const named = offset + match.index + whole.lastIndexOf(name) + name.length;
      if (NO_NAME.test(name) || ends.all.has(named)) continue;
      if (![...known].some((slug) => isOf(slug.replace(/^\?/, ''), name))) others.add(offset + end);
    }
  return others;
}

const MAY_CHANGE = / (?:to|->|→) \W?(?:v|version )?\d/;

/** Where the numbers of what is told to have been changed begin, unless that is one of the text's tools. */
function changedVersions(
  text: string,
  offset: number,
  ends: ToolEnds,
  known: ReadonlySet<string>,
): readonly number[] {
  if (!MAY_CHANGE.test(text)) return [];
  return [...text.matchAll(CHANGED)].flatMap((match) => {
    const [whole, name = '', before] = match;
    const from = match.index + whole.indexOf(name);
    const words = name.split(' ');
    const own = [...ends.own].some((end) => end > offset + from && end <= offset + from + name.length);
    if (own || NO_NAME.test(name) || PLACE.test(name)) return [];
    if ([...known].some((slug) => words.some((word) => isPartOf(slug.replace(/^\?/, ''), word)))) return [];
    const end = offset + match.index + whole.length;
    // "… to 4.2.1 (I was on 4.2.0)": of the same.
    const behind = text.slice(match.index + whole.length);
    const major = /\d+/.exec(behind)?.[0] ?? '';
    const more = [...behind.matchAll(/(?<![\w.])v?(\d+)\.\d/g)].flatMap((one) =>
      one[1] === major ? [end + one.index] : [],
    );
    const earlier = from + whole.slice(from - match.index).indexOf(before ?? '');
    return [end, ...more, ...(before === undefined ? [] : [offset + earlier])];
  });
}

/** Whether a word is one of those that make a tool's name ("Code" of vscode, "Desktop" of wrench-desktop). */
function isPartOf(slug: string, word: string): boolean {
  const [own, part] = [plain(slug), plain(word)];
  return part.length > 2 && (own.includes(part) || (own.length > 2 && part.startsWith(own)));
}
