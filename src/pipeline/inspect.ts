import {
  compileLexicon,
  explainDocument,
  hasGrammar,
  readMentions,
  statementsStage,
} from '../claims/index.ts';
import type { Lexicon } from '../claims/index.ts';
import { browserCheck, createFetch } from '../collect/index.ts';
import { loadCatalogue } from '../config/index.ts';
import type { Capture, CaptureHint, CaptureKind } from '../model/capture.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Document } from '../model/document.ts';
import { sha256 } from '../model/ids.ts';
import type { Clock } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { knownEnd } from '../model/time.ts';
import { readFeed } from '../read/feed/index.ts';
import { binaryProblem } from '../read/archives/index.ts';
import { readStage } from '../read/index.ts';
import type { InspectedStatement, Inspection, TextInspection } from '../reports/inspection.ts';
import { linkVersion } from '../versions/link.ts';
import { formOf } from './input-form.ts';

export interface InspectRequest {
  readonly source: string;
  readonly bytes: Uint8Array | null;
  readonly as: 'feed' | 'page' | 'text' | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly explain: boolean;
  readonly config: string;
}

interface Input {
  readonly bytes: Uint8Array;
  readonly url: string | null;
  readonly contentType: string | null;
  readonly problems: readonly Problem[];
}

/** What hearsay reads out of one input, storing nothing. Throws ProblemError for an address that cannot be fetched. */
export async function inspectInput(request: InspectRequest, clock: Clock): Promise<Inspection> {
  const { catalogue } = await loadCatalogue(request.config);
  const input = await inputOf(request, catalogue, clock);
  const form = request.as ?? formOf(input.bytes, input.contentType);
  if (form === 'feed') {
    const { title, items, problems } = readFeed(input.bytes, input);
    const entries = items.map((item) => ({
      title: item.title ?? '',
      url: item.url,
      id: item.id,
      author: item.author,
      publishedAt: item.publishedAt,
      updatedAt: item.updatedAt,
      html: item.html,
      text: item.text,
    }));
    return { kind: 'feed', title: title ?? '', items: entries, problems: [...input.problems, ...problems] };
  }
  return inspectText(form, input, request, catalogue, clock);
}

async function inputOf(request: InspectRequest, catalogue: Catalogue, clock: Clock): Promise<Input> {
  if (request.bytes) return { bytes: request.bytes, url: request.url, contentType: null, problems: [] };
  const fetch = createFetch(catalogue.collect, clock);
  try {
    const answer = await fetch({ url: request.source });
    if (!answer.ok) throw new ProblemError(answer.problem, 3);
    const { body, headers, url } = answer.response;
    return {
      bytes: body,
      url: request.url ?? url,
      contentType: headers['content-type'] ?? null,
      problems: [browserCheck(answer.response)].filter((one) => one !== undefined),
    };
  } finally {
    await fetch.close();
  }
}

function inspectText(
  kind: 'page' | 'text',
  input: Input,
  request: InspectRequest,
  catalogue: Catalogue,
  clock: Clock,
): TextInspection {
  const binary = binaryProblem(request.source, input.bytes);
  if (binary) return { ...NOTHING, kind, url: input.url, problems: [...input.problems, binary] };
  const capture = captureOf(kind, input, request, clock);
  const { items, problems } = readStage.run({ capture, body: input.bytes }, catalogue);
  const [document] = items;
  const told = [...input.problems, ...problems];
  if (!document)
    return { ...NOTHING, kind, url: input.url, problems: told.length > 0 ? told : [empty(request.source)] };
  const lexicon = compileLexicon(catalogue);
  const found = statementsStage.run(document, lexicon);
  return {
    kind,
    title: document.title,
    author: document.author,
    publishedAt: document.publishedAt,
    lang: document.lang,
    url: document.url,
    text: document.text,
    posts: document.posts.map(({ author, publishedAt, text }) => ({ author, publishedAt, text })),
    links: document.links.map(({ url, text }) => ({ url, text })),
    statements: found.items.map(shown),
    ...(hasGrammar(document.lang) ? {} : { mentions: readMentions(document, lexicon) }),
    ...(request.explain ? { explanation: explained(document, found.items, lexicon, catalogue) } : {}),
    problems: [...told, ...found.problems, ...unread(document)],
  };
}

