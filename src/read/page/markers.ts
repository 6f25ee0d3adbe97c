/**
 * What class and id names say about an element. The words are what authors of themes and forum engines call things;
 * none belongs to one site. Names are split at hyphens, underscores and capitals before they are looked up.
 */
export const BOILERPLATE = 1;
export const CONTENT = 2;
export const COMMENTS = 4;
export const CONCEALED = 8;
/** Furniture only when it is short or mostly links. */
export const DOUBTFUL = 16;
export const BYLINE = 32;
/** In a thread: the words of a post, who wrote it, when, and what is neither. */
export const POST_BODY = 64;
export const POST_AUTHOR = 128;
export const POST_DATE = 256;
export const POST_FURNITURE = 512;
/** Offers to pay for the rest of the text. */
export const PAYWALL = 1024;
/** The title of what the page is about. */
export const TITLED = 2048;
/** A date, told by a class and not by an id. */
export const CALLED_DATE = 4096;

const boilerplate = `
  nav navs navbar navigation navigations topnav subnav sitenav pagenav menu menus submenu menubar megamenu breadcrumb breadcrumbs crumbs
  side footer footers site-footer page-footer colophon sidebar sidebars side-bar sidenav rail right-rail left-rail
  cookie cookies consent gdpr ccpa onetrust banner ad ads adbox adunit adslot adsense advert adverts advertisement
  advertisements advertising dfp outbrain taboola sponsor sponsors sponsored sponsorship promo promos promotion promoted promobox
  newsletter newsletters subscribe subscription subscriptions signup sign-up optin mailchimp mc-embed
  share shares sharing sharebar share-bar sharedaddy addthis addtoany sharethis social socials social-media follow-us
  related relateds related-posts related-articles recommended recommendation recommendations recirc recirculation
  read-more readmore more-from more-stories most-read most-popular mostread popular trending latest-posts recent-posts
  you-may-also-like also-like upnext up-next next-article suggested suggestions similar-posts teaser-list
  pagination pager paginator paging prev-next prevnext post-navigation nav-links
  author-bio author-box authorbox about-author about-the-author author-info author-card author-profile author-block bio-box
  toc table-of-contents tableofcontents ez-toc on-this-page skip-link skiplink skip-links skip-to-content
  modal modals popup popups popover overlay lightbox dialog tooltip toast offcanvas drawer flyout dropdown
  masthead site-header page-header-nav global-header login log-in signin sign-in search searchform search-form searchbox
  sr-only visually-hidden visuallyhidden screen-reader-text screen-reader sronly a11y-hidden
  printfriendly print-only noprint no-print jp-relatedposts wpcf7 yarpp swiper-button share-buttons
  tag-list tags taglist tag-cloud tagcloud post-tags entry-tags cat-links tags-links tag-links categories-list
  feedback helpful was-this-helpful rating ratings star-rating edit-page edit-this-page editsection mw-editsection
  headerlink anchor-link anchorjs-link copy-button copybtn clipboard linenos line-numbers gutter
  paywall-offer regwall affiliate-disclosure disclosure alert-bar announcement announcement-bar notice-bar topbar top-bar toolbar
  pre-footer post-footer article-footer entry-footer skyscraper leaderboard mpu
  navbox catlinks printfooter mw-jump-link hatnote metadata noprint ambox reflist
  user-menu language-switcher lang-switcher languages version-switcher audio-player video-player jwplayer
`;

const doubtful = `
  widget widgets header meta byline bylines dateline post-meta entry-meta article-meta postmeta published post-date posted-on
  timestamp read-time reading-time author authors byline-author credit credits caption-credit tools actions action-bar
  buttons btn button cta call-to-action callout-cta download-cta form forms contact tag category categories topics
  aside hidden hide d-none display-none invisible collapsed cards card carousel slider slick gallery grid-list list-posts
  posts-list feed stories teaser teasers story-list archive comments-link reply edit report permalink badge badges
  trust disclaimer copyright legal rights series series-nav toolbox controls filter filters sort tabs tablist stats
  counter counts views votes vote like likes reactions ranks online breadcrumb-item partner partners
  product-card price buy-box infobox sidebox inline-ad native ribbon sticky fixed
  thumbnails posts-grid archive-list listing
`;

const comments = `
  comment comments commentlist comment-list commentlist comments-area comments-section comment-section disqus disqus-thread
  respond comment-respond comment-form livefyre fb-comments facebook-comments commentary-list responses reader-comments
  webmention webmentions pingback trackback replies discussion-section
`;

