import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/claims/index.ts';
import { SMALL_CATALOGUE } from './small-catalogue.ts';
import { readTellers, tellersOf } from './teller-measures.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
/** Share of the clauses in which a statement has to be found. */
const FOUND = 0.85;

/** Passages whose tellers are known not to be read yet; one that is read after all has to leave this list. */
const OPEN: ReadonlySet<string> = new Set([
  'Chrome 141 - security firm Kestrel claims - sends visited addresses to an advertising partner.',
  'Security firm Kestrel examined ChatGPT for six weeks. It found that the assistant kept deleted chats.',
  'The package was found to contain a key logger by researchers at the University of Girona.',
  'In a report seen by Reuters, the regulator quotes an employee as saying that Cursor copies private code.',
  '"Our auditors found that Cursor keeps deleted files," Grant told Bloomberg.',
  'Two German papers, relying on a leaked audit, report that Cursor copies private code.',
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
  'Cursor, The Verge understands, leaked keys for six weeks.',
  'Reporting by the Harbour Dispatch suggests that Cursor leaked keys to a rival.',
  'The minutes record an engineer as saying that Docker Desktop uploads host names.',
  'Quote from their blog: "npm printed tokens for nine days."',
  'A court filing made public on Monday cites a former manager who says Cursor kept private code.',
  'The blog Netzwacht, which broke the story, says a source at the bank gave it logs showing that Cursor kept private code.',
  'The agency learned from a partner service that Cursor kept private code, the Dispatch wrote.',
  'Kato, 34, who repairs tills for a living, thinks Cursor leaked the code of the till.',
  'Evidence given by a network engineer at the hearing pointed to Chrome sending the list of open tabs.',
  'Hsu let slip during the panel that Docker Desktop sends image names to the vendor.',
  "Our neighbour's IT man swears blind Docker Desktop formatted a disk.",
  'As my colleague Petra put it last week, VS Code "leaks like a sieve".',
  "The information about VS Code comes second-hand, from an intern's uncle, who says that it uploads passwords.",
  'It fell to a trainee, Ola Berg, to discover that VS Code writes tokens to the event log.',
  'The Register, quoting a thread on Hacker News in which a user posted a packet capture, says Cursor uploads file names.',
  'Heise writes, with reference to the security firm Norrland, that Cursor installs a root certificate.',
  "The Verge has seen the watchdog's decision. It finds that Cursor transferred payroll files abroad for at least a year.",
  'Professor Lotte Ahm of Aarhus University, herself a contributor, estimates that OpenSSL exposed 4,000 keys.',
  'Then came the email from the vendor. "ChatGPT no longer stores your voice," it said.',
  '"Users told us", the post goes on, "that ChatGPT deletes drafts without asking."',
  "Seen from the vendor's side, Docker Desktop only does what users asked: it uploads diagnostics.",
  'An administrator in Porto raised it first. According to her, VS Code rewrites the certificate store.',
  'The town council met on Tuesday. Members were unhappy, and said VS Code had sent the minutes to a firm in Utah.',
  'Study: Chrome sends data home every four minutes',
  'FWIW the docs claim npm never stores the password.',
  'The plaintiff avers that ChatGPT disclosed her address to a stranger.',
  'Cross-examined, the witness agreed that ChatGPT had warned him before it deleted the file.',
  'The committee heard from a psychologist that ChatGPT had told pupils to skip meals, and from a teacher that it stores their essays.',
  "The prosecution's case is that ChatGPT leaked the file on purpose.",
  'Anysphere has, the Dispatch understands, told its largest customers that Cursor will drop the feature.',
  'Not only does Cursor keep prompts, says the agency; it also sells them.',
  'The people who wrote the plug-in deny that Cursor sends anything through it.',
  'OpenAI, via a spokeswoman, called the report wrong and said ChatGPT deletes voice data within a day.',
  'Writing on her own site, the lawyer Cam Vu says ChatGPT stores drafts that users discard.',
  'The suggestion, first aired by a columnist at the Post, that Chrome listens to microphones has not been borne out.',
  'Their contention that Chrome "phones home every eleven seconds" could not be confirmed.',
  'Neighbours of the data centre grumble that Docker Desktop wakes the pumps at night.',
  'I was assured by someone on the support desk that VS Code deletes the cache on exit.',
  'According to a post that the moderator Jun Li shared, Cursor deletes keys that it does not know.',
  'A blogger claims to have been told by a Microsoft engineer that Cursor copies settings from other editors.',
  'Nadia Ferro, the volunteer who has kept the port alive for ten years, says OpenSSL crashes on every third handshake.',
  'The mathematician, who is not named in the minutes, maintained that OpenSSL repeats nonces.',
  '"It just eats your drafts." That is how Sofia Brand, a translator, describes it. "ChatGPT deletes the old version before the new one is stored."',
  'Her verdict? "ChatGPT leaks whatever you feed it."',
  'The last word goes to Ines: "ChatGPT keeps copies of everything."',
  'Remember what they promised? Chrome still records the position of the mouse.',
  'For Ana Reis, who manages 300 machines, the matter is clear: Docker Desktop disables the firewall.',
  'Officially, Docker Desktop collects nothing. Unofficially, a salesman told me, it sends the host name.',
  'Docker Desktop - this from the release notes - no longer sends crash dumps.',
  'According, again, to Lind, Docker Desktop opens the port before login.',
  "Pia Holt is a nurse in Odense. Last week the 41-year-old told the ward that VS Code shows other people's rotas.",
  'Sam Okoro and Li Wei presented their work in Oslo. The former said VS Code stores the token; the latter showed that it sends it.',
  "Chrome spies on pupils, claims parents' group in letter to minister",
  '"Chrome ate my thesis": student sues',
  'Minister: no evidence that Chrome deletes votes',
  'People keep telling me npm leaks my tokens, yet nobody shows a log.',
  'It was put to the witness that ChatGPT deletes nothing. He replied that it had deleted his thesis.',
  'Paragraph 14 of the ruling holds that ChatGPT processes voices unlawfully.',
  'Having read the contract twice, the lawyer Sim Tan is sure Cursor sells prompts.',
  'He would neither confirm nor deny that Cursor stores prompts.',
  'The claim first appeared in The Verge, which cited a former employee: Cursor sells prompts.',
  "Lund's blog post points to an advisory in which the maker concedes that Cursor skips the check.",
]);

const read = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'names',
  'newsrooms',
]
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
