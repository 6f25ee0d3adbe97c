import type { Release } from '../../model/release.ts';
import { registryName } from '../purl.ts';
import type { Registry } from './registry.ts';
import {
  baseOf,
  entries,
  fields,
  list,
  MAX_ANSWER_BYTES,
  readJson,
  release,
  text,
  unreadable,
} from './registry.ts';

const BASE = 'https://marketplace.visualstudio.com';
/** Filter type "extension name", and the flags for versions with their properties and files. */
const EXTENSION_NAME = 7;
const FLAGS = 0x1 | 0x2 | 0x10;

/** VS Code Marketplace: the gallery query. Builds of one version for several platforms count once, the first one. */
export const vscode: Registry = {
  type: 'vscode-extension',
  base: BASE,
  requests: (purl, base) => [
    {
      url: `${baseOf(base, BASE)}/_apis/public/gallery/extensionquery`,
      method: 'POST',
      headers: {
        accept: 'application/json;api-version=3.0-preview.1',
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        filters: [{ criteria: [{ filterType: EXTENSION_NAME, value: registryName(purl) }], pageSize: 1 }],
        flags: FLAGS,
      }),
      maxBytes: MAX_ANSWER_BYTES,
      robots: false,
    },
  ],
  read(body, purl) {
    const result = fields(list(fields(readJson(body))?.['results'])[0]);
    if (!result) return unreadable(purl, 'the answer has no "results"');
    const extension = fields(list(result['extensions'])[0]);
    if (!extension) return unreadable(purl, 'the extension is not known to the registry');
    const found = new Map<string, Release>();
    for (const entry of list(extension['versions'])) {
      const known = fields(entry) ?? {};
      const version = text(known['version']);
      if (version === null) continue;
      const files = entries(known['files']);
      const vsix = files.find((file) => file['assetType'] === 'Microsoft.VisualStudio.Services.VSIXPackage');
      const made = release(purl, version, {
        at: text(known['lastUpdated']),
        artifact: text(vsix?.['source']),
      });
      const before = found.get(version);
      if (!before || (made.releasedAt ?? '~') < (before.releasedAt ?? '~')) found.set(version, made);
    }
    return { releases: [...found.values()], problems: [], next: [] };
  },
};
