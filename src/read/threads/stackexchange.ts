import { decodeHTML } from 'entities';
import { listAt, numberAt, textAt } from '../../model/json.ts';
import {
  absolute,
  editOf,
  htmlBody,
  jsonReader,
  secondsAt,
  type ThreadAbout,
  type ThreadPost,
} from './post.ts';

/** Stack Exchange API 2.3: questions, answers or comments with their bodies (HTML). Names and titles are escaped. */

function siteOf(items: readonly unknown[], url: string | null): string {
  const link = items.map((item) => absolute(textAt(item, 'link'), null)).find((found) => found !== null);
  if (link !== undefined && link !== null) return new URL(link).origin;
  const site = url !== null && URL.canParse(url) ? new URL(url).searchParams.get('site') : null;
  return `https://${site === null || !/^[a-z0-9.-]+$/.test(site) ? 'stackoverflow' : site.replace(/\.com$/, '')}.com`;
}

export const readStackExchange = jsonReader((value, { url: asked }: ThreadAbout) => {
  const items = listAt(value, 'items');
  const site = siteOf(items, asked);
  return items.flatMap((item): readonly ThreadPost[] => {
    const comment = textAt(item, 'comment_id');
    const answer = textAt(item, 'answer_id');
    const question = textAt(item, 'question_id');
    const post = textAt(item, 'post_id');
    const id = comment ?? answer ?? question;
    if (id === null) return [];
    const short =
      comment !== null && post !== null
        ? `${site}/posts/comments/${comment}`
        : answer !== null
          ? `${site}/a/${answer}`
          : `${site}/q/${id}`;
    const url = absolute(textAt(item, 'link'), null) ?? short;
    const owner = textAt(item, 'owner', 'display_name');
    const title = textAt(item, 'title');
    const publishedAt = secondsAt(item, 'creation_date');
    const parent =
      comment !== null ? (post === null ? null : `${site}/q/${post}`) : answer === null ? null : question;
    return [
      {
        url,
        id: comment !== null ? `c${comment}` : answer !== null ? `a${answer}` : `q${id}`,
        author: owner === null ? null : decodeHTML(owner),
        publishedAt,
        updatedAt: editOf(publishedAt, secondsAt(item, 'last_edit_date')),
        title: title === null ? null : decodeHTML(title),
        ...htmlBody(textAt(item, 'body') ?? '', url),
        parent: parent === null || parent.startsWith('https:') ? parent : `${site}/q/${parent}`,
        score: numberAt(item, 'score'),
      },
    ];
  });
});
