/** Lines and words by which a saved thread says who wrote what follows, and who of them is one of the makers. All linear. */

const AGO = String.raw`(?:(?:\d{1,3}|an?) ?(?:s|m|h|d|w|mo|y|secs?|mins?|hrs?|(?:second|minute|hour|day|week|month|year)s? ago)(?: ago)?|just now|yesterday|today)`;

/** "jdoe", "@jdoe", "Arne Vogt" */
const NAME = String.raw`@?[\w.-]{2,39}(?: \p{Lu}[\w.'’-]{0,20}){0,2}`;
/** What forums write beside a name that somebody answers under ("Plex Employee"). */
const ROLE = String.raw`(?:[\w.+&'’-]{1,24} ){0,3}(?:[Ss]taff|[Tt]eam|[Ee]mployee|[Cc]o-?[Ff]ounder|[Ff]ounder|[Mm]aintainer|[Dd]eveloper|[Dd]ev|[Ee]ngineer|[Aa]dmin|[Ss]upport|[Oo]fficial|[Mm]anager|[Ll]eader|[Oo]wner|CEO|CTO|PM|[Mm]oderator|[Mm]od|MVP|[Rr]egular)`;

/** Lines that name who wrote what follows, as saved threads have them ("jdoe commented on Nov 6, 2025"). */
export const HEADERS: readonly RegExp[] = [
  /^(?<name>@?[\w.-]{2,39})(?: [([](?<role>[^)\]]{1,40})[)\]])? (?:commented|opened|wrote|replied|posted|created|answered|asked|reopened|closed)\b(?: (?:this (?:issue|thread|discussion)|on|in|yesterday|today|just now|last (?:week|month|year)|an? (?:minute|hour|day|week|month|year) ago)\b| \d|:|$)/,
  new RegExp(
    String.raw`^(?:[Pp]osted|[Ss]ubmitted|[Aa]sked|[Aa]nswered|[Ww]ritten|[Oo]pened|[Rr]eported|[Ss]tarted|[Oo]riginally posted) by:? (?<name>(?:u\/)?${NAME})(?![\w.'’-])(?: [([](?<role>[^)\]]{1,40})[)\]])?`,
    'u',
  ),
  // "Official comment by Yulia Z.", "Reply from Colin W.:", "Answer by jakub, score 41"
  new RegExp(
    String.raw`^(?:(?<role>Official|Staff|Support|Vendor|Developer|Maintainer|Team|Owner) )?(?:[Cc]omment|[Rr]eply|[Rr]esponse|[Aa]nswer) (?:from|by) (?<name>${NAME})(?:, .{1,40})?:?$`,
    'u',
  ),
  // "usman.ahmad · Grafana staff", "Petra K. (product manager)", "Support team"
  new RegExp(String.raw`^(?<name>${NAME}) (?:[·•|—–-] |[([])(?<role>${ROLE})[)\]]?:?$`, 'u'),
  /^(?<name>(?<role>(?:The )?(?:\w{2,20} )?(?:[Ss]upport|[Dd]ev|[Dd]evelopment|[Ee]ngineering|[Pp]roduct|[Ss]ecurity) [Tt]eam)):?$/,
  /^(?<name>u\/[\w-]{2,39})(?: [([](?<role>[^)\]]{1,40})[)\]])?(?:$|:$| [·•|-]| \d)/,
  /^On .{6,60}?(?:, |\d:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?,? )(?<name>[^<>\d:]{2,60}?)(?: <[^>]{3,80}>)? wrote:$/,
  /^(?:From|Author|Reporter|By|User): (?<name>@?[^<>\d()]{2,60}?)(?: <[^>]{3,80}>)?(?: [([](?<role>[^)\]]{1,40})[)\]])?$/,
  // "github-actions bot closed this as completed", "mk2 added the regression label"
  /^(?<name>@?[\w.-]{2,39})(?: bot)? (?:(?:closed|reopened|locked|pinned|merged|marked|linked|transferred|converted) this (?:issue |pull request |discussion )?(?:as|with|in|to|from)\b|(?:self-assigned|unassigned|mentioned) this|(?:added|removed|modified) (?:the [\w :./-]{1,40} |this to the [\w :./-]{1,40} )(?:labels?|milestones?)\b|added a commit|linked a pull request).{0,60}$/,
  // "gregorski 5 hours ago", "[–] kaede_ 12 points 3h ago", "sanne · 3d", "mk2 (Member) · 2 days ago"
  new RegExp(
    String.raw`^(?:\[[–+-]\] ?)?(?<name>@?[\w.-]{2,39})(?: [([](?<role>[^)\]]{1,40})[)\]])?,?(?: [·•|—–-])?(?: -?\d{1,6} (?:points?|upvotes?|likes?))?(?: [·•|,—–-])? ${AGO}(?: (?:ago|edited|\[[–+-]\]|[|·•] .{1,40}))?:?$`,
  ),
  // "lhansen, 12 March 2026, 14:02", "marek — 2026-03-12"
  /^(?<name>@?[\w.-]{2,39})(?: [([](?<role>[^)\]]{1,40})[)\]])?(?:,| [·•|—–-]) (?:(?:on )?\d{4}-\d\d-\d\d|\d{1,2}\.? [A-Z][a-z]{2,8}\.?(?: \d{4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)(?:[ ,T][ \d:.,apmAPMUTCGZ+-]{0,20})?:?$/,
];

/** Roles beside a name that make its bearer one of the makers. */
export const MAKER_ROLES =
  /\b(?:member|owner|maintainer|author|staff|developer|dev|team|admin|administrator|employee|official|engineer|founder|creator|vendor|support|moderator of the project)\b/i;
/** Roles that only say where somebody stands in the thread. */
export const GUEST_ROLES = /\b(?:first[- ]time|new|community|top|external|op|original poster)\b/i;
/** How makers introduce themselves. */
export const INTRODUCED =
  /^(?:(?:hi|hello|hey)(?: all| everyone| folks| there| [\w-]{2,20})?[,.!–—-]* )?(?:(?:[\w.+-]{2,24} ){0,3}(?:author|maintainer|dev|developer|creator|founder|co-founder|ceo|cto|engineer|pm|product manager|team|support|staff|employee)(?: (?:of|at|from|for|on) [\w.+-]{2,24}(?: [\w.+-]{2,24}){0,2})? here(?= *(?:[,.:;!()–—-]|$|and\b))|\((?:[\w.+-]{2,24} ){0,2}(?:author|maintainer|dev|developer|creator|founder|co-founder|employee|staff)\)|[\w.-]{2,24},? (?:here )?from the (?:[\w.+-]{2,24} ){1,3}team\b|i(?:['’]m| am) (?:the|one of the|an?) (?:\w+ ){0,2}?(?:author|maintainer|developer|dev|creator|founder|co-founder|lead|ceo|cto)s?\b(?! (?:who|that) us)|i(?:['’]m| am) (?:on|with|from|part of) the [\w.+ -]{2,40} team\b|i (?:work on|maintain|develop|wrote|build|built|created|lead) (?:this\b|it\b|the (?:app|tool|extension|package|library|plugin|editor|cli|client|project|crate|gem)\b))/i;
/** What only makers do, told of themselves: to release, withdraw and port versions and repairs. */
export const RELEASES_ITSELF =
  /\b(?:we|i)(?:['’](?:ve|ll|re)| have| will| are)?(?: (?:just|also|already|now|since|then))* (?:(?:shipp?|unpublish|yank|backport|tagg?|releas|publish|cut)(?:ed|ing|e|t)? (?:(?!(?:and|to|back|for|from|with) )[\w.'’@/-]{1,30} ){0,5}?(?:v?\d+\.\d|(?:fix|patch|hotfix)\b)|upload(?:ed|ing)? (?:[^.;,\n]|\.\d){0,30}? with (?:a|the) fix\b|(?:fix|fixed|fixing|remove|removed|removing|correct|corrected|correcting|chang|changed|changing|revert|reverted|reverting) (?:it|this|that|these|them|the [\w-]+) in (?:the next (?:release|version|update|build)|(?:version |release |v)?\d))/i;
