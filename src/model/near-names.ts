/** Most names that are proposed for one that nothing has. */
const PROPOSED = 3;

/** Of several names those that may be meant by one that is none of them, the nearest first. */
export function nearNames(name: string, names: readonly string[]): readonly string[] {
  const asked = name.trim().toLowerCase();
  return names
    .map((one) => ({ one, far: distance(asked, one) }))
    .sort((a, b) => a.far - b.far)
    .filter(({ far }) => far <= Math.max(2, name.length / 3))
    .slice(0, PROPOSED)
    .map(({ one }) => one);
}

/** Levenshtein distance of two short names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
