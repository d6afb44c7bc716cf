/** Lets the first statement of a request fail, then the second, and so on until none is left, and tells what was left half done. */
import type { FaultKind, StatementProxy } from './statement.proxy.ts';

export const most = 160;

export interface Story {
  /** What must be there before anything fails. */
  readonly prepare?: (index: number) => Promise<void>;
  readonly send: (index: number) => Promise<{ readonly status: number } | null>;
  /** What is there of request `index`: nothing, half of it, or how often all of it. */
  readonly found: (index: number) => Promise<'half' | number>;
  /** `found` counts all there are: what was there before is taken away. */
  readonly isCounted: boolean;
}

/** Every n, each with the fault of its turn. Answers with how many statements there were, and what went wrong. */
export async function everyStatement(
  proxy: StatementProxy,
  { prepare, send, found, isCounted }: Story,
  kindAt: (at: number) => FaultKind,
  first: number,
) {
  const wrong: string[] = [];
  let statements = 0;
  for (let at = 1; at <= most; at++) {
    const [index, kind] = [first + at, kindAt(at)];
    await prepare?.(index);
    const before = isCounted ? await found(index) : 0;
    const told = (seen: 'half' | number): number => (seen === 'half' || before === 'half' ? -1 : seen - before);
    proxy.arm(at, kind);
    const answer = await send(index);
    const { hasFired, texts } = proxy;
    proxy.arm(null);
    const after = told(await found(index));
    const isYes = answer !== null && answer.status < 300;
    const allowed = [200, 201, 202, 409, 500, 503].includes(answer?.status ?? 0);
    if (after < 0 || after > 1 || (isYes && after !== 1) || !allowed)
      wrong.push(`${kind} at ${at} (${texts[at - 1]?.slice(0, 60) ?? ''}): ${answer?.status ?? 'no answer'}, ${after}`);
    if (!isYes) {
      let again = await send(index);
      for (let tries = 0; tries < 5 && (again === null || again.status >= 500); tries++) again = await send(index);
      const now = told(await found(index));
      if (again === null || again.status >= 300 || now !== 1)
        wrong.push(`${kind} at ${at}, then again: ${again?.status ?? 'no answer'}, ${now}`);
    }
    if (!hasFired) break;
    statements = at;
  }
  return { statements, wrong };
}
