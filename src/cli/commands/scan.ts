import { resolve } from 'node:path';
import type { Grade } from '../../model/claim.ts';
import type { Hearsay } from '../../model/hearsay.ts';
import { problem, ProblemError, type ExitStatus, type Problem } from '../../model/problem.ts';
import { dayOf } from '../../model/time.ts';
import { applyIgnores, reaches, scanJson, type ScanFinding, type ScanReport } from '../../reports/scan.ts';
import { createAsker, createLinker, findingsAt } from '../in-use/findings.ts';
import { installedFolders, readInputs, type InUseInput } from '../in-use/inputs.ts';
import type { CommandSpec, Session } from '../specification.ts';

export const command: CommandSpec = {
  name: 'scan',
  summary: 'which claims concern what is in use',
  details:
    'Reads lockfiles (npm, pnpm, yarn, bun, pip, uv, poetry, Cargo, Go, Bundler, Composer), CycloneDX (JSON, XML) and SPDX (JSON, tags),\nfolders of extensions, of installed packages or of projects, and --version lines on standard input (-).\nExit status 1 when a claim at or above --min-grade concerns a version in use.\nAn ignore file is a YAML list of claim, reason and, if you like, package (a purl) and until (a day).',
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
      description: 'format of the answer',
      choices: ['text', 'json', 'sarif'],
      default: 'text',
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
    const places = [
      ...session.args,
      ...(session.flag('installed') ? await installedFolders(environment) : []),
    ];
    if (places.length === 0) throw nothingNamed(session);
    const { inputs, problems } = await readInputs(places, environment);
    const ignores = await ignoresOf(session);
    const name = session.text('save');
    // What could not be read must not replace what was.
    if (name !== undefined && inputs.length > 0) {
      const { saveInventory } = await import('../in-use/inventory.ts');
      await saveInventory(session.data, name, new Date(environment.clock.now()).toISOString(), inputs);
    }
    return session.with(false, async (hearsay) => {
      if (inputs.length > 0) session.needData(hearsay);
      const found = await findAll(hearsay, inputs, session);
      const today = session.asOf ?? dayOf(new Date(environment.clock.now()).toISOString());
      const sorted = applyIgnores(found.findings, ignores, today);
      const report: ScanReport = {
        ...sorted,
        inputs: found.inputs,
        problems: [...problems, ...sorted.problems],
      };
      await print(session, hearsay, report);
      return statusOf(report, inputs, problems);
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

async function ignoresOf(session: Session) {
  const file = session.text('ignore-file');
  if (file === undefined) return [];
  const { readIgnoreFile } = await import('../in-use/ignore-file.ts');
  return readIgnoreFile(resolve(session.environment.cwd, file));
}

/** Claims below the grade that was asked for are no findings. */
async function findAll(hearsay: Hearsay, inputs: readonly InUseInput[], session: Session) {
  const linker = createLinker(hearsay);
  const ask = createAsker(hearsay, session.asOf);
  // The parser has checked this against its choices.
  const least = (session.text('min-grade') ?? 'alleged') as Grade;
  const findings: ScanFinding[] = [];
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
      const hits = (await ask(use)).filter((hit) => reaches(hit.grade, least));
      if (hits.length > 0) findings.push(...findingsAt(use, hits, { file: input.file, line: line(), where }));
    }
    looked.push({ file: input.file, format: input.format, packages: uses.length, watched });
  }
  return { findings, inputs: looked };
}

async function print(session: Session, hearsay: Hearsay, report: ScanReport): Promise<void> {
  const format = session.json ? 'json' : session.text('format');
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

/** 1 for findings; 2 when nothing could be read at all. */
function statusOf(
  report: ScanReport,
  inputs: readonly InUseInput[],
  problems: readonly Problem[],
): ExitStatus {
  if (report.findings.length > 0) return 1;
  return inputs.length === 0 && problems.length > 0 ? 2 : 0;
}
