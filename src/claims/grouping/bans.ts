import { contentId } from '../../model/ids.ts';
import { actorOf } from './names.ts';
import type { Names } from './names.ts';
import type { Page } from './page.ts';
import type { ToldStatement } from './told.ts';
import { fold, stemOf, wordsOf } from './words.ts';

/** The ban that silence or denial of an organisation is about. */
export function banNear(told: ToldStatement, page: Page): ToldStatement | undefined {
  const actor = told.statement.actor;
  const own = page.bans.filter((ban) => ban.tool === told.tool);
  if (actor === null) return undefined;
  const wanted = actorOf(actor, page.names);
  return own.find((ban) => actorsOf(ban, page).includes(wanted));
}

function actorsOf(ban: ToldStatement, page: Page): readonly string[] {
  const named = (one: ToldStatement): readonly string[] =>
    (one.statement.actor ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !isCommonNoun(name, page.names))
      .map((name) => actorOf(name, page.names));
  const own = named(ban);
  if (own.length > 0) return own;
  const others = new Set(page.bans.filter((one) => one.tool === ban.tool).flatMap(named));
  return others.size === 1 ? [...others] : [];
}

/** "the ban", "the company", an outlet that reports it: no name of anybody who bans. */
function isCommonNoun(name: string, names: Names): boolean {
  if (names.organisations.has(fold(name))) return false;
  if (names.outlets.has(fold(name))) return true;
  // A place in capitals opens an agency report; it does not act.
  return /^\p{Lu}{5,}$/u.test(name) || wordsOf(name).every((word) => COMMON_ACTORS.has(word.stem));
}

const COMMON_ACTORS: ReadonlySet<string> = new Set(
  'the a an this that its their it they ban restriction move decision order policy company firm group organisation organization employer major large'
    .split(' ')
    .map(stemOf),
);

/** `tool|ban|actor`; a vendor's own ban names whom it shuts out too. */
export function banKeys(ban: ToldStatement, page: Page): readonly string[] {
  const actors = actorsOf(ban, page);
  if (actors.length === 0) return [`${ban.tool}|ban|?${contentId('d', page.document.key)}`];
  const vendor = page.names.vendors.get(ban.tool);
  return actors
    .map((actor) => {
      const against = actor === vendor ? shutOut(ban, page, actor) : '';
      return `${ban.tool}|ban|${actor}${against}${stageOf(ban)}`;
    })
    .sort();
}

/** To weigh a ban and to lift one are other propositions than to impose it. */
const WEIGHED = /\b(?:consider\w*|weigh\w*|mull\w*|debat\w*|propos\w*|threaten\w*|calls? for|might|could)\b/i;
/** Lower case only: the month is no doubt. */
const MAY = /\bmay\b/;
const LIFTED =
  /\b(?:lift\w*|revers\w*|rescind\w*|revok\w*|overturn\w*|unban\w*|drop\w*|end(?:s|ed|ing)?|withdr\w+) (?:\w+ ){0,3}(?:ban|restriction|prohibition|block)\b|\bre-?allow\w*\b/i;

function stageOf({ statement: { quote } }: ToldStatement): string {
  return LIFTED.test(quote) ? '|lifted' : WEIGHED.test(quote) || MAY.test(quote) ? '|weighed' : '';
}

function shutOut(ban: ToldStatement, page: Page, vendor: string): string {
  const words = wordsOf(ban.statement.quote);
  const found = words.flatMap((word) => page.names.organisations.get(word.folded) ?? []);
  const other = found.find((slug) => slug !== vendor);
  return other === undefined ? '' : `|${other}`;
}
