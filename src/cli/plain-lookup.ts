import { resolve } from 'node:path';
import type { ExitStatus } from '../model/problem.ts';
import { openPlainReading } from '../pipeline/plain-reading.ts';
import { lookupAnswer } from '../reports/claim-json.ts';
import { lookupText } from '../reports/text/lookup.ts';
import { configFolder, endLine, loadStyle, readLimit } from './asked.ts';
import { command } from './commands/lookup-spec.ts';
import type { Environment } from './environment.ts';
import { parseQuickly } from './parse-quickly.ts';
import { jsonText, problemLine } from './problems.ts';
import type { Invocation } from './specification.ts';

/** What a lookup touches of the process. */
export type PlainEnvironment = Pick<
  Environment,
  'argv' | 'env' | 'cwd' | 'columns' | 'stdoutIsTerminal' | 'stdout' | 'stderr' | 'packagedConfig'
>;

/**
 * Answers `lookup` where nothing is out of the ordinary, as most are: from a file of its own when packed, without the
 * rest of the program. Undefined where anything is: nothing was printed then, and the program answers or says what is
 * wrong, in the same words.
 */
export async function plainLookup(environment: PlainEnvironment): Promise<ExitStatus | undefined> {
  const said = await answerOf(environment).catch(() => undefined);
  if (said === undefined) return undefined;
  if (said.problems !== '') environment.stderr(said.problems);
  environment.stdout(said.answer);
  return 0;
}

async function answerOf(environment: PlainEnvironment) {
  const asked = parseQuickly(
    { name: 'hearsay', summary: '', examples: [], commands: [command] },
    environment.argv,
  );
  if (asked === undefined || asked.options['as-of'] !== undefined) return undefined;
  const text = (name: string) => textOf(asked, name);
  const reading = openPlainReading({
    data: resolve(environment.cwd, text('data') ?? 'data'),
    config: configFolder(environment, text('config')),
    shipped: () => environment.packagedConfig,
  });
  if (reading === undefined) return undefined;
  try {
    const found = reading.resolveTool(asked.args[0] ?? '');
    if (found === undefined) return undefined;
    const { tool, version } = found;
    const cursor = text('cursor');
    const page = reading.lookup(tool, {
      version,
      limit: readLimit(text('limit')),
      ...(cursor === undefined ? {} : { cursor }),
    });
    const names = { tool: () => tool.name, publisher: reading.publisher };
    const answer =
      asked.options['json'] === true
        ? jsonText(lookupAnswer(page))
        : lookupText(page, tool, { style: await loadStyle(environment), names, asOf: undefined });
    return {
      problems: page.problems.map((one) => `${problemLine(one)}\n`).join(''),
      answer: endLine(answer),
    };
  } finally {
    reading.close();
  }
}

function textOf({ options }: Invocation, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
