/**
 * A coded, reported misfortune: what went wrong, with what, and what the reader can do about it.
 * Codes are kebab-case and stable; `hint` is one sentence in the imperative.
 */
export interface Problem {
  readonly code: string;
  /** What it concerns: a file, an address, a tool, a field path. */
  readonly subject: string;
  readonly message: string;
  readonly hint: string;
}

/** Exit statuses of the command contract: 0 done, 1 findings, 2 bad usage or input, 3 nothing could be done. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** Thrown where work cannot go on; carries the problem that the user sees and the exit status it implies. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly status: ExitStatus;

  constructor(problem: Problem, status: ExitStatus = 2) {
    super(`${problem.code}: ${problem.subject}: ${problem.message}`);
    this.name = 'ProblemError';
    this.problem = problem;
    this.status = status;
  }
}

/** Builds a problem; a one-line constructor so that call sites read as sentences. */
export function problem(code: string, subject: string, message: string, hint: string): Problem {
  return { code, subject, message, hint };
}
