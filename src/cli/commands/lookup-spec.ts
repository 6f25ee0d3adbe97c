import { LIST_OPTIONS, type CommandSpec } from '../specification.ts';

/** What `lookup` takes; how it is answered stands elsewhere. */
export const command: CommandSpec = {
  name: 'lookup',
  summary: 'what is said about a tool or one of its versions',
  arguments: [
    { name: 'tool', description: 'name, alias or purl, with @VERSION for the claims on that version' },
  ],
  options: LIST_OPTIONS,
  examples: [
    ['lookup claude-code@2.1.120', 'claims that concern this version'],
    ['lookup pkg:npm/lodash@4.17.20', 'the same by package address'],
    ['lookup claude-code --as-of 2026-07-02', 'what was known by the end of that day'],
  ],
  readsClaims: true,
};
