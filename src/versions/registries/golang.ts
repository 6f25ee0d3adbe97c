import type { Purl } from '../purl.ts';
import { registryName } from '../purl.ts';
import { golang as order } from '../orders/golang.ts';
import type { Registry } from './registry.ts';
import { baseOf, fields, get, readJson, release, text, unreadable } from './registry.ts';

const BASE = 'https://proxy.golang.org';
/** Times come one request a version; only the newest ones are asked for. */
const MAX_TIMES = 200;

/** Upper-case letters are written `!` and the lower-case letter (Go module proxy protocol). */
function escaped(part: string): string {
  return part.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

function moduleUrl(purl: Purl, base: string): string {
  return `${base}/${registryName(purl)
    .split('/')
    .map((part) => encodeURIComponent(escaped(part)).replace(/%21/g, '!'))
    .join('/')}/@v`;
}

/** Go module proxy: the version list, then one `.info` for each version's time. */
export const golang: Registry = {
  type: 'golang',
  base: BASE,
  requests: (purl, base) => [get(`${moduleUrl(purl, baseOf(base, BASE))}/list`, 'text/plain')],
  read(body, purl, response) {
    const base = baseOf(response?.base, BASE);
    const zip = (version: string) => `${moduleUrl(purl, base)}/${escaped(version)}.zip`;
    const info = fields(readJson(body));
    if (info) {
      const version = text(info['Version']);
      if (version === null) return unreadable(purl, 'the answer names no "Version"');
      return {
        releases: [release(purl, version, { at: text(info['Time']), artifact: zip(version) })],
        problems: [],
        next: [],
      };
    }
    const lines = new TextDecoder()
      .decode(body)
      .split(/\r?\n/)
      .map((line) => line.trim());
    const versions = lines.filter((line) => line !== '');
    if (versions.some((line) => !order.valid(line)))
      return unreadable(purl, 'the answer is no list of versions');
    const newest = [...versions].sort((a, b) => order.compare(b, a)).slice(0, MAX_TIMES);
    return {
      releases: versions.map((version) => release(purl, version, { artifact: zip(version) })),
      problems: [],
      next: newest.map((version) => get(`${moduleUrl(purl, base)}/${escaped(version)}.info`)),
    };
  },
};
