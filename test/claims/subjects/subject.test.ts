import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { loadCatalogue } from '../../../src/config/index.ts';

const { catalogue } = await loadCatalogue(new URL('../../../feeds', import.meta.url).pathname);
const lexicon = compileLexicon(catalogue);

/** What a text is about: its title, how it goes on, and the first of its tools. */
describe('what a text is about', () => {
  it.each([
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
      'docker-desktop',
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
