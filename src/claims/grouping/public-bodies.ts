import { fold } from './words.ts';

/** Countries by their names and adjectives, as data. */
const COUNTRIES: Readonly<Record<string, string>> = {
  au: 'australia australian',
  at: 'austria austrian',
  be: 'belgium belgian',
  br: 'brazil brazilian',
  ca: 'canada canadian',
  ch: 'switzerland swiss',
  cn: 'china chinese',
  cz: 'czech czechia',
  de: 'germany german',
  dk: 'denmark danish',
  ee: 'estonia estonian',
  es: 'spain spanish',
  eu: 'eu european',
  fi: 'finland finnish',
  fr: 'france french',
  gr: 'greece greek',
  hk: 'hongkong',
  hu: 'hungary hungarian',
  ie: 'ireland irish',
  il: 'israel israeli',
  in: 'india indian',
  it: 'italy italian',
  jp: 'japan japanese',
  kr: 'korea korean',
  lt: 'lithuania lithuanian',
  lv: 'latvia latvian',
  mx: 'mexico mexican',
  nl: 'netherlands dutch holland',
  no: 'norway norwegian',
  nz: 'newzealand',
  pl: 'poland polish',
  pt: 'portugal portuguese',
  ro: 'romania romanian',
  ru: 'russia russian',
  se: 'sweden swedish',
  sg: 'singapore singaporean',
  si: 'slovenia slovenian slovene',
  sk: 'slovakia slovak',
  tr: 'turkey turkish',
  tw: 'taiwan taiwanese',
  ua: 'ukraine ukrainian',
  uk: 'britain british uk england',
  us: 'us usa american america',
  za: 'southafrica',
};

/** What public bodies are for, as data. */
const FIELDS: Readonly<Record<string, string>> = {
  tax: 'tax taxes revenue taxation taxman fiscal',
  customs: 'customs',
  defence: 'defence defense',
  army: 'army military',
  navy: 'navy naval',
  health: 'health',
  education: 'education schools',
  interior: 'interior home',
  justice: 'justice prosecution prosecutor prosecutors',
  foreign: 'foreign',
  transport: 'transport transportation',
  weather: 'weather meteorological meteorology',
  police: 'police',
  post: 'post postal',
  finance: 'finance treasury',
  statistics: 'statistics statistical',
  railway: 'railway railways rail',
  privacy: 'privacy',
  labour: 'labour labor',
  environment: 'environment environmental',
  parliament: 'parliament',
  house: 'house representatives',
  senate: 'senate',
  congress: 'congress',
  government: 'government cabinet',
  industry: 'industry',
  commerce: 'commerce',
  agriculture: 'agriculture agricultural',
  digital: 'digital',
};

/** Words by which any body may be called, and that tell none from another. */
const CALLED =
  'the a of for regulator watchdog authority administration agency service office department ministry affairs';

/** Bodies that go by a name of their own language, or by letters. */
const NATIVE: Readonly<Record<string, string>> = {
  belastingdienst: 'nl-tax',
  bundeswehr: 'de-defence',
  pentagon: 'us-defence',
  hmrc: 'uk-tax',
  irs: 'us-tax',
  nhs: 'uk-health',
  skatteverket: 'se-tax',
  skatteetaten: 'no-tax',
  dgfip: 'fr-tax',
  kremlin: 'ru-government',
  whitehall: 'uk-government',
};

/** Countries by their own names: who says that Norway acts means its government. */
const LANDS =
  'australia austria belgium brazil canada switzerland china czechia germany denmark estonia spain eu finland france greece hongkong hungary ireland israel india italy japan korea lithuania latvia mexico netherlands norway newzealand poland portugal romania russia sweden singapore slovenia slovakia taiwan ukraine britain uk us usa america southafrica';
/** What the bodies of a country are called together, or one of them that goes without its task. */
const AUTHORITIES = 'regulator regulators watchdog watchdogs authority authorities';

const invert = (data: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(data).flatMap(([id, words]) => words.split(' ').map((word) => [word, id] as const)));
const countries = invert(COUNTRIES);
const fields = invert(FIELDS);
const called: ReadonlySet<string> = new Set(CALLED.split(' '));

