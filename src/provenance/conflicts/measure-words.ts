/** Words of numbers, and of what is counted, as data. */

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
};

/** Seconds. */
export const TIMES: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};

/** Bytes; the annotation of sizes does not tell 1000 from 1024. */
export const SIZES: Readonly<Record<string, number>> = {
  kb: 1e3,
  kib: 1e3,
  kilobyte: 1e3,
  mb: 1e6,
  mib: 1e6,
  megabyte: 1e6,
  gb: 1e9,
  gib: 1e9,
  gigabyte: 1e9,
  tb: 1e12,
  tib: 1e12,
  terabyte: 1e12,
};

/** What a word before a number makes of it: the value lies between these multiples of it. */
export const BOUNDS: readonly (readonly [readonly string[], readonly [number, number]])[] = [
  [
    [
      'about',
      'around',
      'some',
      'roughly',
      'approximately',
      'nearer',
      'circa',
      'estimated',
      'close to',
      'or so',
    ],
    [0.85, 1.15],
  ],
  [
    ['nearly', 'almost', 'up to', 'as many as', 'just under'],
    [0.85, 1],
  ],
  [
    ['fewer than', 'less than', 'under', 'below', 'at most', 'no more than'],
    [0.5, 1],
  ],
  [
    ['more than', 'over', 'above', 'at least', 'upwards of', 'well over', 'no fewer than', 'exceeding'],
    [1, 1.5],
  ],
  [
    ['couple of', 'few'],
    [0.5, 2],
  ],
];

/** Words that stand for the same counted things. */
export const COUNTED_ALIKE: readonly (readonly string[])[] = [
  ['developer', 'programmer', 'engineer', 'coder'],
  ['user', 'people', 'person'],
  ['employee', 'worker', 'staff', 'staffer'],
  ['company', 'firm', 'business', 'organisation', 'organization', 'enterprise'],
  ['machine', 'computer', 'device', 'pc', 'laptop', 'endpoint', 'workstation'],
  ['clinic', 'practice', 'surgery'],
  ['repository', 'repo'],
  ['site', 'website'],
  ['customer', 'client'],
  ['photo', 'picture', 'image', 'photograph'],
];

/** Plurals without an "s". */
export const PLURALS: ReadonlySet<string> = new Set(['people', 'staff', 'children', 'women', 'men']);

/** They order or date, or they count nothing of the claim's. */
export const NOT_COUNTED: ReadonlySet<string> = new Set(
  `time percent per cent point row degree case way thing other series version release update build step line
  character word bit byte digit euro dollar pound cent metre mile kilometre gram`.split(/\s+/),
);

/** A number behind them names something ("version 12", "aged 40") and counts nothing. */
export const NAMING: ReadonlySet<string> = new Set(
  `version versions release build chapter section page issue number no step level port line article aged age
  phase room type class category tier top error code status pull request ticket part volume`.split(/\s+/),
);

/** Capitalised words that may open a sentence before a number that counts. */
export const OPENERS: ReadonlySet<string> = new Set(
  `about around some roughly approximately nearly almost over under up more fewer less at least most the all of in
  for with and but only just another these those its their our we it they a an as close some from to by after among
  between until every`.split(/\s+/),
);

/** Magnitudes told without a number: at least, at most. */
export const MAGNITUDES: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [20, 150],
  scores: [20, 150],
  hundreds: [150, 2000],
  thousands: [1000, 1e5],
  'tens of thousands': [1e4, 2e5],
  'hundreds of thousands': [1e5, 2e6],
  millions: [1e6, 1e9],
  'tens of millions': [1e7, 2e8],
  'hundreds of millions': [1e8, 2e9],
  billions: [1e9, 1e12],
};

/** What an amount of money is. */
export const SUMS: ReadonlySet<string> = new Set(
  'fine penalty ransom bounty reward settlement damages loss losses refund compensation'.split(' '),
);

/** Times in which something does not work. */
export const OUTAGES: ReadonlySet<string> = new Set(
  'outage downtime blackout disruption interruption unavailability'.split(' '),
);

/** Words of grammar behind a number: whatever is counted stands not behind them. */
export const GRAMMAR: ReadonlySet<string> = new Set(
  `and in on at to for from with by that which who were was are is had have has when as than times percent`.split(
    /\s+/,
  ),
);
