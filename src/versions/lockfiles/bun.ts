import { parse, type ParseError } from 'jsonc-parser';
import { asList, asObject, asText, lockedPackage, type LockedPackage } from './package.ts';

/** `bun.lock` (JSON with comments and trailing commas): each package is a list that begins with `name@version`. */
export function* readBunLock(text: string): Generator<LockedPackage | undefined> {
  const errors: ParseError[] = [];
  const lock = asObject(parse(text, errors, { allowTrailingComma: true }));
  if (errors.length > 0) throw new SyntaxError(`at offset ${errors[0]?.offset ?? 0}`);
  for (const [key, value] of Object.entries(asObject(lock['packages']))) {
    const told = asText(asList(value)[0]);
    const at = told?.lastIndexOf('@') ?? -1;
    if (told === undefined || at < 1 || !/^\d/.test(told.slice(at + 1))) continue;
    yield lockedPackage('npm', told.slice(0, at), told.slice(at + 1), key, `"${told}"`);
  }
}
