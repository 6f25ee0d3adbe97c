import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { loadCatalogue } from '../../../src/config/index.ts';

const { catalogue } = await loadCatalogue(new URL('../../../feeds', import.meta.url).pathname);
const lexicon = compileLexicon(catalogue);
const aboutOf = (title: string, text: string): string | undefined =>
  subjectOf({ title, text, tool: null }, lexicon).tools[0];

describe('a tool that is called by a common word in small letters', () => {
  it.each([
    ['curl', 'PSA: curl has been eating cookies since 8.4.0', 'Every curl from 8.4.0 up drops the second.'],
    ['curl', 'CVE-2026-11223 (curl ftp): does this hit us?', 'We have forty machines with 8.2.1.'],
    ['curl', 'Critical cURL flaw lets servers read memory', 'All versions prior to 8.9.2 are affected.'],
    ['sudo', 'sudo is broken on every box of ours since 1.9.20', 'It asks for the password twice.'],
    ['axios', 'axios has a backdoor in 1.14.3', 'Somebody took over the account of a maintainer.'],
    ['axios', 'Poison in axios@1.14.3', 'It was pulled within hours.'],
    ['axios', 'Who hit the axios npm package', 'It was pulled within hours.'],
    ['chalk', 'What the chalk supply chain attack teaches', 'It was pulled within hours.'],
    ['axios', 'The morning after', 'The Axios team has published what it knows.'],
    ['chalk', 'PSA: chalk has been stealing tokens since 5.6.1', 'Remove it from your machines now.'],
  ])('is %s: %s', (tool, title, text) => {
    expect(aboutOf(title, text)).toBe(tool);
  });

  it.each([
    ['Where chalk comes from', 'The supply chain of chalk is short. One team digs it and another cuts it.'],
    ['Every curl counts', 'Since week 8.5 of the plan I have done 40 of them a day. A curl has two phases.'],
    ['Giant pandas are back', 'The pandas have been in quarantine. Every panda eats bamboo.'],
    ['Why chalk is still taught with', 'Teachers say that chalk has been cheaper than screens since 1980.'],
    ['Thieves steal cargo', 'A flaw in the cargo port, CVE-2026-11223, let them in.'],
  ])('is not meant: %s', (title, text) => {
    expect(aboutOf(title, text)).toBeUndefined();
  });
});
