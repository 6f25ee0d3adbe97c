/** Fields whose words hardly ever come twice: to look them up would cost more than it saves. */
const OF_THEIR_OWN: ReadonlySet<string> = new Set(['id', 'prefix', 'suffix']);

/**
 * Makes values that were parsed from JSON hold equal texts once, and equal lists and objects within them: thousands of
 * statements of one affair share their keys, names, chains, versions, documents and often their sentences. Changes the
 * value in place, and returns it; nothing in it may be changed afterwards.
 */
export function heldOnce(): <T>(value: T) => T {
  const texts = new Map<string, string>();
  const parts = new Map<string, unknown>();
  const hold = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const other = texts.get(value);
      if (other === undefined) texts.set(value, value);
      return other ?? value;
    }
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) value[at] = part(item);
    } else if (typeof value === 'object' && value !== null) {
      const fields = value as Record<string, unknown>;
      for (const field in fields) if (!OF_THEIR_OWN.has(field)) fields[field] = part(fields[field]);
    }
    return value;
  };
  /** Something within a value; what holds an id or very many things is one of its kind. */
  const part = (value: unknown): unknown => {
    const held = hold(value);
    if (typeof held !== 'object' || held === null || !isSmall(held)) return held;
    const text = JSON.stringify(held);
    const other = parts.get(text);
    if (other === undefined) parts.set(text, held);
    return other ?? held;
  };
  return (value) => hold(value) as typeof value;
}

/** Most things in a list or object that is looked for among others. */
const FEW = 4;

const isSmall = (value: object): boolean =>
  Array.isArray(value) ? value.length <= FEW : !('id' in value) && Object.keys(value).length <= FEW;
