import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { loadCatalogue } from '../../../src/config/index.ts';

const { catalogue } = await loadCatalogue(new URL('../../../feeds', import.meta.url).pathname);
const lexicon = compileLexicon(catalogue);
const aboutOf = (title: string, text: string, url: string | null): string | undefined =>
  subjectOf({ title, text, tool: null, url }, lexicon).tools[0];

describe('a page of a forum for the users of a tool', () => {
  it('is about that tool where it names none', () => {
    const title = 'All of my chats are gone';
    const text = 'After the update on Monday the history is empty. Support says to wait.';
    expect(aboutOf(title, text, 'https://old.forum.example/r/cursor/comments/1abc/x/')).toBe('cursor');
    expect(aboutOf(title, text, 'https://forum.example/r/NotionApp/comments/1abc/x/')).toBe('notion');
    expect(aboutOf(title, text, 'https://forum.example/r/gardening/comments/1abc/x/')).toBeUndefined();
  });

  it('is about the one that it names', () => {
    const text =
      'Ferrylight, the backup tool, removed everything after the update to 2.1. Ferrylight 2.0 was fine.';
    expect(
      aboutOf('Ferrylight 2.1 deletes files', text, 'https://forum.example/r/docker/comments/1abc/x/'),
    ).toBe('?Ferrylight');
  });
});
