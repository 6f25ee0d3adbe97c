import { defineConfig } from 'tsdown';
import { OUTSIDE } from './scripts/outside.ts';

/**
 * Takes Node's own modules as they are. An `import` of one makes a facade of all that it exports, and of `node:fs` that
 * loads streams, which a lookup has no use for.
 */
const plainBuiltins = {
  name: 'plain-builtins',
  renderChunk: (code: string) =>
    code
      .replaceAll(
        /^import \{([^}]*)\} from "(node:[\w/]+)";$/gm,
        (_, names: string, module: string) =>
          `const {${names.replaceAll(/ as /g, ': ')}} = globalThis.process.getBuiltinModule("${module}");`,
      )
      .replaceAll(
        /^import (?:\* as )?([\w$]+) from "(node:[\w/]+)";$/gm,
        (_, name: string, module: string) =>
          `const ${name} = globalThis.process.getBuiltinModule("${module}");`,
      ),
};

/** Stands beside the program, in a file of its own. */
const PLAIN = 'src/cli/plain-lookup.ts';
const plainBeside = {
  name: 'plain-beside',
  resolveId: (id: string) =>
    id.endsWith('/plain-lookup.ts') ? { id: './plain-lookup.cjs', external: true } : null,
};

/**
 * The engine's small files, as a lookup needs them: its library is handed to it loaded, so that its own search for that
 * stays out; and a `require` of Node's own modules would make one, which takes longer than all that they do.
 */
const leanEngine = {
  name: 'lean-engine',
  transform: (code: string, id: string) => {
    if (!/\/better-sqlite3\/lib\//.test(id)) return null;
    if (id.endsWith('/binding.js')) return 'exports.getBinding = (library) => library;';
    return code.replaceAll(/\brequire\('(fs|path|util)'\)/g, "globalThis.process.getBuiltinModule('$1')");
  },
};

const shared = {
  format: 'esm',
  platform: 'node',
  target: 'node22',
  dts: false,
} as const;

export default defineConfig([
  {
    ...shared,
    // The module that other threads run stands beside the program, under the name that the program knows it by.
    entry: { main: 'src/main.ts', worker: 'src/pipeline/threads/worker.ts' },
    clean: true,
    plugins: [plainBeside, plainBuiltins],
    // Bundled, a command reads one or two files at its start instead of hundreds. Native modules and those that load
    // files of their own stay outside.
    deps: { alwaysBundle: [/.*/], neverBundle: [...OUTSIDE, /^node:/] },
  },
  {
    ...shared,
    // Whole and apart from the program, the engine's own small files with it; a script, because one can be kept
    // compiled with the functions that it called (see src/kept-script.ts).
    entry: { 'plain-lookup': PLAIN },
    format: 'cjs',
    shims: true,
    minify: true,
    clean: false,
    plugins: [leanEngine],
    deps: { alwaysBundle: [/.*/], neverBundle: [/^node:/] },
    outputOptions: { codeSplitting: false },
  },
]);
