import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProbeRule } from '../../model/catalogue.ts';
import type { Claim } from '../../model/claim.ts';
import type { Hearsay } from '../../model/hearsay.ts';
import { problem, ProblemError } from '../../model/problem.ts';
import { ruleHashOf } from '../../probes/record.ts';
import { asObject, asText } from '../../versions/lockfiles/package.ts';

const FOLDER = 'probes';
const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** Keeps a rule in the data folder, beside those of the catalogue. Throws ProblemError `name-malformed`. */
export async function saveRule(data: string, rule: ProbeRule): Promise<string> {
  const name = rule.slug.length > 80 ? rule.slug.slice(0, 80) : rule.slug;
  if (!SLUG.test(name))
    throw new ProblemError(
      problem(
        'name-malformed',
        rule.slug,
        'this is no name for a rule',
        'use small letters, digits and hyphens',
      ),
    );
  const file = join(data, FOLDER, `${name}.json`);
  await mkdir(join(data, FOLDER), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...rule, slug: name }, null, 2)}\n`);
  return file;
}

/** Rules of the catalogue and of the data folder; a rule of the data folder wins over one of the same name. */
export async function allRules(hearsay: Hearsay, data: string): Promise<readonly ProbeRule[]> {
  const saved = await Promise.all((await ruleFiles(data)).map((name) => readRule(join(data, FOLDER, name))));
  return [...new Map([...hearsay.catalogue.probes, ...saved].map((rule) => [rule.slug, rule])).values()];
}

async function ruleFiles(data: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(data, FOLDER))).filter((name) => name.endsWith('.json')).toSorted();
  } catch {
    // No rule was saved yet.
    return [];
  }
}

async function readRule(file: string): Promise<ProbeRule> {
  const text = await readFile(file, 'utf8');
  const malformed = () =>
    new ProblemError(problem('rule-malformed', file, 'the saved rule cannot be read', 'add it again'));
  let read;
  try {
    read = asObject(JSON.parse(text));
  } catch {
    throw malformed();
  }
  const [slug, tool, rule] = [read['slug'], read['tool'], read['rule']].map(asText);
  if (slug === undefined || tool === undefined || rule === undefined) throw malformed();
  return { slug, tool, rule, why: asText(read['why']) ?? '' };
}

/**
 * Rules to run for a claim: those that a ruling accepted for it, else the one suggested from it. Throws
 * ProblemError `no-probe`.
 */
export async function rulesForClaim(
  hearsay: Hearsay,
  data: string,
  claim: Claim,
): Promise<readonly ProbeRule[]> {
  const rules = (await allRules(hearsay, data)).filter((rule) => rule.tool === claim.tool);
  const named = (await hearsay.rulings())
    .filter((ruling) => ruling.kind === 'accept-probe')
    .filter((ruling) => (ruling.object ?? '').split(/[\s,]+/).includes(claim.id))
    .map((ruling) => ruling.subject);
  const accepted = rules.filter((rule) => named.includes(rule.slug) || named.includes(ruleHashOf(rule.rule)));
  const suggested = rules.filter((rule) => rule.slug === `${claim.slug}-probe`.slice(0, 80));
  const chosen = accepted.length > 0 ? accepted : suggested;
  if (chosen.length > 0) return chosen;
  throw new ProblemError(
    problem(
      'no-probe',
      claim.id,
      'no rule is known for this claim',
      `run hearsay probe suggest ${claim.id} --accept --by WHO --why TEXT`,
    ),
  );
}
