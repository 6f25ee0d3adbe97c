/** Lines that name who wrote what follows, as saved threads have them ("jdoe commented on Nov 6, 2025"). */
const HEADERS: readonly RegExp[] = [
  /^(?<name>@?[\w.-]{2,39})(?: \([^)]{1,40}\))? (?:commented|opened|wrote|replied|posted|created|answered|asked|reopened|closed)\b(?: (?:this (?:issue|thread|discussion)|on|in)\b| \d|:|$)/,
  /^(?:Posted|Submitted|Asked|Answered|Written|Opened|Reported) by:? (?<name>(?:u\/|@)?[\w.-]{2,39})\b/i,
  /^(?<name>u\/[\w-]{2,39})(?:$| [·•-]| \d)/,
  /^On .{6,60}, (?<name>[^<>]{2,60}?)(?: <[^>]{3,80}>)? wrote:$/,
  /^(?:From|Author|Reporter|By): (?<name>@?[^<>\d]{2,60}?)(?: <[^>]{3,80}>)?$/,
];

/** Author named by a line that heads a post, undefined for every other line. Linear. */
export function authorOfHeader(line: string): string | undefined {
  if (line.length > 160) return undefined;
  for (const header of HEADERS) {
    const name = header.exec(line)?.groups?.name;
    if (name !== undefined) return name.trim();
  }
  return undefined;
}