const lands: ReadonlySet<string> = new Set(LANDS.split(' '));
const authorities: ReadonlySet<string> = new Set(AUTHORITIES.split(' '));

/** The words of a body's name, each country and task in one. */
const wordsOfBody = (name: string): readonly string[] =>
  fold(name)
    .replace(/\bu\.?s\.?(?= |$)/g, 'us')
    .replace(/\bu\.?k\.?(?= |$)/g, 'uk')
    .replace(/\bdata protection\b/g, 'privacy')
    .replace(/\bunited states\b/g, 'us')
    .replace(/\bunited kingdom\b/g, 'uk')
    .replace(/\bnew zealand\b/g, 'newzealand')
    .replace(/\bsouth africa\w*\b/g, 'southafrica')
    .replace(/\bsouth korea/g, 'korea')
    .replace(/\bhong kong\b/g, 'hongkong')
    .replace(/'s?\b/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

/**
 * The country of which a name tells no more than that it or some authority of it acts ("Italy", "Italian regulators",
 * "the Italian authority": `it`); undefined for any other. Linear.
 */
export function countryAlone(name: string): string | undefined {
  const words = wordsOfBody(name).filter((word) => !/^(?:the|of)$/.test(word));
  const [first = '', second = '', ...more] = words;
  if (more.length > 0) return undefined;
  if (second === '') return lands.has(first) ? countries.get(first) : undefined;
  const [place, body] = authorities.has(first) ? [second, first] : [first, second];
  return authorities.has(body) ? countries.get(place) : undefined;
}

/**
 * What country's body for what a name stands for, whatever it is called ("the Dutch Tax Administration", "the tax
 * authority of the Netherlands": `nl-tax`); undefined for a name with a word that is of no such name. Linear.
 */
export function publicBody(name: string): string | undefined {
  const words = wordsOfBody(name);
  const native = words.flatMap((word) => NATIVE[word] ?? []);
  if (native.length === 1 && words.every((word) => called.has(word) || word in NATIVE)) return native[0];
  const places = new Set<string>();
  const tasks = new Set<string>();
  for (const word of words) {
    const [country, field] = [countries.get(word), fields.get(word)];
    if (country !== undefined) places.add(country);
    else if (field !== undefined) tasks.add(field);
    else if (!called.has(word)) return undefined;
  }
  if (places.size === 1 && tasks.size === 0) {
    const land = countryAlone(name);
    return land !== undefined && words.every((word) => lands.has(word) || word === 'the')
      ? `${land}-government`
      : undefined;
  }
  if (places.size !== 1 || tasks.size !== 1) return undefined;
  return `${[...places].join('')}-${[...tasks].join('')}`;
}

/** What a body is for of which a name tells no country ("the House of Representatives": `house`); undefined for any other. */
export function taskAlone(name: string): string | undefined {
  const tasks = new Set<string>();
  for (const word of wordsOfBody(name)) {
    const field = fields.get(word);
    if (field !== undefined) tasks.add(field);
    else if (!called.has(word)) return undefined;
  }
  return tasks.size === 1 ? [...tasks][0] : undefined;
}

/** Fields whose word is a noun for the body itself. */
const BODIES: ReadonlySet<string> = new Set([
  'army',
  'navy',
  'police',
  'parliament',
  'house',
  'senate',
  'congress',
  'government',
]);
/** Countries that are written by their letters, or in two words. */
const WRITTEN: Readonly<Record<string, string>> = {
  eu: 'the EU',
  us: 'the US',
  uk: 'the UK',
  nl: 'the Netherlands',
  cz: 'Czechia',
  nz: 'New Zealand',
  za: 'South Africa',
  kr: 'South Korea',
  hk: 'Hong Kong',
};

/** What a body is called whom nobody names in full, by its id: "no-parliament" is "the parliament of Norway"; undefined for no such id. */
export function nameOfBody(id: string): string | undefined {
  const [place = '', task = '', ...more] = id.split('-');
  const country = COUNTRIES[place]?.split(' ')[0];
  if (country === undefined || !(task in FIELDS) || more.length > 0) return undefined;
  const of = WRITTEN[place] ?? country.charAt(0).toUpperCase() + country.slice(1);
  return `the ${task}${BODIES.has(task) ? '' : ' authority'} of ${of}`;
}
