/** The same request sent twice has one effect and one answer: the answer is written in the transaction of its effect. */
import { createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { CLOCK, type Clock } from '../clock.ts';
import { type Subject, Vault } from '../crypto/vault.ts';
import type { Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { impossible, malformed } from './problems.ts';

/** So long the same request gets the same answer; then it is a new one. */
export const keptForMs = 24 * 3_600_000;

const keyPattern = /^[\x21\x23-\x7e]{1,200}$/;

/** As a structured string (quoted) or plain. */
function keyIn(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const text = String(header);
  const key = /^"(.*)"$/.exec(text)?.[1] ?? text;
  if (!keyPattern.test(key))
    throw malformed({ pointer: '/Idempotency-Key', detail: 'must have 1 to 200 visible characters' });
  return key;
}

/** The key, or null when none was sent. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | null =>
  keyIn(context.switchToHttp().getRequest<Request>().headers['idempotency-key']),
);

export const ApiIdempotencyKey = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key and request within a day: the same answer, and one effect',
    schema: { type: 'string', maxLength: 202 },
  });

export interface Once {
  /** In whose space the key is: a person, or `anyone` for requests of strangers. */
  readonly actor: string;
  readonly key: string | null;
  /** All that was asked for; under the same key it must be the same. */
  readonly request: unknown;
  /** Under whose key the answer is sealed. */
  readonly subject: Subject;
}

@Injectable()
export class Idempotency {
  constructor(
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `work` has its effect in `tx`. The answer must be plain JSON. A second one at the same moment waits for the first. */
  async once<Answer>(tx: Tx, { actor, key, request, subject }: Once, work: () => Promise<Answer>): Promise<Answer> {
    if (key === null) return work();
    await rows(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${actor} ${key}`}, 5))`;
    // By our key: nobody who reads the table finds out what was sent by trying.
    const digest = new Uint8Array(this.vault.index('limit', `request ${JSON.stringify(request)}`));
    const before = await rows(tx).idempotency.findUnique({ where: { actor_key: { actor, key } } });
    if (before) {
      if (!Buffer.from(before.digest).equals(digest))
        throw impossible({ pointer: '/Idempotency-Key', detail: 'was used for another request: take a new one' });
      const owner = { ...subject, id: before.subjectId ?? subject.id };
      return JSON.parse(await this.vault.open(tx, owner, placeOf(actor, key), before.answer)) as Answer;
    }
    const answer = await work();
    const sealed = await this.vault.seal(tx, subject, placeOf(actor, key), JSON.stringify(answer));
    await rows(tx).idempotency.createMany({
      data: [{ actor, key, digest, status: 200, subjectId: subject.id, answer: sealed, createdAt: this.clock.now() }],
    });
    return answer;
  }
}

const placeOf = (actor: string, key: string) => ({ table: 'idempotency', column: 'answer', row: `${actor} ${key}` });
