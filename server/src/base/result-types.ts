/** How bad a finding is: `'error'` for what will not work, `'hint'` for what could be nicer. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Order from worst to mildest: `compareSeverity('error', 'hint')` is negative. */
export const compareSeverity = (a: Severity, b: Severity): number => rank[a] - rank[b];
