/** The log that cannot lie: written in the transaction that it describes, each line holding the hash of the one before. */
import { Inject, Injectable } from '@nestjs/common';
import { doorOf } from '@open-window/domain/access.ts';
import type { Actor } from '../auth/actor.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { Database, type Tx } from '../database/database.ts';
import { isConflict, isTimeout, isUnreachable } from '../database/failures.ts';
import { rows } from '../database/rows.ts';
import { problem } from '../http/problems.ts';
import { Log } from '../observability/log.ts';
import { hashOf } from './canonical.ts';

export interface AuditedEvent {
  /** `role.propose`: what was done, by the name of the right or the thing. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string | null };
  /** Whose data it is about. */
  readonly personId?: string | null;
  /** Names of fields; never what is in them. */
  readonly fields?: readonly string[];
}

export interface RecordedEvent extends AuditedEvent {
  readonly actor: Actor | null;
  /** Where nobody acts: `door`, `job:mail.send`. */
  readonly as?: string;
  /** From where, when nobody acts yet: as `networkOf` gives it. */
  readonly network?: string;
}

const actionPattern = /^[a-z][A-Za-z]*(?:\.[a-zA-Z]+)+$/;
const namePattern = /^[A-Z][\w.-]{0,99}$/i;
const standingPattern = /^[a-z][A-Za-z.:]{0,99}$/;
/** No mail address fits, and no page of text. */
const idPattern = /^[^@\p{Cc}]{1,200}$/u;

/** In which roles, at which door, and whether through broken glass. */
function standingOf({ grants, door, breakGlassId }: Actor): string {
  const roles = [...new Set(grants.map(({ role }) => role).filter((role) => doorOf(role) === door))];
  return [`${door}:${roles.join('+') || 'NONE'}`, ...(breakGlassId ? ['breakGlass'] : [])].join(' ');
}

function checkNames({ action, as = 'door', subject, fields = [] }: RecordedEvent): void {
  if (!actionPattern.test(action)) throw new Error('The log takes the name of an action, such as role.propose.');
  if (![subject.kind, ...fields].every((name) => namePattern.test(name)) || !standingPattern.test(as))
    throw new Error('The log takes names, not values.');
  if (subject.id !== null && !idPattern.test(subject.id)) throw new Error('The log takes ids, not what people wrote.');
}

@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Last in its transaction: it takes the end of the chain, and everybody else waits for it. When the line cannot be written, nothing is
   * done that it would tell of: 503.
   */
  async record(tx: Tx, event: RecordedEvent): Promise<void> {
    checkNames(event);
    try {
      await this.append(tx, event);
    } catch (error) {
      if (isConflict(error) || isUnreachable(error) || isTimeout(error)) throw error;
      this.log.failure(error);
      throw problem('unavailable');
    }
  }

  private async append(tx: Tx, { actor, as, action, subject, personId = null, fields = [], ...from }: RecordedEvent) {
    const [head] = await rows(tx).$queryRaw<{ seq: bigint; hash: Uint8Array; at: Date }[]>`
      SELECT seq, hash, at FROM audit_head FOR UPDATE`;
    if (!head) throw new Error('The log has no head.');
    const { hash: prev } = head;
    const event = {
      seq: head.seq + 1n,
      // Time never runs backwards in the log, whatever the clocks of two processes say.
      atMs: Math.max(this.clock.now().getTime(), head.at.getTime()),
      actorId: actor?.personId ?? null,
      actorAs: actor ? standingOf(actor) : (as ?? 'door'),
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      personId,
      fields,
      requestId: actor?.requestId ?? null,
      network: actor?.network ?? from.network ?? null,
    };
    const { seq, atMs, actorId, actorAs, requestId, network } = event;
    const hash = new Uint8Array(hashOf(event, prev));
    const at = new Date(atMs);
    await rows(tx).$executeRaw`
      WITH added AS (
        INSERT INTO audit_event (seq, at, actor_id, actor_as, action, subject_kind, subject_id, person_id, fields, request_id, network, prev, hash)
        VALUES (${seq}, ${at}, ${actorId}::uuid, ${actorAs}, ${action}, ${subject.kind}, ${subject.id}, ${personId}::uuid, ${[...fields]}::text[],
          ${requestId}, ${network}, ${prev}, ${hash}))
      UPDATE audit_head SET seq = ${seq}, hash = ${hash}, at = ${at}`;
  }

  /** Before what was read is handed out: no line in the log, no data. */
  read(actor: Actor, event: AuditedEvent): Promise<void> {
    return this.database.as(actor, (tx) => this.record(tx, { ...event, actor }));
  }
}
