import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/claims/text/sentences.ts';

/** "|" stands where one sentence ends and the next begins. */
const CASES: readonly string[] = [
  'HARRISBURG, Pa. — The state bans Lumen CLI from its offices.|It cites a leak.',
  'HARRISBURG, Pa. (AP) - The state bans Lumen CLI.|It cites a leak.',
  'WASHINGTON, D.C. — Lawmakers asked Lumen Labs for answers on Tuesday.|None came.',
  'WASHINGTON, D.C. (Reuters) - Lawmakers asked Lumen Labs for answers.',
  'LOS ANGELES, Calif. - Lumen CLI sends file names, a lab found.',
  'ST. LOUIS, Mo. — A school dropped the tool.|Others follow.',
  'MINNEAPOLIS, Minn., July 3 — The bank barred it.',
  'BOSTON, Mass. -- Lumen Labs denied it.',
  'The suit was filed in Wilmington, Del.|Lumen Labs denied it.',
  'He lives in Springfield, Ill.|He works for Lumen Labs.',
  'The firm moved to Austin, Tex.|Its tool did not.',
  'The leak was found in Portland, Ore. by two students.',
  'Sen. Ron Alder (D-Ore.) wrote to Lumen Labs.|It did not answer.',
  'Rep. Ana Ruiz, R-Fla., asked for a ban.',
  'Capt. (ret.) Lena Ost found the flaw.|She posted it.',
  'Col. (Ret.) James Hale reviewed the code.',
  'Lt. Gov. Maria Stone signed the order.|It takes effect in May.',
  'Lt. Col. Ray Pike said the tool was removed.',
  'Gov. Dan Holt banned it.|Maj. Gen. Ivo Kern agreed.',
  'Build No. 3 fixes it.|No. 4 does not.',
  'It is issue no. 3 on the list.|It stays open.',
  'Is it safe?|No.|It sends names.',
  'Version v. 2 removes the check.|Users may update.',
  'It began with ver. 3.2.0 and ended with ver. 3.4.1.',
  'Doe v. Lumen Labs was filed in May.|It names two firms.',
  'It costs approx. 20 ms a call.|Nobody noticed.',
  'It sends approx. Twelve names.',
  'Lumen Inc. said it had fixed the leak.|It gave no date.',
  'Lumen Labs, Inc. Friday denied the report.',
  'Lumen Inc.|The tool is gone.',
  'Lumen Ltd. and Marlow Corp. dropped it.|So did others.',
  'Marlow Co. announced a fix.|It ships today.',
  'Lumen GmbH & Co. KG denied it.',
  'Prof. Dr. Ida Novak reproduced it.|Dr. Odo Varga did not.',
  'Mr. Hale and Mrs. Stone of St. Louis agree.',
  'It happened on Jan. 5, 2031.|A fix came on Feb. 2.',
  'The order of Sept. 3 stands.|It applies from Oct. 1.',
  'He works in the U.S. Navy.|It bans the tool.',
  'On Monday, J. A. Moreau wrote to Lumen Labs.|It did not answer.',
  'The U.S. IT company Globex said so.|IT WAS LATE.',
  'Sens. Amy Alder (D-Ore.) and Bo Kern wrote to Lumen Labs.|It did not answer.',
  'It is made in the U.S.|It sells well there.',
  'It is banned in the U.S.|The U.K. may follow.',
  'The tool reads files, e.g. .npmrc, and sends them.',
  'It reads secrets (e.g. tokens), i.e. what matters.|It is closed.',
  'See sec. 4.2 and fig. 3 of the paper.|They show it.',
  'Novak et al. confirmed it.|Smith reported it.',
  'It opens ports 80, 443, etc.|The rest is closed.',
  'It opens ports 80, 443, etc. and waits.',
  'The a.m. run failed at 9 a.m. Tuesday.|The next did not.',
  'It was sent at 3 p.m.|The host was down.',
  'J. R. Hale wrote it.|He left.',
  'Ask A. Novak.|She knows.',
  '“Is it safe?” asked Novak.|Nobody knew.',
  'It sends data to api.lumen.example.|The host is down.',
  'Node.js and Next.js users are safe.|ASP.NET users are not.',
  'Update to 3.4.1.|Older ones leak.',
  'It began in 3.2.|The fix is 3.4.',
  'Yahoo! users are hit.|Others are not.',
  'Has it been phoning home since 2.1??|ran it behind a proxy for a day.',
  'It happens within 200 ms.|This has been corrected.',
  'It is 10 MB max.|It uploads code.',
  'It needs 512 MiB min.|Files stay on the disk.',
  'It is the max. Lumen allows.|It is closed.',
  'It has been so since v1.2b. later builds ask.',
  'The rule in Section 4b. applies to all, Section 4h. applies to none.',
  'He asked why? and left.|Nobody knew.',
  'Is it old? or new??|why ask?',
  'It is sent every 30 sec.|DISABLE_TELEMETRY does nothing.',
  'It closes after 5s although the limit is 60s.|tcpdump shows who ends it.',
  'Is this known?|it broke all of my rules.',
  'It opens a port!!|why does a player need one?',
  'Well no.|it sends the hash, not the name.',
  'This is a bug.|npm 11.6.3 reads the file too late.',
  'What now?!|Nobody knows...|It goes on.',
  'The firm (formerly Marlow Inc.) denied it.|It sued.',
  'Ph.D. student Eva Lund found it.|She told them.',
  'Messrs. Hale and Pike, Esq., signed.',
  'Adm. Kern (U.S.N., ret.) spoke.|He warned of it.',
  'Ave. Foch No. 12 is the seat of Lumen S.A. in Paris.',
  'The dept. of health, est. 1901, bans it.|It is final.',
  'vs. last year, reports doubled.|They fell since.',
  'Lumen Bros. Inc. vs. Marlow Corp. is before the court.',
  'It came with the new core in 7.70.|macOS and Linux are spared.',
  'The trackpad froze on every wake.|iPad owners were lucky.',
  'The miner hides in icons/logo.svg.|v1.83 is clean, v1.84 is not.',
  'The leak began with 4.12.|it is still there.',
  'See table 2.1 for details, e.g. for iOS.|eBay sellers saw it too.',
  'The outage was over at 3:40 p.m.|Engineers found the cause later.',
  'It fell over at 3 p.m. Eastern.|Nobody noticed.',
  'At 9 a.m. Lumen Labs took it down.|It was late.',
  'By 11 p.m. Tuesday it was back.|Some files were not.',
  'At 3:40 a.m. had come the first alarm.|Nobody woke.',
  'She called it “one crash too many.”|Lumen Labs said at the time that an old build was to blame.',
  '“We are sorry.” Lumen Labs said on Monday.|It gave no reason.',
  'Dist. Atty. Ann Roe opened a probe.|Asst. Sec. Bo Lind joined.',
];

/** First lines, with what follows them. */
const HEADLINES: readonly string[] = [
  'Does it spy on you? What two labs found\nLumen Labs says no.',
  'Settings gone after the update? (Lumen 12.3)\nMine are.',
  'A library was hijacked.|Its author was on a train\nIt took six hours.',
];

describe('a question in a headline does not end it', () => {
  it.each(HEADLINES)('%s', (marked) => {
    const [line = '', ...rest] = marked.split('\n');
    const text = [line.replaceAll('|', ' '), ...rest].join('\n');
    const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    expect(sentences).toEqual([...line.split('|'), ...rest]);
  });
});

describe('a full stop ends a sentence, an abbreviation does not', () => {
  it.each(CASES)('%s', (marked) => {
    const text = marked.replaceAll('|', ' ');
    const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    expect(sentences).toEqual(marked.split('|'));
  });
});
