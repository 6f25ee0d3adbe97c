import { describe, expect, it } from 'vitest';
import type { StatementKind } from '../../src/model/statement.ts';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

const basisOf = (name: string, kind: StatementKind = 'behaviour', quote = 'Wrench uploads the clipboard') => {
  const statement = aStatement({ document: 'd1', kind, quote, chain: [{ name, type: 'document' }] });
  const [claim] = derive([aDocument({ id: 'd1', publisher: 'ledger' })], [statement]);
  return claim?.origins.map(({ basis }) => basis).join();
};

describe('the terms of whoever makes a tool are its own word', () => {
  it.each([
    'its terms of service',
    'the terms',
    'the updated terms of use',
    'its privacy policy',
    'the company’s privacy principles',
    'the EULA',
    'its licence agreement',
  ])('%s', (name) => {
    expect(basisOf(name)).toBe('party');
  });

  it('and make its behaviour second-hand where nobody captured them', () => {
    const chain = [{ name: 'its terms of service', type: 'document' as const }];
    const [claim] = derive(
      [aDocument({ id: 'd1', publisher: 'ledger' })],
      [aStatement({ document: 'd1', quote: 'Wrench uploads the clipboard', chain })],
    );
    expect(claim?.grade).toBe('second-hand');
  });
});

describe('those of somebody else are not', () => {
  it.each([
    'the university’s terms of use',
    'Kestrel Hosting’s terms of service',
    'the regulator’s privacy principles',
    'the terms of a researcher',
    'the firm’s policies',
    'the bank’s user agreement',
    'researchers’ terms',
  ])('%s', (name) => {
    expect(basisOf(name)).not.toBe('party');
  });

  it('nor those that a ban goes by', () => {
    expect(basisOf('its terms of use', 'ban', 'Northgate Bank bans Wrench')).not.toBe('party');
  });
});
