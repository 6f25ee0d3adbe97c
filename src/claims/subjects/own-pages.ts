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

/** Where the users of something meet, by what it is called. */
export interface Meeting {
  /** What they use, as written. */
  readonly owner: string;
  /** Whether only such a place is called so: a "Policy Forum" may be a paper. */
  readonly surely: boolean;
}

/** Names of places where the users of a tool meet: "Plex forum", "r/cursor", "frobnitz-users". */
const MEETINGS: readonly (readonly [surely: boolean, called: RegExp])[] = [
  [
    true,
    /^(.{1,80}?)\s(?:(?:users?['’]?|support|official|help|product) (?:community |discussion )?(?:forums?|community|discussions?)|(?:(?:users?['’]?|developers?['’]?|community|official) ){0,2}(?:subreddit|mailing list|bug ?tracker|issue tracker))$/i,
  ],
  [true, /^r\/(\w{2,30})$/],
  [true, /^([\w.+]{2,30})-(?:users?|devel)$/i],
  // Lists in small letters: "Attorney-General" is none.
  [true, /^([a-z\d][a-z\d_.+]{1,29})-(?:dev|hackers|discuss|bugs)$/],
  [false, /^([a-z\d][a-z\d_.+]{1,29})-general$/],
  [false, /^(.{1,80}?)\s(?:(?:developers?['’]?|community) ){0,2}(?:forums?|community|discussions?|issues)$/i],
];

/** Whose users an outlet's posts are from, by its name; undefined where the name does not say. Linear. */
export function meetingOf(outlet: string | null): Meeting | undefined {
  for (const [surely, called] of MEETINGS) {
    const owner = called.exec(outlet ?? '')?.[1];
    if (owner !== undefined && !/^the$/i.test(owner)) return { owner, surely };
  }
  return undefined;
}

/** The same by the address of a page of posts: "https://forum.example/r/ferrylight/comments/1". */
export function meetingAt(url: string | null | undefined): Meeting | undefined {
  const owner = /^https?:\/\/[^/]{3,80}\/r\/(\w{2,30})\/comments\//i.exec(url ?? '')?.[1];
  return owner === undefined ? undefined : { owner, surely: true };
}

/** Whose own page an outlet is by its name; undefined where the name does not say. Linear: every quantity is bound. */
export function ownPageOf(outlet: string | null): OwnPage | undefined {
  for (const [of, called] of PAGES) {
    const owner = called.exec(outlet ?? '')?.[1];
    if (owner !== undefined && !/^the$/i.test(owner)) return { owner, of };
  }
  return undefined;
}
