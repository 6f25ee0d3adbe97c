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

export default defineConfig({
  // The module that other threads run stands beside the program, under the name that the program knows it by.
  entry: { main: 'src/main.ts', worker: 'src/pipeline/threads/worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node22',
  dts: false,
  clean: true,
  plugins: [plainBuiltins],
  // Bundled, a command reads one or two files at its start instead of hundreds. Native modules and those that load
  // files of their own stay outside.
  noExternal: [/.*/],
  external: [...OUTSIDE, /^node:/],
  outputOptions: {
    // What a lookup needs stands in one file: each file more costs a start about half a millisecond.
    codeSplitting: {
      groups: [
        {
          name: 'lookup',
          test: /src\/(?:cli\/index|cli\/commands\/lookup|pipeline\/hearsay|reports\/text\/lookup)\.ts$/,
        },
      ],
    },
  },
});
