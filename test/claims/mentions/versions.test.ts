import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/claims/mentions/dates.ts';
import { findVersions } from '../../../src/claims/mentions/versions.ts';

/** Sentence (after "|" stands what a tool's name ends before), then form and items of each mention. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  // Forms of numbers
  ['The fault came with 4.1.1.', ['exact 4.1.1']],
  ['It is in 4.1.1/2 and later.', ['since 4.1.1,4.1.2']],
  ['Since v1.84 the panel stays open.', ['since 1.84']],
  ['Quill| 44 fixes it.', ['exact 44']],
  ['All of 1.x is affected.', ['exact 1.x']],
  ['Build 22631.4317 has it.', ['exact 22631.4317']],
  ['Release 2024.10.1 is out.', ['exact 2024.10.1']],
  ['It was 2024.10.1 that broke it.', ['exact 2024.10.1']],
  ['Debian ships 1:2.3.4-5+deb12u1 now.', ['exact 1:2.3.4-5+deb12u1']],
  ['On the index it is 2.0.0rc1.', ['exact 2.0.0rc1']],
  ['Try 3.2.0.post1 instead.', ['exact 3.2.0.post1']],
  ['The nightly 1.9.0-nightly.20260701 works.', ['exact 1.9.0-nightly.20260701']],
  ['It broke in 10.0.19045.3570 on my machine.', ['exact 10.0.19045.3570']],
  ['Fixed in Quill 4.3 and 4.4.', ['exact 4.3,4.4']],
  // Lists
  ['Versions 1.2, 1.3 and 1.4 have it.', ['exact 1.2,1.3,1.4']],
  ['Versions 5.0.1, 5.0.2, and 5.1.0 were pulled.', ['exact 5.0.1,5.0.2,5.1.0']],
  ['Both 2.3.1 and 2.3.2 crash.', ['exact 2.3.1,2.3.2']],
  ['It hits 7.0.1 or 7.0.2.', ['exact 7.0.1,7.0.2']],
  ['Versions 4.2.1 and later 4.2.5 were pulled.', ['exact 4.2.1,4.2.5']],
  ['Versions 4.2.1 and 4.2.2, and later 4.2.5 and 4.2.6, were pulled.', ['exact 4.2.1,4.2.2,4.2.5,4.2.6']],
  ['Version 4.2.1, followed by 4.2.5, was pulled.', ['exact 4.2.1,4.2.5']],
  ['It hits 4.2.5 and earlier 4.2.1.', ['exact 4.2.5', 'exact 4.2.1']],
  ['Versions 4.2.1 and later 4.2.x releases have it.', ['since 4.2.1']],
  ['Versions 4.2.1 and later have it.', ['since 4.2.1']],
  ['Versions 4.2.1 and earlier have it, later 4.3.0 was hit.', ['through 4.2.1', 'exact 4.3.0']],
  // Bounds
  ['Versions prior to 2.9.1 leak.', ['before 2.9.1']],
  ['Anything before 3.0.7 leaks.', ['before 3.0.7']],
  ['Everything older than 1.4.2 leaks.', ['before 1.4.2']],
  ['Versions below 6.2.0 leak.', ['before 6.2.0']],
  ['Versions < 6.2.0 leak.', ['before 6.2.0']],
  ['Versions <= 6.2.0 leak.', ['through 6.2.0']],
  ['Versions up to and including 1.9.2 leak.', ['through 1.9.2']],
  ['Versions before and including 3.4.5 leak.', ['through 3.4.5']],
  ['Version 3.4.5 and earlier leak.', ['through 3.4.5']],
  ['3.4.5 and below leak.', ['through 3.4.5']],
  ['3.4.5 or older leaks.', ['through 3.4.5']],
  ['Versions through 2.2.0 leak.', ['through 2.2.0']],
  ['Versions up to 2.2.0 leak.', ['through 2.2.0']],
  ['Since 2.1.91 it checks the proxy.', ['since 2.1.91']],
  ['Starting with 2.1.91 it checks the proxy.', ['since 2.1.91']],
  ['2.1.91 and later check the proxy.', ['since 2.1.91']],
  ['2.1.91+ checks the proxy.', ['since 2.1.91']],
  ['Versions >= 2.1.91 check the proxy.', ['since 2.1.91']],
  ['As of 2.1.91 it checks the proxy.', ['since 2.1.91']],
  ['From 1.2.0 onwards it asks.', ['since 1.2.0']],
  // Ranges
  ['From 1.0.0 to 1.2.3 it leaks.', ['range 1.0.0,1.2.3']],
  ['Versions 1.0.0 through 1.2.3 leak.', ['range 1.0.0,1.2.3']],
  ['Versions 1.0.0-1.2.3 leak.', ['range 1.0.0,1.2.3']],
  ['Between 1.0.0 and 1.2.3 it leaks.', ['range 1.0.0,1.2.3']],
  ['From 1.0.0 before 1.2.3 it leaks.', ['range 1.0.0,1.2.3']],
  ['1.2.x before 1.2.9 leaks.', ['range 1.2.x,1.2.9']],
  // Releases without a number
  ['It will go in the next release.', ['next ']],
  ['A forthcoming update removes it.', ['next ']],
  // No versions
  ['It costs $4.99 a month.', []],
  ['It costs 4.99 euros.', []],
  ['They paid £2.50 for it.', []],
  ['On 3.7.2026 it stopped.', []],
  ['On 2026-07-03 it stopped.', []],
  ['CVE-2026-12345 covers it.', []],
  ['The server is 192.168.10.4.', []],
  ['It listens on port 8080.', []],
  ['It calls 10.0.0.1:8443 at start.', []],
  ['GPT-4 wrote it.', []],
  ['GPT-4.1 wrote it.', []],
  ['She has an iPhone 15.', []],
  ['It needs an RTX 4090.', []],
  ['It runs on Windows 11.', []],
  ['See section 3.2 of the report.', []],
  ['RFC 9110 says otherwise.', []],
  ['RFC 9309 allows it.', []],
  ['About 45.5% of users saw it.', []],
  ['Some 1.2 million users saw it.', []],
  ['It scored 9.8 on the scale.', []],
  ['A CVSS score of 7.5 was given.', []],
  ['It took 3.5 seconds.', []],
  ['It grew to 4.2 GB.', []],
  ['The file has 1,024 lines.', []],
  ['Call 555-0142 for help.', []],
  ['Chapter 4.1.2 tells more.', []],
  ['The ratio is 16:9.', []],
  ['Python 3.12 is needed.', []],
  ['At 10.30 in the morning it stopped.', []],
  ['Since 2024 nobody has looked.', []],
  ['Rule 4.2 of the terms forbids it.', []],
  ['In 2.5 years nothing happened.', []],
]; // prettier-ignore

describe('versions in prose', () => {
  for (const [text, want] of CASES)
    it(`${want.length === 0 ? 'are none' : want.join('; ')}: ${text.replace('|', '')}`, () => {
      const at = text.indexOf('|');
      const plain = text.replace('|', '');
      const found = findVersions(plain, 0, findDates(plain, 0, '2026-07-04'), new Set(at < 0 ? [] : [at]));
      expect(found.map((one) => `${one.form} ${one.items.join(',')}`)).toEqual(want);
      for (const one of found) expect(plain.slice(one.start, one.end).trim()).toBe(one.raw);
    });
});
