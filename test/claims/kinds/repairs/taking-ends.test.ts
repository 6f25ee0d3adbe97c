import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { SMALL_CATALOGUE, documentOf } from '../../small-catalogue.ts';
import { kindsIn } from '../../kinds-in.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const versionsIn = (text: string, outlet: string): readonly string[] =>
  readStatements(documentOf(text, { tool: 'vscode', outlet }), lexicon).map(
    ({ kind, polarity, versions }) => `${kind} ${polarity} ${versions.fixed ?? versions.affected ?? ''}`,
  );

describe('what software does no more with what is its users’', () => {
  it.each([
    'VS Code no longer uploads the names of open files.',
    'VS Code has stopped uploading the names of open files.',
    'VS Code no longer stores access tokens in plain text.',
    'The editor has stopped storing tokens in plain text.',
    'Microsoft has stopped sending prompts to a third party.',
  ])('is repaired: %s', (text) => {
    expect(kindsIn(text)).toContain('fix affirmed');
    expect(kindsIn(text)).not.toContain('behaviour affirmed');
  });

  it.each([
    'VS Code has not stopped uploading the names of open files.',
    'VS Code stopped syncing photos.',
    'VS Code has stopped saving the history of chats.',
    'The editor stopped reading its configuration from the home folder.',
    'The bank has stopped sending prompts to VS Code.',
    'VS Code no longer uploads the names of open files only for paying users.',
  ])('is not by the end of something else, nor of a part of it: %s', (text) => {
    expect(kindsIn(text)).not.toContain('fix affirmed');
  });
});

describe('an end that a version leads in or follows', () => {
  it.each([
    'In 1.97.1, VS Code no longer crashes on start.',
    'As of 1.97.1, VS Code does not upload the names of open files any more.',
    'Stopped VS Code from crashing on start (1.97.1).',
    'Prevented the editor from reading the clipboard (1.97.1).',
  ])('is its repair and accuses it of nothing: %s', (text) => {
    const told = versionsIn(text, 'Microsoft');
    expect(told).toContain('fix affirmed 1.97.1');
    expect(told.filter((one) => one.startsWith('affected_versions affirmed'))).toEqual([]);
  });

  it.each(['Stopped users from saving drafts (1.97.1).', 'Kept VS Code from starting (1.97.1).'])(
    'is none where it served its users: %s',
    (text) => {
      expect(versionsIn(text, 'Microsoft')).not.toContain('fix affirmed 1.97.1');
    },
  );

  it('frees the versions that it leads in: From 1.97.1 on, VS Code does not upload names.', () => {
    const told = versionsIn('From 1.97.1 on, VS Code does not upload names.', 'The Paper');
    expect(told).toContain('affected_versions negated >=1.97.1');
  });

  it('frees none of what ought to be done: From 1.97.1 on, VS Code does not encrypt backups.', () => {
    const told = versionsIn('From 1.97.1 on, VS Code does not encrypt backups.', 'The Paper');
    expect(told).not.toContain('affected_versions negated >=1.97.1');
  });
});

describe('a number in brackets behind what is told', () => {
  it.each(['VS Code reads my clipboard (1.97.1).', 'It reads my clipboard (1.97.1 on Linux).'])(
    'is the version that does it: %s',
    (text) => {
      expect(versionsIn(text, 'Reddit')).toContain('affected_versions affirmed 1.97.1');
    },
  );

  it.each(['VS Code reads my clipboard (fixed in 1.97.1).', 'VS Code reads my clipboard (not 1.97.1).'])(
    'is not where it says otherwise: %s',
    (text) => {
      expect(versionsIn(text, 'Reddit')).not.toContain('affected_versions affirmed 1.97.1');
    },
  );
});

it.each(['It must no longer be used.', 'Staff may no longer open VS Code.'])(
  'what one is to do no more ends no fault: %s',
  (text) => {
    expect(kindsIn(`VS Code leaks tokens, users say. ${text}`)).not.toContain('fix affirmed');
  },
);
