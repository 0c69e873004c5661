/** What an item is, for its icon. */
export type CompletionKind = 'key' | 'word' | 'vrf' | 'interface' | 'table' | 'label' | 'resource' | 'snippet';

/** Something that can stand at the cursor, before it is known how it has to be written. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line beside the label: `table 2, port ens4`. */
  readonly detail: string;
  /** Markdown, empty if there is nothing to say. */
  readonly documentation: string;
  /** What is written, without quotes of the cursor's own. */
  readonly insert: string;
  /** The same in VS Code's snippet syntax, where there are parts to fill in. */
  readonly snippet?: string | undefined;
  /** More words that find the item, besides its label. */
  readonly alsoFoundBy: string;
  /** Its value is still to be written, so that is what to complete next. */
  readonly isOpen?: boolean;
  /** Nobody should write it any more. */
  readonly isDeprecated?: boolean;
}

/** A word that is inserted as it is shown. */
export const wordCandidate = (label: string, detail: string, documentation: string): Candidate => ({
  label,
  kind: 'word',
  detail,
  documentation,
  insert: label,
  alsoFoundBy: '',
});
