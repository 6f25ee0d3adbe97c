/** The type of a purl in text form ("npm"), "generic" for what is no purl. Reads no further than the type. */
export function typeOfPurl(text: string): string {
  return /^pkg:\/*([A-Za-z][A-Za-z0-9.+-]*)\//.exec(text.trim())?.[1]?.toLowerCase() ?? 'generic';
}
