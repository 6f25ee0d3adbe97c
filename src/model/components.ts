/** Disjoint sets of strings (union-find). The result does not depend on the order of the calls. */
export class Components {
  readonly #parent = new Map<string, string>();

  /** Representative of the set of `item`: its smallest member (by code unit). Unknown items are added. */
  find(item: string): string {
    let root = item;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root))
      root = up;
    if (!this.#parent.has(item)) this.#parent.set(item, item);
    for (let at = item; at !== root;) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  /** Joins the sets of all items. */
  join(items: readonly string[]): void {
    const [first, ...rest] = items;
    if (first === undefined) return;
    let root = this.find(first);
    for (const item of rest) {
      const other = this.find(item);
      if (other === root) continue;
      const [low, high] = other < root ? [other, root] : [root, other];
      this.#parent.set(high, low);
      root = low;
    }
  }

  same(a: string, b: string): boolean {
    return this.find(a) === this.find(b);
  }
}
