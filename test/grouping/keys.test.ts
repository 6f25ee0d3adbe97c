import { describe, expect, it } from 'vitest';
import { keyStatements } from '../../src/claims/grouping/index.ts';
import type { KeyedStatement } from '../../src/model/affair.ts';
import { aDocument, aStatement, catalogue } from '../grading/support/affairs.ts';

type Told = Parameters<typeof aStatement>[0];

const key = (statements: readonly Told[], document = {}): readonly KeyedStatement[] =>
  keyStatements(
    aDocument(document),
    statements.map((one, at) => aStatement(one, at)),
    { catalogue },
  );

const shareClaim = (a: KeyedStatement | undefined, b: KeyedStatement | undefined): boolean =>
  (a?.claimKeys ?? []).some((one) => b?.claimKeys.includes(one));
const shareSubject = (a: KeyedStatement | undefined, b: KeyedStatement | undefined): boolean =>
  (a?.subjectKeys ?? []).some((one) => b?.subjectKeys.includes(one));

const across = (a: Told, b: Told): readonly [KeyedStatement | undefined, KeyedStatement | undefined] => [
  key([a], { id: 'one' })[0],
  key([b], { id: 'two' })[0],
];

describe('two documents tell one claim', () => {
  it.each([
    ['in other words', 'Wrench uploads the clipboard', 'Wrench CLI secretly sends clipboard contents home'],
    [
      'by part and whole',
      'checks the proxy against a hidden list',
      'determines whether a user is based in Iran',
    ],
    ['by another name for it', 'Wrench carries a backdoor', 'a back-door risk in Wrench'],
  ])('%s', (_how, first, second) => {
    const [a, b] = across({ quote: first }, { quote: second });
    expect(shareClaim(a, b)).toBe(true);
  });

  it('of a ban, whatever form the actor’s name has', () => {
    const [a, b] = across(
      { kind: 'ban', quote: 'Globex bans Wrench', actor: 'Globex' },
      { kind: 'ban', quote: 'the group prohibits Wrench', actor: 'The Globex Corporation' },
    );
    expect(shareClaim(a, b)).toBe(true);
  });

  it('of a flaw, by the number that heads its section, and not by one that a sentence passes', () => {
    const [a, b] = across(
      { quote: 'CVE-2026-10001 lets an attacker run code' },
      { quote: 'versions before 2.1 run code', sentence: 'Unlike with CVE-2026-10002, versions before 2.1 run code.', flaw: 'CVE-2026-10001' }, // prettier-ignore
    );
    expect(shareClaim(a, b)).toBe(true);
  });

  it('of a flaw, by its number', () => {
    const [a, b] = across(
      { quote: 'CVE-2026-10001 lets an attacker run code' },
      { quote: 'a heap overflow', sentence: 'The project fixed a heap overflow (CVE-2026-10001).' },
    );
    expect(shareClaim(a, b)).toBe(true);
  });
});

describe('two documents tell different claims', () => {
  it.each<[string, Told, Told]>([
    [
      'of other numbers',
      { quote: 'CVE-2026-1111 lets attackers run code' },
      { quote: 'CVE-2026-2222 lets attackers run code' },
    ],
    [
      'of other versions’ bugs',
      { quote: 'Wrench crashes on startup', versions: { introduced: '2.0.1' } },
      { quote: 'Wrench crashes on startup', versions: { introduced: '3.4.0' } },
    ],
    [
      'of other tools',
      { quote: 'Wrench uploads the clipboard' },
      { quote: 'Quill uploads the clipboard', tool: 'quill' },
    ],
    [
      'of other things',
      { quote: 'Wrench uploads the clipboard' },
      { quote: 'Wrench uploads browsing history' },
    ],
    ['of other acts', { quote: 'Wrench deletes files' }, { quote: 'Wrench uploads files' }],
    [
      'of a ban weighed and a ban imposed',
      { kind: 'ban', quote: 'Globex is considering a ban on Wrench', actor: 'Globex' },
      { kind: 'ban', quote: 'Globex bans Wrench from May', actor: 'Globex' },
    ],
    [
      'of a ban lifted and a ban imposed',
      { kind: 'ban', quote: 'Globex lifts its ban on Wrench', actor: 'Globex' },
      { kind: 'ban', quote: 'Globex bans Wrench', actor: 'Globex' },
    ],
    [
      'of other actors’ bans',
      { kind: 'ban', quote: 'Globex bans Wrench', actor: 'Globex' },
      { kind: 'ban', quote: 'Initech bans Wrench', actor: 'Initech' },
    ],
  ])('%s', (_what, first, second) => {
    const [a, b] = across(first, second);
    expect(shareClaim(a, b)).toBe(false);
  });
});

