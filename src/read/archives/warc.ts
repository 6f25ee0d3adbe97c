import { z } from 'zod';
import type { Capture } from '../../model/capture.ts';
import { sha256 } from '../../model/ids.ts';
import type { NewCapture } from '../../model/ports.ts';
import { problem } from '../../model/problem.ts';
import { instant } from '../../model/time.ts';
import { fileKindOf } from './kind.ts';
import type { Drafted } from './draft.ts';

/**
 * WARC 1.1 (ISO 28500) in and out by warcio. What a WARC record cannot say (the capture's kind and hint) stands in
 * its HTTP headers under names of our own, so that a capture that was exported comes back byte for byte.
 */
const OWN = 'x-hearsay-';
/** Address of captures that have none: a WARC record must have one. */
const NOWHERE = 'urn:hearsay:';
/** Headers that tell how the body travelled; the body that we keep is decoded. */
const TRAVEL = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

const KINDS = ['feed', 'page', 'text', 'thread', 'registry', 'robots', 'model', 'artifact'] as const;
const hintShape = z.record(z.string(), z.union([z.string(), z.boolean()]));

/** Longest body taken from a record, in bytes; longer ones are left out with a problem. */
const MAX_BODY = 64 * 1024 * 1024;

/** A header value in ASCII; what is not, and what looks like it, is escaped behind "=". */
const asHeader = (value: string): string =>
  /^[!-<>-~](?:[ -~]*[!-~])?$/.test(value) ? value : `=${encodeURI(value.toWellFormed())}`;

function headersOf(capture: NewCapture): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(capture.headers))
    headers[TRAVEL.has(name) ? `${OWN}was-${name}` : name] = asHeader(value);
  headers[`${OWN}kind`] = capture.kind;
  headers[`${OWN}hint`] = encodeURIComponent(JSON.stringify(capture.hint));
  headers[`${OWN}status`] = String(capture.status);
  if (capture.requestedUrl !== null) headers[`${OWN}requested`] = encodeURI(capture.requestedUrl);
  return headers;
}

/** Writes captures as WARC, one gzip member for each record, in their order. The same input gives the same bytes. */
export async function* writeWarc(
  captures: AsyncIterable<NewCapture | (Capture & { readonly body: Uint8Array })> | Iterable<NewCapture>,
): AsyncGenerator<Uint8Array> {
  const { WARCRecord, WARCSerializer } = await import('warcio');
  for await (const capture of captures) {
    const hash = sha256(capture.body);
    const id = sha256(`${hash}|${capture.url ?? ''}|${capture.knownAt}`);
    const uuid = `${id.slice(0, 8)}-${id.slice(8, 12)}-8${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`;
    const record = WARCRecord.create(
      {
        url: capture.url ?? `${NOWHERE}${hash}`,
        date: capture.knownAt,
        type: 'response',
        warcVersion: 'WARC/1.1',
        statusline: `HTTP/1.1 ${String(capture.status)} -`,
        httpHeaders: headersOf(capture),
        warcHeaders: { 'WARC-Record-ID': `<urn:uuid:${uuid}>` },
        keepHeadersCase: false,
      },
      [capture.body],
    );
    yield await WARCSerializer.serialize(record, { gzip: true });
  }
}

function entriesOf(headers: Iterable<[string, string]>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of headers) found.set(name.toLowerCase(), value);
  return found;
}

const decodeOr = (value: string): string => {
  try {
    return decodeURI(value);
  } catch {
    return value;
  }
};

