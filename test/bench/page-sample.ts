/**
 * The pages kept beside the repository with their true texts, and how a reading is held against them: F1 over words
 * (bags of lower-case words), titles, authors and days compared exactly after white space and typography are
 * evened out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const FOLDER = fileURLToPath(new URL('../../../shared/bench/pages/', import.meta.url));

export interface TruePage {
  readonly id: string;
  readonly type: string;
  readonly url: string | null;
  readonly bytes: Uint8Array;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly within: readonly string[];
  readonly without: readonly string[];
}

interface Truth {
  readonly url: string;
  readonly _internal: { readonly page_type: { readonly primary: string } };
  readonly ground_truth: {
    readonly title?: string | null;
    readonly author?: string | null;
    readonly publish_date?: string | null;
    readonly main_content?: string | null;
    readonly with?: readonly string[] | null;
    readonly without?: readonly string[] | null;
  };
}

export const samplesAreThere = (): boolean => existsSync(`${FOLDER}truth`);

/** All pages, in the order of their names. */
export function truePages(): readonly TruePage[] {
  return readdirSync(`${FOLDER}truth`)
    .sort()
    .map((file) => {
      const id = file.replace(/\.json$/, '');
      const truth = JSON.parse(readFileSync(`${FOLDER}truth/${file}`, 'utf8')) as Truth;
      const told = truth.ground_truth;
      return {
        id,
        type: truth._internal.page_type.primary,
        url: truth.url === '' ? null : truth.url,
        bytes: gunzipSync(readFileSync(`${FOLDER}html/${id}.html.gz`)),
        title: told.title ?? null,
        author: told.author ?? null,
        date: told.publish_date ?? null,
        text: told.main_content ?? '',
        within: told.with ?? [],
        without: told.without ?? [],
      };
    });
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Precision, recall and F1 over the bags of words of two texts; F1 is 1 when both are empty. */
export function agreement(
  read: string,
  truth: string,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const a = wordsOf(read);
  const b = wordsOf(truth);
  if (a.length === 0 && b.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    common += 1;
    counts.set(word, left - 1);
  }
  const precision = a.length === 0 ? 0 : common / a.length;
  const recall = b.length === 0 ? 0 : common / b.length;
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** A text with case, widths, quotation marks, dashes, dots and white space evened out. */
export function plain(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]|--/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One of two texts holds the other, the shorter of at least eight characters. */
export function overlaps(read: string | null, truth: string | null): boolean {
  const a = plain(read);
  const b = plain(truth);
  return a === b || (Math.min(a.length, b.length) >= 8 && (a.includes(b) || b.includes(a)));
}
