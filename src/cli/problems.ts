import { ProblemError, problem, type ExitStatus, type Problem } from '../model/problem.ts';

/** Control characters but the tab: they must not reach a terminal from collected text. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Longest subject that is shown, UTF-16 units: it may be all that was typed or collected. */
const LONGEST = 300;

/**
 * A document as JSON text without raw control or direction-turning characters: JSON escapes only those below the
 * blank by itself, and a terminal obeys some of the others. What is read from it is the same.
 */
export function jsonText(document: unknown): string {
  return JSON.stringify(document, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A problem as people see it on standard error, on one line; lines that a hint gives to paste follow, indented. */
export function problemLine(one: Problem): string {
  const [hint = '', ...lines] = one.hint.split('\n');
  const whole = one.subject === '' ? '""' : one.subject;
  const subject = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  return [`problem ${one.code} ${subject}: ${one.message} — ${hint}`, ...lines.map((line) => `  ${line}`)]
    .map((line) => line.replace(CONTROL, ' '))
    .join('\n');
}

/** What went wrong, as a problem with the exit status that it implies; a stack trace never reaches the user. */
export function problemOf(error: unknown): { readonly problem: Problem; readonly status: ExitStatus } {
  if (error instanceof ProblemError) return { problem: error.problem, status: error.status };
  const { code, path, message } = error as { code?: unknown; path?: unknown; message?: unknown };
  const subject = typeof path === 'string' ? path : 'hearsay';
  const known = typeof code === 'string' ? SYSTEM[code] : undefined;
  if (known !== undefined)
    return { problem: problem(known[0], subject, known[1], known[2]), status: known[3] };
  return {
    problem: problem(
      'unexpected',
      subject,
      typeof message === 'string' ? message : String(error),
      'report this with the command line that you gave',
    ),
    status: 3,
  };
}

/** Errors of the operating system, in words. */
const SYSTEM: Readonly<Record<string, readonly [string, string, string, ExitStatus]>> = {
  ENOENT: ['not-found', 'there is no such file or folder', 'check the path', 2],
  EISDIR: ['is-a-folder', 'this is a folder; a file is needed', 'name a file', 2],
  ENOTDIR: ['not-a-folder', 'a part of this path is no folder', 'check the path', 2],
  EACCES: ['not-permitted', 'the system denies access', 'check the permissions', 3],
  EPERM: ['not-permitted', 'the system denies access', 'check the permissions', 3],
  EROFS: ['read-only', 'this file system is read-only', 'choose another folder', 3],
  ENOSPC: ['disk-full', 'the disk is full', 'free some space and run the command again', 3],
  EADDRINUSE: ['port-in-use', 'another program listens on this port', 'choose another one with --port', 2],
};
