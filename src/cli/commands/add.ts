import { problem, ProblemError } from '../../model/problem.ts';
import type { CommandSpec } from '../specification.ts';
import { OFFLINE, takeIn } from './import.ts';

export const command: CommandSpec = {
  name: 'add',
  summary: 'take in one page by its address',
  arguments: [{ name: 'url', description: 'address of an article, a thread or a feed', variadic: true }],
  options: [OFFLINE],
  examples: [['add https://example.org/article', 'fetch one article and derive claims from it']],
  run: async (session) => {
    for (const url of session.args) {
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
        throw new ProblemError(
          problem(
            'address-malformed',
            url,
            'this is no address of the web',
            'write it with https://; for files use import',
          ),
        );
    }
    return takeIn(session, 'add', session.args);
  },
};
