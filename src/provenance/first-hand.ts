import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import { isOpenAddress } from './hosted.ts';
import type { Mention } from './mention.ts';
import { foldName, properName } from './names.ts';
import { readsOthers, sawNothing } from './own-reporting.ts';
import type { Book } from './publishers.ts';

/** Somebody did or saw it himself ("I unpacked the last builds", "I could not believe what we saw" is none). */
const LOOKED =
  /\b(?:I|we)(?:['’]ve)?(?: (?:have|had|also|then|just|only|finally|first|could|can|was|were|able|to|managed|myself|ourselves|ran|again)){0,3} (?:watch|captur|record|logg|unpack|trac(?:e|ed|ing)\b|test|tried|try|ran|run\b|reproduc|replicat|bisect|measur|profil|notic|found|saw|seen|see\b|inspect|decompil|disassembl|revers|observ|dump|intercept|sniff|monitor|debugg|diff|install|check|verif|confirm|corrupt|crash|lost|hit)\w*/i;
/** What stands in quotation marks somebody else says. */
const QUOTED = /“[^”]{0,600}”|"[^"]{0,600}"/g;

/** Whether the writer of a text says in a sentence that he looked himself. */
function saysHeLooked({ statement }: KeyedStatement): boolean {
  const { chain, sentence, polarity } = statement;
  if (chain.length > 0 || polarity === 'negated') return false;
  const own = sentence.slice(0, 1000).replace(QUOTED, ' ');
  return LOOKED.test(own) && !readsOthers(own) && !sawNothing(own);
}

/**
 * Documents (ids) in which somebody writes on his own site of what he looked at himself: a finder's write-up. No
 * newsroom's, forum's or organisation's.
 */
export function writeUpsAmong(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  book: Book,
): ReadonlySet<string> {
  const isSomebodys = (document: DocumentInfo | undefined): boolean => {
    if (document?.form !== 'article' || document.credit !== null || document.copyOf !== null) return false;
    const { kind, organisation } = book.publisher(document.publisher);
    return kind === 'blog' && organisation === null;
  };
  const own = new Set([...documents.keys()].filter((id) => isSomebodys(documents.get(id))));
  return new Set(
    statements
      .filter(
        (one) =>
          own.has(one.statement.document) && saysHeLooked(one) && !followsInspector(one, documents, book),
      )
      .map(({ statement }) => statement.document),
  );
}

/** Whether somebody names those who live by looking, or a newsroom, where he tells it: he may have it from them. */
function followsInspector(
  { statement }: KeyedStatement,
  documents: ReadonlyMap<string, DocumentInfo>,
  book: Book,
): boolean {
  const title = documents.get(statement.document)?.title ?? '';
  return book
    .publishersIn(`${title} ${statement.prefix} ${statement.sentence}`)
    .some(({ kind }) => kind === 'security-firm' || kind === 'newsroom' || kind === 'wire');
}

/**
 * Whom a write-up is by: its author, else whose name its site bears, else its host. A name of an organisation, publisher or
 * tool that the catalogue knows is not his: a page may call itself as it likes.
 */
export function writerOf(
  { author, outlet, publisher, url }: DocumentInfo,
  book: Book,
): Pick<Mention, 'name' | 'shown' | 'proper'> {
  const own = book.publisher(publisher);
  const free = (name: string | null): string | null =>
    name === null || book.publisherNamed(name)?.slug === own.slug || !isTaken(name, book) ? name : null;
  const by = free(author);
  if (by !== null) return { name: by, shown: by, proper: foldName(by) };
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null;
  const site = free(outlet);
  const named = site === null || site.includes('.') ? null : properName(site, () => false);
  const name = (named === null ? host : site) ?? site ?? 'the writer';
  return { name, shown: name, proper: named ?? siteOf(url) };
}

/** Whether a name is, or has in it, that of an organisation, publisher or tool which the catalogue knows. */
export function isTaken(name: string, book: Book): boolean {
  return (
    book.organisationIn(name) !== undefined ||
    book.publishersIn(name).length > 0 ||
    book.toolsIn(name).length > 0
  );
}

/** The label of a site's own name: "adaholm" of "https://blog.adaholm.example/x"; null where the host is many people's. */
export function siteOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url) || isOpenAddress(url)) return null;
  const labels = new URL(url).hostname.split('.').filter((one) => one !== 'www' && one !== 'blog');
  return labels.length === 2 ? (labels[0] ?? null) : null;
}

/** Whether a site's label is a person's name: all of it, or the family name ("holm", "adaholm", "ada-holm"). */
export function bearsName(site: string, proper: string): boolean {
  const words = proper.split(' ');
  const plain = site.replace(/[-_]/g, '');
  const last = words.at(-1) ?? '';
  return words.length > 1 && (plain === words.join('') || (plain === last && last.length > 4));
}