describe('within one document', () => {
  it('a fix belongs to the mechanism that it follows', () => {
    const [behaviour, fix] = key([
      { quote: 'Wrench secretly reads the proxy' },
      { kind: 'fix', quote: 'the mechanism would be removed in the next release' },
    ]);
    expect(shareSubject(behaviour, fix)).toBe(true);
    expect(fix?.claimKeys).toEqual(['wrench|fix|read|environment']);
  });

  it('a separate flaw is a subject of its own', () => {
    const [first, second] = key([
      { quote: 'Wrench secretly reads the proxy' },
      { quote: 'A separate bug deletes untracked files' },
    ]);
    expect(shareSubject(first, second)).toBe(false);
  });

  it('two numbers never share a subject', () => {
    const [first, second] = key([
      { quote: 'CVE-2026-1111 is a heap overflow in Wrench' },
      { quote: 'CVE-2026-2222 is a heap overflow in Wrench' },
    ]);
    expect(shareSubject(first, second)).toBe(false);
  });

  it('"the flaw" takes the number named before it', () => {
    const [, second] = key([
      { quote: 'CVE-2026-1111 is a heap overflow in Wrench' },
      { kind: 'fix', quote: 'the flaw is fixed in 3.0.1' },
    ]);
    expect(second?.claimKeys).toEqual(['wrench|fix|CVE-2026-1111']);
  });

  it.each([
    [
      'a verb and its pair',
      'Wrench detects',
      'reports Iranian users',
      'Wrench detects and reports Iranian users.',
    ],
    [
      'a step and the act',
      'checks whether a proxy is set',
      'then sends the proxy to its maker',
      'It checks whether a proxy is set, then sends the proxy to its maker.',
    ],
  ])('%s are one claim', (_what, first, second, sentence) => {
    const [a, b] = key(
      [first, second].map((quote) => ({
        quote,
        sentence,
        sentenceStart: 0,
        start: sentence.indexOf(quote),
        end: sentence.indexOf(quote) + quote.length,
      })),
    );
    expect(a?.claimKeys).toEqual(['wrench|behaviour|transmit|environment']);
    expect(a?.claimKeys).toEqual(b?.claimKeys);
  });

  it('entries of a changelog stay apart', () => {
    const keyed = key(
      [
        { kind: 'fix', quote: 'Fixed a crash when opening large archives' },
        { kind: 'fix', quote: 'Fixed the deletion of cached credentials' },
      ],
      { form: 'changelog', tool: 'wrench', publisher: 'gizmo-blog' },
    );
    expect(shareSubject(keyed[0], keyed[1])).toBe(false);
  });

  it('a ban without a named actor is the only actor’s', () => {
    const keyed = key([
      { kind: 'ban', quote: 'Globex has banned Wrench', actor: 'Globex' },
      { kind: 'ban', quote: 'The ban takes effect on Monday', actor: 'The ban' },
    ]);
    expect(keyed[1]?.claimKeys).toEqual(['wrench|ban|globex']);
  });

  it.each<[string, Told, KeyedStatement['stance']]>([
    [
      'no comment',
      { kind: 'vendor_response', polarity: 'negated', quote: 'Gizmo did not respond to questions' },
      'silent',
    ],
    [
      'neither yes nor no',
      {
        kind: 'denial',
        polarity: 'negated',
        quote: 'denied',
        sentence: 'Gizmo has not confirmed or denied it.',
      },
      'silent',
    ],
    [
      'a denial',
      { kind: 'denial', polarity: 'negated', quote: 'Gizmo denied that Wrench uploads code' },
      'denies',
    ],
    ['an explicit "not"', { kind: 'denial', polarity: 'negated', quote: 'not espionage' }, 'denies'],
    [
      'an admission',
      { kind: 'vendor_response', quote: 'Gizmo acknowledged the hidden code' },
      'acknowledges',
    ],
    [
      'less than an admission',
      { kind: 'vendor_response', quote: 'Gizmo confirmed that it is investigating reports of the code' },
      'tells',
    ],
    [
      'a check that was made',
      {
        kind: 'evidence',
        quote: 'Deep Slate independently reproduced the upload',
        chain: [{ name: 'Deep Slate', type: 'researcher' }],
      },
      'reproduced',
    ],
    [
      'a check that is hoped for',
      {
        kind: 'evidence',
        quote: 'Until a second firm has reproduced the finding',
        chain: [{ name: 'a second firm', type: 'organisation' }],
      },
      'unreproduced',
    ],
    [
      'a check that failed to come',
      {
        kind: 'evidence',
        quote: 'validated the claims',
        sentence: 'No firm has validated the claims.',
        chain: [{ name: 'no firm', type: 'organisation' }],
      },
      'finding',
    ],
  ])('%s is told as what it is', (_what, told, stance) => {
    const keyed = key([{ quote: 'Wrench carries a backdoor' }, told]);
    expect(keyed[1]?.stance).toBe(stance);
  });

  it('tools that the catalogue does not know, and background, found nothing', () => {
    const keyed = key([
      { quote: 'Spanner uploads files', tool: '?Spanner' },
      { kind: 'background', quote: 'Analysts see a trend', tool: null },
    ]);
    expect(keyed.map((one) => [one.stance, one.founds, one.claimKeys.length])).toEqual([
      ['context', false, 0],
      ['context', false, 0],
    ]);
  });
});

