import type { CommandSpec } from '../specification.ts';

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loads the command's own file: a lookup must not pay for what a crawl needs. */
  readonly load: () => Promise<CommandSpec>;
}

function entry(
  name: string,
  summary: string,
  load: () => Promise<{ readonly command: CommandSpec }>,
): CommandEntry {
  return { name, summary, load: async () => (await load()).command };
}

/** All commands, in the order of help. */
export const COMMANDS: readonly CommandEntry[] = [
  entry('lookup', 'what is said about a tool or one of its versions', () => import('./lookup.ts')),
  entry('claims', 'search claims', () => import('./claims.ts')),
  entry('show', 'all about one claim', () => import('./show.ts')),
  entry('scan', 'which claims concern what is in use', () => import('./scan.ts')),
  entry('digest', 'the day: new, re-graded, disputed, fixed, due, to watch', () => import('./digest.ts')),
  entry('crawl', 'collect all due sources once and derive claims', () => import('./crawl.ts')),
  entry('watch', 'crawl on schedule until stopped', () => import('./watch.ts')),
  entry('import', 'take in an archive', () => import('./import.ts')),
  entry('add', 'take in one page by its address', () => import('./add.ts')),
  entry('inspect', 'show what is read out of one input, storing nothing', () => import('./inspect.ts')),
  entry('releases', 'the releases of a tool', () => import('./releases.ts')),
  entry('probe', 'check claims against published artifacts', () => import('./probe.ts')),
  entry('rule', "record, list and undo an analyst's rulings", () => import('./rule.ts')),
  entry('export', 'claims in a standard format', () => import('./export.ts')),
  entry('serve', 'serve the HTTP API and the pages', () => import('./serve.ts')),
  entry('mcp', 'serve coding agents by the Model Context Protocol', () => import('./mcp.ts')),
  entry('rebuild', 'derive everything anew from what was captured', () => import('./rebuild.ts')),
  entry('backup', 'copy the database while it is in use', () => import('./backup.ts')),
  entry('doctor', 'check catalogue, database and sources', () => import('./doctor.ts')),
  entry('completion', 'print the completion script of a shell', () => import('./completion.ts')),
];
