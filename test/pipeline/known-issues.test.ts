import { describe, expect, it } from 'vitest';
import { claimsOf, register, zed } from './support/affair-of-texts.ts';

const NAMES = 'Zed sends the names of open files to the telemetry server';

/** What a text of the maker tells of the sending of names, and of its repair. */
async function fixesOf(...texts: readonly string[]): Promise<readonly (readonly [string, string | null])[]> {
  const claims = await claimsOf(texts.map((text) => zed(text)));
  return claims.map(({ kind, versions }) => [kind, versions.fixed] as const).sort();
}

const list = (fixed: string, known: string, heading: string): string =>
  `# Zed 1.98.0 release notes\n\n## Fixed\n\n- ${fixed}\n- Fixed a crash of the terminal.\n\n## ${heading}\n\n- ${known}\n`;

describe('a known issue is not fixed by the release that names it', () => {
  it.each([
    'Known issues',
    'Known bugs in this release',
    'Still open issues',
    'Unresolved problems',
    'Known limitations',
  ])('%s', async (heading) => {
    const fixes = await fixesOf(list('Fixed sending the names of open files.', `${NAMES}.`, heading));
    expect(fixes).toContainEqual(['behaviour', null]);
    // What the release does fix is still fixed by it.
    expect(fixes).toContainEqual(['fix', '1.98.0']);
  });

  it('is by the next', async () => {
    const fixes = await fixesOf(
      list('Fixed sending the names of open files.', `${NAMES}.`, 'Known issues'),
      '# Zed 1.98.1 release notes\n\n## Fixed\n\n- Fixed sending the names of open files to the telemetry server.\n- Fixed a hang.\n',
    );
    expect(fixes).toContainEqual(['behaviour', '1.98.1']);
  });

  it.each([
    '# Zed 1.98.0 release notes\n\n## Known issues that are fixed\n\n- Fixed: Zed sent the names of open files to the telemetry server.\n- Fixed a hang.\n',
    `# Zed 1.98.0 release notes\n\n## Fixed\n\n- Fixed a bug: ${NAMES}.\n- Fixed a hang.\n\n## Known issues\n\n- The theme flickers.\n`,
  ])('but what the release mends is: %s', async (text) => {
    expect(await fixesOf(text)).toContainEqual(['behaviour', '1.98.0']);
  });
});

it('a user who says in a paper that the repair does nothing does not take the maker’s word away', async () => {
  const claims = await claimsOf([
    zed(`# Zed 1.98.1 release notes\n\n## Fixed\n\n- Fixed a bug: ${NAMES}.\n- Fixed a hang.\n`),
    register(
      `${NAMES}. Zed 1.98.1 fixes that, Zed Industries said. Zed 1.98.1 still sends the names of open files to the telemetry server, a user told The Register.`,
    ),
  ]);
  expect(claims.filter(({ kind }) => kind === 'behaviour').map(({ versions }) => versions.fixed)).toContain(
    '1.98.1',
  );
});

it('nor does what a newsroom says of a version in its own text', async () => {
  const claims = await claimsOf([
    zed(`${NAMES}. We fixed sending the names of open files in 1.98.1.`),
    register(
      `${NAMES}. Zed 1.98.1 sends the names of open files to the telemetry server. Zed 1.98.1 fixes sending the names of open files.`,
    ),
  ]);
  expect(claims.filter(({ kind }) => kind === 'behaviour').map(({ versions }) => versions.fixed)).toContain(
    '1.98.1',
  );
});

it('but what the maker says of its own release holds for whoever repeats the repair', async () => {
  const fixes = (
    await claimsOf([
      zed(list('Fixed sending the names of open files.', `${NAMES}.`, 'Known issues')),
      register(`${NAMES}. Zed 1.98.0 fixes sending the names of open files.`),
    ])
  ).map(({ kind, versions }) => [kind, versions.fixed]);
  expect(fixes).toContainEqual(['behaviour', null]);
  expect(fixes).not.toContainEqual(['behaviour', '1.98.0']);
});
