import { exportCsv } from './csv.ts';
import { digestAtom } from './digest-atom.ts';
import { digestHtml } from './digest-html.ts';
import { digestJson } from './digest-json.ts';
import { digestMarkdown } from './digest-markdown.ts';
import { digestText } from './digest-text.ts';
import type { DigestFormat, ExportFormat } from './format.ts';
import { exportJsonLd } from './json-ld.ts';
import { exportOpenVex } from './openvex.ts';
import { exportOsv } from './osv.ts';
import { exportStix } from './stix.ts';

export type { DigestContext, DigestFormat, DigestPages, ExportContext, ExportFormat } from './format.ts';

/** Formats of the digest by name; adding one is one file and one line. */
export const digestFormats: Readonly<Record<string, DigestFormat>> = {
  text: { mediaType: 'text/plain; charset=utf-8', render: digestText },
  markdown: { mediaType: 'text/markdown; charset=utf-8', render: digestMarkdown },
  html: { mediaType: 'text/html; charset=utf-8', render: digestHtml },
  atom: { mediaType: 'application/atom+xml; charset=utf-8', render: digestAtom },
  json: { mediaType: 'application/json; charset=utf-8', render: digestJson },
};

/** Export formats by name; adding one is one file and one line. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  osv: { mediaType: 'application/json', render: exportOsv },
  openvex: { mediaType: 'application/json', render: exportOpenVex },
  stix: { mediaType: 'application/stix+json;version=2.1', render: exportStix },
  'json-ld': { mediaType: 'application/ld+json', render: exportJsonLd },
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', render: exportCsv },
};
