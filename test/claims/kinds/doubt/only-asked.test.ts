import { describe, expect, it } from 'vitest';
import { kindsIn } from '../../kinds-in.ts';

const LEAD = 'VS Code is an editor of Microsoft. ';

describe('what somebody only asks', () => {
  it.each([
    'The regulator is examining whether VS Code uploads the names of files.',
    'Microsoft is checking whether VS Code uploads the names of files.',
    'The company confirmed that it is looking into whether VS Code uploads the names of files.',
    'The company said it was looking into whether the editor reads the clipboard.',
    'Microsoft is investigating if VS Code uploads the names of files.',
    'The bank wondered if the editor reads the clipboard.',
    'Researchers at Kestrel Labs are testing if VS Code uploads the names of files.',
    'Microsoft has yet to determine whether VS Code uploads the names of files.',
    'The company could not say if VS Code uploads the names of files.',
    'An inquiry into whether VS Code uploads the names of files was opened.',
    'Whether VS Code uploads the names of files is not known.',
    'Microsoft will check whether version 1.97 uploads the names of files.',
  ])('is not told: %s', (text) => {
    const kinds = kindsIn(LEAD + text);
    expect(kinds).not.toContain('behaviour affirmed');
    expect(kinds).not.toContain('affected_versions affirmed');
  });

  it.each([
    'VS Code checks whether a proxy is set and uploads the names of files.',
    'At each start VS Code checks whether the user is in China.',
    'It uploads the names of files regardless of whether telemetry is off.',
    'Whether or not users opt out, VS Code uploads the names of files.',
    'If telemetry is on, VS Code uploads the names of files.',
    'Microsoft did not say whether it is meant, but VS Code uploads the names of files.',
  ])('but what is told beside a question, or asked by the tool, is: %s', (text) => {
    expect(kindsIn(LEAD + text)).toContain('behaviour affirmed');
  });
});
