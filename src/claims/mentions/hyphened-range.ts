/** Two versions around a hyphen ("1.0.0-1.2.3"). */
const HYPHENED = /^(\d+(?:\.\d+){1,4})-(\d+(?:\.\d+){1,4})$/;

/** The two ends of "1.0.0-1.2.3"; undefined for a Debian revision ("1.2.3-4", "1.2-3.1"). */
export function splitRange(version: string): readonly [string, string] | undefined {
  const [, low, high] = HYPHENED.exec(version) ?? [];
  if (low === undefined || high === undefined) return undefined;
  const [a, b] = [low.split('.').map(Number), high.split('.').map(Number)];
  if (b.length < a.length || (a.length < 3 && a[0] !== b[0])) return undefined;
  const at = b.findIndex((part, index) => part !== a[index]);
  return at >= 0 && (b[at] ?? 0) > (a[at] ?? -1) ? [low, high] : undefined;
}
