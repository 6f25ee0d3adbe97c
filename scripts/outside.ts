/** Packages that are not bundled into what is shipped: native modules, those that load files of their own, and what the bundler cannot take in. */
export const OUTSIDE = ['better-sqlite3', '@virustotal/yara-x', 'tinyld', 'jsonc-parser'] as const;
