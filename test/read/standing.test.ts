import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { read } from './quillfox-house.ts';

const issue = (repository: string, author: Readonly<Record<string, unknown>>) => ({
  node_id: 'I_1',
  html_url: `https://github.com/${repository}/issues/7`,
  title: 'It stops since 1.4',
  body: 'It stops on every start since 1.4.0.',
  created_at: '2026-04-01T08:00:00Z',
  user: { login: 'ada', type: 'User' },
  ...author,
});
const wire = (repository: string, association: string): readonly Document[] =>
  read({ kind: 'thread', hint: { shape: 'github' } }, [
    issue(repository, { author_association: association }),
  ]);

describe('who wrote an issue', () => {
  it.each([
    ['OWNER', 'maker'],
    ['MEMBER', 'maker'],
    ['COLLABORATOR', 'contributor'],
    ['CONTRIBUTOR', 'contributor'],
    ['NONE', 'user'],
    ['FIRST_TIMER', 'user'],
    ['SOMETHING_NEW', undefined],
  ])('%s is a %s of the tool', (association, standing) => {
    const [one] = wire('quillworks/quillfox', association);
    expect(one?.tool).toBe('quillfox');
    expect(one?.standing).toBe(standing);
  });

  it('is nobody where it is a program or an account that is gone', () => {
    const posts = [
      issue('quillworks/quillfox', { author_association: 'MEMBER', user: { login: 'helper', type: 'Bot' } }),
      issue('quillworks/quillfox', { author_association: 'MEMBER', user: { login: 'tidy[bot]' } }),
      issue('quillworks/quillfox', { author_association: 'OWNER', user: { login: 'ghost' } }),
    ];
    for (const post of posts)
      expect(read({ kind: 'thread', hint: { shape: 'github' } }, [post])[0]?.standing).toBe('user');
  });

  it('is told of discussions too', () => {
    const node = (id: string, association: string, of: string) => ({
      id,
      url: `https://github.com/quillworks/quillfox/discussions/9#${id}`,
      title: 'Why does it stop?',
      body: 'It stops on every start since 1.4.0.',
      createdAt: '2026-04-01T08:00:00Z',
      authorAssociation: association,
      author: { __typename: of, login: 'ada' },
    });
    const nodes = [
      {
        ...node('a', 'NONE', 'User'),
        comments: { nodes: [node('b', 'MEMBER', 'User'), node('c', 'MEMBER', 'Bot')] },
      },
    ];
    const documents = read(
      { kind: 'thread', hint: { shape: 'github' } },
      { data: { repository: { discussions: { nodes } } } },
    );
    expect(documents.map(({ standing }) => standing)).toEqual(['user', 'maker', 'user']);
  });
});

describe('whose place it is', () => {
  it('is known by a package of the tool and by a source that names the repository', () => {
    expect(wire('QuillWorks/Quillfox', 'MEMBER')[0]).toMatchObject({ tool: 'quillfox', standing: 'maker' });
    expect(wire('inkwell-org/inkwell', 'MEMBER')[0]).toMatchObject({ tool: 'inkwell', standing: 'maker' });
  });

  it('is none’s where it is of several tools', () => {
    expect(wire('quillworks/papers', 'MEMBER')[0]?.tool).toBeNull();
  });

  it('is the repository’s where the catalogue does not know it', () => {
    expect(wire('mallory/inkwell', 'OWNER')[0]).toMatchObject({ tool: null, standing: 'maker' });
  });

  it('makes nobody the maker of the tool of a source that led there', () => {
    const led = { kind: 'thread', hint: { shape: 'github', source: 'square-of-inkwell' } } as const;
    const [one] = read(led, [issue('mallory/notes', { author_association: 'OWNER' })]);
    expect(one).toMatchObject({ tool: 'inkwell', standing: 'user' });
    const [known] = read(led, [issue('quillworks/quillfox', { author_association: 'OWNER' })]);
    expect(known).toMatchObject({ tool: 'quillfox', standing: 'maker' });
  });

  it('is the tool’s of the source on a server of its own', () => {
    const post = {
      ...issue('x/y', { author_association: 'MEMBER' }),
      html_url: 'https://git.harbour.example/ink/well/issues/7',
    };
    const [one] = read({ kind: 'thread', hint: { shape: 'github', source: 'inkwell-server' } }, [post]);
    expect(one).toMatchObject({ tool: 'inkwell', standing: 'maker' });
  });
});

describe('who wrote a post of a forum', () => {
  const topic = (url: string, role: object, from?: string) =>
    read(
      { kind: 'thread', url, hint: { shape: 'discourse', ...(from === undefined ? {} : { source: from }) } },
      {
        id: 77,
        slug: 'stops',
        title: 'It stops',
        post_stream: {
          posts: [
            {
              id: 1,
              user_id: 5,
              post_number: 1,
              username: 'ada',
              created_at: '2026-04-01T08:00:00Z',
              cooked: '<p>It stops on every start since 1.4.0.</p>',
              admin: false,
              moderator: false,
              staff: false,
              ...role,
            },
          ],
        },
      },
    )[0];
  const OWN = 'https://forum.quill.example/t/stops/77.json';

  it.each([
    [{ admin: true, staff: true }, 'maker'],
    [{ primary_group_name: 'team' }, 'maker'],
    [{ primary_group_name: 'quill-staff' }, 'maker'],
    [{ user_title: 'Quill Team' }, 'maker'],
    [{ moderator: true, staff: true }, 'contributor'],
    [{ user_title: 'Community Team' }, 'user'],
    [{ primary_group_name: 'support_team' }, 'user'],
    [{ user_title: 'Former Staff' }, 'user'],
    [{ user_title: 'Team Fortress fan' }, 'user'],
    [{ admin: true, staff: true, user_id: -1 }, 'user'],
    [{}, 'user'],
  ])('with %j is a %s', (role, standing) => {
    expect(topic(OWN, role)).toMatchObject({ tool: 'quillfox', standing });
  });

  it('is no maker in a forum on more than the tool', () => {
    const desk = 'https://desk.example/t/stops/77.json';
    expect(topic(desk, { admin: true }, 'desk-forum')).toMatchObject({ tool: 'quillfox', standing: 'user' });
    expect(topic(desk, { admin: true })).toMatchObject({ tool: null, standing: 'user' });
  });

  it('is no maker on Reddit, whatever he keeps in order', () => {
    const [one] = read(
      {
        kind: 'thread',
        url: 'https://www.reddit.com/r/quillfox/comments/1/a/.json',
        hint: { shape: 'reddit', source: 'quill-reddit' },
      },
      {
        kind: 'Listing',
        data: {
          children: [
            {
              kind: 't3',
              data: {
                id: 'a',
                author: 'ada',
                title: 'It stops',
                selftext: 'It stops on every start since 1.4.0.',
                distinguished: 'moderator',
                author_flair_text: 'Quill Team',
                permalink: '/r/quillfox/comments/1/a/',
                created_utc: 1_775_000_000,
              },
            },
          ],
        },
      },
    );
    expect(one?.tool).toBe('quillfox');
    expect(one?.standing).toBeUndefined();
  });
});
