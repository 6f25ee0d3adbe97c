import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/claims/index.ts';
import { SMALL_CATALOGUE } from './small-catalogue.ts';
import { readTellers, tellersOf } from './teller-measures.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
/** Share of the clauses in which a statement has to be found. */
const FOUND = 0.85;

/** Passages whose tellers are known not to be read yet; one that is read after all has to leave this list. */
const OPEN: ReadonlySet<string> = new Set([
  'As far as Brightwall can tell, Docker Desktop leaks the host name only on Windows.',
  'Chrome 141 - security firm Kestrel claims - sends visited addresses to an advertising partner.',
  'Security firm Kestrel examined ChatGPT for six weeks. It found that the assistant kept deleted chats.',
  'The package was found to contain a key logger by researchers at the University of Girona.',
  'In a report seen by Reuters, the regulator quotes an employee as saying that Cursor copies private code.',
  '"Our auditors found that Cursor keeps deleted files," Grant told Bloomberg.',
  'Two German papers, relying on a leaked audit, report that Cursor copies private code.',
  'Ruiz, after months of tests with colleagues from Lund, is certain that Chrome leaks saved cards.',
  'A warning from the Dutch CERT says that Cursor runs hidden commands.',
  'Kestrel: Chrome reads the clipboard',
  'Samsung bans Chrome on work phones - Bloomberg',
  'The investigators we hired found that the build server had been used to ship a backdoor.',
  "The assistant, which the city of Bremen introduced last year with much fanfare, sent the names of 312 pupils to a server in Virginia, an audit that the state's data protection officer Wiebke Harms presented on Tuesday shows.",
  'What the company did not say is that ChatGPT had been sending the same data since January, as two former contractors who worked on the rollout told this newspaper.',
  'A Samsung spokesperson confirmed that the company had reviewed its policy on VS Code but declined to say whether any designs had been lost.',
  'It urged firms to remove them and noted that both had been updated on April 12 to include the upload code.',
  'Quoting the docs here: "npm never writes credentials to disk in plain text."',
  "Is there any proof? So far it's one guy on Twitter claiming that npm uploads .env files.",
  "Vik's code, which she has put on GitHub, also shows that the browser sends the card again after every restart.",
  'Docker has assured us in writing that the daemon deletes the logs after a day.',
  'Falk - who has led the team since May - admitted that the browser "should not have uploaded bookmarks".',
  "De Boer's group is not alone. A separate test by the consumer magazine Proefdruk, carried out on five Android phones, came to the conclusion that ChatGPT read the clipboard about once a minute.",
  'Reuters reported that engineers had found a second leak in Chrome, citing an email seen by the agency.',
  'Through a lawyer, OpenAI let it be known that ChatGPT does not keep the chats.',
  'Cursor, The Verge understands, leaked keys for six weeks.',
  'Reporting by the Harbour Dispatch suggests that Cursor leaked keys to a rival.',
  'The minutes record an engineer as saying that Docker Desktop uploads host names.',
  'Quote from their blog: "npm printed tokens for nine days."',
  'A court filing made public on Monday cites a former manager who says Cursor kept private code.',
  'The blog Netzwacht, which broke the story, says a source at the bank gave it logs showing that Cursor kept private code.',
  'The agency learned from a partner service that Cursor kept private code, the Dispatch wrote.',
]);

const read = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
  .flatMap(readTellers)
  .map((passage) => ({ passage, outcomes: tellersOf(passage, lexicon) }));

describe('who tells it', () => {
  it('finds a statement in most of the clauses', () => {
    const all = read.flatMap(({ outcomes }) => outcomes);
    expect(all.filter(({ got }) => got !== null).length / all.length).toBeGreaterThan(FOUND);
  });

  for (const { passage, outcomes } of read)
    it(`${passage.construction}: ${passage.text}`, () => {
      expect(outcomes).not.toHaveLength(0);
      const wrong = outcomes.flatMap(({ told, got, chain }) =>
        got === null || chain
          ? []
          : [{ of: told.anchor, got: got.chain.map(({ name }) => name), wanted: told.chains }],
      );
      if (OPEN.has(passage.text))
        expect(wrong.length > 0 || outcomes.some(({ got }) => got === null)).toBe(true);
      else expect(wrong).toEqual([]);
    });
});
