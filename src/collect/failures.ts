import { STATUS_CODES } from 'node:http';
import { problem, type Problem } from '../model/problem.ts';

export const TRANSFER_CODES = [
  'aborted',
  'address-refused',
  'answer-malformed',
  'answer-unforeseen',
  'body-malformed',
  'body-too-large',
  'connection-failed',
  'decompression-bomb',
  'dns-failed',
  'encoding-unsupported',
  'response-malformed',
  'timeout',
  'tls-failed',
] as const;
export type TransferCode = (typeof TRANSFER_CODES)[number];

/** A request that brought no usable answer; becomes a problem at the edge of the collector. */
export class TransferError extends Error {
  readonly code: TransferCode;
  constructor(code: TransferCode, message: string) {
    super(message);
    this.name = 'TransferError';
    this.code = code;
  }
}

const HINTS: Readonly<Record<TransferCode, string>> = {
  aborted: 'Run the command again.',
  'address-refused': 'Name the host under allowPrivateHosts in the catalogue if this is meant.',
  'answer-malformed': 'Check the address of the source; the site may be down.',
  'answer-unforeseen': 'Look at the address in a browser: the site may refuse programs or have changed.',
  'body-malformed': 'Look at the answer with another program; the server may be broken.',
  'body-too-large': 'Raise maxBodyBytes in the catalogue if the size is right.',
  'connection-failed': 'Check the address and the network; the visit is tried again later.',
  'decompression-bomb': 'Remove the source, or tell its publisher.',
  'dns-failed': 'Check the host name and the resolver.',
  'encoding-unsupported': 'Tell the publisher to answer in gzip, br, deflate or plain.',
  'response-malformed': 'Look at the answer with another program; the server may be broken.',
  timeout: 'The visit is tried again later; raise timeoutMs in the catalogue if the server is slow.',
  'tls-failed': "Check the server's certificate.",
};

/** Node's and undici's error codes, by what they mean to a reader. */
const MEANINGS: readonly (readonly [RegExp, TransferCode])[] = [
  [/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|ECANCELLED)/, 'dns-failed'],
  [/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)/, 'timeout'],
  [/^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/, 'tls-failed'],
  [
    /^(HPE_|HTTPParserError|UND_ERR_(HEADERS_OVERFLOW|RES|RESPONSE|INVALID|NOT_SUPPORTED))/,
    'response-malformed',
  ],
  [/^UND_ERR_ABORTED/, 'aborted'],
];

/** The transfer error that any error of a request stands for. */
export function transferError(error: unknown): TransferError {
  if (error instanceof TransferError) return error;
  if (error instanceof AggregateError && error.errors.length > 0) return transferError(error.errors[0]);
  if (!(error instanceof Error)) return new TransferError('connection-failed', String(error));
  if (error.cause instanceof TransferError) return error.cause;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code))?.[1];
  return new TransferError(
    meaning ?? (error.name === 'AbortError' ? 'aborted' : 'connection-failed'),
    error.message || code,
  );
}

export function transferProblem(subject: string, error: TransferError): Problem {
  return problem(error.code, subject, error.message, HINTS[error.code]);
}

/** A status that is no answer: 4xx, 5xx, a redirect without target. The message starts with the status. */
export function statusProblem(subject: string, status: number): Problem {
  const words = STATUS_CODES[status];
  return problem(
    'http-status',
    subject,
    words === undefined ? String(status) : `${String(status)} ${words}`,
    status === 404 || status === 410
      ? 'Check the address; the page may be gone.'
      : status === 401 || status === 403
        ? 'The server wants a credential or refuses programs; look at its terms.'
        : 'The visit is tried again later.',
  );
}