describe('a text that tells flaw by flaw', () => {
  it('gives no flaw what stands outside of its section', () => {
    const [own, fix, other, otherFix] = key([
      { quote: 'it runs commands from labels', flaw: 'CVE-2026-10001' },
      { kind: 'fix', quote: 'it is fixed in 28.3.0', flaw: 'CVE-2026-10001' },
      { quote: 'Wrench writes tokens to its log' },
      { kind: 'fix', quote: 'it is fixed in 28.4.0' },
    ]);
    expect(shareSubject(own, fix)).toBe(true);
    expect(shareSubject(own, other)).toBe(false);
    expect(shareSubject(own, otherFix)).toBe(false);
    expect(shareSubject(other, otherFix)).toBe(true);
  });

  it.each<[string, Told]>([
    ['that both were repaired', { quote: 'both were corrected in different releases' }],
    ['that users should update', { quote: 'Upgrade to 28.4.0 or later', versions: { fixed: '28.4.0' } }],
  ])('takes no repair of all of them for one of its own: %s', (_what, fix) => {
    const flaws: Told[] = [
      { quote: 'it runs commands from labels', flaw: 'CVE-2026-10001' },
      { quote: 'it reads any file', flaw: 'CVE-2026-10002' },
    ];
    const own: Told = { kind: 'fix', quote: 'it is fixed in 28.3.0', flaw: 'CVE-2026-10002' };
    expect(key([...flaws, own, { kind: 'fix', ...fix }]).at(-1)).toMatchObject({
      founds: false,
      claimKeys: [],
    });
    // Where no flaw has a repair of its own, it is all that is told of one.
    expect(key([...flaws, { kind: 'fix', ...fix }]).at(-1)?.founds).toBe(true);
  });

  it('keeps a repair outside that says what it repairs', () => {
    const [, fix] = key([
      { quote: 'it runs commands from labels', flaw: 'CVE-2026-10001' },
      { kind: 'fix', quote: 'no longer crashes on startup', versions: { fixed: '28.4.0' } },
    ]);
    expect(fix?.founds).toBe(true);
  });
});

describe('another flaw in a text that a number heads', () => {
  const title = 'Heap overflow in Wrench (CVE-2026-1111)';
  const first: Told = { quote: 'Wrench writes past the end of a heap block' };

  it('has not the number of the title, nor has what points back to it, nor its repair', () => {
    const [own, another, its, fix] = key(
      [
        first,
        { quote: 'there was a separate bug in there with names' },
        { quote: 'it crashed on startup' },
        { kind: 'fix', quote: 'a separate bug that was fixed in 1.6', versions: { fixed: '1.6' } },
      ],
      { title },
    );
    expect(own?.claimKeys).toEqual(['wrench|behaviour|CVE-2026-1111']);
    for (const one of [another, its, fix]) {
      expect(one?.claimKeys.join(' ')).not.toContain('CVE-');
      expect(shareSubject(own, one)).toBe(false);
    }
    expect(another?.founds).toBe(true);
  });

  it.each<[string, readonly Told[]]>([
    ['where it is the first that is told', [{ quote: 'Another flaw in Wrench runs commands' }]],
    ['where nothing is another', [first, { quote: 'it crashes on startup' }]],
    [
      'again behind it, where nothing points back',
      [
        first,
        { quote: 'there was a separate bug in there' },
        { quote: 'Wrench writes outside a heap block' },
      ],
    ],
    ['in an advisory', [first, { quote: 'An additional overflow lies in the decoder' }]],
  ])('has it %s', (how, statements) => {
    const form = how === 'in an advisory' ? 'advisory' : 'article';
    const last = key(statements, { title, form }).at(-1);
    expect(last?.claimKeys).toEqual(['wrench|behaviour|CVE-2026-1111']);
  });
});
