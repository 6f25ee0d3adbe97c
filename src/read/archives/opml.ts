import { problem, type Problem } from '../../model/problem.ts';
import { escapeMarkup } from '../feed/markup.ts';
import { elementsOf } from '../feed/pick.ts';
import type { Element } from '../feed/element.ts';
import { readXml } from '../feed/xml.ts';

/** One subscription of an OPML list. */
export interface Subscription {
  readonly title: string;
  readonly feedUrl: string;
  readonly pageUrl: string | null;
  /** Names of the folders in which it stands, outermost first. */
  readonly folders: readonly string[];
  readonly lang: string | null;
}

const nameOf = (outline: Element): string =>
  (outline.attributes['title'] ?? outline.attributes['text'] ?? '').replace(/\s+/g, ' ').trim();

function collect(parent: Element, folders: readonly string[], found: Map<string, Subscription>): void {
  for (const outline of elementsOf(parent)) {
    if (outline.name !== 'outline') continue;
    const feedUrl = (outline.attributes['xmlurl'] ?? '').trim().replace(/^feed:(?:\/\/)?(?=https?:)?/i, '');
    const name = nameOf(outline);
    if (/^https?:\/\//i.test(feedUrl)) {
      const page = outline.attributes['htmlurl']?.trim() ?? '';
      if (!found.has(feedUrl))
        found.set(feedUrl, {
          title: name === '' ? feedUrl : name,
          feedUrl,
          pageUrl: /^https?:\/\//i.test(page) ? page : null,
          folders,
          lang: outline.attributes['language'] ?? null,
        });
    }
    collect(outline, name === '' ? folders : [...folders, name], found);
  }
}

/** Reads a subscription list (OPML 1.0 and 2.0), leniently; each feed once. Without any: `opml-empty`. */
export function readOpml(
  text: string,
  name: string,
): { readonly subscriptions: readonly Subscription[]; readonly problems: readonly Problem[] } {
  const { root } = readXml(text, null);
  const found = new Map<string, Subscription>();
  const opml = elementsOf(root).find((element) => element.name === 'opml') ?? root;
  collect(elementsOf(opml).find((element) => element.name === 'body') ?? opml, [], found);
  const problems =
    found.size === 0
      ? [
          problem(
            'opml-empty',
            name,
            'There is no feed in this list.',
            'Export the list as OPML with feed addresses.',
          ),
        ]
      : [];
  return { subscriptions: [...found.values()], problems };
}

const quoted = (text: string): string => `"${escapeMarkup(text).replaceAll('"', '&quot;')}"`;

/** Writes subscriptions as OPML 2.0, grouped by their first folder, in their order. */
export function writeOpml(title: string, subscriptions: readonly Subscription[]): string {
  const line = (one: Subscription): string =>
    `<outline type="rss" text=${quoted(one.title)} title=${quoted(one.title)} xmlUrl=${quoted(one.feedUrl)}` +
    (one.pageUrl === null ? '' : ` htmlUrl=${quoted(one.pageUrl)}`) +
    (one.lang === null ? '' : ` language=${quoted(one.lang)}`) +
    '/>';
  const folders = new Map<string, Subscription[]>();
  for (const one of subscriptions) {
    const folder = one.folders[0] ?? '';
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  const body = [...folders].map(([folder, members]) => {
    const lines = members.map(line).join('\n');
    return folder === '' ? lines : `<outline text=${quoted(folder)}>\n${lines}\n</outline>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head><title>${escapeMarkup(title)}</title></head>\n<body>\n${body.join('\n')}\n</body>\n</opml>\n`;
}
