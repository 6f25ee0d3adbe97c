import type { SourceKind } from '../../model/ports.ts';
import { bluesky } from './bluesky.ts';
import { changelog } from './changelog.ts';
import { discourse } from './discourse.ts';
import { feed } from './feed.ts';
import { github } from './github.ts';
import { hackernews } from './hackernews.ts';
import { lobsters } from './lobsters.ts';
import { mailingList } from './mailing-list.ts';
import { mastodon } from './mastodon.ts';
import { pageList } from './page-list.ts';
import { reddit } from './reddit.ts';
import { sitemap } from './sitemap.ts';
import { stackexchange } from './stackexchange.ts';

/** Every kind of source; a new one is a file of its own and a line here. */
export const sourceKinds: readonly SourceKind[] = [
  feed,
  pageList,
  sitemap,
  changelog,
  reddit,
  hackernews,
  lobsters,
  discourse,
  github,
  stackexchange,
  mastodon,
  bluesky,
  mailingList,
];
