/**
 * A whole number with commas between thousands. The locale functions of the runtime would load its tables first,
 * which takes longer than a lookup.
 */
export function thousands(n: number): string {
  if (Math.abs(n) < 1_000) return String(Math.trunc(n));
  const digits = String(Math.trunc(Math.abs(n)));
  const head = digits.length % 3;
  const groups = digits.slice(head).match(/\d{3}/g) ?? [];
  return `${n < 0 ? '-' : ''}${[...(head > 0 ? [digits.slice(0, head)] : []), ...groups].join(',')}`;
}

/** "1 origin", "3 origins". */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${thousands(n)} ${n === 1 ? one : many}`;
}
