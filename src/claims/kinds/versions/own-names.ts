import { entriesCalled } from '../../lexicon/called.ts';
import type { Reading } from '../reading.ts';

/** Behind a tool's name: another product of the same maker, with numbers of its own ("Lumen Desktop", "Lumen for iOS"). */
const EDITION =
  /(?:^|[ ([_-])(?:for [\w-]+(?: [\w-]+)?|desktop|mobile|server|android|ios|ipad(?:os)?|web|gui|windows|mac(?:os)?|linux|client|cloud|enterprise|community|extension|plug-?in|add-?on|agent|daemon|engine|api|sdk|viewer|esr|lts|compose|hub|proxy|gateway|runner|operator|lite|pro|beta|nightly|canary|insiders?|preview|focus|tv|wear|team|teams|cluster|studio|registry)\W*$/i;
/** Behind it, what is still the tool: as packages are called, and in words. */
const OF_PACKAGE = /^(?:bin|ce|cli|common|core|crate|git|go|io|js|lib|npm|package|pkg|py|python|rs|stable)$/;
const OF_WORDS = /^(?:app|application|browser|editor|ide|project|software|stable)$/;
const PACKAGE = /^[a-z\d@][a-z\d@./_-]*$/;

/** No product's name is longer, in UTF-16 units. */
const LONGEST = 60;
/** Within so many UTF-16 units of its beginning a text says which edition it is about. */
const OPENING = 2000;

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** Whether an edition that goes by a name of the tool is the one that the text names first. */
function isOfText({ parsed: { text }, topic: { lexicon, tools } }: Reading, value: string): boolean {
  const opening = text.slice(0, OPENING).toLowerCase();
  const [first = ''] = value
    .trim()
    .toLowerCase()
    .split(/[^\p{L}\d]/u);
  const places = (lexicon.names.get(first) ?? [])
    .filter(({ tool, words }) => tool === tools[0] && EDITION.test(words.join(' ')))
    .map(({ words }) => ({ name: plain(words.join('')), at: opening.indexOf(words.join(' ')) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return places[0] === undefined || places[0].name === plain(value);
}

/** Whether a name is just one of the tool that the text is about, and of no edition of it. */
export function isOwnName({ topic: { lexicon, tools } }: Reading, value: string): boolean {
  const [main = ''] = tools;
  const own = value.length > LONGEST ? '' : plain(value);
  if (own === '') return false;
  const name = lexicon.tools.get(main)?.name ?? '';
  if (own === plain(main) || own === plain(name)) return true;
  return entriesCalled(value.trim(), lexicon).some(({ tool }) => tool === main) && !EDITION.test(value);
}

/** Whether a name is the tool's that the text is about, or that of its package: "lumen-cli" of Lumen, not "Lumen Server". */
export function isTool(reading: Reading, value: string): boolean {
  if (value.length > LONGEST) return false;
  if (isOwnName(reading, value)) return true;
  const { lexicon, tools } = reading.topic;
  const [main = ''] = tools;
  const entries = entriesCalled(value.trim(), lexicon);
  if (entries.length > 0) return entries.some(({ tool }) => tool === main) && isOfText(reading, value);
  const name = plain(lexicon.tools.get(main)?.name ?? '');
  const own = plain(value);
  if (name === '' || !own.startsWith(name)) return false;
  return (PACKAGE.test(value.trim()) ? OF_PACKAGE : OF_WORDS).test(own.slice(name.length));
}

/** Whether a name is that of another product: of another tool, or of what has the tool's name and more. */
export function isOtherProduct(reading: Reading, value: string): boolean {
  if (value.length > LONGEST || isTool(reading, value)) return false;
  const { lexicon } = reading.topic;
  if (entriesCalled(value.trim(), lexicon).some(({ tool }) => tool !== null)) return true;
  const edition = EDITION.exec(value);
  return edition !== null && isOwnName(reading, value.slice(0, edition.index));
}
