import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../src/claims/index.ts';
import { explainDocument } from '../../../src/claims/explain.ts';
import { affairsOf, mainToolOf, subjectOfAffair } from '../../../src/claims/subjects/affairs.ts';
import type { Document } from '../../../src/model/document.ts';
import { documentOf, SMALL_CATALOGUE } from '../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const titled = (text: string, more: Partial<Document> = {}): Document =>
  documentOf(text, { title: text.split('\n')[0] ?? '', ...more });

/** What each affair of a text is about. */
const about = (text: string, more: Partial<Document> = {}): readonly string[] =>
  affairsOf(titled(text, more), lexicon).map(
    (affair) => mainToolOf(affair, subjectOfAffair(affair, lexicon)) ?? 'nothing',
  );

const ROUND_UP = `Weekly round-up of developer tools

VS Code uploads file names

The code editor VS Code uploads the names of files, a Reddit user known as tallow wrote. The company said it is looking into the report.

Docker fixes a hole in its proxy

Docker released a new version on Tuesday. It closes a hole that let containers read files. Researchers at Northgate Labs found the flaw.

Harbour terminal stops for a day

A harbour terminal had to stop its cranes. It called the police.

In brief

- OpenSSL: the library leaks memory when a certificate is malformed. It has no fix yet.
- Tarnfield: the merge tool Tarnfield writes tokens to its log, a user reported.
`;

describe('a text on several affairs', () => {
  it('is cut where headings name the tools, and where items begin with them', () => {
    expect(about(ROUND_UP)).toEqual([
      'nothing',
      'vscode',
      'docker',
      'nothing',
      'nothing',
      'openssl',
      '?Tarnfield',
    ]);
  });

  const statements = readStatements(titled(ROUND_UP), lexicon);

  it('leaves to each what is told of it', () => {
    const told = statements.map(({ kind, tool, chain }) => `${kind} ${tool ?? ''} ${chain.map(({ name }) => name).join(' > ')}`.trim()); // prettier-ignore
    expect(told).toContain('vendor_response vscode The company');
    expect(told).toContain('fix docker');
    expect(told).toContain('evidence docker Researchers at Northgate Labs');
    expect(told).toContain('fix openssl');
    expect(told).toContain('behaviour ?Tarnfield a user');
  });

  it('keeps the places of quotes in the whole', () => {
    for (const { quote, start, end, sentence, sentenceStart, prefix, suffix } of statements) {
      expect(ROUND_UP.slice(start, end)).toBe(quote);
      expect(ROUND_UP.slice(sentenceStart, sentenceStart + sentence.length)).toBe(sentence);
      expect(ROUND_UP.slice(Math.max(0, start - 32), start)).toBe(prefix);
      expect(ROUND_UP.slice(end, end + 32)).toBe(suffix);
    }
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    for (const { sentence, start } of explainDocument(titled(ROUND_UP), lexicon))
      expect(ROUND_UP.slice(start, start + sentence.length)).toBe(sentence);
  });

  it.each([
    [
      'numbered items',
      'Newsletter No. 48\n\n1. VS Code uploads names\n\nVS Code uploads the names of files.\n\n2. Docker drops images\n\nDocker drops images after a day.',
      ['nothing', 'vscode', 'docker'],
    ],
    [
      'paragraphs that begin with their product',
      'Patch Tuesday, July 2026\n\nMicrosoft and many others published their updates.\n\nChrome: a crafted page runs code. It is exploited.\n\nOpenSSL: the library leaks memory. It has no fix yet.',
      ['nothing', 'nothing', 'chrome', 'openssl'],
    ],
    [
      'entries of a live blog',
      'Live: tools are down\n\n14:02 — ChatGPT logs users out. The company says it is looking.\n\n14:20 — Docker returns errors. It has confirmed the problem.\n\n15:00 — That is all.',
      ['nothing', 'chatgpt', 'docker', 'nothing'],
    ],
    [
      'words in bold',
      'In other news\n\n**VS Code** – Microsoft withdrew VS Code 1.97.2. It published another.\n\n**Docker** – Docker drops images. A student found it.\n\n**Hearthline** – Hearthline logs the door code. A student found it.',
      ['nothing', 'vscode', 'docker', 'nothing'],
    ],
    [
      'names as headings, one of them a common word',
      'Weekly digest\n\nCursor\n\nCursor uploads files that were excluded.\n\nOpenSSL\n\nOpenSSL leaks memory.',
      ['nothing', 'cursor', 'openssl'],
    ],
    [
      'headings with parts below them',
      '# This week\n\n## VS Code uploads names\n\nVS Code uploads names.\n\n### The response\n\nThe company denies it.\n\n## Docker drops images\n\nDocker drops images.',
      ['nothing', 'vscode', 'docker'],
    ],
    [
      'headings right above their text',
      'Tool newsletter No. 12\n\nVS Code uploads names\nVS Code uploads the names of files, a user wrote.\n\nSPONSORED: Brindle Scan\nBrindle Scan finds leaks. Version 7.0.4 is out now.\n\nDocker drops images\nDocker drops images after a day.',
      ['nothing', 'vscode', '?Brindle Scan', 'docker'],
    ],
    [
      'numbered paragraphs below a title with a word that looks like a name',
      'The Week in Tools, issue 31\n\n1. VS Code uploads names. Version 1.97.2 does so.\n\n2. Docker drops images. It was fixed in 28.1.2.',
      ['nothing', 'vscode', 'docker'],
    ],
    [
      'leads in bold with rules between',
      'Friday links: a digest\n\n**VS Code** uploads the names of files.\n\n---\n\n**Docker** drops images. It was fixed in 28.1.2.\n\n---\n\nA harbour stopped its cranes. It fixed the fault.',
      ['nothing', 'vscode', 'docker', 'nothing'],
    ],
    [
      'leads in bold in a list',
      'Morning briefing\n\n• **VS Code leak.** The editor uploads the names of files.\n• **Docker bug.** Images are gone after a day.',
      ['nothing', 'vscode', 'docker'],
    ],
    [
      'the fixes of a week',
      'This week’s fixes\n\nVS Code\nFixed in 1.97.3: names of files were uploaded.\n\nOpenSSL\nFixed in 3.0.14: memory was leaked.\n\nOthers\nMost have shipped 3.0.14 since Monday.',
      ['nothing', 'vscode', 'openssl', 'nothing'],
    ],
    [
      'releases of two tools',
      '# Release notes\n\n## VS Code 1.97.3\n\n- Fixed a leak of names.\n- Added a theme.\n\n## Docker Desktop 28.1.0\n\n- Fixed a leak of images.\n- Added a proxy.',
      ['nothing', 'vscode', 'docker'],
    ],
  ])('may have %s', (_, text, tools) => {
    expect(about(text)).toEqual(tools);
  });
});

