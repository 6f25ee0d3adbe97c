import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { problem, ProblemError } from '../../model/problem.ts';
import { wholeTool } from '../../model/whole-tool.ts';
import type { CommandSpec } from '../specification.ts';

const suggest: CommandSpec = {
  name: 'suggest',
  summary: "derive a rule from a claim's quotes",
  details:
    'Prints the rule with the words behind each string. An accepted rule may verify the claim that it is for.',
  arguments: [{ name: 'claim', description: 'id or slug of a claim' }],
  options: [
    { name: 'accept', description: 'keep the rule, and record that a person accepted it for this claim' },
    { name: 'by', value: 'WHO', description: 'who accepts' },
    { name: 'why', value: 'TEXT', description: 'the reason, for the record' },
  ],
  examples: [
    ['probe suggest HEARSAY-2026-000001', 'look at the rule'],
    ['probe suggest HEARSAY-2026-000001 --accept --by ada --why "as quoted"', 'and accept it'],
  ],
  readsData: true,
  run: (session) =>
    session.with(session.flag('accept') && 'where-kept', async (hearsay) => {
      const { suggestRule } = await import('../probes/suggest.ts');
      return suggestRule(session, hearsay);
    }),
};

const run: CommandSpec = {
  name: 'run',
  summary: 'look for the first and the last version that match',
  details: 'Fetches packages from the registry, checks their hashes, runs nothing of them.',
  arguments: [{ name: 'target', description: 'a claim, or a tool for all its rules' }],
  options: [
    { name: 'rule', value: 'SLUG', description: 'only this rule' },
    { name: 'from', value: 'V', description: 'first version to look at' },
    { name: 'to', value: 'V', description: 'last version to look at' },
  ],
  examples: [['probe run HEARSAY-2026-000001', 'bisect the releases with the accepted rule']],
  readsData: true,
  run: async (session) => {
    const { findTarget, runProbes } = await import('../probes/run.ts');
    // A rule can be run where nothing was collected, and its records are worth a folder; a slip of the pen is not.
    if (!session.hasDatabase())
      await session.with(false, async (hearsay) => {
        await findTarget(session, hearsay);
        return 0;
      });
    return session.with(true, (hearsay) => runProbes(session, hearsay));
  },
};

const verify: CommandSpec = {
  name: 'verify',
  summary: 'repeat a record, and say whether it holds',
  details: 'Exit status 1 when it does not.',
  arguments: [{ name: 'record', description: 'id of a record' }],
  examples: [['probe verify probe_0123456789abcdef0123', 'fetch, look and compare again']],
  readsData: true,
  run: (session) =>
    session.with(false, async (hearsay) => {
      const id = session.args[0] ?? '';
      const record = (await hearsay.probeRecords()).find((one) => one.id === id);
      if (record === undefined)
        throw new ProblemError(
          problem('unknown-record', id, 'no record has this id', 'see hearsay probe list'),
        );
      const { tool } = hearsay.resolveTool(record.tool);
      const { verifyRecord } = await import('../../probes/record.ts');
      const { withProbePorts } = await import('../probes/ports.ts');
      const { releases } = await hearsay.releases(tool.slug);
      const { clock } = session.environment;
      const found = await withProbePorts(hearsay.catalogue, clock, (ports) =>
        verifyRecord(record, tool.purl ?? record.package, { ...ports, releases }, clock.now()),
      );
      await session.answer({ record: id, ...found }, () =>
        found.same ? `${id} holds` : [`${id} does not hold`, ...found.differences].join('\n  - '),
      );
      return found.same ? 0 : 1;
    }),
};

const add: CommandSpec = {
  name: 'add',
  summary: 'keep a YARA-X rule of your own',
  arguments: [
    { name: 'slug', description: 'name of the rule' },
    { name: 'file', description: 'YARA-X source' },
  ],
  options: [
    { name: 'tool', value: 'TOOL', description: 'tool whose packages it is for', required: true },
    { name: 'why', value: 'TEXT', description: 'what it looks for', required: true },
    { name: 'replace', description: 'in place of another rule of this name' },
  ],
  examples: [['probe add claude-code-zones zones.yar --tool claude-code --why "zone names"', 'keep a rule']],
  run: (session) =>
    session.with(false, async (hearsay) => {
      const [slug = '', file = ''] = session.args;
      const tool = wholeTool(hearsay, session.text('tool') ?? '');
      const source = await readFile(resolve(session.environment.cwd, file), 'utf8');
      const { compileProbe } = await import('../../probes/engine.ts');
      (await compileProbe(source)).free();
      const { allRules, saveRule } = await import('../probes/rules.ts');
      const kept = (await allRules(hearsay, session.data)).find((one) => one.slug === slug);
      const other = kept !== undefined && (kept.tool !== tool.slug || kept.rule !== source);
      if (other && !session.flag('replace'))
        throw new ProblemError(
          problem(
            'rule-exists',
            slug,
            `another rule of this name is kept, for ${kept.tool}`,
            'give it another name, or add --replace',
          ),
        );
      const rule = { slug, tool: tool.slug, rule: source, why: session.text('why') ?? '' };
      const saved = await saveRule(session.data, rule);
      await session.answer({ rule, file: saved, problems: [] }, () => `Kept ${slug} for ${tool.name}`);
      return 0;
    }),
};

const list: CommandSpec = {
  name: 'list',
  summary: 'rules and records',
  arguments: [{ name: 'tool', description: 'only of this tool', optional: true }],
  examples: [['probe list claude-code', 'what was looked for, and where it was found']],
  readsData: true,
  run: (session) =>
    session.with(false, async (hearsay) => {
      const named = session.args[0];
      const slug = named === undefined ? undefined : wholeTool(hearsay, named).slug;
      const { allRules } = await import('../probes/rules.ts');
      const rules = (await allRules(hearsay, session.data)).filter(
        (rule) => slug === undefined || rule.tool === slug,
      );
      const records = await hearsay.probeRecords(slug);
      await session.answer({ rules, records, problems: [] }, async (style) => {
        const { probeListText } = await import('../../reports/text/probe.ts');
        return probeListText(rules, records, style);
      });
      return 0;
    }),
};

export const command: CommandSpec = {
  name: 'probe',
  summary: 'check claims against published artifacts',
  details: "A YARA-X rule over the files of a package's published versions.",
  examples: [
    [
      'probe suggest HEARSAY-2026-000001 --accept --by ada --why "as quoted"',
      'a rule from the quotes, accepted',
    ],
    ['probe run HEARSAY-2026-000001', 'from which version to which it matches'],
  ],
  commands: [suggest, run, verify, add, list],
};
