import { describe, expect, it } from 'vitest';
import { tellsOfBreakIn } from '../../src/claims/grouping/break-ins.ts';
import { readClause } from '../../src/claims/grouping/index.ts';
import { aStatement } from '../grading/support/affairs.ts';

const isBreakIn = (quote: string): boolean =>
  tellsOfBreakIn(
    aStatement({ quote, sentence: `${quote}.`, start: 0, sentenceStart: 0 }, 0),
    readClause(quote, { names: new Set(['wrench']), kind: 'behaviour' }).predicate,
  );

describe('how somebody came to what a maker gives out', () => {
  it.each([
    'Hackers conducted a phishing attack on one of its developers',
    'The attackers phished a former employee of the maker',
    'The attacker sent a social-engineering e-mail to a maintainer',
    'Attackers gained long-term access to a shared hosting provider',
    'the intruders exploited a weakness in the release workflow',
    'Hackers got into the build server that the maker rents from a hosting provider',
    'Attackers sent phishing mails to users who had the rights of a maintainer',
    'threat actors stole a maintainer’s npm token',
    'The attackers did not bypass trusted publishing',
  ])('is no behaviour: %s', (quote) => {
    expect(isBreakIn(quote)).toBe(true);
  });
});

describe('what was put in, or what a tool does', () => {
  it.each([
    'Attackers compromised the build server of Wrench',
    'Hackers put malicious code into Wrench by its build pipeline',
    'The attackers stole the passwords of users',
    'Attackers read GitHub tokens of users through Wrench',
    'The attackers collected GitHub tokens from machines that ran Wrench',
    'The attackers logged pull requests of customers',
    'Attackers ran commands in the workflows of everybody who used Wrench',
    'Attackers leaked keys from pipelines that used Wrench',
    'Attackers can read pull requests of other users through Wrench',
    'An attacker could use the npm account of a user of Wrench',
    'Wrench sends the build pipeline’s secrets to a server',
    'The attackers read the files of everybody who updated',
    'Wrench phones a hosting provider in Oslo',
  ])('is told: %s', (quote) => {
    expect(isBreakIn(quote)).toBe(false);
  });
});
