import type { Standing } from '../model/document.ts';
import { repositoryAt } from '../versions/repository.ts';
import type { Repository } from '../versions/repository.ts';

type Roles = Readonly<Record<string, Standing>>;

/** GitHub, Forgejo and Gitea: who may be only a collaborator with more rights is not taken for more. */
const TRACKER: Roles = {
  owner: 'maker',
  member: 'maker',
  maintainer: 'contributor',
  collaborator: 'contributor',
  contributor: 'contributor',
  bot: 'user',
};
const GITLAB: Roles = {
  owner: 'maker',
  maintainer: 'maker',
  developer: 'contributor',
  contributor: 'contributor',
  reporter: 'user',
  planner: 'user',
  guest: 'user',
  bot: 'user',
};
/** Discourse: by the classes of the name. */
const FORUM: Roles = { admin: 'maker', moderator: 'contributor', staff: 'contributor' };

/** Words that a page may show beside the name of who wrote a post, in lower case. */
export const BADGES: ReadonlySet<string> = new Set([TRACKER, GITLAB].flatMap((roles) => Object.keys(roles)));
/** Classes that say the same of a name. */
export const NAME_CLASSES: readonly string[] = Object.keys(FORUM);

/**
 * Standing by the badge beside a name on a page. What it means hangs on the place: on most forums a "Member" is anybody.
 * In a repository who has none is a user; elsewhere undefined where it says nothing.
 */
export function standingOfBadge(badge: string | undefined, url: string | null): Standing | undefined {
  if (url === null) return undefined;
  const repository = repositoryAt(url);
  const roles = repository === undefined ? FORUM : rolesAt(repository, url);
  const told = badge !== undefined && Object.hasOwn(roles, badge) ? roles[badge] : undefined;
  return told ?? (repository === undefined ? undefined : 'user');
}

function rolesAt({ key }: Repository, url: string): Roles {
  return key.startsWith('gitlab.com/') || /^[^?#]{1,500}\/-\//.test(url) ? GITLAB : TRACKER;
}
