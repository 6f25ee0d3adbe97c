import type { FetchRequest } from '../../model/ports.ts';
import type { Purl } from '../purl.ts';
import type { AnswerContext, Registry } from './registry.ts';
import { baseOf, fields, get, path, readJson, release, text, unreadable } from './registry.ts';

const BASE = 'https://api.github.com';
const ACCEPT = 'application/vnd.github+json';

function listUrl(purl: Purl, base: string, what: 'releases' | 'tags'): string {
  return `${base}/repos/${path(purl.namespace ?? '', purl.name)}/${what}?per_page=100`;
}

/** Address of the next page out of a `Link` header (RFC 8288). */
function nextPage(response: AnswerContext | undefined): readonly FetchRequest[] {
  const link = response?.headers?.['link'] ?? '';
  for (const part of link.split(',')) {
    const match = /^\s*<([^>]*)>\s*;(.*)$/.exec(part);
    if (match && /\brel="?next"?/.test(match[2] ?? '')) return [get(match[1] ?? '', ACCEPT)];
  }
  return [];
}

/**
 * GitHub: releases with their times; a repository without any is asked for its tags, which have none.
 * Drafts are no releases.
 */
export const github: Registry = {
  type: 'github',
  base: BASE,
  requests: (purl, base) => [get(listUrl(purl, baseOf(base, BASE), 'releases'), ACCEPT)],
  read(body, purl, response) {
    const document = readJson(body);
    if (!Array.isArray(document))
      return unreadable(purl, text(fields(document)?.['message']) ?? 'the answer is no list');
    const asked = response?.url ?? '';
    if (document.length === 0 && !/\/tags\b/.test(asked) && !/[?&]page=/.test(asked))
      return {
        releases: [],
        problems: [],
        next: [get(listUrl(purl, baseOf(response?.base, BASE), 'tags'), ACCEPT)],
      };
    const releases = document.flatMap((entry) => {
      const known = fields(entry) ?? {};
      const version = text(known['tag_name']) ?? text(known['name']);
      if (version === null || known['draft'] === true) return [];
      const isTag = known['tag_name'] === undefined;
      return release(purl, version, {
        at: isTag ? null : (text(known['published_at']) ?? text(known['created_at'])),
        artifact: text(known['tarball_url']),
      });
    });
    return { releases, problems: [], next: nextPage(response) };
  },
};