it('is cut as a page is read, whose lines are its paragraphs', () => {
  expect(
    about(
      'A short week with a few leaks, and with fixes in tools that many use.\nVS Code uploads names\nVS Code uploads the names of files.\nDocker drops images\nDocker drops images after a day. It has no fix.',
      { title: 'This week in tools' },
    ),
  ).toEqual(['nothing', 'vscode', 'docker']);
});

describe('a text on one affair stays whole', () => {
  it.each([
    [
      'with headings',
      'VS Code uploads file names\n\nVS Code uploads the names of files.\n\nWhat happened\n\nA user found it. Docker was used to look.\n\nDocker is not affected\n\nVS Code runs in Docker, but Docker uploads nothing.\n\nWhat Microsoft says\n\nMicrosoft denies it.',
    ],
    [
      'with what others do in its headings',
      'VS Code uploads file names\n\nVS Code uploads the names of files.\n\nDocker is looking\n\nDocker said VS Code was wrong.\n\nOpenAI is not\n\nChatGPT uses VS Code for this.',
    ],
    [
      'as the notes of a release',
      'VS Code 1.97 release notes\n\n- Docker: the extension uploads nothing.\n- npm: scripts run after a question.\n- OpenSSL: updated.',
    ],
    [
      'as the notes of a release with parts for what it runs with',
      '# Release notes\n\n## 1.97.3\n\n### Docker\n\n- Fixed a leak of names.\n\n### npm\n\n- Fixed a hang.',
    ],
    [
      'wrapped by hand',
      'A note on VS Code\n\nThe company said on Monday that the editor uploads what\nOpenSSL and Docker wrote before.\n\nIt added on Tuesday that this was meant for all and that\nDocker knows.',
    ],
    [
      'as advisories',
      'Security advisories of Gateward\n\nGW-1: Gateward leaks tokens\n\nGateward writes tokens. Docker images too.\n\nGW-2: Gateward runs hooks\n\nGateward runs hooks. OpenSSL is not affected.',
    ],
    [
      'as a form',
      'Photobarn deletes originals\n\nThe bug\n\nPhotobarn deletes originals.\n\nThe OS\n\nUbuntu, Docker 28\n\nVersion of Photobarn\n\nv2.30.1\n\nOpenSSL in use\n\nOpenSSL 3.0.2',
    ],
    [
      'with tables whose cells are lines',
      'We compared what they send, and how often.\nChrome\nyes\nDocker\nno\nOpenSSL\nno\nNobody answered our letters.',
    ],
    ['in a digest of nothing else', 'Weekly digest\n\nVS Code uploads names\n\nVS Code uploads names.\n\nVS Code fixes it\n\nMicrosoft fixed VS Code.'], // prettier-ignore
  ])('%s', (_, text) => {
    expect(about(text)).toHaveLength(1);
  });

  it('as a changelog, as a thread, in the place of one tool', () => {
    expect(about(ROUND_UP, { form: 'changelog' })).toHaveLength(1);
    expect(about(ROUND_UP, { form: 'thread' })).toHaveLength(1);
    expect(about(ROUND_UP, { tool: 'vscode' })).toHaveLength(1);
  });
});

const VERSIONED = 'It came with 1.88.0, and it was fixed in 1.90.2.';

