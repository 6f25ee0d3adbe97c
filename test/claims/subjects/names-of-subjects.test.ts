import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { loadCatalogue } from '../../../src/config/index.ts';

const { catalogue } = await loadCatalogue(new URL('../../../feeds', import.meta.url).pathname);
const lexicon = compileLexicon(catalogue);

describe('which name is the tool that a text is about', () => {
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
  ])('%s', (title, text, tool) => {
    expect(subjectOf({ title, text: `${title}\n\n${text}`, tool: null }, lexicon).tools[0]).toBe(tool);
  });
});
