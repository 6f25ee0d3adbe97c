/** Paths of thread pages, as forum engines, trackers and question sites write them. */
const PATH =
  /\/(?:threads?|topics?|t|d|discussions?|questions?|comments|boards?|forums?|community|talk|issues|pull|s|msg|showtopic|post|ask)[/.-][^/]{0,80}|(?:viewtopic|showthread|showtopic|topic|thread)[.-]\w{1,12}|[?&](?:topic|tid|t|threadid|showtopic)=\d|\/item\?id=\d|-td?\d{3,}\.html|\/\d{3,}-[\w-]{5,120}\.html/i;
const HOST =
  /^(?:forums?|community|communities|discuss|discussions?|boards?|bbs|answers|talk|lists|groups)\.|(?:^|\.)stackexchange\.|forums?\./i;
const PLACE =
  /(?:^|[\s_-])(?:forum|forums|thread|topic|viewtopic|showthread|question-page|discussion|messageboard|board|phpbb|vbulletin|xenforo|discourse|punbb|mybb|nodebb|comments-page|ips)(?=$|[\s_-])/i;
/** Engines as they name themselves in `generator`. */
const ENGINE =
  /discourse|phpbb|vbulletin|xenforo|invision|mybb|simple machines|flarum|nodebb|vanilla|fluxbb|punbb|lemmy|askbot|question2answer|woltlab|esotalk|jive|khoros/i;
const TYPES: readonly string[] = [
  'discussionforumposting',
  'qapage',
  'question',
  'answer',
  'discussion',
  'socialmediaposting',
  'forum',
];
/** Types of pages with one author; "article" alone is what forum engines say too. */
const ARTICLE_TYPES: readonly string[] = [
  'newsarticle',
  'blogposting',
  'techarticle',
  'recipe',
  'report',
  'analysisnewsarticle',
  'reportagenewsarticle',
  'product',
  'howto',
];

/** What speaks for and against a page's being a thread: above zero it is said to be one. */
export function threadLikelihood(signs: {
  readonly address: string | null;
  readonly types: ReadonlySet<string>;
  readonly generator: string;
  readonly place: string;
}): number {
  let points = 0;
  // A page of frequent questions has questions too.
  if (!signs.types.has('faqpage') && TYPES.some((type) => signs.types.has(type))) points += 2;
  if (ENGINE.test(signs.generator)) points += 2;
  if (PLACE.test(signs.place)) points += 1;
  if (signs.address !== null) {
    const { host, path } = split(signs.address);
    if (HOST.test(host)) points += 1;
    if (PATH.test(path)) points += 1;
  }
  if (ARTICLE_TYPES.some((type) => signs.types.has(type))) points -= 2;
  else if (signs.types.has('article')) points -= 1;
  return points;
}

function split(address: string): { host: string; path: string } {
  try {
    const url = new URL(address);
    return { host: url.hostname, path: url.pathname + url.search };
  } catch {
    return { host: '', path: address };
  }
}
