import { expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Digest } from '../../src/model/hearsay.ts';
import { viewDigest } from '../../src/reports/digest-view.ts';
import { ban, digest, fix, upload } from './fixtures.ts';

const quiet: Digest = { ...digest, fresh: [], regraded: [], disputed: [], fixed: [], due: [], watch: [] };
const section = (day: Partial<Digest>, id: string) =>
  viewDigest({ ...quiet, ...day }, []).sections.find((one) => one.id === id)?.entries ?? [];
const by = (claim: Claim, id: string): Claim => ({ ...claim, id });
const item = (claim: Claim) => ({ claim, because: '' });

it('who may be followed stands once for a tool', () => {
  const watch = ['the Ministry of Roads', 'Globex', 'Initech'].map((who, at) => ({
    claim: by(ban, `b${at}`),
    what: `whether others follow ${who}`,
    when: null,
  }));
  expect(section({ watch }, 'watch').map((one) => one.note)).toEqual([
    'whether others follow the Ministry of Roads, Globex [b1] and Initech [b2]',
  ]);
  const elsewhere = { ...watch[0], claim: { ...ban, id: 'other', tool: 'other' } };
  expect(section({ watch: [...watch, elsewhere as (typeof watch)[0]] }, 'watch')).toHaveLength(2);
});

it('who may be followed by one telling is not put under the grade of another', () => {
  const watch = (['verified', 'second-hand'] as const).map((grade, at) => ({
    claim: { ...by(ban, `b${at}`), grade },
    what: `whether others follow ${grade === 'verified' ? 'Globex' : 'Initech'}`,
    when: null,
  }));
  expect(section({ watch }, 'watch').map(({ claim, note }) => [claim.grade, claim.id, note])).toEqual([
    ['verified', 'b0', 'whether others follow Globex'],
    ['second-hand', 'b1', 'whether others follow Initech'],
  ]);
});

it('nothing that is over, or told as due, is to watch', () => {
  const what = 'Globex’s restriction of Lumen CLI takes effect';
  const on = (when: string) => ({ claim: ban, what, when });
  expect(section({ watch: [on('2031-04-02')] }, 'watch')).toHaveLength(0);
  expect(section({ watch: [on('2031-04')] }, 'watch')).toHaveLength(1);
  const due = [{ claim: ban, when: '2031-04-10', what: ban.proposition }];
  const day = { watch: [on('2031-04-10')], due };
  expect(section(day, 'watch')).toHaveLength(0);
  expect(section(day, 'due').map((one) => one.note)).toEqual([null]);
});

const promised = (id: string, subject: string, fixed: string | null): Claim => ({
  ...fix,
  id,
  subject,
  versions: { ...fix.versions, fixed },
});

it('a release that is told by its number is awaited once, whatever subject it is told of', () => {
  const what = 'whether Lumen CLI 3.5.0 brings the promised fix';
  const watch = ['one', 'another'].map((subject) => ({
    claim: promised(subject, subject, '3.5.0'),
    what,
    when: null,
  }));
  expect(section({ watch }, 'watch')).toHaveLength(1);
});

it('promises without number and day are those of their subjects', () => {
  const what = 'the release of Lumen CLI that brings the fix';
  const of = (id: string, subject: string, when: string | null = null) => ({
    claim: promised(id, subject, null),
    what,
    when,
  });
  const ids = (...watch: Digest['watch']) => section({ watch }, 'watch').map((one) => one.claim.id);
  expect(ids(of('a', 'leak'), of('b', 'deletion'))).toEqual(['a', 'b']);
  expect(ids(of('a', 'leak'), of('b', 'leak'))).toEqual(['a']);
  expect(ids(of('a', 'leak', '2031-04-30'), of('b', 'deletion', '2031-04-30'))).toEqual(['a']);
});

it('a promise of a day that is over stays to watch', () => {
  const what = 'the release of Lumen CLI that brings the fix';
  const watch = [{ claim: promised('late', 'leak', null), what, when: '2031-04-01' }];
  expect(section({ watch }, 'watch').map((one) => one.lead)).toEqual(['1 April 2031 (2 days ago)']);
});

it('answers stand behind all else that is new, with the words and the source as all else', () => {
  const answer: Claim = { ...by(fix, 'answer'), kind: 'vendor_response' };
  const day = { fresh: [answer, upload].map(item) };
  expect(section(day, 'fresh').map((one) => [one.claim.id, one.again])).toEqual([[upload.id, false]]);
  expect(section(day, 'answers').map((one) => [one.claim.id, one.again])).toEqual([['answer', false]]);
  expect(section({ ...day, disputed: [item(answer)] }, 'disputed').map((one) => one.again)).toEqual([true]);
});

it('of one subject what is done comes before what mends it, and a tool’s claims stand together', () => {
  const of = (id: string, kind: Claim['kind'], tool: string): Claim => ({
    ...upload,
    id,
    kind,
    tool,
    subject: `subject-${tool}`,
    documents: 1,
  });
  const fresh = [of('1', 'fix', 'b'), of('2', 'behaviour', 'a'), of('3', 'behaviour', 'b')].map(item);
  expect(section({ fresh }, 'fresh').map((one) => one.claim.id)).toEqual(['2', '3', '1']);
});
