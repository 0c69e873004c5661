/** ` Did you mean "red"?` for the nearest names, or nothing. */
export function didYouMean(near: readonly string[]): string {
  return near[0] === undefined ? '' : ` Did you mean "${near[0]}"?`;
}

/** `"a"`, `"a" and "b"`, `"a", "b" and "c"`. */
export const quotedList = (names: readonly string[]): string => joined(names.map((name) => `"${name}"`));

/** `a`, `a and b`, `a, b and c`. */
export function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
