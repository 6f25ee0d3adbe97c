import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedCatalogueDir } from '../../../src/config/index.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { openHearsay } from '../../../src/pipeline/hearsay.ts';
import { temporaryFolder } from '../../folders.ts';

/** What a tracker or a forum answers, or shows, at an address; all invented. */
export interface Answer {
  readonly url: string;
  /** JSON, or the HTML of a page. */
  readonly body: unknown;
}

/** One who writes: a name, and what the tracker says of it. */
export type Writer = readonly [login: string, association: string];

let number = 0;
const next = (): number => (number += 1);

/** An issue of a repository with its comments, as the API of GitHub answers them. */
export function issue(
  repository: string,
  title: string,
  ...posts: readonly (readonly [...Writer, body: string])[]
): Answer {
  const at = String(next());
  const page = `https://github.com/${repository}/issues/${at}`;
  const api = `https://api.github.com/repos/${repository}/issues`;
  const body = posts.map(([login, association, words], index) => ({
    node_id: `N_${at}_${String(index)}`,
    user: { login, type: 'User' },
    author_association: association,
    created_at: `2026-05-01T0${String(index + 1)}:00:00Z`,
    body: words,
    ...(index === 0
      ? { title, html_url: page }
      : { html_url: `${page}#issuecomment-${at}${String(index)}`, issue_url: `${api}/${at}` }),
  }));
  return { url: `${api}?page=${at}`, body };
}

/** Roles as the pages of GitHub show them. */
const BADGES: Readonly<Record<string, string>> = {
  OWNER: 'Owner',
  MEMBER: 'Member',
  COLLABORATOR: 'Collaborator',
  CONTRIBUTOR: 'Contributor',
};

/** The same as a reader sees it. */
export function issuePage(
  repository: string,
  title: string,
  ...posts: readonly (readonly [...Writer, body: string])[]
): Answer {
  const shown = posts.map(([login, association, words], index) => {
    const badge = BADGES[association];
    const label = badge === undefined ? '' : `<span class="Label">${badge}</span>`;
    return `<div class="timeline-comment"><div class="timeline-comment-header"><h3><strong><a class="author" href="/${login}">${login}</a></strong> ${label} commented <relative-time datetime="2026-05-01T0${String(index + 1)}:00:00Z">May 1, 2026</relative-time></h3></div><div class="comment-body markdown-body"><p>${words}</p></div></div>`;
  });
  return {
    url: `https://github.com/${repository}/issues/${String(next())}`,
    body: `<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><div class="js-discussion">${shown.join('')}</div></body></html>`,
  };
}

/** Notes of a release, or an advisory, as their page. */
export function published(address: string, title: string, words: string): Answer {
  return {
    url: `https://github.com/${address}`,
    body: `<html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1><div class="markdown-body"><p>${words}</p></div></main></body></html>`,
  };
}

/** A topic of a Discourse forum. */
export function topic(
  host: string,
  title: string,
  ...posts: readonly (readonly [name: string, role: object, words: string])[]
): Answer {
  const id = next();
  return {
    url: `https://${host}/t/topic/${String(id)}.json`,
    body: {
      id,
      slug: 'topic',
      title,
      post_stream: {
        posts: posts.map(([username, role, words], index) => ({
          id: id * 100 + index,
          user_id: 40 + index,
          username,
          post_number: index + 1,
          created_at: `2026-05-01T0${String(index + 1)}:00:00Z`,
          cooked: `<p>${words}</p>`,
          admin: false,
          moderator: false,
          staff: false,
          ...role,
        })),
      },
    },
  };
}

/** All claims that answers lead to by the whole program and the shipped catalogue, or one given. */
export async function claimsFrom(
  answers: readonly Answer[],
  config = packagedCatalogueDir(),
): Promise<readonly Claim[]> {
  const folder = temporaryFolder('tracker');
  try {
    const entries = answers.map(({ url, body }, at) => {
      if (typeof body === 'string') return { url, html: body, publishedAt: '2026-05-01' };
      const file = `${String(at)}.json`;
      writeFileSync(join(folder, file), JSON.stringify(body));
      return { url, file, publishedAt: '2026-05-01' };
    });
    const index = join(folder, 'index.json');
    writeFileSync(index, JSON.stringify(entries));
    const opened = await openHearsay({
      data: join(folder, 'data'),
      config,
      clock: { now: () => Date.parse('2026-06-01T00:00:00Z') },
      write: true,
      env: {},
    });
    try {
      const { problems } = await opened.importPaths([index], { offline: true });
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      return (await opened.claims({})).claims;
    } finally {
      await opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The shipped catalogue with a policy by which a member's post in the tool's own place is on the record. */
export async function withMembersOnRecord<Result>(run: (config: string) => Promise<Result>): Promise<Result> {
  const folder = temporaryFolder('policy');
  try {
    const config = join(folder, 'feeds');
    cpSync(packagedCatalogueDir(), config, { recursive: true });
    const policy = join(config, 'policy.yaml');
    writeFileSync(policy, readFileSync(policy, 'utf8').replace('members: false', 'members: true'));
    return await run(config);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
