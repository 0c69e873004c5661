/** Random choices that are the same in every run with the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
  shuffle<T>(items: readonly T[]): readonly T[];
  /** The text as it looks in the middle of an edit: a piece removed, doubled or typed. */
  mutate(text: string): string;
}

/** A generator of random choices; `seed` is any text. */
export function seededRandom(seed: string): Random {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  const next = (): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    state ^= state >>> 15;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return {
    below,
    pick,
    shuffle: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
    mutate(text) {
      const start = below(text.length + 1);
      const end = Math.min(text.length, start + below(12));
      const typed = pick(['', ' ', ':', '- ', '"', '\n', '{{ x }}', 'x', '\n---\n', text.slice(start, end).repeat(2)]);
      return text.slice(0, start) + typed + text.slice(end);
    },
  };
}
