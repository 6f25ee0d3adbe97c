import { readFileSync } from 'node:fs';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { ClaimFile, Digest, LookupPage } from '../../src/model/hearsay.ts';
import { createStyle } from '../../src/reports/style.ts';

/** Claims on an invented tool, as the derivation would give them. */
export function readClaim(name: 'upload' | 'fix' | 'ban' | 'hostile'): Claim {
  const file = new URL(`../fixtures/claims/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Claim;
}

export const upload = readClaim('upload');
export const fix = readClaim('fix');
export const ban = readClaim('ban');
export const hostile = readClaim('hostile');
export const allFour: readonly Claim[] = [upload, fix, ban, hostile];

export const tool: Catalogue['tools'][number] = {
  slug: 'lumen-cli',
  name: 'Lumen CLI',
  aliases: ['lumen'],
  vendor: 'lumen-labs',
  staff: [],
  purl: 'pkg:npm/lumen-cli',
  companions: [],
  line: '3.4',
  nouns: [],
  ambiguous: false,
};

const publisher = (slug: string, name: string): Catalogue['publishers'][number] => ({
  slug,
  name,
  family: slug,
  reliability: 'C',
  kind: 'newsroom',
  names: [name],
  domains: [],
  organisation: null,
});

export const catalogue: Pick<Catalogue, 'tools' | 'publishers' | 'organisations'> = {
  tools: [tool],
  publishers: [
    publisher('harbour-herald', 'Harbour Herald'),
    publisher('byteweekly', 'Byte Weekly'),
    publisher('meridian-wire', 'Meridian Wire'),
    publisher('forum-example', 'Example Forum'),
  ],
  organisations: [
    { slug: 'lumen-labs', name: 'Lumen Labs', names: ['Lumen Labs'], officers: [], timeZone: 'UTC' },
  ],
};

export const plain = createStyle(80);
export const context = { style: plain, catalogue, asOf: undefined, inUse: [] };
export const exporting = { catalogue, generatedAt: '2031-04-03T12:00:00.000Z' };

export const lookupPage: LookupPage = {
  tool: 'lumen-cli',
  version: '3.3.0',
  total: 3,
  next: null,
  problems: [],
  claims: [
    { ...upload, status: 'affected', statusWords: 'affected' },
    { ...ban, status: 'n/a', statusWords: 'n/a' },
    { ...hostile, status: 'not-affected', statusWords: 'not affected' },
  ],
};

export const file: ClaimFile = {
  claim: upload,
  movedFrom: null,
  problems: [],
  history: [
    {
      at: '2031-04-01T19:12:00.000Z',
      what: 'new',
      from: null,
      to: 'alleged',
      because: 'first told by quietfalcon',
    },
    {
      at: '2031-04-03T08:00:00.000Z',
      what: 'flag',
      from: null,
      to: 'disputed',
      because: 'the vendor denies it',
    },
  ],
};

export const digest: Digest = {
  day: '2031-04-03',
  tool: null,
  before: '2031-04-02',
  asOf: '2031-04-03T23:59:59.999Z',
  counts: { documents: 4, publishers: 4, statements: 6, claims: 4 },
  fresh: [
    { claim: fix, because: '' },
    { claim: ban, because: 'first told by Meridian Wire' },
  ],
  regraded: [
    {
      claim: upload,
      because: 'the finder is now captured in the own words',
      from: 'second-hand',
      to: 'alleged',
    },
  ],
  disputed: [{ claim: upload, because: 'a Lumen Labs spokesperson contradicts' }],
  fixed: [{ claim: hostile, because: '' }],
  due: [{ claim: ban, when: '2031-04-10', what: 'The ban takes effect' }],
  watch: [
    { claim: upload, what: 'Lumen Labs promised a full report on its telemetry', when: '2031-04-15' },
    { claim: fix, what: 'Lumen Labs promised a full report on its telemetry', when: '2031-04-15' },
    { claim: upload, what: 'An independent reproduction', when: null },
  ],
  candidates: [],
  problems: [],
};
