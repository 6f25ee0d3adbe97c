import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Hearsay } from '../../model/hearsay.ts';
import { problem, ProblemError, type Problem } from '../../model/problem.ts';
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

/** The entries by the ids that their claims have now, and a problem for each that names no claim. */
export async function resolveIgnores(
  rules: readonly IgnoreRule[],
  hearsay: Hearsay,
): Promise<{ readonly rules: readonly IgnoreRule[]; readonly problems: readonly Problem[] }> {
  const known: IgnoreRule[] = [];
  const problems: Problem[] = [];
  for (const rule of rules) {
    try {
      const { claim } = await hearsay.show(rule.claim);
      known.push({ ...rule, claim: claim.id });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(
        problem(
          'ignore-unknown',
          rule.claim,
          'no claim has this id, so that nothing is ignored',
          'correct it',
        ),
      );
    }
  }
  return { rules: known, problems };
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
