import { at, listAt, numberAt, textAt } from '../../model/json.ts';
import { absolute, dateAt, editOf, htmlBody, jsonReader, type ThreadAbout, type ThreadPost } from './post.ts';

/** Discourse: a topic's posts, as HTML ("cooked"). A list of topics holds no posts and gives none. */

/** Posts of the system ("closed this topic") are small actions. */
const REGULAR = 1;

/** Groups, and titles that a group gives, of those who run the forum ("team", "acme-staff", "Wrench Team"). */
const STAFF = /^(?:[\w.&+-]{1,30}[ _-]){0,2}(?:team|staff|employees?|founders?)$/i;
/** Those that only sound so: of people who help out. */
const HELPERS =
  /\b(?:community|volunteers?|ambassadors?|moderat\w*|support(?:ers?)?|translat\w*|former|ex|alumni|fans?|beta|test\w*|guests?|partners?|not|no|non)(?![a-z])/i;

/** Administrators run a forum; moderators keep order in it, and may be anybody. The forum's own programs have ids below 0. */
function standingOf(post: unknown): Pick<ThreadPost, 'standing'> {
  if (!['admin', 'moderator', 'staff'].some((role) => typeof at(post, role) === 'boolean')) return {};
  if ((numberAt(post, 'user_id') ?? 0) < 0) return { standing: 'user' };
  const groups = [textAt(post, 'primary_group_name'), textAt(post, 'user_title')];
  const calledStaff = groups.some(
    (name) => name !== null && STAFF.test(name) && !HELPERS.test(name.replaceAll('_', '-')),
  );
  if (at(post, 'admin') === true || calledStaff) return { standing: 'maker' };
  const keepsOrder = at(post, 'moderator') === true || at(post, 'staff') === true;
  return { standing: keepsOrder ? 'contributor' : 'user' };
}

export const readDiscourse = jsonReader((value, { url: base }: ThreadAbout) => {
  const title = textAt(value, 'title');
  const slug = textAt(value, 'slug') ?? '-';
  const topic = textAt(value, 'id');
  const addressOf = (topicId: string | null, number: string): string | null =>
    topicId === null ? null : absolute(`/t/${encodeURIComponent(slug)}/${topicId}/${number}`, base);
  return listAt(value, 'post_stream', 'posts').flatMap((post): readonly ThreadPost[] => {
    const id = textAt(post, 'id');
    const number = textAt(post, 'post_number') ?? '1';
    const kind = numberAt(post, 'post_type') ?? REGULAR;
    if (id === null || kind !== REGULAR || at(post, 'hidden') === true || textAt(post, 'deleted_at') !== null)
      return [];
    const topicId = textAt(post, 'topic_id') ?? topic;
    const url = addressOf(topicId, number);
    const publishedAt = dateAt(post, 'created_at');
    const answered = textAt(post, 'reply_to_post_number') ?? (number === '1' ? null : '1');
    // Every post has an "updated" time; only a version above one says that the words changed.
    const edited = (numberAt(post, 'version') ?? 1) > 1 ? dateAt(post, 'updated_at') : null;
    return [
      {
        url,
        id,
        author: textAt(post, 'username'),
        ...standingOf(post),
        publishedAt,
        updatedAt: editOf(publishedAt, edited),
        title,
        ...htmlBody(withoutQuoteTitles(textAt(post, 'cooked') ?? ''), url),
        parent: answered === null ? null : addressOf(topicId, answered),
        score: numberAt(post, 'like_count') ?? numberAt(post, 'score'),
      },
    ];
  });
});

/** A quotation's head is short; what is further away belongs to something else. */
const HEAD_AT_MOST = 1_000;

/** The name line above a quotation ("alice:") is furniture of the quotation, not a word of the poster. */
function withoutQuoteTitles(html: string): string {
  let out = '';
  let rest = html;
  for (;;) {
    const open = /<div class="title"[^<>]*>/.exec(rest);
    if (!open) return out + rest;
    out += rest.slice(0, open.index);
    const after = open.index + open[0].length;
    const quote = rest.slice(after, after + HEAD_AT_MOST).indexOf('<blockquote');
    // The head may hold boxes of its own ("quote-controls"), so its end is the quotation's beginning.
    rest = rest.slice(quote < 0 ? after : after + quote);
  }
}
