/** Labels or annotations of a resource. A value that is not text or is opaque is `null`: any value is possible. */
export interface Labels {
  readonly values: Readonly<Record<string, string | null>>;
  /** A templated key stands in the map: more labels may be there than are written. */
  readonly open: boolean;
}

/** No labels at all. */
export const noLabels: Labels = { values: {}, open: false };
