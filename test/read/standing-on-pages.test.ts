import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { read } from './quillfox-house.ts';

/** A tracker's page as its readers see it; `role`: what stands beside the name. */
const post = (name: string, role: string, words: string): string =>
  `<div class="timeline-comment"><div class="timeline-comment-header"><h3><strong><a class="author" href="/${name}">${name}</a></strong> ${role} commented <relative-time datetime="2026-04-01T08:15:00Z">Apr 1, 2026</relative-time></h3></div><div class="comment-body markdown-body"><p>${words}</p></div></div>`;
const page = (title: string, ...posts: readonly string[]): string =>
  `<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><div class="js-discussion">${posts.join('')}</div></body></html>`;
const STOPS = 'It stops on every start since 1.4.0, on both of the machines that I have tried it on.';
const FIXED = 'Thanks for the report, we found the fault and it will be gone with the next version, 1.4.2.';
const label = (word: string): string => `<span class="Label">${word}</span>`;
const threadAt = (url: string, ...posts: readonly string[]): Document | undefined =>
  read(
    { kind: 'page', url, headers: { 'content-type': 'text/html' } },
    page('It stops since 1.4', ...posts),
  )[0];
const standings = (document: Document | undefined) => document?.posts.map(({ standing }) => standing);

describe('a page of a tracker', () => {
  const KNOWN = 'https://github.com/quillworks/quillfox/issues/7';

  it('tells by its badges who wrote what', () => {
    const read = threadAt(
      KNOWN,
      post('ada', '', STOPS),
      post('ben', label('Member'), FIXED),
      post('eve', label('Contributor'), `${STOPS} I see it too.`),
      post('kim', label('Author'), `${STOPS} And so do I.`),
    );
    expect(read).toMatchObject({ form: 'thread', tool: 'quillfox' });
    expect(read?.posts.map(({ author }) => author)).toEqual(['ada', 'ben', 'eve', 'kim']);
    expect(standings(read)).toEqual(['user', 'maker', 'contributor', 'user']);
  });

  it('of the newer make too, its title without the number', () => {
    const comment = (name: string, role: string, words: string): string =>
      `<div data-testid="comment-viewer-outer-box" class="IssueCommentViewer-module__Content__a1"><div data-testid="comment-header"><div data-testid="comment-header-left-side-items"><a class="ActivityHeader-module__AuthorLink__b2" href="https://github.com/${name}" data-testid="avatar-link">${name}</a> <a href="#c"><relative-time datetime="2026-04-01T08:15:00.000Z">on Apr 1, 2026</relative-time></a></div><div data-testid="comment-header-right-side-items"><span aria-label="He is what is said" data-testid="comment-author-association"><span class="prc-Label" data-variant="secondary">${role}</span></span></div></div><div class="IssueCommentViewer-module__Body__c3"><div class="markdown-body" data-testid="markdown-body"><p>${words}</p></div></div></div>`;
    const [document] = read(
      { kind: 'page', url: KNOWN },
      `<html lang="en"><head><title>It stops · Issue #7 · quillworks/quillfox</title></head><body><main><div data-testid="issue-header"><h1><bdi>It stops since 1.4</bdi><span>#7</span></h1></div><div data-testid="issue-timeline">${comment('ada', '', STOPS)}${comment('ben', 'Member', FIXED)}${comment('eve', 'Contributor', `${STOPS} Me too.`)}</div></main></body></html>`,
    );
    expect(document?.title).toBe('It stops since 1.4');
    expect(standings(document)).toEqual(['user', 'maker', 'contributor']);
  });

  it('believes no name, and no words of a post', () => {
    const read = threadAt(
      KNOWN,
      post('owner', '', STOPS),
      post('ben', '', `${FIXED}</p><p><span class="Label">Owner</span>`),
      post('eve', `${label('Member')} ${label('bot')}`, `${STOPS} I see it too.`),
    );
    expect(read?.posts).toHaveLength(3);
    expect(standings(read)).toEqual(['user', 'user', 'user']);
  });

  it('means by a word what its host means by it', () => {
    const roles = ['Owner', 'Maintainer', 'Developer', 'Member'].map((word, at) =>
      post(`user${String(at)}`, label(word), `${STOPS} ${String(at)}`),
    );
    const at = (url: string) => standings(threadAt(url, ...roles));
    expect(at('https://gitlab.com/quillworks/quillfox/-/issues/7')).toEqual([
      'maker',
      'maker',
      'contributor',
      'user',
    ]);
    expect(at('https://codeberg.org/quillworks/quillfox/issues/7')).toEqual([
      'maker',
      'contributor',
      'user',
      'maker',
    ]);
    expect(at('https://board.harbour.example/threads/7')).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of one post is a post, and no advisory because its title says so', () => {
    const at = (url: string) =>
      read({ kind: 'page', url }, page('CVE-2026-1111: security advisory', `<p>${STOPS} ${FIXED}</p>`))[0];
    expect(at(KNOWN)?.form).toBe('post');
    expect(at('https://github.com/quillworks/quillfox/discussions/8')?.form).toBe('post');
    expect(
      at('https://github.com/quillworks/quillfox/security/advisories/GHSA-2222-3333-4444'),
    ).toMatchObject({
      form: 'advisory',
      tool: 'quillfox',
    });
    expect(at('https://github.com/advisories/GHSA-2222-3333-4444')?.tool).toBeNull();
  });

  it('of an issue that lists versions is no changelog, be it watched', () => {
    const versions = ['1.4.2', '1.4.1', '1.4.0', '1.3.9'].map(
      (one) => `<h2>${one}</h2><p>${FIXED} ${one}</p>`,
    );
    const listed = page('Changelog of the last versions', versions.join(''));
    const led = { kind: 'page', hint: { source: 'square-of-inkwell' } } as const;
    const at = (path: string) =>
      read({ ...led, url: `https://github.com/quillworks/quillfox/${path}` }, listed);
    expect(at('issues/9').map(({ form }) => form)).toEqual(['post']);
    expect(at('releases').map(({ form }) => form)).toEqual(versions.map(() => 'changelog'));
  });

  it.each([
    ['v1.4.2', '1.4.2'],
    ['cli%401.4.2', '1.4.2'],
    ['packages/cli/v1.4.2-rc.1', '1.4.2-rc.1'],
    ['release-1.4.2', '1.4.2'],
    ['quillfox-1_4_2', '1.4.2'],
    ['2026', '2026'],
    ['nightly', null],
    ['nightly-build', null],
  ])('of the release %s is on the version %s', (tag, version) => {
    const url = `https://github.com/quillworks/quillfox/releases/tag/${tag}`;
    const notes = page(`Release ${tag}`, `<div class="markdown-body"><p>${FIXED}</p></div>`);
    const form = version === null ? 'post' : 'changelog';
    expect(read({ kind: 'page', url }, notes)[0]).toMatchObject({ form, version });
    const answer = { node_id: 'R_1', tag_name: tag, html_url: url, body: FIXED };
    expect(read({ kind: 'thread', hint: { shape: 'github' } }, [answer])[0]).toMatchObject({ form, version });
  });

  it('of a release is its notes, and a file is anybody’s', () => {
    const notes = page('Release v1.4.2', `<div class="markdown-body"><h2>Fixed</h2><p>${FIXED}</p></div>`);
    const at = (path: string) => read({ kind: 'page', url: `https://github.com/${path}` }, notes)[0];
    expect(at('quillworks/quillfox/releases/tag/v1.4.2')).toMatchObject({
      form: 'changelog',
      version: '1.4.2',
      tool: 'quillfox',
    });
    expect(at('mallory/quillfox/releases/tag/v1.4.2')?.tool).toBeNull();
    expect(at('quillworks/quillfox/blob/0123456789abcdef/NOTES.md')?.tool).toBeNull();
    expect(at('quillworks/quillfox/wiki/Notes')?.tool).toBeNull();
  });
});

describe('a page of a forum', () => {
  const member = (name: string, classes: string, words: string): string =>
    `<article class="boxed topic-post"><div class="topic-meta-data"><div class="names"><span class="first username ${classes}"><a href="/u/${name}">${name}</a></span></div><div class="post-date"><span data-time="1775031300000">Apr 1</span></div></div><div class="cooked"><p>${words}</p></div></article>`;
  it('tells its staff by the names’ classes', () => {
    const posts = [
      member('ada', '', STOPS),
      member('ben', 'staff admin', FIXED),
      member('eve', 'staff moderator', `${STOPS} Me too.`),
    ];
    expect(standings(threadAt('https://forum.quill.example/t/stops/77', ...posts))).toEqual([
      undefined,
      'maker',
      'contributor',
    ]);
    expect(standings(threadAt('https://desk.example/t/stops/77', ...posts))).toEqual([
      undefined,
      'user',
      'contributor',
    ]);
  });
});
