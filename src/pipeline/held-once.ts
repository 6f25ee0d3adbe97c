/** Fields whose words hardly ever come twice: to look them up would cost more than it saves. */
const OF_THEIR_OWN: ReadonlySet<string> = new Set(['id', 'prefix', 'suffix']);

/**
 * Makes values that were parsed from JSON hold equal texts once: thousands of statements of one affair share their
 * keys, names, documents and often their sentences. Changes the value in place, and returns it.
 */
export function heldOnce(): <T>(value: T) => T {
  const known = new Map<string, string>();
  const hold = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const other = known.get(value);
      if (other === undefined) known.set(value, value);
      return other ?? value;
    }
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) value[at] = hold(item);
    } else if (typeof value === 'object' && value !== null) {
      const fields = value as Record<string, unknown>;
      for (const field in fields) if (!OF_THEIR_OWN.has(field)) fields[field] = hold(fields[field]);
    }
    return value;
  };
  return (value) => hold(value) as typeof value;
}
