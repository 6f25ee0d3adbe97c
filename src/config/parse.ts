import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document, ParsedNode } from 'yaml';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import type { CatalogueFile } from './files.ts';
import { FILE_SCHEMAS } from './schema.ts';

export type FieldPath = readonly (string | number)[];

/** A parsed and checked file, with a way back from a field to its line. */
export interface ParsedFile {
  readonly file: CatalogueFile;
  readonly value: unknown;
  /** `path:line`, one-based, of a field, or of the nearest entry that holds it. */
  readonly placeOf: (field: FieldPath) => string;
}

export interface ParsedOutcome {
  readonly parsed: ParsedFile | undefined;
  readonly problems: readonly Problem[];
}

/** Code of every problem about a catalogue file's content. */
export const INVALID = 'catalogue-invalid';

/** Reads one YAML file (YAML 1.2, core schema) and checks its shape; every misfit is a problem with its line. */
export function parseFile(file: CatalogueFile): ParsedOutcome {
  try {
    return parseText(file);
  } catch (cause) {
    // The parser throws for what would cost it too much: nesting without end, aliases of aliases.
    const why = cause instanceof Error ? cause.message : String(cause);
    return {
      parsed: undefined,
      problems: [invalid(file.path, '', why, 'Write it plainly, without deep nesting.')],
    };
  }
}

function parseText(file: CatalogueFile): ParsedOutcome {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error) =>
    invalid(
      `${file.path}:${String(lines.linePos(error.pos[0]).line)}`,
      '',
      error.message,
      'Correct the YAML; mind indentation, colons and quotes.',
    ),
  );
  if (problems.length > 0) return { parsed: undefined, problems };

  const placeOf = (field: FieldPath): string => `${file.path}:${String(lineOf(document, lines, field))}`;
  // A file of comments only says nothing, and is no fault.
  if (document.contents === null) return { parsed: undefined, problems: [] };
  const value: unknown = document.toJS();
  const result = FILE_SCHEMAS[file.kind].safeParse(value);
  if (result.success) return { parsed: { file, value: result.data, placeOf }, problems: [] };
  return {
    parsed: undefined,
    problems: result.error.issues.map((issue) => {
      const field = issue.path.filter((part) => typeof part !== 'symbol');
      const deeper = issue.code === 'unrecognized_keys' ? [...field, issue.keys[0] ?? ''] : field;
      return invalid(
        placeOf(deeper),
        nameOfField(value, deeper),
        issue.message,
        hintFor(issue.message, field),
      );
    }),
  };
}

/** A problem of the catalogue: where (file and line), which field, what is wrong, what to do. */
export function invalid(place: string, field: string, message: string, hint: string): Problem {
  return problem(INVALID, place, field === '' ? message : `${field}: ${message}`, hint);
}

/** `[3].vendor (Cursor)`: the path, and the entry's name when it has one. */
export function nameOfField(value: unknown, field: FieldPath): string {
  const path = field.map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`)).join('');
  const index = field[0];
  const entry: unknown = Array.isArray(value) && typeof index === 'number' ? value[index] : undefined;
  const name =
    entry !== null && typeof entry === 'object' && 'name' in entry && typeof entry.name === 'string'
      ? ` (${entry.name})`
      : '';
  return `${path.replace(/^\./, '')}${name}`;
}

function lineOf(document: Document.Parsed<ParsedNode>, lines: LineCounter, field: FieldPath): number {
  for (let depth = field.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(field.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function hintFor(message: string, field: FieldPath): string {
  const last = field.at(-1);
  if (message.includes('expected string, received number'))
    return 'Put the value in quotes, so that YAML reads it as text.';
  if (message.startsWith('Unrecognized key'))
    return 'Remove the field, or correct its name; README lists the fields.';
  if (message.includes('received undefined') && last !== undefined) return `Add the field "${String(last)}".`;
  return 'Correct the field; README tells what it takes.';
}
