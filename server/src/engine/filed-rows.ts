/** URI of the file that a row comes from. */
export type Home = string;

/**
 * Rows under a key, parted by the file that they come from, so that the rows of a few files are found without a look at those of all
 * others: every overlay of a repository has a peer of the same name.
 */
export class FiledRows<Row> {
  readonly #byKey = new Map<string, Map<Home, readonly Row[]>>();

  add(key: string, home: Home, row: Row): void {
    const homes = this.#byKey.get(key) ?? new Map<Home, readonly Row[]>();
    homes.set(home, [...(homes.get(home) ?? []), row]);
    this.#byKey.set(key, homes);
  }

  /** Takes out every row of the key and file that the test holds for. */
  remove(key: string, home: Home, isGone: (row: Row) => boolean): void {
    const homes = this.#byKey.get(key);
    const kept = homes?.get(home)?.filter((row) => !isGone(row)) ?? [];
    if (kept.length > 0) homes?.set(home, kept);
    else homes?.delete(home);
    if (homes?.size === 0) this.#byKey.delete(key);
  }

  /** The rows of a key: those of these files, or all. In no particular order. */
  of(key: string, files?: ReadonlySet<Home>): readonly Row[] {
    const homes = this.#byKey.get(key);
    if (homes === undefined) return [];
    if (files === undefined) return [...homes.values()].flat();
    const found: Row[] = [];
    if (homes.size < files.size) for (const [home, rows] of homes) if (files.has(home)) found.push(...rows);
    if (homes.size >= files.size) for (const home of files) found.push(...(homes.get(home) ?? []));
    return found;
  }
}
