/** Lines of furniture, whole, without case: they say nothing about the subject wherever they stand. */
const NOTHING =
  /^(?:advertisements?|advertising|sponsored|ad|share(?: (?:this|on|via|article|story|post|it|now))?(?: (?:article|story|post|page|on|with .{1,20}))?:?|shares?|tweet|pin(?: it)?|email|e-mail|print(?: this)?(?: page| article)?|copy(?: link| code)?|copied!?|link copied!?|facebook|twitter|x|linkedin|reddit|whatsapp|telegram|pinterest|save|saved|like|reply|follow(?: us)?|subscribe(?: now)?|sign up|sign in|log in|register|download|play|pause|listen|loading(?:\u2026|\.{3})?|menu|close|search|back to top|skip to (?:main )?content|table of contents|contents|in this article|on this page|jump to|read more|learn more|see more|show more|view more|more|expand|collapse|click to expand.{0,3}|edit(?: this page)?|report|permalink|continue reading|article continues (?:below|after) (?:this )?ad(?:vertisement)?.?|advertisement - continue reading below|story continues below.{0,20}|recommended(?: videos| for you)?|getty images|image credit.{0,60}|photo(?: credit)?:.{0,60}|\d+ comments?|comments?|no comments|was this (?:page|article|helpful).{0,30}|广告|分享|シェア|ツイート)$/i;

/** Lines that stand between a title and the text: who, when, how long. Only looked for before the first paragraph. */
const HEAD =
  /^(?:(?:written |reviewed |fact[- ]checked |edited |posted |published |medically reviewed |story |words )?by[: ].{2,120}|(?:last )?(?:updated|published|posted|modified|reviewed)\b.{0,60}|\d{1,3}[ -]min(?:ute)?s?(?: read)?.{0,20}|reading time.{0,20}|(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?,? .{0,40}\d{4}.{0,30}|\d{1,2}[ ./-](?:\w{3,9}|\d{1,2})[ ./-]\d{4}.{0,20}|\w{3,9}\.? \d{1,2},? \d{4}.{0,30}|home(?: [>\u203a/\u00bb].{0,100})?|author:?.{0,60})$/i;

/** Headings after which nothing of the article follows. */
const END =
  /^(?:about the authors?|about (?:us|me)|author(?: bio)?|written by|related(?: (?:articles?|posts?|stories|reading|content|links|topics|news|resources|pages|guides|products|blogs?))?|you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in)|(?:read|see|up) next|more (?:from|stories|articles|news|posts|like this|on this|in|to read|resources)\b.{0,40}|(?:latest|recent|popular|trending|similar|other|featured|recommended|top)(?: \w{3,12})? (?:articles?|posts?|stories|news|blogs?|content|reads?)|recommended(?: for you| reading)?|keep reading|further reading from .{1,30}|share this.{0,30}|leave a (?:reply|comment).{0,30}|(?:post a |add a |join the )?(?:comments|conversation)|(?:post|add) a comment|join the discussion|\d+ (?:comments?|responses|replies|thoughts on).{0,80}|subscribe(?: .{0,50})?|sign up (?:for|to).{0,60}|newsletter.{0,30}|get (?:the|our) .{0,30}newsletter.{0,20}|follow us.{0,20}|stay (?:connected|in touch|informed|up to date).{0,30}|tags:?|categories:?|post navigation|navigation|was this (?:page|article) helpful.{0,3}|feedback|help improve .{1,20}|関連記事|あわせて読みたい|おすすめ記事|相关(?:阅读|文章|推荐)|推荐阅读|延伸閱讀)\s*[:\u2026.]?$/i;

const LONGEST = 140;

/** False for a line that is furniture of the page. `started`: a paragraph of the text was already written. */
export function isTextLine(line: string, started: boolean): boolean {
  if (line.length > LONGEST) return true;
  const bare = line.trim();
  return !NOTHING.test(bare) && (started || !HEAD.test(bare));
}

const POST_NOTHING =
  /^(?:click to expand.{0,3}|(?:show|hide) (?:quoted|hidden) (?:text|content)|code:? ?(?:select all|copy)?|quote:|spoiler:?|advertisement.{0,40}|(?:last )?edited.{0,80}|edited by .{1,60}|re: .{1,100}|quote|reply|report|like|share|top|up|permalink|link|view:|image: .{0,60}|attachments?|attached (?:files?|images?|thumbnails?)|(?:this )?(?:post|comment|message) (?:was|has been) (?:edited|modified|last).{0,80})$/i;

/** False for a line of a post that its engine wrote. */
export function isPostLine(line: string): boolean {
  return line.length > LONGEST || !POST_NOTHING.test(line.trim());
}

/** True for a heading that ends the text. */
export function isEndHeading(text: string): boolean {
  return text.length <= 90 && END.test(text.trim());
}
