import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../src/claims/index.ts';
import { explainDocument } from '../../../src/claims/explain.ts';
import { affairsOf, subjectOfAffair } from '../../../src/claims/subjects/affairs.ts';
import type { Document } from '../../../src/model/document.ts';
import { documentOf, SMALL_CATALOGUE } from '../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const titled = (text: string, more: Partial<Document> = {}): Document =>
  documentOf(text, { title: text.split('\n')[0] ?? '', ...more });

/** What each affair of a text is about. */
const about = (text: string, more: Partial<Document> = {}): readonly string[] =>
  affairsOf(titled(text, more), lexicon).map(
    (affair) => subjectOfAffair(affair, lexicon).tools[0] ?? 'nothing',
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
      ['nothing', 'vscode', 'docker', '?Hearthline'],
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
