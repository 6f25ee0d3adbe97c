import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { bleeping, claimsOf, mozilla, register, reuters, techcrunch } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

/** The claims that hold a statement with some words; a missing one fails. */
async function claimsWith(words: string, texts: readonly Text[]): Promise<readonly Claim[]> {
  const claims = (await claimsOf(texts)).filter((claim) =>
    claim.statements.some(({ quote }) => quote.includes(words)),
  );
  expect(claims).not.toHaveLength(0);
  return claims;
}

/** What the maker owns up to is one thing; what somebody else tells of the same version, or by the same act, another. */
describe('two things that texts tell of one tool within a day', () => {
  it.each<[string, string, readonly Text[]]>([
    [
      'by one act upon other things',
      'bank cards',
      [
        bleeping('Researcher Dana Holt alleged that Firefox 141.0.2 uploads bank cards to a server in Oslo.'),
        mozilla('Firefox 141.0.2 sends the name of the search engine to our servers.'),
      ],
    ],
    [
      'by one act in one text',
      'bank cards',
      [
        bleeping(
          'Firefox 141.0.2 is out. Researcher Dana Holt alleged that Firefox uploads bank cards to a server in Oslo. Mozilla said in a statement that Firefox sends crash reports to its servers.',
        ),
        mozilla('Firefox 141.0.2 sends crash reports to our servers.'),
      ],
    ],
    [
      'as faults of one version',
      'all bookmarks',
      [
        bleeping('A user wrote on Reddit that Firefox 141.0.2 deletes all bookmarks.'),
        mozilla(
          'We confirm that Firefox 141.0.2 freezes when a page uses WebGPU. Firefox 141.0.3 repairs this.',
        ),
      ],
    ],
    [
      'one of them with a number',
      'all bookmarks',
      [
        bleeping('A user wrote on Reddit that Firefox 141.0.2 deletes all bookmarks.'),
        mozilla('CVE-2026-11111 lets a page crash Firefox 141.0.2. Firefox 141.0.3 fixes CVE-2026-11111.'),
      ],
    ],
    [
      'found by people of one last name',
      'all bookmarks',
      [
        bleeping('Researcher Wei Chen claims that Firefox deletes all bookmarks.'),
        mozilla(
          'Firefox crashes on old phones. Jing Chen found the crash. We confirm that Firefox crashes on old phones.',
        ),
      ],
    ],
  ])('verify each other in nothing: %s', async (_how, words, texts) => {
    for (const claim of await claimsWith(words, texts)) expect(claim.grade).not.toBe('verified');
  });

  it('share no repair', async () => {
    const texts = [
      bleeping('Researcher Dana Holt alleged that Firefox 141.0.2 corrupts bookmarks. There is no fix.'),
      mozilla('Firefox 141.0.3 fixes a bug by which Firefox 141.0.2 crashed on start.'),
    ];
    for (const claim of await claimsWith('corrupts bookmarks', texts))
      expect(claim.versions.fixed).toBeNull();
  });

  it('and a denial of the one does not pass for one of the other', async () => {
    const texts = [
      bleeping('BleepingComputer examined the traffic. Firefox 141 uploads bank cards to a server in Oslo.'),
      mozilla('Firefox crashed on some laptops last week. Firefox has never uploaded bank cards to anybody.'),
    ];
    for (const claim of await claimsWith('crashed', texts)) expect(claim.flags).not.toContain('disputed');
    const [uploads] = await claimsWith('uploads bank cards', texts);
    expect(uploads?.flags).toContain('disputed');
  });
});

describe('bodies that are called alike', () => {
  const insider = (who: string): Text =>
    reuters(`${who} has banned ChatGPT, a person familiar with the matter told Reuters.`);
  const rumour = (who: string): Text => techcrunch(`${who} has banned ChatGPT, a user wrote on Reddit.`);

  it.each([
    ['The German state tax office', 'The German federal tax office'],
    ['The National Bank of Canada', 'The Bank of Canada'],
    ['The Danish army', 'The Danish defence ministry'],
    ['The US state education department', 'The US Department of Education'],
    ['The Dutch tax authority', 'The Dutch health authority'],
    ['The Dutch tax authority', 'The German tax authority'],
  ])('are not one: %s, %s', async (one, other) => {
    const bans = (await claimsOf([insider(one), rumour(other)])).filter(({ kind }) => kind === 'ban');
    expect(bans).toHaveLength(2);
  });

  it.each([
    ['The Dutch tax authority', 'The tax administration of the Netherlands'],
    ['The Dutch tax authority', 'The Dutch tax agency'],
    ['Norway’s health ministry', 'The Norwegian Ministry of Health'],
  ])('are one that has another name: %s, %s', async (one, other) => {
    const bans = (await claimsOf([insider(one), rumour(other)])).filter(({ kind }) => kind === 'ban');
    expect(bans).toHaveLength(1);
  });

  it('gives “the ministry” to nobody who is called otherwise', async () => {
    const texts = [
      reuters(
        'The Danish tax authority has banned ChatGPT, a user wrote on Reddit. The Norwegian health ministry looked at it for weeks. The ministry has banned ChatGPT, a person familiar with the matter told Reuters.',
      ),
      register('It rained.'),
    ];
    for (const claim of await claimsWith('Danish tax authority', texts)) expect(claim.grade).not.toBe('verified'); // prettier-ignore
  });
});

describe('“the company” that bars a tool', () => {
  it('is not the tool’s maker', async () => {
    const texts = [
      reuters(
        'Initech makes trucks. The company has barred ChatGPT from its trucks, a person familiar with the matter told Reuters.',
      ),
    ];
    for (const { kind, proposition } of await claimsOf(texts))
      if (kind === 'ban') expect(proposition).not.toContain('OpenAI');
  });

  it.each(['The European Commission', 'The US Navy', 'American Airlines', 'The State Department'])(
    'and %s is somebody',
    async (who) => {
      const bans = (await claimsOf([insiderOf(who)])).filter(({ kind }) => kind === 'ban');
      expect(bans).toHaveLength(1);
    },
  );
});

function insiderOf(who: string): Text {
  return reuters(`${who} has banned ChatGPT, a person familiar with the matter told Reuters.`);
}
