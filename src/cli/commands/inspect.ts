import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { problem, ProblemError } from '../../model/problem.ts';
import { spanOf } from '../../model/time.ts';
import { readAll } from '../standard-input.ts';
import type { Session } from '../specification.ts';
import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'inspect',
  summary: 'show what is read out of one input, storing nothing',
  arguments: [{ name: 'input', description: 'a file, an address, or - for standard input' }],
  options: [
    { name: 'as', value: 'KIND', description: 'read it as', choices: ['feed', 'page', 'text'] },
    { name: 'url', value: 'U', description: 'address that it came from' },
    { name: 'published', value: 'D', description: 'day or instant of publication' },
    { name: 'outlet', value: 'NAME', description: 'name of the outlet' },
    { name: 'explain', description: 'per sentence: which rule fired, or why none did' },
  ],
  examples: [
    ['inspect article.html', 'the text and the statements found in it'],
    ['inspect - --as text --published 2026-07-03 < note.txt', 'a text from standard input'],
    ['inspect https://example.org/feed.xml --json', 'the entries of a feed, for a program'],
  ],
  run: async (session) => {
    const source = session.args[0] ?? '';
    const published = session.text('published') ?? null;
    if (published !== null && spanOf(published) === undefined)
      throw new ProblemError(
        problem(
          'date-malformed',
          '--published',
          `"${published}" is no date`,
          'write a day such as 2026-07-03',
        ),
      );
    const url = session.text('url') ?? null;
    if (url !== null && !(/^https?:\/\//i.test(url) && URL.canParse(url)))
      throw new ProblemError(
        problem('address-malformed', url, 'this is no address of the web', 'write it with https://'),
      );
    const found = await session.environment.inspect({
      source,
      bytes: await bytesOf(session, source),
      // The parser has checked this against its choices.
      as: (session.text('as') ?? null) as 'feed' | 'page' | 'text' | null,
      url,
      published,
      outlet: session.text('outlet') ?? null,
      explain: session.flag('explain'),
      config: session.config,
    });
    await session.answer(found, async (style) => {
      const { inspectionText } = await import('../../reports/text/inspection.ts');
      return inspectionText(found, style);
    });
    return 0;
  },
};

async function bytesOf(session: Session, source: string): Promise<Uint8Array | null> {
  if (source === '-') return readAll(session.environment.stdin);
  if (/^https?:\/\//i.test(source)) return null;
  const file = resolve(session.environment.cwd, source);
  // Of a folder the system says what it is, but not which.
  return readFile(file).catch((error: unknown) => {
    throw Object.assign(error as Error, { path: source });
  });
}
