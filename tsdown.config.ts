import { defineConfig } from 'tsdown';

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
  external: ['better-sqlite3', '@virustotal/yara-x', 'tinyld', /^node:/],
});
