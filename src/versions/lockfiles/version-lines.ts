import type { LockedPackage } from './package.ts';
import { extension } from './extensions.ts';

/** A tool that printed its version: candidates for its name, best first, and the version. */
export interface VersionLine {
  readonly names: readonly string[];
  readonly version: string;
  readonly line: string;
}

const VERSION = /(?:^|[\s(/@=])[vV]?(\d+(?:\.\d+){1,3}(?:[-+][0-9A-Za-z.+-]+)?)(?=$|[\s(),;:])/;
/** A module that another stands for, which follows. */
const REPLACED = /^\S+(?: v\S+)? => /;
const EXTENSION = /^([A-Za-z0-9][\w-]*\.[\w.-]+)@(\d[\w.-]*)$/;

/**
 * Lines as tools print them for `--version` ("2.1.120 (Claude Code)", "git version 2.43.0", "node: v24.1.0",
 * "tool 1.2.3", "tool@1.2.3"), as `npm ls` and `pip freeze` print packages ("├── tool@1.2.3", "tool==1.2.3"), as
 * `go list -m all` does modules ("path v1.2.3 => other v1.2.4"), and as `code --list-extensions --show-versions` does
 * extensions ("publisher.name@1.2.3").
 * Lines without a version are left out.
 */
export function readVersionLines(text: string): {
  readonly lines: readonly VersionLine[];
  readonly extensions: readonly LockedPackage[];
} {
  const lines: VersionLine[] = [];
  const extensions: LockedPackage[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim().slice(0, 400);
    const listed = EXTENSION.exec(line);
    const found = listed === null ? undefined : extension(listed[1] ?? '', listed[2] ?? '', line);
    if (found !== undefined) extensions.push(found);
    const told = line.replace(REPLACED, '');
    const version = VERSION.exec(told)?.[1];
    if (version === undefined) continue;
    const names = namesIn(told, version);
    if (names.length > 0) lines.push({ names, version, line });
  }
  return { lines, extensions };
}

/** What is left of the line may be the name: in brackets (fuller than a command's), before the version, its first word. */
function namesIn(line: string, version: string): readonly string[] {
  const bracketed = /\(([^()]{1,80})\)/.exec(line)?.[1];
  const before = line
    .slice(0, line.indexOf(version))
    .replace(/[@/(\s=]*[vV]?$/, '')
    .replace(/^[^\p{L}\p{N}@]+/u, '');
  const plain = before
    .replace(/[,:]?\s*\bversion\b.*$/i, '')
    .replace(/[:,]$/, '')
    .trim();
  const first = plain.split(/\s+/)[0];
  const names = [bracketed, plain, first].map((name) => name?.trim() ?? '');
  return [...new Set(names.filter((name) => name !== '' && /[A-Za-z]/.test(name)))];
}
