import type { Tag } from './tags.ts';
import type { Token } from './tokens.ts';
import { CLASS } from './vocabulary.ts';

/** Prepositions whose object is no subject. */
const NO_CLAUSE_AFTER: ReadonlySet<string> = new Set(
  'to by per via with without through under about against'.split(' '),
);

/** Whether no other word near could be the clause's verb: then an ambiguous one is ("the editor crashes on launch"). */
export function isLonely(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  let subject = false;
  for (let i = at - 1; i >= 0 && at - i < 14; i--) {
    const tag = tags[i];
    if (tag === 'mark' || tag === 'sub') break;
    if (tag === 'verb' || tag === 'aux') return false;
    if (tag === 'prep' && NO_CLAUSE_AFTER.has(tokens[i]?.lower ?? '')) return false;
    if (tag === 'name' || (tag === 'det' && tokens[i]?.lower !== 'a' && tokens[i]?.lower !== 'an'))
      subject = true;
  }
  if (!subject) return false;
  for (let i = at + 1; i < tokens.length && i - at < 14; i++) {
    const { shape, closed, verb } = tokens[i] as Token;
    if (shape === 'mark' || closed & CLASS.subordinator) break;
    if (closed & CLASS.auxiliary) return false;
    if (verb && (verb.form === 'ed' || verb.form === 's') && !(closed & CLASS.nounLike)) return false;
  }
  return true;
}
