/** True in a fast run, which does only a part of what is much alike. */
export const isFast: boolean = process.env['SYMROUTE_ROUNDS'] === '0';

/** All items; in a fast run one in so many, from the first or another one. */
export const sampleOf = <T>(items: readonly T[], oneIn: number, from = 0): readonly T[] =>
  isFast ? items.filter((_, index) => index % oneIn === from % oneIn) : items;