describe('a text that is surely no digest stays whole', () => {
  it.each([
    ['with a daily crash', 'VS Code bug: daily crash', `VS Code crashes.\n\n- Docker: run it in a container. ${VERSIONED}\n- Chrome: open a page of it. ${VERSIONED}`],
    ['with links', 'Docker links leak tokens', `Docker leaks tokens.\n\n- Chrome: open the page. ${VERSIONED}\n- OpenSSL: look at the handshake.`],
    ['with the digest of an image', 'The image digest is wrong', `It is wrong.\n\n- Docker: pull it again. ${VERSIONED}\n- npm: run it again.`],
    ['on one tool, which others are compared with', 'VS Code leaks file names to its server', '## What VS Code sends\n\nVS Code sends names.\n\n## Chrome does it as well\n\nChrome sends names.\n\n## Docker does not\n\nDocker sends nothing.\n\n## Response\n\nThe company said it will fix the bug in 1.90.2.'],
    ['on a company', 'Microsoft sends file names', '## VS Code\n\nVS Code sends names.\n\n## Chrome\n\nChrome sends names.\n\n## Docker\n\nDocker sends names.'],
    ['on a tool that nobody knows', 'Photobarn sends names to three services', 'Photobarn, a photo app, sends names. Photobarn does so daily.\n\n## Chrome\n\nChrome gets them from Photobarn.\n\n## Docker\n\nDocker gets them from Photobarn.\n\n## OpenSSL\n\nOpenSSL gets them from Photobarn.'],
    ['whose first words are on one of them', 'An editor sends file names', 'VS Code sends names.\n\n## VS Code\n\nVS Code sends names.\n\n## Chrome\n\nChrome sends none.\n\n## Docker\n\nDocker sends none.'],
    ['with a heading of no tool', 'What editors send', '## VS Code\n\nVS Code sends names.\n\n## Chrome\n\nChrome sends none.\n\n## Why it matters\n\nNames tell much.\n\n## Docker\n\nDocker sends none.'],
    ['on the flaw of one tool', 'May patch tuesday: VS Code flaw', '## VS Code\n\nVS Code runs code.\n\n## Docker\n\nDocker runs code.\n\n## How to update\n\nUsers should update to 1.90.2. All older versions are affected.'],
  ])('%s', (_, title, text) => {
    expect(about(`Many send names.\n\n${text}`, { title })).toHaveLength(1);
  }); // prettier-ignore

  it('but not where each heading names another and its title none', () => {
    const text = 'Many send names.\n\n## VS Code\n\nVS Code sends names.\n\n### The answer\n\nMicrosoft denies it.\n\n## Chrome\n\nChrome sends names.\n\n## Docker\n\nDocker sends names.'; // prettier-ignore
    expect(about(text, { title: 'What they send' })).toEqual(['nothing', 'vscode', 'chrome', 'docker']);
  });
});

describe('what is of no item of a digest', () => {
  const items = 'VS Code uploads names\n\nVS Code uploads the names of files.\n\nDocker drops images\n\nDocker drops images after a day.'; // prettier-ignore
  const versioned = (text: string): readonly (string | null)[] =>
    readStatements(documentOf(text, { title: 'Weekly digest' }), lexicon)
      .filter(({ versions: { affected, fixed, introduced } }) => (affected ?? fixed ?? introduced) !== null)
      .map(({ tool }) => tool);

  it.each([
    ['how to update', 'How to update\n\nUsers should update to 1.90.2. All older versions are affected.'],
    ['a conclusion', 'Conclusion\n\nThe bug was fixed in 1.90.2.'],
    ['an answer', 'Response\n\nThe company said it will fix the bug in 1.90.2.'],
    ['thanks', 'Thanks\n\nThanks to all readers. The crash of last week was fixed in 119.0.2.'],
    ['a land', 'Russia\n\nRussia deletes files of its citizens. It was fixed in 3.2.'],
  ])('is told of none: %s', (_, closing) => {
    expect(versioned(`Weekly digest\n\n${items}\n\n${closing}`).filter((tool) => tool !== null)).toEqual([]);
    expect(about(`Weekly digest\n\n${items}\n\n${closing}`)).toEqual([
      'nothing',
      'vscode',
      'docker',
      'nothing',
    ]);
  });

  it.each([
    ['of a person', `Weekly digest\n\n${items}\n\nJane Doe\n\nShe found that the app uploads names of containers as well, and told its maker, which wants to fix it in 4.2.2.`, 'behaviour'],
    ['of a live blog', 'Live: tools are down\n\n14:02 — ChatGPT logs users out.\n\n14:20 — Docker returns errors.\n\n15:01 — The company denies it uploads anything.', 'denial'],
  ])('is read, of no tool: a part %s', (_, text, kind) => {
    const last = text.lastIndexOf('\n\n');
    const told = readStatements(titled(text), lexicon).filter(({ start }) => start > last);
    expect(told.map((one) => one.kind)).toContain(kind);
    expect(told.filter(({ tool }) => tool !== null)).toEqual([]);
  }); // prettier-ignore
});
