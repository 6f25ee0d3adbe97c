import { at, listAt, numberAt, textAt } from '../../model/json.ts';
import {
  absolute,
  dateAt,
  editOf,
  htmlBody,
  jsonReader,
  withLink,
  type ThreadAbout,
  type ThreadPost,
} from './post.ts';

/** Mastodon: public statuses (an array, or one). Texts are HTML; only `public` and `unlisted` ones are read. */

/** `alice` on the server itself, `alice@other.example` from elsewhere; made whole by the host of the profile. */
function handleOf(status: unknown): string | null {
  const name = textAt(status, 'account', 'acct');
  const profile = absolute(textAt(status, 'account', 'url'), null);
  if (name === null || name.includes('@')) return name;
  return profile === null ? name : `${name}@${new URL(profile).host}`;
}

export const readMastodon = jsonReader((value, { url: base }: ThreadAbout) => {
  const statuses = Array.isArray(value) ? (value as unknown[]) : [value];
  const urls = new Map(
    statuses.map((status) => [textAt(status, 'id'), absolute(textAt(status, 'url'), base)]),
  );
  return statuses.flatMap((outer): readonly ThreadPost[] => {
    // A boost is somebody's status shown by another: the words are the first one's.
    const status = textAt(outer, 'reblog', 'id') === null ? outer : at(outer, 'reblog');
    const id = textAt(status, 'uri') ?? textAt(status, 'id');
    const visibility = textAt(status, 'visibility') ?? 'public';
    if (id === null || (visibility !== 'public' && visibility !== 'unlisted')) return [];
    const url = absolute(textAt(status, 'url'), base);
    const publishedAt = dateAt(status, 'created_at');
    const warning = textAt(status, 'spoiler_text');
    const answered = textAt(status, 'in_reply_to_id');
    const body = htmlBody(textAt(status, 'content') ?? '', url);
    const described = listAt(status, 'media_attachments').flatMap(
      (media) => textAt(media, 'description') ?? [],
    );
    return [
      {
        url,
        id,
        author: handleOf(status),
        publishedAt,
        updatedAt: editOf(publishedAt, dateAt(status, 'edited_at')),
        title: warning,
        ...withLink(
          described.length === 0
            ? body
            : { ...body, text: [body.text, ...described].filter(Boolean).join('\n') },
          absolute(textAt(status, 'card', 'url'), null),
          textAt(status, 'card', 'title') ?? '',
        ),
        parent: answered === null ? null : (urls.get(answered) ?? null),
        score: numberAt(status, 'favourites_count'),
      },
    ];
  });
});
