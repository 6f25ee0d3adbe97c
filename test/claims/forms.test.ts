import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from './small-catalogue.ts';

const FORMS = new URL('../fixtures/forms/', import.meta.url);
const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Of which tool a rule tells which versions, one line each: "tool: kind introduced|fixed|affected = quote". */
function told(text: string): string {
  const title = (text.split('\n')[0] ?? '').replace(/^[#>*\s]+|\*+$/g, '');
  return readStatements(documentOf(text, { title }), lexicon)
    .filter(
      ({ rule, versions: { introduced, fixed, affected } }) =>
        !rule.startsWith('rules:weighed/') && (introduced ?? fixed ?? affected) !== null,
    )
    .map(({ tool, kind, polarity, quote, versions: { introduced, fixed, affected } }) => {
      const versions = [introduced, fixed, affected].map((one) => one ?? '').join('|');
      const whole = quote.replace(/\s*\n\s*/g, ' / ');
      return `${tool ?? 'none'}: ${kind}${polarity === 'negated' ? ' not' : ''} ${versions} = ${whole}\n`;
    })
    .join('');
}

describe.each(['fields', 'changelogs', 'digests'])('versions in %s', (folder) => {
  const names = readdirSync(new URL(`${folder}/`, FORMS)).filter((name) => name.endsWith('.txt'));

  it.each(names)('%s', (name) => {
    const at = (file: string): string => readFileSync(new URL(`${folder}/${file}`, FORMS), 'utf8');
    expect(told(at(name))).toBe(at(name.replace(/\.txt$/, '.told')));
  });
});
