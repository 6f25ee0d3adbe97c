import { problem } from '../../model/problem.ts';
import { readBluesky } from './bluesky.ts';
import { readDiscourse } from './discourse.ts';
import { readGitHub } from './github.ts';
import { readHackerNews } from './hackernews.ts';
import { readLobsters } from './lobsters.ts';
import { readMailingList } from './mailing-list.ts';
import { readMastodon } from './mastodon.ts';
import type { Thread, ThreadAbout, ThreadReader } from './post.ts';
import { readReddit } from './reddit.ts';
import { readStackExchange } from './stackexchange.ts';

export type { Thread, ThreadAbout, ThreadPost, ThreadReader } from './post.ts';
export { readMessage, type Message } from './mime.ts';

/** Every shape of thread capture (`hint.shape`) with its reader; a new one is a file of its own and a line here. */
const READERS: Readonly<Record<string, ThreadReader>> = {
  bluesky: readBluesky,
  discourse: readDiscourse,
  github: readGitHub,
  hackernews: readHackerNews,
  lobsters: readLobsters,
  'mailing-list': readMailingList,
  mastodon: readMastodon,
  reddit: readReddit,
  stackexchange: readStackExchange,
};

/** Posts of a thread capture, one by one. Pure and total: what cannot be read gives a problem, never an exception. */
export function readThread(shape: string, bytes: Uint8Array, about: ThreadAbout): Thread {
  const read = Object.hasOwn(READERS, shape) ? READERS[shape] : undefined;
  if (read) return read(bytes, about);
  return {
    posts: [],
    problems: [
      problem(
        'thread-shape-unknown',
        about.url ?? '',
        `there is no reader for threads of shape "${shape}"`,
        `Use one of: ${Object.keys(READERS).join(', ')}.`,
      ),
    ],
  };
}
