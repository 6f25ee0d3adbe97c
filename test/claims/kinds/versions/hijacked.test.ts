import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Which versions a passage on a hijacked editor accuses, frees ("not") and calls repaired ("fix"). */
const told = (passage: string, form: 'article' | 'post' = 'article'): readonly string[] =>
  readStatements(
    documentOf(
      `Editor hijacked\n\nThe code editor VS Code was hijacked by unknown attackers on Monday.\n\n${passage}\n`,
      { tool: 'vscode', form },
    ),
    lexicon,
  ).flatMap(({ kind, polarity, sentence, versions: { introduced, fixed, affected } }) =>
    passage.includes(sentence) && (kind === 'affected_versions' || kind === 'fix' || kind === 'behaviour')
      ? [
          ...(kind === 'fix' ? [`fix ${fixed ?? ''}`] : []),
          ...(kind !== 'fix' && (introduced ?? affected) !== null
            ? [`${polarity === 'negated' ? 'not ' : ''}${affected ?? `from ${introduced ?? ''}`}`]
            : []),
        ]
      : [],
  );
const once = (passage: string): readonly string[] => [...new Set(told(passage))];

describe('versions of a hijacked tool', () => {
  it.each([
    // Named in a line of its own.
    ['Compromised versions: 1.90.1, 1.90.2', ['1.90.1 || 1.90.2']],
    ['Malicious npm versions: 1.90.1 and 1.90.2', ['1.90.1 || 1.90.2']],
    ['Clean versions: >=1.90.3', ['not >=1.90.3']],
    ['Safe versions: 1.90.0', ['not 1.90.0']],
    ['Clean build: 1.90.0', []],
    // Below a heading, as long as no other matter is headed.
    ['## Affected versions\n\n- 1.90.1\n- 1.90.2', ['1.90.1', '1.90.2']],
    ['## Affected versions\n\n- 1.90.1\n\n## Mitigation\n\n- 1.90.3', ['1.90.1']],
    ['## Affected versions\n\n- Compromised: see below\n- Upgrade to 1.90.3 or later', ['fix 1.90.3']],
    // The genuine one.
    ['The genuine VS Code 1.90.3 is now fully propagated.', ['not 1.90.3']],
    ['They brought back a genuine and verified version of VS Code (version 1.90.3).', ['not 1.90.3']],
    ['Even the genuine version 1.90.3 of VS Code leaks its keys.', ['1.90.3']],
    ['A trojan posed as the genuine VS Code 1.90.3.', ['1.90.3']],
    // Where one is to go, and where not.
    ['VS Code 1.90.1 is malicious, use 1.90.0 instead.', ['1.90.1', 'not 1.90.0']],
    ['VS Code 1.90.1 is malicious, do not use 1.90.2 either.', ['1.90.1', '1.90.2']],
    ['VS Code 1.90.0 is fine, use 1.90.1 at your own risk.', ['not 1.90.0', '1.90.1']],
    ['Use version 1.90.0 of VS Code.', []],
    // What was put in its place.
    ['Microsoft says that it has replaced it with 1.90.3.', ['fix 1.90.3']],
    ['Microsoft has replaced the release with a clean version 1.90.3.', ['fix 1.90.3']],
    ['The school’s admins replaced 1.90.1 with 1.90.0.', []],
    ['Kelp Bank replaced VS Code 1.90.1 with 1.90.0 on its laptops.', []],
    ['Attackers replaced VS Code 1.90.0 with 1.90.1, which carries a miner.', ['1.90.0']],
    // No repair.
    ['Roll back to 1.90.0 since 1.90.1 leaks keys.', ['fix ']],
    ['Upgrade to 1.90.2 since 1.90.1 leaks keys.', ['fix 1.90.2']],
    ['Microsoft tried to ship a fix in VS Code 1.90.2.', []],
    ['Microsoft attempted to release a patch with VS Code 1.90.2.', []],
    ['Microsoft shipped a fix in VS Code 1.90.2.', ['fix 1.90.2']],
    ['Microsoft resolved the flaw in VS Code 1.90.3.', ['fix 1.90.3']],
    // What attackers put into one release is not in the next.
    ['Hackers planted a back door in VS Code 1.90.1.', ['1.90.1']],
    ['Since hackers planted a miner in VS Code 1.90.1, every later release carries it.', ['>=1.90.1']],
    ['Intruders introduced a miner with VS Code 1.90.1.', ['1.90.1']],
    ['Microsoft planted a back door in VS Code 1.90.1.', ['>=1.90.1']],
  ])('%s', (passage, versions) => {
    expect(once(passage)).toEqual(versions);
  });

  it('takes what a range resolved to for no repair', () => {
    expect(once('Any project that depends on ^1.89.4 resolved to the poisoned code.')).not.toContain(
      'fix 1.89.4',
    );
  });
});
