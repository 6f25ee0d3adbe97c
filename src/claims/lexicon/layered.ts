/**
 * A map with a few entries laid over another that is left as it is. A lexicon of thousands of names is widened for each
 * document that names an unknown tool: copying it would cost more than reading the document.
 */
export class LayeredMap<K, V> implements ReadonlyMap<K, V> {
  /** What lies below all layers. */
  readonly base: ReadonlyMap<K, V>;
  readonly over: ReadonlyMap<K, V>;

  /** Layers over a layered map are made one, as they are at this time: a look costs two looks at most. */
  constructor(base: ReadonlyMap<K, V>, over: ReadonlyMap<K, V>) {
    if (base instanceof LayeredMap) {
      const below = base as LayeredMap<K, V>;
      const both = new Map(over);
      for (const [key, value] of below.over) if (!both.has(key)) both.set(key, value);
      this.base = below.base;
      this.over = both;
    } else {
      this.base = base;
      this.over = over;
    }
  }

  get size(): number {
    return this.base.size + [...this.over.keys()].filter((key) => !this.base.has(key)).length;
  }

  get(key: K): V | undefined {
    return this.over.get(key) ?? this.base.get(key);
  }

  has(key: K): boolean {
    return this.over.has(key) || this.base.has(key);
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  *entries(): MapIterator<[K, V]> {
    yield* this.over;
    for (const entry of this.base) if (!this.over.has(entry[0])) yield entry;
    return undefined;
  }

  *keys(): MapIterator<K> {
    for (const [key] of this) yield key;
    return undefined;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this) yield value;
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}
