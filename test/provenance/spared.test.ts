import { describe, expect, it } from 'vitest';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

const TOLD = 'Wrench uploads files that are left out of its list';

/** Grade of what a finder tells and its maker confirms, where the maker's text also says `limit`. */
function gradeOf(limit: string, finder: string = TOLD): string | undefined {
  const documents = [
    aDocument({ id: 'd1', key: 'k1', publisher: 'ledger', publishedAt: '2026-03-01' }),
    aDocument({ id: 'd2', key: 'k2', publisher: 'gizmo-blog', publishedAt: '2026-03-03' }),
  ];
  const statements = [
    aStatement({ document: 'd1', quote: finder, chain: [{ name: 'Jana Fok', type: 'researcher' }] }, 0),
    aStatement({ document: 'd2', quote: TOLD }, 1),
    aStatement({ document: 'd2', quote: limit, polarity: 'negated' }, 2),
  ];
  const claims = derive(documents, statements, {
    regrouped: (keyed) => ({
      ...keyed,
      claimKeys: ['wrench|behaviour|upload'],
      subjectKeys: ['wrench|upload'],
      founds: true,
      stance: 'tells',
    }),
  });
  expect(claims).toHaveLength(1);
  return claims[0]?.grade;
}

describe('a maker that says who is spared', () => {
  it.each([
    'Projects with one module were not touched by this',
    'Agents for Linux and macOS share other code and do not show it',
    'The macOS and Linux agents are not affected',
    'Customers on the free plan were never affected',
    'Versions before 4.2 do not have this flaw',
    'Older builds are not vulnerable',
    'However, self-hosted servers remain unaffected',
    'Customers in Europe were never affected',
    'Builds for Frostline OS are not affected',
  ])('confirms it still: %s', (limit) => {
    expect(gradeOf(limit)).toBe('verified');
  });

  it.each([
    ['of the thing itself', 'Wrench does not upload files that are left out of its list'],
    ['of all users', 'Our users are not affected'],
    ['of all users of the tool', 'Users of Wrench were not affected'],
    ['of all that anybody has', 'No project of any customer was touched'],
    ['of the content', 'Files with passwords were not touched'],
    ['of what everybody has now', 'Current versions are not affected'],
    ['of what goes out since', 'Versions since 4.2 are not affected'],
    ['of most', 'Most users are not affected'],
    ['of all regions', 'Customers in all regions were not affected'],
    ['of whoever has it', 'Devices with a network connection are not affected'],
    ['of what is its own', 'Genuine builds do not have this flaw'],
    ['of what it ships', 'Agents that we build do not have this flaw'],
    ['of two plans that are all', 'Paying and free customers were never affected'],
    ['of all that it runs on', 'Windows, macOS and Linux builds do not show it'],
    ['of desk and pocket', 'Desktop and mobile apps are not affected'],
    ['of what is kept in order', 'Fully patched servers are not affected'],
    ['of what is to come', 'Versions older than the next are not affected'],
    ['of those who chose', 'Customers with uploads disabled are not affected'],
  ])('has denied it where it speaks %s', (_, limit) => {
    expect(gradeOf(limit)).toBe('alleged');
  });

  it.each([
    ['The macOS and Linux agents are not affected', 'Wrench uploads files that are left out on Linux'],
    ['Customers on the free plan were never affected', 'Wrench uploads files of whoever is on the free plan'],
    ['Servers in Europe are not affected', 'Wrench uploads files from servers in Europe'],
    ['Linux agents are not affected', 'Wrench uploads files on Ubuntu'],
    ['The macOS agents are not affected', 'Wrench uploads files of Macs'],
    ['Customers in the EU are not affected', 'Wrench uploads files of people in Poland'],
    ['Versions before 4.2 do not have this flaw', 'Wrench 4.1 uploads files'],
  ])('has denied it where it is told of just those: %s', (limit, finder) => {
    expect(gradeOf(limit, finder)).toBe('alleged');
  });
});

it.each([
  ['The Linux agents are not affected', 'Wrench uploads files on Windows'],
  ['Versions before 4.2 do not have this flaw', 'Wrench 4.3 uploads files'],
])('but not where it is told of others: %s', (limit, finder) => {
  expect(gradeOf(limit, finder)).toBe('verified');
});

describe('a maker that withdrew one release', () => {
  const gradeOfFix = (withdrawn: string): string | undefined => {
    const told = [
      aStatement(
        { document: 'd2', kind: 'fix', quote: 'Wrench 4.3 repairs it', versions: { fixed: '4.3' } },
        0,
      ),
      aStatement(
        {
          document: 'd2',
          kind: 'fix',
          polarity: 'negated',
          quote: `Wrench ${withdrawn} did not repair it`,
          versions: { fixed: withdrawn },
        },
        1,
      ),
    ];
    const [claim] = derive([aDocument({ id: 'd2', publisher: 'gizmo-blog' })], told, {
      regrouped: (keyed) => ({
        ...keyed,
        claimKeys: ['wrench|fix|it'],
        subjectKeys: ['wrench|it'],
        stance: 'tells',
      }),
    });
    return claim?.grade;
  };

  it('repairs it still in another', () => {
    expect(gradeOfFix('4.2')).toBe('verified');
  });

  it('does not repair it in that one', () => {
    expect(gradeOfFix('4.3')).not.toBe('verified');
  });
});
