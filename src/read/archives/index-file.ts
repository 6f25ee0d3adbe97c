import { z } from 'zod';
import type { CaptureHint } from '../../model/capture.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { spanOf } from '../../model/time.ts';
import { readFeedDate } from '../feed/dates.ts';
import { knownAtOf } from '../known-at.ts';
import { shapeOfAnswer } from '../threads/answer-shape.ts';
import { draft, type Drafted } from './draft.ts';
import { fileKindOf } from './kind.ts';

const text = z.string().trim().min(1);
/** A `When`, or any date that a feed may write. */
const when = z
  .string()
  .trim()
  .transform((value, context) => {
    const read = spanOf(value) === undefined ? readFeedDate(value) : value;
    if (read === null) context.addIssue({ code: 'custom', message: `"${value}" is no date` });
    return read ?? value;
  })
  .nullish();

/** One line of an index file or of NDJSON (DESIGN, section 6, `import`). Exactly one of file, text and html. */
const lineShape = z
  .looseObject({
    file: text.nullish(),
    text: z.string().nullish(),
    html: z.string().nullish(),
    url: z.url({ protocol: /^https?$/ }).nullish(),
    outlet: text.nullish(),
    title: text.nullish(),
    author: text.nullish(),
    lang: text.nullish(),
    publishedAt: when,
    assumedPublishedAt: when,
  })
  .refine((line) => [line.file, line.text, line.html].filter((one) => typeof one === 'string').length === 1, {
    message: 'needs exactly one of "file", "text" and "html"',
  });

export type IndexLine = z.infer<typeof lineShape>;

/** A line as read, or what is wrong with it. */
export type ReadLine = { readonly line: IndexLine; readonly subject: string } | { readonly problem: Problem };

function bad(subject: string, message: string): Problem {
  return problem(
    'import-line-malformed',
    subject,
    message,
    'Give each line "file", "text" or "html", and "url", "outlet", "publishedAt" as far as they are known.',
  );
}

function parseLine(value: unknown, subject: string): { line: IndexLine } | { problem: Problem } {
  const parsed = lineShape.safeParse(value);
  if (parsed.success) return { line: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return {
    problem: bad(field === '' ? subject : `${subject}: ${field}`, issue?.message ?? 'it cannot be read'),
  };
}

/** Reads the lines of an index file (a JSON array) or of NDJSON. Each bad line has a problem, the others come. */
export function readIndexLines(content: string, name: string): readonly ReadLine[] {
  const trimmed = content.trim();
  let values: readonly unknown[];
  if (trimmed.startsWith('[')) {
    try {
      values = JSON.parse(trimmed) as unknown[];
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'it is no JSON';
      return [{ problem: bad(name, reason) }];
    }
    return values.map((value, index) => {
      const subject = `${name}[${String(index)}]`;
      return { ...parseLine(value, subject), subject };
    });
  }
  return trimmed.split('\n').flatMap((row, index): ReadLine[] => {
    if (row.trim() === '') return [];
    const subject = `${name}:${String(index + 1)}`;
    let value: unknown;
    try {
      value = JSON.parse(row);
    } catch {
      return [{ problem: bad(subject, 'the line is no JSON') }];
    }
    return [{ ...parseLine(value, subject), subject }];
  });
}

function hintOf(line: IndexLine): CaptureHint {
  const published = line.publishedAt ?? line.assumedPublishedAt;
  const assumed = (line.publishedAt ?? null) === null && (line.assumedPublishedAt ?? null) !== null;
  return {
    ...(line.outlet ? { outlet: line.outlet } : {}),
    ...(line.title ? { title: line.title } : {}),
    ...(line.author ? { author: line.author } : {}),
    ...(line.lang ? { lang: line.lang } : {}),
    ...(published ? { publishedAt: published } : {}),
    ...(assumed ? { dateAssumed: true } : {}),
  };
}

/** A file of an index stays inside the index's folder: no absolute path, no way up. */
const isInside = (path: string): boolean =>
  !/^(?:[/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..') && !path.includes('\0');

/**
 * Turns one line into a capture. `open` gives the bytes of a file beside the index, undefined when there is
 * none, and 'outside' when a link leads out of the folder.
 * @param recordedAt ISO instant of the import
 */
export async function draftOfLine(
  line: IndexLine,
  subject: string,
  recordedAt: string,
  open: (path: string) => Promise<Uint8Array | 'outside' | undefined>,
): Promise<Drafted> {
  const hint = hintOf(line);
  const knownAt = knownAtOf(hint.publishedAt, recordedAt);
  const url = line.url ?? null;
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  if (typeof line.html === 'string')
    return {
      capture: draft({
        kind: 'page',
        body: encode(line.html),
        url,
        hint,
        knownAt,
        contentType: 'text/html; charset=utf-8',
      }),
    };
  if (typeof line.text === 'string')
    return {
      capture: draft({
        kind: 'text',
        body: encode(line.text),
        url,
        hint,
        knownAt,
        contentType: 'text/plain; charset=utf-8',
      }),
    };
  const path = line.file ?? '';
  const body = isInside(path) ? await open(path) : 'outside';
  if (body === 'outside')
    return {
      problem: problem(
        'import-path-refused',
        `${subject}: ${path}`,
        'The file is outside of the folder of the index.',
        'Put the file beside the index and name it by a relative path.',
      ),
    };
  if (body === undefined)
    return {
      problem: problem(
        'import-file-missing',
        `${subject}: ${path}`,
        'The file cannot be read.',
        'Check its name.',
      ),
    };
  const shape = shapeOfAnswer(url, body);
  if (shape !== undefined)
    return { capture: draft({ kind: 'thread', body, url, hint: { ...hint, shape }, knownAt }) };
  const found = fileKindOf(path, body);
  const kind = found === 'page' || found === 'feed' ? found : 'text';
  return { capture: draft({ kind, body, url, hint, knownAt }) };
}
