import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { problem, ProblemError } from '../../model/problem.ts';
import { spanOf } from '../../model/time.ts';
import type { IgnoreRule } from '../../reports/scan.ts';
import { asList, asObject, asText } from '../../versions/lockfiles/package.ts';

/**
 * Reads an ignore file: a YAML (or JSON) list of `claim`, `reason`, and optionally `package` (a purl) and
 * `until` (the last day). Throws ProblemError `ignore-malformed` that names the entry; a reason is a must.
 */
export async function readIgnoreFile(file: string): Promise<readonly IgnoreRule[]> {
  const text = await readFile(file, 'utf8');
  let entries: unknown;
  try {
    entries = parse(text, { maxAliasCount: 0 });
  } catch {
    throw malformed(file, 'it is no YAML');
  }
  if (!Array.isArray(entries)) throw malformed(file, 'it is no list');
  return asList(entries).map((value, at) => readEntry(asObject(value), `${file}, entry ${at + 1}`));
}

function readEntry(entry: Readonly<Record<string, unknown>>, where: string): IgnoreRule {
  const claim = asText(entry['claim']);
  const reason = asText(entry['reason'])?.trim();
  const until = asText(entry['until']) ?? null;
  if (claim === undefined) throw malformed(where, 'it names no claim');
  if (reason === undefined || reason === '') throw malformed(where, 'it gives no reason');
  if (until !== null && spanOf(until) === undefined) throw malformed(where, `"${until}" is no date`);
  return { claim, reason, until, package: asText(entry['package']) ?? null };
}

const malformed = (where: string, why: string) =>
  new ProblemError(
    problem(
      'ignore-malformed',
      where,
      why,
      'write a list of claim, reason and, if you like, package and until',
    ),
  );
