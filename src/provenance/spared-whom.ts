import { orderOf } from '../versions/orders/index.ts';

/**
 * Who is told to be spared of a fault: whether these are some of those who have the tool, and whether anybody else tells
 * it of just them. Data and questions of `spared`; every pattern is linear.
 */
interface Group {
  /** Groups of one side belong together: who names two sides of one kind names everybody. */
  readonly side: string;
  readonly words: RegExp;
}

const group = (side: string, words: string): Group => ({
  side,
  words: new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'i'),
});

/** What it runs on. The words of a group mean one thing, or one is part of the other. */
const SYSTEMS: readonly Group[] = [
  group(
    'desktop',
    'linux(?:-based)?|gnu/linux|ubuntu|debian|fedora|red hat|rhel|centos|alma ?linux|rocky|suse|opensuse|arch|manjaro|gentoo|nixos|alpine|mint|pop!?_os|raspbian|desktops?',
  ),
  group('desktop', 'windows(?: ?(?:\\d+|server))?|win(?:32|64|10|11)|microsoft|desktops?'),
  group('desktop', 'mac|macs|macos|mac ?os(?: x)?|os x|osx|macbooks?|imacs?|apple|desktops?'),
  group('phone', 'ios|ipados|iphones?|ipads?|apple|phones?|smartphones?|mobiles?|tablets?'),
  group(
    'phone',
    'android|pixels?|galaxy|samsung|xiaomi|play store|phones?|smartphones?|mobiles?|tablets?|chromeos|chromebooks?',
  ),
  group('web', 'web|browsers?|websites?|online'),
];
/** What one pays, who one is, and where it runs. */
const TERMS: readonly Group[] = [
  group('free', 'free|freemium|unpaid|trials?|hobby|community|personal|consumers?|home|private|individuals?'),
  group(
    'paid',
    'paid|pay|pays|paying|premium|pro|plus|enterprises?|business(?:es)?|corporate|commercial|teams?',
  ),
];
const HOSTS: readonly Group[] = [
  group('own', 'self-?hosted|self-?hosting|on-?prem(?:ises?)?|local|own servers?|air-?gapped'),
  group('hosted', 'cloud|hosted|saas|managed'),
];
const KINDS: readonly (readonly Group[])[] = [SYSTEMS, TERMS, HOSTS];

/** "in Europe", "in the EU", "European". */
const PLACE =
  /\b(?:in|from|of|across|throughout|within|outside|at) (?:the )?\p{Lu}|\b(?:EU|EEA|UK|US|USA|U\.S\.|Europeans?|Americans?|Asians?|Africans?|Germans?|French|British|Chinese|Japanese|Indians?|Swiss)\b/u;
const COUNTED =
  /\b(?:one|single|two|three|four|five|ten|fewer than|less than|at most|up to|more than) \w|(?<![\w.])\d+(?![\w.])/i;
/** Everybody, or nearly. */
const NEARLY_ALL =
  /\b(?:all|any|every|each|most|many|nearly|almost|anywhere|everywhere|anybody|anyone|everybody|everyone|worldwide|whole|entire|full|kinds?|sorts?|genuine|unmodified|original|authentic|existing|patched|(?:well|correctly|properly)[- ]configured|downloaded|we (?:build|ship|publish|make|sell)|our (?:website|site|store|own))\b/i;
const OLDER = /\b(?:older|earlier)\b/i;
const BEFORE = /\b(?:before|prior to|older than|earlier than) (?:version |release |v)?(?<version>\S+)/i;
const NUMBER = /(?<![\w.])v?(\d+(?:\.\d+)+)\b/gi;
const NUMBERED = /^v?\d+(?:\.\d+)*$/;

const among = (kind: readonly Group[], text: string): readonly Group[] =>
  kind.filter(({ words }) => words.test(text));

/** How many systems may be named at most: with more, hardly anything is left. */
const MOST_SYSTEMS = 2;

/** Whether a kind's groups that are named leave hardly anybody out ("desktop and mobile", "paid and free"). */
function coversKind(kind: readonly Group[], text: string): boolean {
  const named = among(kind, text);
  if (new Set(named.map(({ side }) => side)).size > 1) return true;
  return kind === SYSTEMS
    ? named.length > MOST_SYSTEMS || (named.length > 1 && named[0]?.side === 'phone')
    : false;
}

/**
 * Whether those spared are known to be some: a system, a plan, a place, a number, an age, or a name behind the first word.
 * @param whom the words that tell them from the rest
 * @param quote the clause
 */
export function areSome(whom: string, quote: string): boolean {
  if (NEARLY_ALL.test(whom) || KINDS.some((kind) => coversKind(kind, whom))) return false;
  const before = BEFORE.exec(quote)?.groups?.['version'];
  if (before !== undefined) return NUMBERED.test(before);
  return (
    KINDS.some((kind) => among(kind, whom).length > 0) ||
    [PLACE, COUNTED, OLDER].some((words) => words.test(whom) || (words === OLDER && words.test(quote))) ||
    /\s(?:\p{Lu}|\p{Ll}+\p{Lu})[\p{L}\d]/u.test(whom)
  );
}

/** Whether words of another tell it of just those, by whatever name: of the same system, of some place, of a version before. */
export function tellsOfThose(words: string, whom: string, quote: string): boolean {
  if (KINDS.some((kind) => among(kind, whom).some((one) => one.words.test(words)))) return true;
  if (PLACE.test(whom) && PLACE.test(words)) return true;
  const before = BEFORE.exec(quote)?.groups?.['version'];
  if (before === undefined) return false;
  const order = orderOf('generic');
  return [...words.matchAll(NUMBER)].some(([, version = '']) => order.compare(version, before) < 0);
}
