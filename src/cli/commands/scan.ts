import { resolve } from 'node:path';
import type { Grade } from '../../model/claim.ts';
import type { Hearsay } from '../../model/hearsay.ts';
import { problem, ProblemError, type ExitStatus, type Problem } from '../../model/problem.ts';
import { dayOf } from '../../model/time.ts';
import {
  applyIgnores,
  divide,
  isTold,
  scanJson,
  type IgnoreRule,
  type ScanFinding,
  type ScanReport,
} from '../../reports/scan.ts';
import { readFormat } from '../asked.ts';
import { stoppedProblem } from '../../reports/overdue.ts';
import { createAsker, createLinker, findingsAt } from '../in-use/findings.ts';
import { installedFolders, readInputs, type InUseInput } from '../in-use/inputs.ts';
import type { CommandSpec, Session } from '../specification.ts';

export const command: CommandSpec = {
  name: 'scan',
  summary: 'which claims concern what is in use',
  details:
    'Reads lockfiles (npm, pnpm, yarn, bun, pip, uv, poetry, Cargo, Go, Bundler, Composer), CycloneDX (JSON, XML) and SPDX (JSON, tags), folders of extensions, of installed packages or of projects; on standard input (-) --version lines, or a lockfile or bill of materials that its beginning tells.\nExit status 1 when a claim at or above --min-grade concerns a version in use, 2 when none does and something could not be read.\nAn ignore file is a YAML list of claim, reason and, if you like, package (a purl) and until (a day).',
  arguments: [
    { name: 'path', description: 'files, folders, or - for standard input', optional: true, variadic: true },
  ],
  options: [
    { name: 'installed', description: "editors' extensions and global npm packages of this machine" },
    {
      name: 'min-grade',
      value: 'GRADE',
      description: 'weakest grade that counts',
      choices: ['verified', 'alleged', 'second-hand', 'ungraded'],
      default: 'alleged',
    },
    {
      name: 'format',
      value: 'FORMAT',
      description: 'format of the answer (default: text)',
      choices: ['text', 'json', 'sarif'],
    },
    {
      name: 'ignore-file',
      value: 'FILE',
      description: 'claims to ignore, each with a reason and a last day',
    },
    { name: 'save', value: 'NAME', description: 'keep what is in use, for the digest' },
  ],
  examples: [
    ['scan package-lock.json uv.lock', 'two lockfiles'],
    ['scan . --format sarif > hearsay.sarif', 'a project, for code scanning'],
    ['scan --installed --save laptop', 'this machine, and remember it'],
    ['scan - --min-grade verified', 'lines such as "git version 2.43.0"'],
  ],
  readsClaims: true,
  needsData: true,
  run: async (session) => {
    const { environment } = session;
    const format = readFormat(session);
    const places = [
      ...session.args,
      ...(session.flag('installed') ? await installedFolders(environment) : []),
    ];
    if (places.length === 0) throw nothingNamed(session);
    const { inputs, problems } = await readInputs(places, environment);
    const ignores = await ignoresOf(session);
    const name = session.text('save');
    // What could not be read must not replace what was.
    const whole = problems.length === 0;
    if (name !== undefined && whole) {
      const { saveInventory } = await import('../in-use/inventory.ts');
      await saveInventory(session.data, name, new Date(environment.clock.now()).toISOString(), inputs);
    }
    return session.with(false, async (hearsay) => {
      if (inputs.length > 0) session.needData(hearsay);
      const found = await findAll(hearsay, inputs, session);
      const today = session.asOf ?? dayOf(new Date(environment.clock.now()).toISOString());
      const ignoring = await ignoresResolved(ignores, hearsay);
      // Nobody may take for clean what nobody has looked at for long.
      const stopped = session.asOf === undefined ? stoppedProblem(await hearsay.sources()) : undefined;
      const sorted = applyIgnores(found.all, ignoring.rules, today);
      // The parser has checked this against its choices.
      const least = (session.text('min-grade') ?? 'alleged') as Grade;
      const report: ScanReport = {
        inputs: found.inputs,
        ...divide(sorted.kept, least),
        least,
        ignored: sorted.ignored,
        unread: problems.length,
        problems: [
          ...problems,
          ...(stopped === undefined ? [] : [stopped]),
          ...ignoring.problems,
          ...sorted.problems,
          ...(name === undefined || whole ? [] : [notSaved(name)]),
        ],
      };
      await print(session, hearsay, format, report);
      return statusOf(report);
    });
  },
};

function nothingNamed(session: Session): ProblemError {
  return session.flag('installed')
    ? new ProblemError(
        problem(
          'nothing-to-scan',
          'installed',
          'no extensions and no global packages were found',
          'name a file',
        ),
        3,
      )
    : new ProblemError(problem('usage', 'scan', 'no file, folder or - is named', 'run hearsay scan --help'));
}

const notSaved = (name: string): Problem =>
  problem(
    'inventory-not-saved',
    name,
    'what could not be read in full must not replace what was saved',
    'do what the hints of the other problems say, or leave those inputs out, and scan again',
  );

async function ignoresOf(session: Session) {
  const file = session.text('ignore-file');
  if (file === undefined) return [];
  const { readIgnoreFile } = await import('../in-use/ignore-file.ts');
  return readIgnoreFile(resolve(session.environment.cwd, file));
}

async function ignoresResolved(rules: readonly IgnoreRule[], hearsay: Hearsay) {
  if (rules.length === 0) return { rules, problems: [] };
  const { resolveIgnores } = await import('../in-use/ignore-file.ts');
  return resolveIgnores(rules, hearsay);
}

/** All that concerns, or may concern, what is in use. */
async function findAll(hearsay: Hearsay, inputs: readonly InUseInput[], session: Session) {
  const linker = createLinker(hearsay);
  const ask = createAsker(hearsay, session.asOf, isTold);
  const all: ScanFinding[] = [];
  const looked = [];
  for (const input of inputs) {
    const uses = [
      ...input.packages.map((one) => ({
        use: linker.ofPackage(one),
        where: one.where,
        line: () => input.lineOf(one),
      })),
      ...input.lines.map((one) => ({
        use: linker.ofNames(one.names, one.version),
        where: one.line,
        line: () => null,
      })),
    ];
    let watched = 0;
    for (const { use, where, line } of uses) {
      if (use === undefined) continue;
      watched++;
      const hits = await ask(use);
      if (hits.length > 0) all.push(...findingsAt(use, hits, { file: input.file, line: line(), where }));
    }
    looked.push({ file: input.file, format: input.format, packages: uses.length, watched });
  }
  return { all, inputs: looked };
}

async function print(
  session: Session,
  hearsay: Hearsay,
  format: string | undefined,
  report: ScanReport,
): Promise<void> {
  if (format === 'sarif') {
    const { scanSarif } = await import('../../reports/formats/sarif.ts');
    await session.print(report.problems, () => scanSarif(report, session.environment.version));
  } else if (format === 'json') {
    await session.print(report.problems, () => `${JSON.stringify(scanJson(report), null, 2)}\n`);
  } else {
    const { scanText } = await import('../../reports/text/scan.ts');
    await session.print(report.problems, (style) =>
      scanText(report, { style, catalogue: hearsay.catalogue, asOf: session.asOf }),
    );
  }
}

/** 1 for findings; 2 when there is none and something could not be read, for then nobody knows. */
const statusOf = (report: ScanReport): ExitStatus =>
  report.findings.length > 0 ? 1 : report.unread > 0 ? 2 : 0;
