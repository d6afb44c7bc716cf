/** Load, and an account of what was acknowledged: what a client was told is compared with what the database holds. */
import { setTimeout as wait } from 'node:timers/promises';
import { origin } from './house.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly hasRetryAfter: boolean;
}

/** As a client with an address of its own. Null: no answer came. */
export async function post(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<Answer | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(12_000),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? null : (JSON.parse(text) as unknown),
      hasRetryAfter: response.headers.has('retry-after'),
    };
  } catch {
    return null;
  }
}

export const addressOf = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

export class Ledger {
  /** By request: every acknowledgement that a client got for it. */
  readonly acknowledged = new Map<number, string[]>();
  readonly refusals = new Map<number, number>();
  unanswered = 0;
  withoutRetryAfter = 0;
  slowestMs = 0;

  acknowledge(index: number, what: string): void {
    this.acknowledged.set(index, [...(this.acknowledged.get(index) ?? []), what]);
  }

  /** Requests that were told different things at different times. */
  get contradictions(): number {
    return [...this.acknowledged.values()].filter((answers) => new Set(answers).size > 1).length;
  }

  toString(): string {
    const refusals = [...this.refusals].map(([status, times]) => `${times} × ${status}`).join(', ') || 'none';
    return `${this.acknowledged.size} acknowledged, refusals: ${refusals}, ${this.unanswered} without answer, slowest ${Math.round(this.slowestMs)} ms`;
  }
}

export interface Load {
  readonly total: number;
  /** The number of the first request. */
  readonly first?: number;
  readonly clients: number;
  readonly send: (index: number) => Promise<Answer | null>;
  /** What the client keeps of a yes. */
  readonly receipt: (answer: Answer) => string;
}

/** Every client sends its request again, the same, until it is told yes; as a person would, or their browser. */
export async function load({ total, first = 0, clients, send, receipt }: Load, ledger = new Ledger()): Promise<Ledger> {
  let next = first;
  const client = async (): Promise<void> => {
    for (let index = next++; index < first + total; index = next++) {
      for (let isDone = false; !isDone;) {
        const began = performance.now();
        const answer = await send(index);
        ledger.slowestMs = Math.max(ledger.slowestMs, performance.now() - began);
        isDone = note(ledger, index, answer, receipt);
        if (!isDone) await wait(100);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return ledger;
}

function note(ledger: Ledger, index: number, answer: Answer | null, receipt: Load['receipt']): boolean {
  if (answer === null) {
    ledger.unanswered += 1;
    return false;
  }
  if (answer.status >= 200 && answer.status < 300) {
    ledger.acknowledge(index, receipt(answer));
    return true;
  }
  ledger.refusals.set(answer.status, (ledger.refusals.get(answer.status) ?? 0) + 1);
  if (answer.status === 503 && !answer.hasRetryAfter) ledger.withoutRetryAfter += 1;
  if (answer.status < 500 && answer.status !== 409)
    throw new Error(`It was refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
  return false;
}
