import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import tar from 'tar-stream';
import type { CollectSettings } from '../../src/model/catalogue.ts';

/** A file or any other entry of an archive. */
export interface TarEntry {
  readonly name: string;
  readonly body?: string | Buffer;
  readonly type?: 'file' | 'symlink' | 'link' | 'directory' | 'character-device';
  readonly linkname?: string;
}

/** A gzipped tar archive in memory. */
export async function pack(entries: readonly TarEntry[]): Promise<Buffer> {
  const archive = tar.pack();
  for (const { name, body = '', type = 'file', linkname } of entries)
    archive.entry({ name, type, ...(linkname === undefined ? {} : { linkname }) }, body);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}

export function integrityOf(bytes: Buffer): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}

export interface PublishedVersion {
  readonly archive: Buffer;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  /** Sends only the first half and then nothing more. */
  readonly stalls?: boolean;
  readonly status?: number;
}

/** An npm-like registry on loopback. */
export interface Registry {
  readonly base: string;
  readonly host: string;
  /** Archives that were asked for, in order: "name@version". */
  readonly downloads: string[];
  publish(name: string, version: string, published: PublishedVersion): void;
  close(): Promise<void>;
}

export async function openRegistry(): Promise<Registry> {
  const versions = new Map<string, PublishedVersion>();
  const downloads: string[] = [];
  let base = '';
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const archive = /^\/archives\/(.+)\.tgz$/.exec(path)?.[1];
    const [name, version] = archive === undefined ? splitLast(path.slice(1), '/') : splitLast(archive, '@');
    const published = versions.get(`${name}@${version}`);
    if (!published) return response.writeHead(404).end('{}');
    if (archive === undefined)
      return response.end(
        JSON.stringify({
          name,
          version,
          optionalDependencies: published.optionalDependencies,
          dist: {
            tarball: `${base}/archives/${encodeURIComponent(`${name}@${version}`)}.tgz`,
            integrity: published.integrity ?? integrityOf(published.archive),
          },
        }),
      );
    downloads.push(archive);
    if (published.status !== undefined) return response.writeHead(published.status).end();
    if (published.stalls === true)
      return response.write(published.archive.subarray(0, published.archive.length / 2));
    return response.end(published.archive);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  base = `http://${host}`;
  return {
    base,
    host,
    downloads,
    publish: (name, version, published) => void versions.set(`${name}@${version}`, published),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

function splitLast(text: string, separator: string): [string, string] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Collector settings that let a test reach its own loopback server and nothing else private. */
export function settingsFor(host: string, over: Partial<CollectSettings> = {}): CollectSettings {
  return {
    userAgent: 'hearsay-test',
    contact: '',
    allowPrivateHosts: [host],
    maxBodyBytes: 10_000_000,
    timeoutMs: 2_000,
    maxRedirects: 3,
    delayMs: 0,
    concurrency: 4,
    registries: {},
    ...over,
  };
}