function hintFrom(text: string | undefined): NewCapture['hint'] {
  if (text === undefined) return {};
  try {
    const parsed = hintShape.safeParse(JSON.parse(decodeURIComponent(text)));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** The kind of a foreign record by its media type, undefined for what hearsay does not read. */
function foreignKind(type: string, url: string, body: Uint8Array): NewCapture['kind'] | undefined {
  if (
    type !== '' &&
    !/^(?:text\/(?:html|plain|xml)|application\/(?:[\w.-]+\+)?(?:xml|json)\b|application\/xhtml)/i.test(type)
  )
    return undefined;
  if (/^text\/html|xhtml/i.test(type)) return 'page';
  const kind = fileKindOf(new URL(url, 'http://x/').pathname, body.subarray(0, 16_384));
  return kind === 'feed' || kind === 'page'
    ? kind
    : kind === 'text' && /^text\/plain|^$/i.test(type)
      ? 'text'
      : undefined;
}

interface Response {
  readonly url: string;
  readonly date: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

function captureOf(response: Response, recordedAt: string): NewCapture | undefined {
  const { headers, body, url } = response;
  const own = headers.get(`${OWN}kind`);
  const kind = KINDS.find((one) => one === own) ?? foreignKind(headers.get('content-type') ?? '', url, body);
  if (kind === undefined || (own === undefined && response.status !== 200)) return undefined;
  const kept: Record<string, string> = {};
  for (const [name, value] of headers) {
    const told = own !== undefined && value.startsWith('=') ? decodeOr(value.slice(1)) : value;
    if (name.startsWith(`${OWN}was-`)) kept[name.slice(OWN.length + 4)] = told;
    else if (!name.startsWith(OWN) && !(own === undefined && TRAVEL.has(name))) kept[name] = told;
  }
  const requested = headers.get(`${OWN}requested`);
  return {
    url: url.startsWith(NOWHERE) ? null : url,
    requestedUrl: requested === undefined ? null : decodeOr(requested),
    kind,
    status: Number(headers.get(`${OWN}status`) ?? response.status),
    headers: kept,
    body,
    hint: hintFrom(headers.get(`${OWN}hint`)),
    knownAt: instant(response.date) ?? recordedAt,
  };
}

/** The decoded body of a record; undefined when it is longer than is read. */
async function bodyOf(record: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length > MAX_BODY) return undefined;
    parts.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(parts));
}

/**
 * Reads a WARC file, plain or compressed, record by record: responses with text become captures known since the
 * record's date; what is no text is counted in one problem `warc-skipped`, a broken file ends with `warc-malformed`
 * after what could be read.
 * @param chunks the file's bytes in order
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name: string,
  recordedAt: string,
): AsyncGenerator<Drafted> {
  const { WARCParser } = await import('warcio');
  let records = 0;
  let skipped = 0;
  const parser = new WARCParser(chunks);
  try {
    for await (const record of parser) {
      const { warcType } = record;
      if (typeof warcType !== 'string') throw new Error('this is no WARC record');
      records += 1;
      if (warcType !== 'response' && warcType !== 'resource') continue;
      const body = await bodyOf(record);
      const capture =
        body === undefined
          ? undefined
          : captureOf(
              {
                url: record.warcTargetURI ?? '',
                date: record.warcDate ?? '',
                status: Number(record.httpHeaders?.statusCode ?? 200),
                headers: entriesOf(
                  record.httpHeaders?.headers ?? [['content-type', record.warcContentType ?? '']],
                ),
                body,
              },
              recordedAt,
            );
      // A record that is shorter than it says is the last one of a cut file: not what was received.
      const reader = record._reader as { readonly limit?: number };
      const headless = warcType === 'response' && !record.httpHeaders;
      if (headless || (body !== undefined && (reader.limit ?? 0) > 0))
        throw new Error('its last record is cut');
      if (capture === undefined) skipped += 1;
      else yield { capture };
    }
    const { inflator } = parser._reader;
    if (inflator !== null && parser._reader.compressed !== null && !inflator.ended)
      throw new Error('its last record is cut');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield {
      problem: problem(
        'warc-malformed',
        name,
        `The file breaks off after ${String(records)} records: ${reason}`,
        'Get the file again.',
      ),
    };
    return;
  }
  if (records === 0)
    yield { problem: problem('warc-malformed', name, 'There is no WARC record in it.', 'Check the file.') };
  if (skipped > 0)
    yield {
      problem: problem(
        'warc-skipped',
        name,
        `${String(skipped)} of ${String(records)} records hold no text to read (pictures, scripts, errors).`,
        'Nothing to do.',
      ),
    };
}
