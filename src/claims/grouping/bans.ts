import { WISHED_END } from '../lexicon/ban-ends.ts';
import { isWishedBan } from '../lexicon/ban-wishes.ts';
import { isBodyNoun } from '../lexicon/organised.ts';
import { ofCountry } from './ban-country.ts';
import { behindTime, FIRMS, isNamed, isNobody, isNobodys } from './ban-names.ts';
import { actingPart } from './ban-parts.ts';
import { stageOf } from './ban-stage.ts';
import { permits } from './stance.ts';
import { actorOf, withoutDay } from './names.ts';
import { mechanismNear } from './page.ts';
import type { Page } from './page.ts';
import { nameOfBody, taskAlone } from './public-bodies.ts';
import type { ToldStatement } from './told.ts';
import { beforeQuote } from './whole-clause.ts';
import { fold, wordsOf } from './words.ts';

/** The ban that silence or denial of an organisation is about: its own, whether it acts or speaks in the statement. */
export function banNear(told: ToldStatement, page: Page): ToldStatement | undefined {
  const own = page.bans.filter((ban) => ban.tool === told.tool);
  const { actor } = told.statement;
  const names = [...(actor === null ? [] : [actor]), ...speakerOf(told)];
  for (const name of names) {
    const wanted = actorOf(name, page.names);
    const found = own.find((ban) => actorsOf(ban, page).includes(wanted));
    if (found) return found;
  }
  // "The bank rejected this", where all bans of the document are one's.
  if (!names.some((name) => isSomeOrganisation(name))) return undefined;
  const all = new Set(own.flatMap((ban) => actorsOf(ban, page)));
  return all.size === 1 ? own[0] : undefined;
}

const ROLE =
  /\b(?:spokes(?:man|woman|person|people)|press officer|representative|official|executive|chief executive|ceo|management|statement)s?\b(?: (?:for|of|at|from))?/g;

const BANNING =
  /\b(?:ban(?:s|ned|ning)?|bar(?:s|red|ring)?|block(?:s|ed|ing)?|prohibit\w*|forbid\w*|forbad\w*|restrict\w*|outlaw\w*)\b/i;

/**
 * Keys of the ban that an organisation denies, or permits what it would forbid, where its document tells of no such ban.
 * What a document that tells of no act of the tool has it deny can be nothing else.
 */
export function deniedBanKeys(told: ToldStatement, page: Page): readonly string[] {
  const { statement, tool } = told;
  if (told.stance !== 'denies') return [];
  const other = statement.kind !== 'denial' || mechanismNear(told, page) !== undefined;
  if (other && !BANNING.test(statement.quote) && !permits(statement)) return [];
  const vendor = page.names.vendors.get(tool);
  const named = isNamedSpeaker(statement) ? speakerOf(told) : [];
  const acting = (statement.actor ?? '').split(';').map((name) => name.trim());
  const actors = [...acting.filter((name) => name !== '' && isNamed(name, page.names)), ...named]
    .map((name) => actorOf(name, page.names))
    .filter((actor) => actor !== '' && actor !== vendor);
  return [...new Set(actors)].map((actor) => `${tool}|ban|${actor}`).sort();
}

/** "a Globex spokesperson", and not "the company". */
function isNamedSpeaker({ chain }: ToldStatement['statement']): boolean {
  return /\p{Lu}/u.test((chain.at(-1)?.name ?? '').replace(/^(?:the|an?) /i, ''));
}