/** Statements are read where the grammar is known; nobody is to take their absence for an answer. */
function unread({ lang, title }: Document): readonly Problem[] {
  if (hasGrammar(lang)) return [];
  return [
    problem(
      'language-unread',
      title,
      `the text is in the language "${lang}", of which no grammar is known: no statements (ungraded: language)`,
      'read its mentions, or an English version of it',
    ),
  ];
}

/** Per sentence: the tellings found in it, the rules that fired and whose its version is, or why it gave nothing. */
function explained(
  document: Document,
  statements: readonly Statement[],
  lexicon: Lexicon,
  catalogue: Catalogue,
): NonNullable<TextInspection['explanation']> {
  return explainDocument(document, lexicon).map(({ sentence, start, fired, tellings, nothing }) => ({
    sentence,
    outcome: [
      ...tellings.map((telling) => `telling by ${telling}`),
      ...fired.map(({ kind, rule, quote }) => `${kind} by ${rule}: “${quote}”`),
      ...versionLinks(document, statements, start, catalogue),
      ...(nothing === null ? [] : [`nothing: ${nothing}`]),
    ],
  }));
}

/** Whose the versions of one sentence are, with the reason; a bare one may stay unlinked. */
function versionLinks(
  document: Document,
  statements: readonly Statement[],
  start: number,
  catalogue: Catalogue,
): readonly string[] {
  const toolsOf = (some: readonly Statement[]) => some.flatMap(({ tool }) => (tool === null ? [] : [tool]));
  const here = statements.filter((statement) => statement.sentenceStart === start);
  const before = toolsOf(statements.filter((statement) => statement.sentenceStart < start)).reverse();
  const told = new Set(here.flatMap(({ versions }) => (versions.raw === null ? [] : [versions.raw])));
  return [...told].map((version) => {
    const at = { version, sentence: toolsOf(here), before, document: document.tool };
    const { tool, reason } = linkVersion(at, { tools: catalogue.tools, releases: new Map() });
    return `version “${version}” is ${tool === null ? 'left unlinked' : `of ${tool}`}: ${reason}`;
  });
}

/** A capture that is never stored: reading is the same whether or not the input is kept. */
function captureOf(kind: CaptureKind, input: Input, request: InspectRequest, clock: Clock): Capture {
  const now = new Date(clock.now()).toISOString();
  const hint: CaptureHint = {
    ...(request.outlet === null ? {} : { outlet: request.outlet }),
    ...(request.published === null ? {} : { publishedAt: request.published }),
  };
  return {
    id: 'inspected',
    url: input.url,
    requestedUrl: null,
    kind,
    status: 200,
    headers: input.contentType === null ? {} : { 'content-type': input.contentType },
    bodyHash: sha256(input.bytes),
    hint,
    knownAt: (request.published === null ? undefined : knownEnd(request.published)) ?? now,
    recordedAt: now,
  };
}

function shown(statement: Statement): InspectedStatement {
  const { quote, start, end, sentence, kind, tool, actor, polarity, hedge, chain, versions, eventDate } =
    statement;
  return { quote, start, end, sentence, kind, tool, actor, polarity, hedge, chain, versions, eventDate };
}

function empty(source: string): Problem {
  return problem(
    'input-empty',
    source,
    'nothing could be read out of it',
    'check that it is an article, a feed or a text',
  );
}

const NOTHING = {
  title: '',
  author: null,
  publishedAt: null,
  lang: 'und',
  text: '',
  posts: [],
  links: [],
  statements: [],
} as const;
