import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { loadCatalogue } from '../../../src/config/index.ts';

const { catalogue } = await loadCatalogue(new URL('../../../feeds', import.meta.url).pathname);
const lexicon = compileLexicon(catalogue);
const aboutOf = (title: string, text: string): string | undefined =>
  subjectOf({ title, text, tool: null }, lexicon).tools[0];

describe('a tool of the catalogue that is named once, with its maker', () => {
  it('is what a text is about that names a patient more often', () => {
    const text =
      'Bella’s pictures are gone. The clinic keeps them in the mail, on a computer with a program called Thunderbird, whose update deleted the files. Bella is well. Mozilla, a firm in California, said that it looks into it. Bella’s owner has no backup of the data, and Bella will be scanned again.';
    expect(aboutOf('Bella’s scans deleted by a computer', text)).toBe('thunderbird');
  });

  it('is meant, and not its maker, whom the text calls a maker of software', () => {
    const text =
      'Thunderbird, the mail program whose posters promise quiet, has been passing on addresses. The papers come from inside Mozilla, the Californian firm behind the app. A contract obliges Mozilla to supply an agency with addresses. Mozilla left questions open. Mozilla makes software for mail. The data went out each night.';
    expect(aboutOf('A mail program that promised quiet passed on addresses', text)).toBe('thunderbird');
  });

  it('comes behind a tool that the text says to be software', () => {
    const text =
      'Larkbox, a sync app for Firefox, deleted the files of its users. The app Larkbox is free. Mozilla said that Larkbox was pulled. Users of Larkbox have no backup of their data.';
    expect(aboutOf('Larkbox deletes files', text)).toBe('?Larkbox');
  });
});
