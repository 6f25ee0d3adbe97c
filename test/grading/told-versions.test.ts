import { expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { statusOf } from '../../src/pipeline/status.ts';
import { versionWords } from '../../src/reports/claim-words.ts';
import { aDocument, aStatement, derive } from './support/affairs.ts';

type Telling = readonly [
  quote: string,
  versions: { readonly affected?: string; readonly introduced?: string; readonly fixed?: string },
  told?: Partial<Pick<Parameters<typeof aStatement>[0], 'kind' | 'polarity'>>,
];

/** One article: what Wrench does, and what is told of its versions. */
function claimOf(tellings: readonly Telling[]): Claim {
  const documents = [aDocument({ id: 'news' })];
  const act = aStatement({ document: 'news', quote: 'Wrench uploads the source code of its users' }, 0);
  const told = tellings.map(([quote, versions, more], at) =>
    aStatement({ document: 'news', kind: 'affected_versions', quote, versions, ...more }, at + 1),
  );
  const claim = derive(documents, [act, ...told]).find((one) => one.kind === 'behaviour');
  return { ...claim, id: '' } as unknown as Claim;
}

const READINGS: readonly (readonly [
  what: string,
  tellings: readonly Telling[],
  vers: string | null,
  words: string | undefined,
  statuses: Readonly<Record<string, string>>,
])[] = [
  [
    'a version that is merely named bounds nothing',
    [['Wrench 5.1.0 does so', { affected: '5.1.0' }]],
    'vers:npm/5.1.0',
    '5.1.0 (others not known)',
    { '5.0.9': 'unknown', '5.1.0': 'affected', '5.1.1': 'unknown' },
  ],
  [
    'all named versions count',
    [
      ['Wrench 5.1.0 does so', { affected: '5.1.0' }],
      ['she tested versions 5.1.0 and 5.2.1', { affected: '5.1.0 || 5.2.1' }],
    ],
    'vers:npm/5.1.0|5.2.1',
    '5.1.0, 5.2.1 (others not known)',
    { '5.1.0': 'affected', '5.2.0': 'unknown', '5.2.1': 'affected', '5.3.0': 'unknown' },
  ],
  [
    'a told range takes in the versions named, and ends with the fix',
    [
      ['Wrench 1.7.2 does so', { affected: '1.7.2' }],
      ['it is in all versions from 1.7.0 on', { affected: '>=1.7.0' }],
      ['it was fixed in 1.7.5', { fixed: '1.7.5' }],
    ],
    'vers:npm/>=1.7.0|<1.7.5',
    'from 1.7.0 to before 1.7.5 (fixed)',
    { '1.6.9': 'not-affected', '1.7.0': 'affected', '1.7.3': 'affected', '1.7.5': 'fixed' },
  ],
  [
    'a named version holds up to the fix, and nothing is known before it',
    [
      ['Wrench 1.7.2 does so', { affected: '1.7.2' }],
      ['it was fixed in 1.7.5', { fixed: '1.7.5' }],
    ],
    'vers:npm/>=1.7.2|<1.7.5',
    'from 1.7.2 to before 1.7.5 (fixed)',
    { '1.7.1': 'unknown', '1.7.2': 'affected', '1.7.4': 'affected', '1.7.5': 'fixed' },
  ],
  [
    'versions named one beside the other make no stretch with a later fix',
    [
      ['Wrench 1.7.1 and 1.7.4 do so', { affected: '1.7.1 || 1.7.4' }],
      ['it was fixed in 1.7.6', { fixed: '1.7.6' }],
    ],
    'vers:npm/1.7.1|1.7.4',
    '1.7.1, 1.7.4 (fixed)',
    {
      '1.7.0': 'unknown',
      '1.7.1': 'affected',
      '1.7.2': 'unknown',
      '1.7.4': 'affected',
      '1.7.5': 'unknown',
      '1.7.6': 'fixed',
    },
  ],
  [
    'nor does one into which somebody put something',
    [
      ['malware was found in Wrench 1.7.2', { affected: '1.7.2' }],
      ['it was fixed in 1.7.5', { fixed: '1.7.5' }],
    ],
    'vers:npm/1.7.2',
    '1.7.2 (fixed)',
    { '1.7.1': 'unknown', '1.7.2': 'affected', '1.7.4': 'unknown', '1.7.5': 'fixed' },
  ],
  [
    'one through whose fault others can install something holds up to the fix',
    [
      ['a hole in Wrench 1.7.2 lets strangers install malware', { affected: '1.7.2' }],
      ['it was fixed in 1.7.5', { fixed: '1.7.5' }],
    ],
    'vers:npm/>=1.7.2|<1.7.5',
    'from 1.7.2 to before 1.7.5 (fixed)',
    { '1.7.2': 'affected', '1.7.4': 'affected', '1.7.5': 'fixed' },
  ],
  [
    'what was put into releases on both sides of a clean one is in those alone, whatever they began with',
    [
      ['the malware began with Wrench 1.7.1', { introduced: '1.7.1' }],
      ['Wrench 1.7.1 and 1.7.2 contain malware', { affected: '1.7.1 || 1.7.2' }],
      ['it was fixed in 1.7.3', { fixed: '1.7.3' }],
      ['Wrench 1.7.5 contains malware again', { affected: '1.7.5' }],
    ],
    'vers:npm/1.7.1|1.7.2|1.7.5',
    '1.7.1, 1.7.2, 1.7.5 (fixed)',
    {
      '1.7.0': 'not-affected',
      '1.7.1': 'affected',
      '1.7.3': 'fixed',
      '1.7.4': 'fixed',
      '1.7.5': 'affected',
      '1.7.6': 'unknown',
    },
  ],
  [
    'an attack that began with one is in those alone that are named',
    [
      ['the attack began with Wrench 1.7.1', { introduced: '1.7.1', affected: '>=1.7.1' }],
      ['malicious versions: 1.7.1, 1.7.4', { affected: '1.7.1 || 1.7.4' }],
      ['it was fixed in 1.7.6', { fixed: '1.7.6' }],
    ],
    'vers:npm/1.7.1|1.7.4',
    '1.7.1, 1.7.4 (fixed)',
    {
      '1.7.0': 'not-affected',
      '1.7.1': 'affected',
      '1.7.2': 'unknown',
      '1.7.5': 'unknown',
      '1.7.6': 'fixed',
    },
  ],
  [
    'where one text tells a stretch, what others name lies in it',
    [
      ['Wrench 1.7.1 and 1.7.4 contain malware', { affected: '1.7.1 || 1.7.4' }],
      ['versions 1.7.1 through 1.7.4 contain malware', { affected: '>=1.7.1 <=1.7.4' }],
    ],
    'vers:npm/>=1.7.1|<=1.7.4',
    'from 1.7.1 up to and including 1.7.4',
    { '1.7.0': 'not-affected', '1.7.3': 'affected', '1.7.5': 'not-affected' },
  ],
  [
    'a fault that is named again beyond its fix is told both ways',
    [
      ['Wrench 1.7.1 and 1.7.6 do so', { affected: '1.7.1 || 1.7.6' }],
      ['it was fixed in 1.7.3', { fixed: '1.7.3' }],
    ],
    'vers:npm/1.7.1',
    '1.7.1 (fixed)',
    { '1.7.1': 'affected', '1.7.2': 'unknown', '1.7.3': 'fixed', '1.7.6': 'unknown', '1.7.7': 'fixed' },
  ],
  [
    'several stretches stay several, told at once or apart',
    [
      ['versions 1.4.0 to 1.4.7 are affected', { affected: '>=1.4.0 <=1.4.7' }],
      ['versions 2.0.0 to 2.0.3 are too', { affected: '>=2.0.0 <=2.0.3' }],
    ],
    'vers:npm/>=1.4.0|<=1.4.7|>=2.0.0|<=2.0.3',
    'from 1.4.0 up to and including 1.4.7, from 2.0.0 up to and including 2.0.3',
    { '1.3.0': 'not-affected', '1.4.7': 'affected', '1.9.0': 'not-affected', '2.0.1': 'affected' },
  ],
  [
    'versions that neither has are told clean, and others not known',
    [['Neither 1.3.0 nor 1.3.1 is affected', { affected: '1.3.0 || 1.3.1' }]],
    null,
    'not 1.3.0, 1.3.1',
    { '1.2.0': 'unknown', '1.3.0': 'not-affected', '1.3.1': 'not-affected', '1.4.0': 'unknown' },
  ],
  [
    'a negated act frees the version that its sentence names',
    [['does not do so', { affected: '1.4.8' }, { kind: 'behaviour', polarity: 'negated' }]],
    null,
    'not 1.4.8',
    { '1.4.7': 'unknown', '1.4.8': 'not-affected' },
  ],
  [
    'what is told clean is cut out of a closed range',
    [
      ['versions 1.4.0 to 1.4.7 are affected', { affected: '>=1.4.0 <=1.4.7' }],
      ['1.4.3 is not affected', { affected: '1.4.3' }, { polarity: 'negated' }],
    ],
    'vers:npm/>=1.4.0|!=1.4.3|<=1.4.7',
    'from 1.4.0 to before 1.4.3, after 1.4.3 up to and including 1.4.7',
    { '1.4.2': 'affected', '1.4.3': 'not-affected', '1.4.4': 'affected', '1.4.8': 'not-affected' },
  ],
  [
    'what is told clean ends an open range, and what follows is not known',
    [
      ['it has done so since 1.4.0', { affected: '>=1.4.0' }],
      ['1.4.8 is not affected', { affected: '1.4.8' }, { polarity: 'negated' }],
    ],
    'vers:npm/>=1.4.0|<1.4.8',
    'from 1.4.0 to before 1.4.8',
    { '1.3.0': 'not-affected', '1.4.7': 'affected', '1.4.8': 'not-affected', '1.4.9': 'unknown' },
  ],
];

it.each(READINGS)('%s', (_what, tellings, vers, words, statuses) => {
  const claim = claimOf(tellings);
  expect(claim.versions.vers).toBe(vers);
  expect(versionWords(claim)?.replace(/ \((?:reported fixed|fixed)[^)]*\)/, ' (fixed)')).toBe(words);
  const found = Object.keys(statuses).map((version) => [version, statusOf(claim, 'npm', version).status]);
  expect(Object.fromEntries(found)).toEqual(statuses);
});
