/** What a person at the terminal is told when something is wrong: one sentence, no stack, exit code 1. */

export class Complaint extends Error {}

/** The words of any thrown value. */
export const wordsOf = (thrown: unknown): string => {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return wordsOf(thrown.errors[0]);
  return thrown instanceof Error ? thrown.message : String(thrown);
};

/** Runs a tool to its end: a complaint prints its sentence alone, any other error its stack too. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (thrown) {
    console.error(thrown instanceof Complaint ? thrown.message : thrown);
    process.exitCode = 1;
  }
}
