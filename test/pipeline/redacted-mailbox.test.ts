import { describe, expect, it } from 'vitest';
import { withoutRedactedMessages } from '../../src/pipeline/redacted-pieces.ts';
import { leftOf } from './support/redaction.ts';

const message = (number: number, body: string, ...headers: readonly string[]): string =>
  [
    `From user${String(number)}@harbour.example Thu Apr  0${String(number)} 08:00:00 2031`,
    `From: User ${String(number)} <user${String(number)}@harbour.example>`,
    `Date: Thu, 0${String(number)} Apr 2031 08:00:00 +0000`,
    'Subject: [lantern] Window stays open',
    `Message-ID: <m${String(number)}@harbour.example>`,
    ...headers,
    '',
    body,
    '',
    '',
  ].join('\n');
const FIRST = 'Does anybody know why the lantern program keeps my window open?';
const WRONG = 'The neighbour Müller from Birkenweg wrote that he broke into the cellar last winter.';
const THANKS = 'Thanks, that was a great help to all of us here.';
const QUOTED = `He wrote:\n> ${WRONG}\n\nWho says so?`;

/** What is left in the archive of a mail box whose messages that begin with some words are redacted. */
const left = (body: string, words: string): string | undefined =>
  leftOf(withoutRedactedMessages, body, words, {
    url: 'https://lists.harbour.example/lantern/2031-04.mbox',
    shape: 'mailing-list',
  });

describe('a mail box whose one message is redacted', () => {
  it.each([
    ['the first', [2, 1, 3]],
    ['one in the middle', [1, 2, 3]],
    ['the last', [1, 3, 2]],
  ])('keeps the others as they came, be it %s', (_which, order) => {
    const texts = new Map([
      [1, FIRST],
      [2, WRONG],
      [3, THANKS],
    ]);
    const box = (numbers: readonly number[]) =>
      numbers.map((number) => message(number, texts.get(number) ?? '')).join('');
    expect(left(box(order), 'The neighbour')).toBe(box(order.filter((number) => number !== 2)));
  });

  it('keeps its answer too, where that does not quote it', () => {
    const answer = message(3, THANKS, 'In-Reply-To: <m2@harbour.example>');
    expect(left(message(1, FIRST) + message(2, WRONG) + answer, 'The neighbour')).toBe(
      message(1, FIRST) + answer,
    );
  });

  it.each([
    ['as it stands', message(3, QUOTED)],
    ['in base64', message(3, Buffer.from(QUOTED).toString('base64'), 'Content-Transfer-Encoding: base64')],
    [
      'in lines that are broken within words',
      message(
        3,
        QUOTED.replace('Müller', 'M=C3=BCller').replaceAll('broke into', 'bro=\nke into'),
        'Content-Transfer-Encoding: quoted-printable',
      ),
    ],
    [
      'in a second part that nobody reads',
      message(
        3,
        `--x\nContent-Type: text/plain\n\nWho says so?\n--x\nContent-Type: text/html\n\n<blockquote>${WRONG}</blockquote>\n--x--`,
        'Content-Type: multipart/alternative; boundary=x',
      ),
    ],
  ])('is withheld whole where an answer quotes it %s', (_how, answer) => {
    expect(left(message(1, FIRST) + message(2, WRONG) + answer, 'The neighbour')).toBeUndefined();
  });

  it('is withheld whole where messages have no id to be known by', () => {
    const nameless = (number: number, body: string) => message(number, body).replace(/^Message-ID.*\n/m, '');
    const box = nameless(1, FIRST) + nameless(2, WRONG) + nameless(3, THANKS);
    expect(left(box, 'The neighbour')).toBeUndefined();
  });
});
