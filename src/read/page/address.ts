import { isReaderMark } from '../../model/reader-marks.ts';

/** Query parameters and path ends that only choose another rendering of the same page. */
const RENDERING = /^(?:amp|outputtype|output|print|printpage|printable)$/i;
const RENDERED_PATH = /\/(?:amp|print|printable)\/?$/i;

/** An address that is already as the URL standard would write it. */
const PLAIN = /^https?:\/\/[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}\/[\w\-/~+,;=@]{0,400}$/;

/** An absolute http(s) address, or null. */
export function resolve(href: string, base: string | null): string | null {
  const text = href.trim();
  if (text === '' || text.length > 4096) return null;
  if (PLAIN.test(text)) return text;
  try {
    const url = base === null ? new URL(text) : new URL(text, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** The address without fragment and without parameters that only track the reader. */
export function withoutTracking(address: string): string {
  if (!address.includes('?') && !address.includes('#')) return address;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  url.hash = '';
  if (url.search !== '') {
    const names = [...url.searchParams.keys()].filter(isReaderMark);
    for (const name of names) url.searchParams.delete(name);
  }
  return url.href;
}

/** The address of the page of which this is an AMP or print rendering, by its form alone; else the address itself. */
export function withoutRendering(address: string): string {
  if (PLAIN.test(address) && !RENDERED_PATH.test(address)) return address;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  const names = [...url.searchParams.entries()].filter(
    ([name, value]) => RENDERING.test(name) && /^(?:|1|true|amp|print|yes)$/i.test(value),
  );
  for (const [name] of names) url.searchParams.delete(name);
  if (RENDERED_PATH.test(url.pathname)) url.pathname = url.pathname.replace(RENDERED_PATH, '/');
  return url.href;
}

/** Host without "www.", lower case; '' when there is none. */
export function hostOf(address: string | null): string {
  if (address === null) return '';
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
