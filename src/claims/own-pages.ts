/** A page that somebody has of their own, by what it is called. */
export interface OwnPage {
  /** Whose name it bears, as written. */
  readonly owner: string;
  /** What that is: a tool, the maker of one, or any body. */
  readonly of: 'tool' | 'maker' | 'body';
}

/** Names of pages by what they are of: "Zed release notes", "Ostrava Networks PSIRT", "Harbour Council Newsroom". */
const PAGES: readonly (readonly [of: OwnPage['of'], called: RegExp])[] = [
  ['tool', /^(.{1,80}?)\s(?:releases?(?: notes)?|change ?log|what['’]s new)$/i],
  ['tool', /^(?:release notes|changelog|what['’]s new) (?:from|for|of|in) (.{1,80})$/i],
  [
    'maker',
    /^(.{1,80}?)\s(?:PSIRT|product security(?: \w{1,20})?|(?:security )?advisories|security (?:bulletins?|notices))$/i,
  ],
  [
    'body',
    /^(.{1,80}?)\s(?:(?:official |company |corporate |product |engineering |developers?['’]? |tech(?:nology|nical)? |security |community |support |research ){0,3}(?:blog|newsroom|news ?room|press (?:room|office|cent(?:er|re)|releases?)|announcements?|updates)|security|support|status|help (?:cent(?:er|re)|pages)|documentation|docs|trust cent(?:er|re))$/i,
  ],
];

/** Names of places where the users of a tool meet: "Plex forum", "r/cursor", "frobnitz-users". */
const MEETINGS: readonly RegExp[] = [
  /^(.{1,80}?)\s(?:(?:users?['’]?|developers?['’]?|support|community|official|help|product) ){0,2}(?:forums?|community|discussions?|subreddit|mailing list|bug ?tracker|issue tracker|issues)$/i,
  /^r\/(\w{2,30})$/,
  /^([\w.+]{2,30})-(?:users?|devel|dev|hackers|discuss|bugs|general)$/i,
];

/** Whose users an outlet's posts are from, by its name; undefined where the name does not say. Linear. */
export function meetingOf(outlet: string | null): string | undefined {
  for (const called of MEETINGS) {
    const owner = called.exec(outlet ?? '')?.[1];
    if (owner !== undefined && !/^the$/i.test(owner)) return owner;
  }
  return undefined;
}

/** Whose own page an outlet is by its name; undefined where the name does not say. Linear: every quantity is bound. */
export function ownPageOf(outlet: string | null): OwnPage | undefined {
  for (const [of, called] of PAGES) {
    const owner = called.exec(outlet ?? '')?.[1];
    if (owner !== undefined && !/^the$/i.test(owner)) return { owner, of };
  }
  return undefined;
}
