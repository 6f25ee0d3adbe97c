/** Source of a pattern of one advisory number, case aside. */
export const ADVISORY_NUMBER = String.raw`(?:CVE-\d{4}-\d{4,7}|GHSA(?:-[0-9a-z]{4}){3}|RUSTSEC-\d{4}-\d{4}|PYSEC-\d{4}-\d{1,6})`;
const ADVISORY = new RegExp(`\\b${ADVISORY_NUMBER}\\b`, 'gi');
const ALONE = new RegExp(`^\\W*${ADVISORY_NUMBER}\\W*$`, 'i');

/** Advisory numbers in a text, upper case, in order, each once. */
export function advisoryNumbers(text: string): readonly string[] {
  return [...new Set([...text.matchAll(ADVISORY)].map((match) => match[0].toUpperCase()))];
}

/** Whether a text is an advisory number and nothing else. */
export const isAdvisoryNumber = (text: string): boolean => ALONE.test(text);
