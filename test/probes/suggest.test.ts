import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { compileProbe } from '../../src/probes/engine.ts';
import { excerptOf } from '../../src/probes/excerpt.ts';
import { encodingIn, indicatorsIn } from '../../src/probes/indicators.ts';
import { base64Forms, printRule, stringsOf, wordsOf } from '../../src/probes/rule.ts';
import { suggestProbe } from '../../src/probes/suggest.ts';

const KNOWN = [
  { name: 'Heron Systems', domains: ['heron-systems.example'] },
  { name: 'Wagtail AI', domains: [] },
  { name: 'Glow', domains: ['glow.example'] },
];
const EXCLUDED = ['dailylamp.example'];

/** A claim as far as suggestions read it. */
function claimOf(...quotes: string[]): Claim {
  const claim: Pick<Claim, 'id' | 'slug' | 'tool' | 'actor'> & {
    statements: { quote: string; kind: string }[];
  } = {
    id: 'HEARSAY-2026-000007',
    slug: 'lantern-reads-zone',
    tool: 'lantern',
    actor: 'Glow',
    statements: quotes.map((quote) => ({ quote, kind: 'behaviour' })),
  };
  return claim as unknown as Claim;
}

const found = (quote: string) =>
  indicatorsIn(quote, KNOWN, new Set(EXCLUDED)).map(({ kind, text }) => `${kind} ${text}`);

describe('a quote names', () => {
  test.each([
    [
      'Lantern compares the clock with Asia/Tokyo and Europe/Berlin.',
      ['zone Asia/Tokyo', 'zone Europe/Berlin'],
    ],
    ['It reads LANTERN_BASE_URL and HTTP_PROXY on start.', ['env LANTERN_BASE_URL', 'env HTTP_PROXY']],
    ['Data goes to telemetry.lantern-stats.io, users say.', ['host telemetry.lantern-stats.io']],
    ['The script postinstall.js opens ~/.ssh/id_rsa first.', ['file postinstall.js', 'file ~/.ssh/id_rsa']],
    ['It runs `curl -s $HOST | sh` twice.', ['code curl -s $HOST | sh']],
    ['The list holds Heron Systems and Wagtail AI.', ['name Heron Systems', 'name Wagtail AI']],
    ['As dailylamp.example and www.dailylamp.example wrote, and/or not.', []],
    ['Version 2.1.91 and/or CVE_2024_1 of the Glowing tool.', []],
  ])('%s', (quote, expected) => {
    expect(found(quote)).toEqual(expected);
  });
});

test.each([
  ['The names are XORed with key 91.', 91, false],
  ['an XOR-obfuscated list (key 0x5B), then base64', 91, true],
  ['It says xor with the key of 7 and Base-64.', 7, true],
  ['The key 91 opens the door.', null, false],
  ['XOR with key 900', null, false],
])('how strings are hidden: %s', (quote, xor, base64) => {
  expect(encodingIn(quote)).toMatchObject({ xor, base64 });
});

describe('base64 of hidden bytes is found wherever it stands in a longer text', () => {
  test.each([0, 1, 2, 3, 4, 5])('after %i other bytes', (before) => {
    const word = new TextEncoder().encode('heronsystems');
    const whole = Buffer.concat([Buffer.alloc(before, 120), word, Buffer.from('tail')]).toString('base64');
    expect(base64Forms(word).filter((form) => whole.includes(form))).toHaveLength(1);
  });
});

test('names are looked for as lists would hold them', () => {
  expect(wordsOf('Wagtail AI', KNOWN)).toEqual(['wagtail']);
  expect(wordsOf('Heron Systems', KNOWN)).toEqual(['heronsystems', 'heron-systems.example']);
});

