import type { Tool } from './catalogue.ts';
import type { Hearsay } from './hearsay.ts';
import { problem, ProblemError } from './problem.ts';

/**
 * The tool that a user names where no version is asked about. Throws ProblemError (status 2) `unknown-tool`,
 * `version-malformed`, and `version-not-asked` for `TOOL@VERSION`: the answer would look as if it were about that one.
 */
export function wholeTool(hearsay: Pick<Hearsay, 'resolveTool'>, text: string): Tool {
  const { tool, version } = hearsay.resolveTool(text);
  if (version === null) return tool;
  throw new ProblemError(
    problem(
      'version-not-asked',
      text.slice(0, 200),
      'a tool is asked for here, in all its versions',
      `name ${tool.slug}, or run hearsay lookup ${tool.slug}@${version}`,
    ),
  );
}
