import { advisoryNumbers } from '../text/advisory-numbers.ts';
import type { KeyedStatement } from '../../model/affair.ts';
import { IN_USE } from './cores.ts';
import { stemOf, wordsOf } from './words.ts';

/** What a tool does, by canonical predicate, as people say it; `…` takes the object, or nothing. */
const DOES: Readonly<Record<string, string>> = {
  transmit: 'sends … to others',
  steal: 'steals …',
  mine: 'mines cryptocurrency',
  encode: 'hides data in …',
  backdoor: 'contains a back door',
  malware: 'contains malicious code',
  spying: 'spies on its users',
  read: 'reads …',
  obfuscate: 'contains obfuscated code',
  execute: 'lets others run code',
  inject: 'is open to injection',
  escalate: 'lets users gain privileges',
  bypass: 'lets protections be bypassed',
  'memory-corruption': 'has a memory safety flaw',
  traverse: 'lets files outside a folder be reached',
  forge: 'lets requests be forged',
  'deny-service': 'can be put out of service',
  expose: 'exposes …',
  compromise: 'was compromised',
  install: 'installs …',
  delete: 'deletes …',
  corrupt: 'corrupts …',
  crash: 'crashes',
  slow: 'runs slowly',
  fail: 'fails',
  degrade: 'gets worse',
  train: 'uses … for training',
  charge: 'charges users',
  store: 'stores …',
  disable: 'disables …',
  block: 'blocks …',
  modify: 'changes …',
  show: 'shows …',
  enable: 'enables …',
  include: 'includes …',
};

/** Canonical objects as people say them; others are told in the words of the quotes. */
const THINGS: Readonly<Record<string, string>> = {
  environment: 'the network and place of its users',
  credential: 'credentials',
  'environment-variable': 'environment variables',
  wallet: 'cryptocurrency wallets',
  prompt: 'the prompt',
  conversation: 'conversations',
  file: 'files',
  clipboard: 'the clipboard',
  keystroke: 'keystrokes',
  entry: 'what users type',
  attachment: 'attachments',
  picture: 'pictures',
  screen: 'the screen',
  microphone: 'sound or video',
  history: 'the browsing history',
  contact: 'contacts',
  telemetry: 'telemetry',
  database: 'databases',
  'remote-control': 'remote control',
  extension: 'extensions',
  update: 'updates',
  login: 'sign-ins',
  memory: 'memory',
  startup: 'the start',
};

/**
 * "<Tool> <does> <objects>" from the canonical reading, for claims that no quote tells in a whole clause; undefined where
 * it is not known what the tool does.
 */
export function composedBehaviour(
  tool: string,
  founding: readonly KeyedStatement[],
  key: string,
): string | undefined {
  const does = doesOf(founding, key);
  const [, , , rest = ''] = key.split('|');
  if (does !== undefined)
    return `${tool} ${does.replace('…', listed(commonest(founding), founding))}${versionIn(rest)}`;
  const [number] = advisoryNumbers(key);
  if (number === undefined) return undefined;
  return key.endsWith(IN_USE) ? `${tool}: ${number} is exploited` : `${tool} has the flaw ${number}`;
}

/**
 * The same, where it sums several statements up: they say the same of the same thing, and the thing has a name. What a
 * single statement says is told better in its own words than in those of its class.
 */
export function summedBehaviour(
  tool: string,
  founding: readonly KeyedStatement[],
  key: string,
): string | undefined {
  const does = doesOf(founding, key);
  if (does === undefined) return composedBehaviour(tool, founding, key);
  const [, , predicate = '', rest = ''] = key.split('|');
  const saying = founding.filter((one) => one.predicate === predicate);
  if (saying.length < 2) return undefined;
  const things = commonest(saying).filter(([object, count]) => count > 1 && object in THINGS);
  if (does.includes('…') && things.length === 0 && !LOSSES.has(predicate)) return undefined;
  return `${tool} ${does.replace('…', listed(things, saying))}${versionIn(rest)}`;
}

/** What is done to data at large says enough. */
const LOSSES: ReadonlySet<string> = new Set(['delete', 'corrupt', 'steal']);

function doesOf(founding: readonly KeyedStatement[], key: string): string | undefined {
  return DOES[taken(key.split('|')[2] ?? '', founding)];
}

type Counted = readonly [object: string, statements: number];

/** The two things that most statements name. */
function commonest(founding: readonly KeyedStatement[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const object of founding.flatMap((one) => one.objects))
    counts.set(object, (counts.get(object) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 2);
}

function listed(things: readonly Counted[], founding: readonly KeyedStatement[]): string {
  if (things.length === 0) return 'data';
  return things.map(([object]) => THINGS[object] ?? asWritten(object, founding)).join(' and ');
}

/** Sending credentials away is one claim with stealing them, but only a text that says so calls it theft. */
const THEFT = /\b(?:steal|stole|theft|thiev|exfiltrat|harvest|siphon|pilfer)/i;

function taken(predicate: string, founding: readonly KeyedStatement[]): string {
  if (predicate !== 'steal' || founding.some(({ statement }) => THEFT.test(statement.quote)))
    return predicate;
  return 'transmit';
}

function versionIn(core: string): string {
  const version = core.split('@')[1];
  return version === undefined ? '' : ` (${version})`;
}

/** A stemmed head noun in the form that the quotes have it. */
function asWritten(stem: string, founding: readonly KeyedStatement[]): string {
  for (const { statement } of founding.toSorted((a, b) => (a.statement.id < b.statement.id ? -1 : 1)))
    for (const word of wordsOf(statement.quote)) if (stemOf(word.folded) === stem) return word.folded;
  return stem;
}