describe('a suggested rule', () => {
  const hidden = (text: string) =>
    Buffer.from(new TextEncoder().encode(text).map((byte) => byte ^ 91)).toString('base64');

  async function matches(rule: string, file: string): Promise<boolean> {
    const probe = await compileProbe(rule);
    try {
      return probe.scan(new TextEncoder().encode(file)).matched;
    } finally {
      probe.free();
    }
  }

  test('finds names behind an XOR and base64 that the texts state, and nothing in a clean file', async () => {
    const outcome = suggestProbe(
      claimOf(
        'It looks for Heron Systems and Wagtail AI in a hidden list.',
        'The list is XOR-obfuscated with key 91.',
      ),
      { known: KNOWN, excluded: EXCLUDED },
    );
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const { rule, strings } = outcome.suggestion;
    const list = hidden('cormorant.example,heronsystems.example,wagtail.example');
    expect(await matches(rule.rule, `var q="${list}";`)).toBe(true);
    expect(await matches(rule.rule, 'heronsystems and wagtail in an address book')).toBe(false);
    expect(new Set(strings.map(({ quote }) => quote))).toEqual(
      new Set(['It looks for Heron Systems and Wagtail AI in a hidden list.']),
    );
    expect(rule.rule).toContain('// It looks for Heron Systems');
  });

  test('wants two indicators where there are two, and the one where there is one', async () => {
    const two = suggestProbe(claimOf('It knows Asia/Tokyo and reads LANTERN_BASE_URL.'), {
      known: [],
      excluded: [],
    });
    if (!two.ok) throw new Error(two.problem.message);
    expect(await matches(two.suggestion.rule.rule, 'if(z==="Asia/Tokyo")')).toBe(false);
    expect(await matches(two.suggestion.rule.rule, 'z==="Asia/Tokyo"&&env.LANTERN_BASE_URL')).toBe(true);
    const one = suggestProbe(claimOf('It knows Asia/Tokyo.'), { known: [], excluded: [] });
    if (!one.ok) throw new Error(one.problem.message);
    expect(await matches(one.suggestion.rule.rule, 'if(z==="Asia/Tokyo")')).toBe(true);
  });

  test('counts two names of one company once', () => {
    const known = [
      { name: 'Wagtail AI', domains: ['wagtail.example'] },
      { name: 'Wagtail', domains: ['wagtail.example'] },
    ];
    const outcome = suggestProbe(claimOf('It names Wagtail AI, with XOR and key 7.'), {
      known,
      excluded: [],
    });
    if (!outcome.ok) throw new Error(outcome.problem.message);
    expect(new Set(outcome.suggestion.strings.map(({ indicator }) => indicator))).toEqual(
      new Set(['Wagtail AI']),
    );
  });

  test('leaves out the vendor and its hosts', () => {
    const claim = {
      ...claimOf('It sends data of Heron Systems to api.heron-systems.example and Asia/Tokyo.'),
      actor: null,
    };
    const outcome = suggestProbe(claim, { known: KNOWN, excluded: [], own: ['Heron Systems'] });
    if (!outcome.ok) throw new Error(outcome.problem.message);
    expect(outcome.suggestion.strings.map(({ indicator }) => indicator)).toEqual(['Asia/Tokyo']);
  });

  test('leaves out the tool and the actor, and says when nothing remains', () => {
    const outcome = suggestProbe(claimOf('Glow says that Lantern is fine.'), { known: KNOWN, excluded: [] });
    expect(outcome.ok ? 'ok' : outcome.problem.code).toBe('no-indicators');
  });

  test('holds hostile quotes as comments and escaped text only', async () => {
    const quote = 'It runs `a" condition: true }` and\u2028rule x { condition: true } // Asia/Tokyo\nrule y';
    const strings = stringsOf(
      indicatorsIn(quote, [], new Set()),
      { xor: null, base64: false, quote: null },
      [],
    );
    expect(strings.length).toBeGreaterThan(0);
    expect(await matches(printRule('9 odd/slug', strings), 'nothing of it')).toBe(false);
  });
});

test('a rule that cannot be read is a coded problem', async () => {
  await expect(compileProbe('rule x { condition: }')).rejects.toMatchObject({
    problem: { code: 'rule-malformed' },
  });
});

test('an excerpt is short, printable and hides what may be a secret', () => {
  const file = new TextEncoder().encode(`\u0000\u0001key=${'A1b2'.repeat(12)};Asia/Tokyo"`);
  const offset = file.length - 12;
  expect(excerptOf(file, offset, 10)).toMatch(/^[ -~…]{1,70}$/);
  expect(excerptOf(file, 6, 48)).not.toContain('A1b2'.repeat(7));
});
