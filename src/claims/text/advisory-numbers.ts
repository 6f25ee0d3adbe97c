const ADVISORY =
  /\b(?:CVE-\d{4}-\d{4,7}|GHSA(?:-[0-9a-z]{4}){3}|RUSTSEC-\d{4}-\d{4}|PYSEC-\d{4}-\d{1,6})\b/gi;

/** Advisory numbers in a text, upper case, in order, each once. */
export function advisoryNumbers(text: string): readonly string[] {
  return [...new Set([...text.matchAll(ADVISORY)].map((match) => match[0].toUpperCase()))];
}
