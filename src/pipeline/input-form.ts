/** Bytes from the beginning that tell what an input is. */
const HEAD = 4096;

/** Whether bytes are a feed, an HTML page or plain text, by content type and by how they begin. */
export function formOf(bytes: Uint8Array, contentType: string | null): 'feed' | 'page' | 'text' {
  const type = contentType?.toLowerCase() ?? '';
  if (/\b(?:rss|atom|rdf|feed)\b/.test(type)) return 'feed';
  // NUL bytes fall out, so that the ASCII of UTF-16 shows.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\0', '').toLowerCase();
  if (/<(?:\w{1,20}:)?(?:rss|feed|rdf|channel)[\s>]/.test(head)) return 'feed';
  if (head.trimStart().startsWith('{') && head.includes('jsonfeed.org/version')) return 'feed';
  if (
    /<(?:!doctype html|html|head|body|article|main|div|p|meta|title)[\s>]/.test(head) ||
    type.includes('html')
  )
    return 'page';
  return head.trimStart().startsWith('<?xml') ? 'feed' : 'text';
}
