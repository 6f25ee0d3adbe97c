import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalogue, Tool } from '../model/catalogue.ts';
import type { Listing } from './files.ts';
import { stampOf } from './stamps.ts';
import { toolKey, toolsByKey } from './tool-names.ts';
import type { NamedTool } from './tool-names.ts';

/**
 * What is kept beside a cached catalogue, for each folder: which one was read from the folder's files as they are, and
 * the names in it, so that a lookup need not open the catalogue itself.
 */
export interface Card {
  /** Of the cached catalogue. */
  readonly hash: string;
  /** The tool that a user names by slug, name, alias, package or purl, without a version. */
  readonly tool: (name: string) => NamedTool | undefined;
  /** The name of a publisher, by its slug. */
  readonly publisher: (slug: string) => string | undefined;
}

/** Raised when the parsed form of catalogues or that of cards changes, so that an older program's are not read. */
export const FORM = 3;
const COARSE_MS = 2_000;

/** Between the parts of a card: its head, tools, publishers, and an end without which it is not whole. */
const PART = '\n\n';
const END = '.';
/** Stands for no extended folder: no line of the head is empty. */
const NOTHING = '-';

/**
 * The card of a folder, if all that it was made from is as it was then; undefined when there is none.
 * A stamp that was noted within two seconds of a file's last change proves nothing: the clock of the file system
 * is coarse, and another change may have followed unseen. `shipped` is asked only by a catalogue that extends it.
 */
export function readCard(cacheDir: string, dir: string, shipped: () => string): Card | undefined {
  try {
    const file = cardFileOf(cacheDir, dir);
    // All of it is ASCII, which takes the least time to read.
    const text = readFileSync(file, 'latin1');
    const tools = text.indexOf(PART);
    const publishers = text.indexOf(PART, tools + 1);
    if (tools < 0 || publishers < 0 || !text.endsWith(PART + END)) return undefined;
    const [hash = '', extended = '', ...stamps] = text.slice(0, tools).split('\n');
    if (extended !== NOTHING && JSON.parse(extended) !== shipped()) return undefined;
    let newest = 0;
    for (const line of stamps) {
      const path = line.indexOf('"');
      const now = stampOf(JSON.parse(line.slice(path)) as string);
      if (now === undefined || !line.startsWith(now.mark) || now.mark.length + 1 !== path) return undefined;
      newest = Math.max(newest, now.changedAt);
    }
    if (stamps[0]?.endsWith(` ${ascii(resolve(dir))}`) !== true) return undefined;
    if (statSync(file).mtimeMs <= newest + COARSE_MS) return undefined;
    return {
      hash,
      tool: (name) => find(text, tools, publishers, toolKey(name)) as NamedTool | undefined,
      publisher: (slug) => find(text, publishers, text.length, slug) as string | undefined,
    };
  } catch {
    return undefined;
  }
}

/** The value of the line that has a key, between two offsets. */
function find(text: string, from: number, to: number, key: string): unknown {
  const at = text.indexOf(`\t${ascii(key)}\t`, from);
  if (at < 0 || at >= to) return undefined;
  const line = text.lastIndexOf('\n', at) + 1;
  return JSON.parse(text.slice(line, text.indexOf('\t', line)));
}

/** The line of a value with its keys, each between tabs: JSON holds none, and no line end. */
function lineOf(value: unknown, keys: readonly string[]): string {
  return `${ascii(value)}\t${keys.map((key) => `${ascii(key)}\t`).join('')}`;
}

/** JSON in ASCII. */
function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The card as text: the catalogue's hash, the extended folder and the stamps; then tools, then publishers. */
export function writeCard({ stamps, files, extended }: Listing, catalogue: Catalogue): string {
  const marks = [...stamps, ...files.map((file) => file.stamp)].map(
    ({ mark, path }) => `${mark} ${ascii(path)}`,
  );
  const head = [catalogue.hash, extended === '' ? NOTHING : ascii(extended), ...marks];
  const keys = new Map<Tool, string[]>(catalogue.tools.map((tool) => [tool, []]));
  for (const [key, tool] of toolsByKey(catalogue.tools)) keys.get(tool)?.push(key);
  const tools = [...keys].map(([{ slug, name, purl }, own]) => lineOf({ slug, name, purl }, own));
  const publishers = catalogue.publishers.map(({ slug, name }) => lineOf(name, [slug]));
  return [head, tools, publishers, [END]].map((part) => part.join('\n')).join(PART);
}

/** One card for each catalogue folder: its path as FNV-1a, 32 bits; a clash only costs time. */
export function cardFileOf(cacheDir: string, dir: string): string {
  let hash = 0x811c9dc5;
  for (const char of resolve(dir)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return join(cacheDir, `catalogue-${String(FORM)}-${hash.toString(16)}.card`);
}
