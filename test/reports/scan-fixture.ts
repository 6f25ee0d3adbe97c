import type { ScanFinding, ScanReport } from '../../src/reports/scan.ts';
import { lookupPage, upload } from './fixtures.ts';

const hit = lookupPage.claims[0] ?? { ...upload, status: 'affected', statusWords: 'affected' };

export const finding: ScanFinding = {
  file: 'apps/web shop/package-lock.json',
  line: 12,
  where: 'node_modules/lumen-cli',
  purl: 'pkg:npm/lumen-cli@3.3.0',
  name: 'lumen-cli',
  version: '3.3.0',
  hit,
};

export const scanReport: ScanReport = {
  inputs: [{ file: finding.file, format: 'npm', packages: 812, watched: 1 }],
  findings: [finding],
  ignored: [
    {
      ...finding,
      line: null,
      version: '3.2.0',
      purl: 'pkg:npm/lumen-cli@3.2.0',
      reason: 'behind a proxy',
      until: '2031-05-01',
    },
  ],
  least: 'alleged',
  weaker: [],
  unclear: [],
  retracted: [],
  unread: 0,
  problems: [],
};
