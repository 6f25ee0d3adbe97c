import { defineConfig } from 'tsdown';
import { OUTSIDE } from './scripts/outside.ts';

export default defineConfig({
  entry: ['src/main.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node22',
  dts: false,
  clean: true,
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
