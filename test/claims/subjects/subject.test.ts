import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { loadCatalogue } from '../../../src/config/index.ts';

const { catalogue } = await loadCatalogue(new URL('../../../feeds', import.meta.url).pathname);
const lexicon = compileLexicon(catalogue);

/** What a text is about: its title, how it goes on, and the first of its tools. */
describe('what a text is about', () => {
  it.each([
    // Where a thing runs is not what the text is about.
    [
      'Clipjar extension copied passwords',
      'Clipjar, an extension for Chrome and Firefox, copied passwords of its users. Clipjar was pulled on Monday. The update of the extension is out.',
      '?Clipjar',
    ],
    [
      'Popular npm package mini-glob hijacked',
      'A release of mini-glob carried malware. The package mini-glob posts tokens to a Cloudflare Tunnel. Users of mini-glob should update.',
      '?mini-glob',
    ],
    [
      'Harbor Sync release notes',
      'Harbor Sync 4.2 fixes a crash on Windows. On Windows and macOS, the update is offered by the app. Harbor Sync now keeps backups.',
      '?Harbor Sync',
    ],
    [
      'Vektra QX200 firmware 2.1 leaves a port open',
      'After the update the Vektra QX200 answers on a port. I have a Vektra QX200 at home. Its firmware is 2.1.',
      '?Vektra QX200',
    ],
    [
      'Statement on the location logs of the Arbor Maps SDK',
      'The Arbor Maps SDK keeps logs of the device. We are the developers of Arbor Maps. An update of the SDK is ready.',
      '?Arbor Maps',
    ],
    [
      'Digest: the lanternfish gem, told by four papers',
      'The lanternfish gem fetches code. Gemwatch writes that the gem lanternfish has a new owner. Gemwatch reports more on lanternfish. Its users were warned about the software.',
      '?lanternfish',
    ],
    [
      'School drops Tallybird Desk',
      'A school dropped Tallybird Desk after the app showed data of pupils. The software Tallybird Desk is used widely by users.',
      '?Tallybird Desk',
    ],
    [
      'crust-fmt: code execution by a crafted file',
      'crust-fmt before 2.0 runs code from a file. The library crust-fmt is fixed in version 2.0.',
      '?crust-fmt',
    ],
    // Half of a name, a firm and what belongs to it are no tool.
    [
      'The week in security',
      'Globex repaired a hole in the Reports & Feedback settings app. The Reports & Feedback app is part of the update.',
      undefined,
    ],
    [
      'Long reach: Tarnwick’s plunge, and a ban',
      'A firm stops its staff from using software of others. It fears that an app of theirs keeps data on a server.',
      undefined,
    ],
    [
      'Data went to another firm',
      'The app had taken itself off of the Google and Apple app stores. The Apple app store and its software are not concerned.',
      undefined,
    ],
    [
      'Attorney General bans an app',
      'The Attorney General’s Office banned the use of an app on its phones. Attorney General Mara Quill cited risks of the app. “Data are at risk,” said Attorney General Quill.',
      undefined,
    ],
    [
      'Data went to a firm: South Korea',
      'The South Korean authority found that an app sent data of users. South Korean laws require consent. The software is used in South Korea.',
      undefined,
    ],
    // Another name of a maker is a tool's all the same.
    [
      'State bans TikTok on its phones',
      'The governor banned TikTok on the phones of the state. TikTok collects data of its users, the order says. The TikTok software must be removed.',
      'tiktok-app',
    ],
    // By what is said of a name: who made it, what it is, its version.
    [
      'Oslo takes Petrel Keyboard off 9,000 phones',
      'The city of Oslo wipes an app from the phones of its staff. Petrel Keyboard, which has many users, is made by a firm in Malta. Oslo and other towns use software of Petrel.',
      '?Petrel Keyboard',
    ],
    [
      'The week Rattlesnake left its box',
      'Rattlesnake, the coding agent from a start-up, ran commands. An agency warned of the tool. The sandbox of Rattlesnake is broken.',
      '?Rattlesnake',
    ],
    [
      '[oss-list] libmarten 3.8.1: the tarball differs',
      'While I packaged libmarten 3.8.1 I saw a script that is not in the repository. The code of libmarten is built by CI.',
      '?libmarten',
    ],
    [
      'ABC-2026-014: authentication bypass in Otter DB',
      'Otter DB before 5.2.1 does not check tokens. See ABC-2026-014. A patch for the database is out. Otter DB users should update at 10:00 UTC.',
      '?Otter DB',
    ],
    // It is named wherever a text may name it: at the start of each sentence, where it acts.
    [
      'What is new',
      'Sandpiper sends the names of files to a server. Sandpiper was updated in May. The code of the app is closed.',
      '?Sandpiper',
    ],
    // A word of the title that the text writes small, a council and a dateline are no tools.
    [
      'Parking app followed drivers for days',
      'The parking app Stellplatz recorded where its users went after parking. The app was updated, and the city says so.',
      '?Stellplatz',
    ],
    [
      'Watchdog: television maker must stop taking pictures',
      'The Consumer Council told a firm to switch off a function of its television software. The Council says that Marlen OS keeps pictures. The Council bought six sets with Marlen OS and tested the app.',
      '?Marlen OS',
    ],
    [
      'Players on Linux locked out by new anti-cheat driver',
      'Behind it stands SteelWarden, the anti-cheat system by a firm in Quebec. The anti-cheat driver of SteelWarden wants a kernel.',
      '?SteelWarden',
    ],
    // An adjective that opens the title, a country and a firm that is only cited are no tools either.
    [
      'Popular npm package shipped a clipboard stealer',
      'Developers who installed marten-router should check their machines. The library contained code that copied the clipboard, a firm reported.',
      '?marten-router',
    ],
    [
      'Estonia bars Papagai from state devices',
      "Estonia's government bans the use of Papagai on computers. Estonia says that the Android app of Papagai sends data to servers.",
      '?Papagai',
    ],
    [
      'The driver bricks capture cards, and Kupfer says that it is no bug',
      'Hundreds report that Steelclad, the kernel driver that keeps cheaters out, makes cards disappear. Kupfer says it is no bug. Kupfer told us so. The update of Steelclad is out.',
      '?Steelclad',
    ],
    [
      'Re: limit can be bypassed',
      'Subject: xmlweir: limit can be bypassed\n\nThe limit in xmlweir, a C library for XML, can be bypassed in all versions. A patch is out.',
      '?xmlweir',
    ],
    // A tool that the catalogue only knows with its sort goes by its bare name where that acts.
    [
      'Slack outage leaves offices silent',
      'Slack said on Monday that the outage was over. Users of the app could not log in. Slack blamed a server, and the software was rolled back.',
      'slack',
    ],
    [
      'Ministers told to leave Telegram',
      "Telegram's group chats are not encrypted. The ministry bars Telegram from phones and recommends the app Olvid, a French app, to users.",
      'telegram',
    ],
    [
      'State sues Telegram',
      'The state sued Telegram over data of its users. It fined Telegram in May, too. The app is on many phones.',
      'telegram',
    ],
    [
      'Slack outage hits rivals',
      'Slack said on Monday that the outage was over. Slack blamed a server. Huddlebot, an app for Slack, lost messages of users. Huddlebot was updated.',
      'slack',
    ],
    // What others use does not act, and a firm that acts goes behind the software that the text is about.
    [
      'Hackers use Telegram',
      'Police said they use Telegram to sell the data. Lumora, the tax software, leaks data. Lumora 2.1 sends passwords in the clear. Lumora said it had fixed the flaw.',
      '?Lumora',
    ],
    [
      'Slack outage hits Lumora',
      'Lumora, the chat app, lost messages of users. Slack said it was not affected. Slack said that its servers were up.',
      '?Lumora',
    ],
    [
      'Unity fixes its ad tool',
      'Unity said that it had cut jobs. Unity said Lumora, its ad tool, had leaked data of users.',
      '?Lumora',
    ],
    [
      'Unity installer runs as root',
      'Unity said on Monday that it had fixed the flaw. Unity has updated the editor on all computers.',
      'unity-editor',
    ],
    // What a title announces goes behind what the text says is software, if it never comes up there.
    [
      'Release notes for Marrow 12.1',
      'Attachments of any size are kept. The plugin Foxglove is updated to 3.1.2. Fixes a crash of the server.',
      '?Marrow',
    ],
    [
      'Security update for Marrow 12.1',
      'A server on Marrow can be crashed. Fixed in lumora 2.3 and later. The package lumora is updated.',
      '?Marrow',
    ],
    // Where something is posted or sent is none.
    [
      'Extension posted cookies to a channel',
      'The browser extension Pixelmoor posted cookies to a Telegram channel. Users of Pixelmoor told each other on Telegram. The extension Pixelmoor was updated.',
      '?Pixelmoor',
    ],
    // What a name ends in is short for it; a paper that saw, learned or tested something is no tool.
    [
      'Why schools switched off Copilot',
      'The schools let 300 teachers use Microsoft 365 Copilot, the assistant of the office suite. Copilot showed them letters. One school uses Copilot again.',
      'm365-copilot',
    ],
    [
      'Coding agent ignored its list',
      'Claude Code read files that it should not touch, a developer told Morrow in a call about the tool. Morrow was able to reproduce it, and Morrow has seen the code.',
      'claude-code',
    ],
    // What opens a compound, and an adjective of trade, is none, be it capitalised; a library's own spelling is one.
    [
      'Anti-cheat update bricks computers',
      'The new anti-cheat driver of Riftborn, a game by a studio, left players with computers that do not start. Anti-cheat software is disliked. The driver of Riftborn was updated.',
      '?Riftborn',
    ],
    [
      'A bug in the TLS backend',
      'An application that uses libcurl may read freed memory. The software was fixed in 8.17.1, and users of the library should update.',
      'curl',
    ],
    // A tool of the title stands though its name is a word of the language.
    [
      'Cursor kept pasted keys in crash dumps',
      'The code editor Cursor uploaded keys to a third-party service. The third-party service deleted the data. The update of the app is out.',
      'cursor',
    ],
    // A tool of the catalogue that the title calls by the first word of its name is that tool.
    [
      'Signal reads your links',
      'Signal Desktop uploads links to a server, a user reported. Signal says that the update of Signal is out. Signal reads data of users.',
      'signal',
    ],
    // Where messages and packages say what they are about.
    [
      '[ABC 77-1] weirgate security update',
      'From: Ada Lund Date: Fri, 2 Oct 2026\nPackage : weirgate\nTwo bugs were found in weirgate, a reverse proxy. The package is updated.',
      '?weirgate',
    ],
    [
      'Prototype pollution in @otter/yaml-small',
      'The library does not filter a key, and its code runs. Applications that use @otter/yaml-small should update the package.',
      '?@otter/yaml-small',
    ],
    [
      'Expired links can be used again',
      `A link that has expired can be used again when the server was restarted. ${'An attacker with an old link sets a new password for the account. '.repeat(10)}gatewarden 4.2.5 and 4.3.1 fix this.`,
      '?gatewarden',
    ],
    // One sentence that says what a name is is enough, be the maker named more often, or the sentence late.
    [
      'Ambulances drove to the wrong street',
      'Eleven ambulances went astray overnight. The dispatch program, Routefern, had received new maps. The county restarted its screens.',
      '?Routefern',
    ],
    [
      'Ferry line sold each cabin twice',
      'The line Nordkant said that its new booking system, Seabird, sold 90 cabins twice. Nordkant rang its passengers. Nordkant shares fell. Nordkant restarted the system.',
      '?Seabird',
    ],
    [
      'Hallmark Bern confirms that codes could be skipped',
      'Security company Hallmark Bern has confirmed that its Keystone Token could be made to skip a code. Hallmark Bern thanked a student. The update of the app is out, and Hallmark Bern pays for it.',
      '?Keystone Token',
    ],
    [
      'Carers told they had the day off',
      'The carers got a message on their phones on Sunday. Lindwell, which sells Shiftpal, said that an update of the app was to blame.',
      '?Shiftpal',
    ],
    [
      'The kindergartners left at the wrong corner',
      'A driver named Walter Brisk found the boy. Brisk drives a school bus. Brisk follows a plan on a screen. The plan is drawn up by a computer program called Stopwise.',
      '?Stopwise',
    ],
    [
      'Farmers want an answer',
      `They had come to ask about their data. ${'Nobody in the hall had read the terms of the software. '.repeat(12)}The box runs Acrelight, Tillwright's software for maps of the harvest.`,
      '?Acrelight',
    ],
    [
      'The weaver and her bug',
      `Her eyes failed her, and so she learnt to write programs. ${'It is quiet in the mill, and the looms stand still. '.repeat(12)}What came of it is Warpwright, which turns drawings into instructions. The software costs 40 pounds.`,
      '?Warpwright',
    ],
    [
      'Notice',
      'URGENT: safety notice\nProduct: Dosewell Pen App for iOS, version 4.4\nThe app may show an old value after an update.',
      '?Dosewell Pen App',
    ],
    // A firm stands for what it makes where the text never names that.
    [
      'The filter let everything through on Sundays',
      "Children saw what they should not on their phones. Wetherby Networks' chief executive blamed a list of weekdays. Wetherby Networks said that the software was updated on Monday. The update reached all accounts.",
      '?Wetherby Networks',
    ],
    // Where a firm's machines stand, and people with their trade, are no tools.
    [
      'What happened to our caches',
      'Builds on our Lyon runners received files of others. We stopped all runners in Lyon after the report. The software was updated on all servers.',
      undefined,
    ],
    [
      '8,000 doses spoiled',
      'A pharmacist, Claire Vautrin, opened the fridge. The app on her phone had shown an old value. Claire Vautrin rang the firm. The pharmacist Claire Vautrin restarted the system.',
      undefined,
    ],
    // What is capitalised only because a sentence begins is no name, whatever else there is.
    [
      '',
      'Prices for coffee rose again. Prices in the old town rose too, says an app. The update of Visual Studio Code is out. Prices of software rose.',
      'vscode',
    ],
    [
      '',
      "I've read that the software Larkvane copies data. I've seen it too. I've asked the developers of Larkvane. I've no answer.",
      '?Larkvane',
    ],
    // A tool of the catalogue stays the subject where the text is about it.
    [
      'Flaw in Firefox lets sites read files',
      'Mozilla has fixed a flaw in Firefox. Firefox 140 is safe. The update for Windows is out.',
      'firefox',
    ],
    [
      'Claude Code sends file names, users say',
      'Claude Code sends file names to a server. Users of Claude Code on Windows saw it in version 2.1.',
      'claude-code',
    ],
    [
      'Docker Desktop update breaks networking',
      'Docker Desktop 4.50 breaks the network on Windows laptops. The update of Docker was withdrawn.',
      'docker',
    ],
    [
      'WinRAR bug used in attacks',
      'Attackers used a bug in WinRAR on Windows. WinRAR 7.2 has a patch for the software.',
      'winrar',
    ],
    [
      'Bank bans ChatGPT',
      'A bank bans ChatGPT for staff. The app ChatGPT is blocked on its computers, and so is its extension for Chrome.',
      'chatgpt',
    ],
  ])('%s', (title, text, tool) => {
    expect(subjectOf({ title, text: `${title}\n\n${text}`, tool: null }, lexicon).tools[0]).toBe(tool);
  });

  it('is what a text says is software before what only its title announces', () => {
    const text =
      'The package lumora 2.3 has a flaw. A server that runs lumora can be crashed. The update fixes lumora.';
    for (const title of ['Security update for Debian Linux 12.1', 'Security update for Marrow 12.1'])
      for (const whole of [text, `${title}\n\n${text}`])
        expect(subjectOf({ title, text: whole, tool: null }, lexicon).tools[0]).toBe('?lumora');
  });

  it.each([
    [
      'Spring in the valley',
      'The river rose by a metre in March, and the fields along it were flooded for a week.',
    ],
    [
      'A night at the opera',
      'The tenor sang beautifully. The orchestra played for three hours, and the house was full.',
    ],
    [
      'Schools and the net',
      'Schools in the district use software. Schools with computers ask for more privacy. Our data is safe, they say. Our users are pupils.',
    ],
  ])('is no tool at all: %s', (title, text) => {
    expect(subjectOf({ title, text, tool: null }, lexicon).tools).toEqual([]);
  });

  it('is the tool of the source before any other', () => {
    const text = 'Cursor and VS Code are compared. Cursor is fast.';
    expect(subjectOf({ title: 'Cursor against VS Code', text, tool: 'vscode' }, lexicon).tools[0]).toBe(
      'vscode',
    );
  });

  it.each([
    [
      'Caddy release notes',
      '2.11.1',
      'Requests with an empty host are refused. Fixes a crash of the server.',
      'caddy',
    ],
    [
      'Release notes from loomgate',
      '4.1',
      'The program loomgate no longer sends names of files to Firefox.',
      '?loomgate',
    ],
    [
      'Loomgate Changelog',
      'Changes of May',
      'Names of files stay here. The app Loomgate asks first.',
      '?Loomgate',
    ],
  ])('on the page "%s" is the tool that the page is of', (outlet, title, text, tool) => {
    expect(subjectOf({ title, text, tool: null, outlet }, lexicon).tools[0]).toBe(tool);
  });

  it.each([
    ['vlc 3.0.22 opens a port on my machine', 'vlc 3.0.22 opens port 8080, and nothing says why.', 'vlc'],
    [
      'phoning home',
      'has claude code been phoning home lately? it posts the names of my files.',
      'claude-code',
    ],
  ])('is told by its name in small letters: "%s"', (title, text, tool) => {
    expect(subjectOf({ title, text, tool: null }, lexicon).tools[0]).toBe(tool);
  });

  it.each(['cursor', 'signal', 'steam', 'docker'])('is no word in small letters: "%s"', (word) => {
    const text = `The ${word} of the machine moves. A ${word} is a thing of the computer.`;
    expect(subjectOf({ title: 'On machines', text, tool: null }, lexicon).tools).toEqual([]);
  });

  it('is nobody who writes in a thread, and no word that opens a sentence', () => {
    const text = [
      'throwaway_k8s 3 hours ago',
      'The update leaks sockets. Going back to 1.34.1 made it go away.',
      'pjm 2 hours ago',
      'The fix will be in 1.34.3.',
      'throwaway_k8s 1 hour ago',
      'Never saw this in 1.33.2. Just noticed that the app has an update. Yikes.',
    ].join('\n\n');
    expect(subjectOf({ title: 'Leaks', text, tool: null }, lexicon).tools).toEqual([]);
  });

  it.each([
    'xTorrentix, the chat app, leaks data. Users of xTorrentix were told.',
    'The flaw is in xTorrentix 5.1.2. An update of xTorrentix is out.',
    'The software called xTorrentix reads files. The xTorrentix app asks nobody.',
  ])('is named with what stands before a capital inside: "%s"', (text) => {
    expect(subjectOf({ title: '', text, tool: null }, lexicon).tools[0]).toBe('?xTorrentix');
  });

  it.each([
    ['KrebsOn Security', 'KrebsOn Security says that the app leaks the data of its users.'],
    ['KrebsOnSecurity.com', 'The software of an app leaks, KrebsOnSecurity.com learned on Monday.'],
    ['KrebsOnSecurity: a leak', 'The data was first seen by KrebsOnSecurity. The firm fixed the software.'],
  ])('is no outlet, however that is written: "%s"', (title, text) => {
    const twice = `${text} ${text}`;
    expect(subjectOf({ title, text: twice, tool: null }, lexicon).tools).toEqual([]);
  });

  it.each([
    ['KrebsOnTrack leaks', 'KrebsOnTrack, the app for runners, leaks data.', '?KrebsOnTrack'],
    ['Krebsort leaks', 'The app Krebsort leaks data. Users of Krebsort were warned.', '?Krebsort'],
  ])('is what only begins like an outlet: "%s"', (title, text, tool) => {
    expect(subjectOf({ title, text, tool: null }, lexicon).tools[0]).toBe(tool);
  });

  it.each([
    [
      'frobnitz commented on Nov 6, 2026\n\nThe frobnitz 2.1 package uploads file names to a server. The app does so at start.',
      '?frobnitz',
    ],
    [
      'Frobnitz Support Team\n\nFrobnitz 2.1 uploads file names to a server. Frobnitz does so at start.',
      '?Frobnitz',
    ],
    [
      'Frobnitz Support Team\n\nFrobnitz uploads no file names. The app of Frobnitz asks first, and users of Frobnitz can say no.',
      '?Frobnitz',
    ],
    [
      'Larkin commented on Nov 6, 2026\n\nThe app leaks file names to a server.\n\nsanne commented on Nov 7, 2026\n\nLarkin is right: I asked Larkin, and users of Larkin 3.5 hours ago saw it too.',
      undefined,
    ],
    [
      'Larkin Berg (Support Team)\n\nThe app leaks file names to a server. Larkin has seen it, and Larkin sends the file.',
      undefined,
    ],
  ])('is what bears the name of who writes where the text has it as a product: "%s"', (text, tool) => {
    expect(subjectOf({ title: 'Names go out', text, tool: null }, lexicon).tools[0]).toBe(tool);
  });

  it.each(['Notepad++ community', 'Notepad++ forum', 'Plex users forum', 'r/cursor'])(
    'is what the users of a forum use, where nothing else is named: %s',
    (outlet) => {
      const text = 'The new version eats all memory. The updater is broken since 8.9.1.';
      expect(subjectOf({ title: 'Memory', text, tool: null, outlet }, lexicon).tools).toHaveLength(1);
    },
  );
});
