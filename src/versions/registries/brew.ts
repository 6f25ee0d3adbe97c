import type { Registry } from './registry.ts';
import { baseOf, fields, get, integrityOf, path, readJson, release, text, unreadable } from './registry.ts';

const BASE = 'https://formulae.brew.sh';

/** Homebrew: one formula or cask (`pkg:brew/cask/NAME`). Only the current version is listed, without a time. */
export const brew: Registry = {
  type: 'brew',
  base: BASE,
  requests: (purl, base) => [
    get(
      `${baseOf(base, BASE)}/api/${purl.namespace === 'cask' ? 'cask' : 'formula'}/${path(purl.name)}.json`,
    ),
  ],
  read(body, purl) {
    const document = fields(readJson(body));
    if (!document) return unreadable(purl, 'the answer is no formula and no cask');
    const stable = fields(fields(document['urls'])?.['stable']);
    const version = text(fields(document['versions'])?.['stable']) ?? text(document['version']);
    if (version === null) return unreadable(purl, 'the answer names no version');
    return {
      releases: [
        release(purl, version, {
          yanked: document['disabled'] === true,
          deprecated:
            document['deprecated'] === true ? (text(document['deprecation_reason']) ?? 'deprecated') : null,
          integrity: integrityOf('sha256', text(stable?.['checksum']) ?? text(document['sha256'])),
          artifact: text(stable?.['url']) ?? text(document['url']),
        }),
      ],
      problems: [],
      next: [],
    };
  },
};
