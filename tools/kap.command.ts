/** What a command of the operator is. */

/** What it says, and whether something is wrong. */
export type Answer = { readonly said: unknown; readonly isWrong?: boolean };
export type Given = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};
export type Command = {
  /** After its name, and what for. */
  readonly use: readonly [words: string, purpose: string];
  readonly needsDatabase: boolean;
  readonly run: (given: Given) => Promise<Answer>;
};
