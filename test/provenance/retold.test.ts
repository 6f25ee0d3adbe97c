import { describe, expect, it } from 'vitest';
import type { AttributionType } from '../../src/model/statement.ts';
import { isRetold } from '../../src/provenance/retold.ts';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

const QUOTE = 'Wrench sends the host name';

function told(sentence: string, name: string, type: AttributionType = 'anonymous_source') {
  const start = sentence.indexOf(QUOTE);
  expect(start).toBeGreaterThanOrEqual(0);
  return aStatement({
    document: 'news',
    kind: 'behaviour',
    quote: QUOTE,
    sentence,
    start,
    end: start + QUOTE.length,
    sentenceStart: 0,
    chain: [{ name, type }],
  });
}
const retold = (sentence: string, name: string, type?: AttributionType): boolean => {
  const statement = told(sentence, name, type);
  const [teller] = statement.chain;
  return teller !== undefined && isRetold(statement, teller);
};

describe('somebody who only says that others told it', () => {
  it.each([
    [`The bank acted after reports that ${QUOTE}, the person said.`, 'the person'],
    [`The bank acted after several media reports that ${QUOTE}, the person said.`, 'the person'],
    [`An official said that the ministry knew of the allegations that ${QUOTE}.`, 'An official'],
    [`Two employees said they were warned because of a post on a forum that ${QUOTE}.`, 'Two employees'],
    [`The decision came amid fears in the press that ${QUOTE}, an official said.`, 'an official'],
    [`The firm was looking into claims by two users that ${QUOTE}, it said.`, 'The firm'],
  ])('%s', (sentence, name) => {
    expect(retold(sentence, name)).toBe(true);
  });
});

describe('somebody who tells it', () => {
  it.each([
    [`The person said that ${QUOTE}.`, 'The person', 'anonymous_source'],
    [`The researcher reports that ${QUOTE}.`, 'The researcher', 'researcher'],
    [`The bank acted after reports by Ada Holm that ${QUOTE}.`, 'Ada Holm', 'researcher'],
    [`According to a post that ${QUOTE}, nobody is safe.`, 'a post', 'document'],
    [`The bank acted after it read in a report that ${QUOTE}.`, 'a report', 'document'],
  ] as const)('%s', (sentence, name, type) => {
    expect(retold(sentence, name, type)).toBe(false);
  });
});

it('two newsrooms whose sources name a rumour as the reason of an act verify no rumour', () => {
  const documents = ['news', 'more'].map((id, at) =>
    aDocument({ id, publisher: at === 0 ? 'beacon' : 'ledger', publishedAt: `2026-03-0${String(at + 2)}` }),
  );
  const sentence = `The bank acted after reports that ${QUOTE}, the person said.`;
  const statements = documents.map(({ id }) => ({
    ...told(sentence, 'the person'),
    id: `st-${id}`,
    document: id,
  }));
  const [claim] = derive(documents, statements, {});
  expect(claim?.origins).toEqual([]);
  expect(claim?.grade).toBe('second-hand');
});
