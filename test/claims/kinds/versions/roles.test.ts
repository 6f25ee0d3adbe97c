import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../../src/claims/index.ts';
import { roleOf } from '../../../../src/claims/kinds/versions/roles.ts';
import type { VersionRole } from '../../../../src/claims/kinds/versions/roles.ts';
import { readDocument } from '../../../../src/claims/read-document.ts';
import { subjectOf } from '../../../../src/claims/subjects/subject.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Roles of the versions of a sentence, in order. */
function rolesOf(sentence: string): readonly VersionRole[] {
  const document = documentOf(sentence, { tool: 'vscode', form: 'post', author: 'tester' });
  return readDocument(document, subjectOf(document, lexicon)).sentences.flatMap(({ reading }) =>
    reading
      ? reading.parsed.versions.filter(({ form }) => form === 'exact').map((one) => roleOf(reading, one))
      : [],
  );
}

describe('what the words around a version make of it', () => {
  it.each<readonly [string, readonly VersionRole[]]>([
    ['The leak came with Android version 3.8.1 of the editor.', ['began']],
    ['The bug reappeared in 2.19.1 after it had been fixed in 2.17.4.', ['began', 'ended']],
    ['They had changed a default in 10.0.2 and nobody saw it.', ['changed']],
    ['The leak ends with 6.2.9 at last.', ['ended']],
    ['It went away with 5.7.2 on my machine.', ['ended']],
    ['A fix came in 5.7.3, they say.', ['ended']],
    ['Only 7.4.3 closed the hole.', ['ended']],
    ['The 7.4.3 update closes a hole that leaks names.', ['ended']],
    ['The 7.4.3 update sends names.', ['plain']],
    ['A link runs commands in the shell (patched v2.8.1).', ['ended']],
    ['A link runs commands in the shell (tested v2.8.1).', ['plain']],
    ['The editor crashes since I went from 1.90.1 to 1.90.2.', ['goal']],
    ['After the upgrade from 1.90.1 the editor crashes.', ['left']],
    ['Users should move to 3.0.19 at once.', ['goal']],
    ['Compared with 5.6.2 the editor sends more.', ['beside']],
    ['All releases except 4.0.9 send the names.', ['excepted']],
    ['The flaw in the runtime 1.1.11 is fixed in 25.0.2.', ['faulty', 'ended']],
    ['The dialog cannot be switched off in 0.50.1.', ['plain']],
    ['The dialog can be switched off in 0.50.1.', ['plain']],
    ['The dialog can’t be switched off in 0.50.1.', ['plain']],
    ["The dialog can't be switched off in 0.50.1.", ['plain']],
    ['Cancelling was switched off in 0.50.1.', ['changed']],
    ['The canary was switched off in 0.50.1.', ['changed']],
    ['For candidates it was switched off in 0.50.1.', ['changed']],
    ['It is still broken in 1.97.2, by the way.', ['plain']],
    ['We reverted the change in 7.3.0 that kept files.', ['plain']],
    ['The package was built from 2.2.9 and is clean.', ['plain']],
  ])('%s', (sentence, roles) => {
    expect(rolesOf(sentence)).toEqual(roles);
  });
});