const content = `
  article-body articlebody article-content article-text article-copy article-main article-detail article-page-content
  entry-content entry-body entrybody entry-text post-content post-body postbody post-text postcontent post-article single-content single-post-content
  story-body storybody story-content story-text content-body contentbody content-main main-content maincontent main-text
  page-content pagecontent body-content body-copy bodycopy body-text bodytext rich-text richtext rte wysiwyg prose
  blog-content blog-post-content blog-body blog-post-body news-content news-body news-text news-detail markdown markdown-body md-content md-typeset
  mw-parser-output mw-content-text rst-content doc-content docs-content docs-body document documentation theme-doc-markdown
  field-name-body field--name-body node-content c-content text-content articletext article__body article__content
  release-body release-notes changelog text-long td-post-content elementor-widget-theme-post-content
  caas-body gh-content kg-canvas available-content body-markup doc-body devsite-article-body refentry
`;

const concealed = `sr-only visually-hidden visuallyhidden screen-reader-text screen-reader hidden hide d-none display-none invisible`;

const byline = `byline bylines author authors author-name byline-name writer post-author entry-author by-author article-author`;

const postBody = `
  post-body postbody post-content postcontent post-message post-text posttext postmsg post-msg post-inner-body message-body messagebody message-content message-user-content
  message-text msg-body msg-text msgbody comment-body commentbody comment-content comment-text commenttext comment-copy commtext
  usertext-body user-content reply-body reply-content reply-text topic-body-content cooked bb-wrapper bbwrapper s-prose js-post-body answer-content answer-body answer-text
  question-body question-text question-content formatted-text item-body md-div toptext rich-text richtext forum-post-content forum-post-body entry-content markdown-body post-bodycopy
  discussion-message vbeditor-content lia-message-body-content lia-message-body narrow js-comment-body comment-list-item-text
`;

const postAuthor = `
  author username user-name author-name poster postername creator nick nickname bigusername hnuser user-details userdetails posted-by
  post-author message-name message-user comment-author comment-user u-author person-listing member-name membername display-name displayname
  usercard user-card name postuser post-username login handle thread-user-name forum-post-author
`;

const postDate = `
  date time timestamp post-date postdate post-time posttime datetime dateline posted posted-on post-timestamp live-timestamp age timeago relativetime
  relative-time comment-date comment-time message-date message-attribution-main created created-at submitted
`;

const postFurniture = `
  signature sig user-signature post-signature message-signature moderatorbar avatar post-avatar user-avatar gravatar badges userstats user-stats postprofile
  post-profile user-extras message-user-extras message-avatar post-buttons post-controls post-actions post-menu post-menu-area message-action-bar action-bar actionbar
  message-reactions reactions-bar reactions likes likers like-count notice lastedited last-edited edited-by post-edit postedit message-last-edit edit-info
  post-left postleft expand-link expandlink js-expand-link bb-code-block-expand-link attachments-controls report flag share vote voting votes votecell js-voting-container
  quote-button reply-link reply-button comment-reply permalink post-number postnumber message-attribution-opposite flat-list midcol numcomments buttons
  onebox unfurl link-preview embed-preview bb-code-block-unfurl
  crawler-linkback-list post-likes names-list topic-map new-comment hide-element dropdown-menu tooltip js-vote copy-link thanks thanked editor comments-link js-comments-container
`;

const paywall = `
  paywall regwall pay-wall paywalled subscriber-only subscribers-only subscription-wall subscription-required premium-content locked-content
  content-gate gated-content metered meter-wall article-offer piano-offer paid-content members-only member-only
`;

const titled = `
  entry-title post-title page-title article-title topic-title thread-title story-title news-title blog-title content-title commit-title issue-title
  entrytitle posttitle pagetitle articletitle topictitle threadtitle storytitle titleline
`;
/** Names that mean this alone: as words of longer names they title anything. */
export const ALONE: ReadonlyMap<string, number> = new Map([
  ['title', TITLED],
  ['headline', TITLED],
  ['subject', TITLED],
  ['p-name', TITLED],
]);

/** What names mean, of one word or of two or three with hyphens between. */
export const LEXICON: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>();
  const lists: readonly (readonly [number, string])[] = [
    [BOILERPLATE, boilerplate],
    [DOUBTFUL, doubtful],
    [COMMENTS, comments],
    [CONTENT, content],
    [CONCEALED, concealed],
    [BYLINE, byline],
    [POST_BODY, postBody],
    [POST_AUTHOR, postAuthor],
    [POST_DATE, postDate],
    [POST_FURNITURE, postFurniture],
    [PAYWALL, paywall],
    [TITLED, titled],
  ];
  for (const [bits, list] of lists)
    for (const word of list.trim().split(/\s+/)) map.set(word, (map.get(word) ?? 0) | bits);
  return map;
})();
