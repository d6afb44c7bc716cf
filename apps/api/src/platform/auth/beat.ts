/**
 * Answers at the next beat after the question, so that how long the work took tells nothing: not whether an address is known. A beat is long
 * beside the work; where the machine is slow, the answer waits for the next one. In real time, which is what others measure, and not by the
 * product's clock.
 */
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds, well above what the work behind each takes. */
const beats = { mail: 300, guess: 200 } as const;

/** Call it when the question comes, and what it gives when the answer is ready. */
export function beatFor(kind: keyof typeof beats): () => Promise<void> {
  const [beat, beganAt] = [beats[kind], performance.now()];
  return async () => {
    const took = performance.now() - beganAt;
    await delay(Math.ceil(took / beat) * beat - took);
  };
}