/** The organisation that the last link of a chain speaks for, as named: "a Globex spokesperson" is Globex. */
function speakerOf({ statement }: ToldStatement): readonly string[] {
  const last = statement.chain.at(-1);
  if (last?.type !== 'organisation' && last?.type !== 'vendor') return [];
  const name = fold(last.resolved ?? last.name)
    .replace(/^(?:the|an?) /, '')
    .replace(ROLE, ' ')
    .replace(/'s?(?= |$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|an?) /, '');
  return name === '' ? [] : [name];
}

/** "the bank", "the company": one that was named before. */
function isSomeOrganisation(name: string): boolean {
  return SOME_ORGANISATION.test(fold(name));
}

const SOME_ORGANISATION = new RegExp(`^(?:the )?(?:${FIRMS}|school|university|agency|ministry|maker)$`);

/** "Please stop using it at once": an order in its own words, which names whom it is for and not whose it is. */
const ORDERED =
  /^\W*(?:(?:please|kindly|now|immediately|all users|everyone)\W+)*(?:(?:stop|cease|discontinue|halt|avoid|suspend) (?:\w+ )?(?:us(?:e|age|ing)|installing|running|deploying)|(?:do not|don['’]t|never) (?:use|install|run|deploy))\b/i;

/** Who imposes it by its own words: named organisations, never a pronoun, a collective or an outlet that tells it. */
function ownActors(ban: ToldStatement, page: Page): readonly string[] {
  const { quote, sentence, start, sentenceStart } = ban.statement;
  if (isWishedBan(quote)) return [];
  if (ORDERED.test(quote)) return speakerOf(ban).map((name) => actorOf(name, page.names));
  const before = sentence.slice(0, Math.max(0, start - sentenceStart));
  const named = (ban.statement.actor ?? '')
    .split(';')
    .map((name) => behindTime(name.trim(), quote))
    .map((name) => (page.names.organisations.has(fold(name)) ? name : withoutDay(name.trim())).trim())
    .filter((name) => name !== '' && isNamed(name, page.names))
    .map((name) => actingPart(actorOf(name, page.names), name, quote, before));
  const vendor = page.names.vendors.get(ban.tool);
  // "The memo labels Zed a risk": a tool bans nothing.
  const tools = page.names.tools.get(ban.tool) ?? [];
  if (named.length > 0 && named.every((name) => tools.includes(name) && name !== vendor)) return [];
  // "Globex said it has not banned it": who says so of itself.
  if (named.length === 0 && ban.statement.polarity === 'negated' && isNamedSpeaker(ban.statement))
    return speakerOf(ban).map((name) => actorOf(name, page.names));
  if (named.length === 0 && OF_ITSELF.test(ban.statement.quote))
    return speakerOf(ban)
      .map((name) => actorOf(name, page.names))
      .filter((actor) => page.names.organisations.has(actor));
  return named.flatMap((actor) => (actor === vendor ? imposers(ban, page, actor) : [actor]));
}

function actorsOf(ban: ToldStatement, page: Page): readonly string[] {
  const own = ownActors(ban, page);
  if (own.length > 0)
    return own.map((actor) => ofCountry(actor, ban, page, ownActors) ?? fullerName(actor, ban, page));
  // "On Saturday we went back": whoever writes, and not who else acts in the text.
  if (isCollective(ban) || isNobodys(ban.statement.actor ?? '')) return [];
  // "the ban", "the company": the only ban of the document, or the one that it is mostly about.
  const counts = new Map<string, number>();
  for (const one of page.bans)
    if (one.tool === ban.tool) {
      const key = ownActors(one, page).join(';');
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  // "The authority" is none that is called otherwise.
  const noun = fold(ban.statement.actor ?? '')
    .split(' ')
    .find(isBodyNoun);
  if (noun !== undefined && ![...counts.keys()].some((key) => isCalled(key, noun, page))) return [];
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || (second && first[1] < DOMINANT * second[1])) return [];
  return first[0].split(';');
}

/** "Commission pulls program" above "The Commission on Fisheries has stopped using it": the one body that is called so. */
function fullerName(actor: string, { tool }: ToldStatement, page: Page): string {
  const task = taskAlone(actor.replaceAll('-', ' '));
  if (!isBodyNoun(actor) && task === undefined) return actor;
  const others = new Set(
    page.bans
      .flatMap((one) => (one.tool === tool ? ownActors(one, page) : []))
      .filter((key) => key !== actor),
  );
  // "The House of Representatives" where a text names whose.
  const fuller = [...others].filter(
    (key) =>
      (isBodyNoun(actor) && key.split('-').includes(actor)) ||
      (task !== undefined && key.endsWith(`-${task}`) && nameOfBody(key) !== undefined),
  );
  return fuller.length === 1 ? (fuller[0] ?? actor) : actor;
}

/** Whether a text calls the actor of one of its bans by a noun ("the tax authority" is an authority). */
function isCalled(key: string, noun: string, page: Page): boolean {
  return page.bans.some(
    (ban) => ownActors(ban, page).join(';') === key && fold(ban.statement.actor ?? '').includes(noun),
  );
}

/** A document is about one ban when it tells of it this many times as often as of the next. */
const DOMINANT = 3;

const OF_ITSELF = /^\W*(?:it|they|we)\b/i;

/** The vendor is taken for who bans its own tool only when the words name it; else who "has placed" it does. */
function imposers(ban: ToldStatement, page: Page, vendor: string): readonly string[] {
  const { quote } = ban.statement;
  const named = wordsOf(quote).flatMap((word) => page.names.organisations.get(word.folded) ?? []);
  const placed = PLACED.exec(quote)?.[1];
  const other = placed === undefined ? undefined : page.names.organisations.get(fold(placed));
  if (other !== undefined && other !== vendor) return [other];
  if (named.includes(vendor)) return named[0] !== vendor && !TOOL_OF.test(quote) ? [] : [vendor];
  // "The company has barred it": the vendor would not be called so where it acts against its own tool.
  return named.length === 0 && !SOME_FIRM.test(quote) ? [vendor] : [];
}

const SOME_FIRM = new RegExp(`^\\W*(?:the|this|that) (?:[\\p{L}-]+ )?(?:${FIRMS})\\b`, 'iu');

const PLACED =
  /\b(?:restrictions?|bans?|limits?|curbs?) (?:that )?([\p{Lu}][\p{L}.&-]*) (?:has|have|had|placed|put|imposed)\b/u;
/** "OpenAI was cut off by Anthropic": who acts stands behind "by". */
const TOOL_OF = /\bby\b/i;

/** Several at once, none of them named ("other banks", "each of them"): bans of their own, of nobody known. */
function isCollective({ statement: { actor, quote } }: ToldStatement): boolean {
  return COLLECTIVE.test(actor ?? '') || isNobody(actor ?? '') || COLLECTIVE.test(quote.slice(0, 40));
}

const COLLECTIVE =
  /^(?:each|any|some|all|both|others?|another|many|several|most|various|multiple|numerous|few|a number|more|two|three|organi[sz]ations|companies|firms|enterprises|banks|employers|schools|governments|agencies|an? (?:\w+ )?(?:organi[sz]ation|company|firm|bank|school|agency|employer|government))\b/i;

/** `tool|ban|actor`; a vendor's own ban names whom it shuts out too. Empty: nobody can be told. */
export function banKeys(ban: ToldStatement, page: Page): readonly string[] {
  const vendor = page.names.vendors.get(ban.tool);
  if (OF_SOME.test(ban.statement.quote) || isAdvice(ban.statement)) return [];
  if (WISHED_END.test(ban.statement.quote) || isWishedBan(ban.statement.quote)) return [];
  return actorsOf(ban, page)
    .map((actor) => {
      const against = actor === vendor ? shutOut(ban, page, actor) : '';
      return `${ban.tool}|ban|${actor}${against}${stageOf(ban.statement)}`;
    })
    .sort();
}

/** "If you cannot wait, block the port": what readers are told to do is nobody's act. */
function isAdvice(statement: ToldStatement['statement']): boolean {
  if (statement.chain.at(-1)?.type === 'organisation' || !BIDDING.test(statement.quote)) return false;
  const before = beforeQuote(statement)?.trimEnd();
  return before !== undefined && (/[,;:]$/.test(before) ? BIDS.test(before) : before === '');
}

/** A measure in its bare form, with what it is about. */
const BIDDING =
  /^(?:please )?(?:restrict|block|disable|remove|uninstall|stop|avoid|limit|turn off|switch off|take|delete|cut|close|pull|deactivate|disallow|forbid|deny) (?:the|all|any|your|it|them|its|access|outside|using|use|\p{Lu}\S+)\b/iu;
const BIDS =
  /(?:\b(?:if|until|unless|when|where|as long as|meanwhile|otherwise|in the meantime|for now)\b|:$)/i;

/** Some people of an organisation leave a tool: that is no act of the organisation. */
const OF_SOME =
  /^\W*(?:an?|one|some|several|many|two|three|four|a few|most) (?:\w+ ){0,2}?(?:teams?|groups?|developers?|engineers?|managers?|employees?|workers?|colleagues|departments?|people|squads?) (?:at|of|in|from|within|inside) [^.;]{0,60}?\b(?:stop|quit|left|leave|abandon|drop|switch|refus|avoid|no longer|ditch)/i;

function shutOut(ban: ToldStatement, page: Page, vendor: string): string {
  const words = wordsOf(ban.statement.quote);
  const found = words.flatMap((word) => page.names.organisations.get(word.folded) ?? []);
  const other = found.find((slug) => slug !== vendor);
  return other === undefined ? '' : `|${other}`;
}
