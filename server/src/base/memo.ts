/** The text in memory of its own: a part cut from a file would otherwise keep the whole file alive. */
const detach = (text: string): string => ` ${text}`.slice(1);

/**
 * A function of a text that remembers its last answers, `memoize(2000, parse)`.
 * At the limit the oldest answer is forgotten, so that a long session does not grow.
 */
export function memoize<Result>(limit: number, compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.result;
    const key = detach(text);
    const result = compute(key);
    for (const oldest of known.keys()) {
      if (known.size < limit) break;
      known.delete(oldest);
    }
    known.set(key, { result });
    return result;
  };
}
