/** The log that cannot lie: written in the transaction that it describes, each line holding the hash of the one before. */
import { Inject, Injectable } from '@nestjs/common';
import { doorOf } from '@open-window/domain/access.ts';
import type { Actor } from '../auth/actor.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { Database, type Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
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
}

const actionPattern = /^[a-z][A-Za-z]*(?:\.[A-Za-z]+)+$/;
const namePattern = /^[A-Za-z][\w.-]{0,99}$/;

/** In which roles, at which door, and whether through broken glass. */
function standingOf({ grants, door, breakGlassId }: Actor): string {
  const roles = [...new Set(grants.map(({ role }) => role).filter((role) => doorOf(role) === door))];
  return [`${door}:${roles.join('+') || 'NONE'}`, ...(breakGlassId ? ['breakGlass'] : [])].join(' ');
}

@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Last in its transaction: it takes the end of the chain, and everybody else waits for it. */
  async record(tx: Tx, { actor, as, action, subject, personId = null, fields = [] }: RecordedEvent): Promise<void> {
    if (!actionPattern.test(action)) throw new Error(`${action} is no name of an action.`);
    if (![subject.kind, ...fields].every((name) => namePattern.test(name)))
      throw new Error('The log takes names, not values.');
    const [head] = await rows(tx).$queryRaw<{ seq: bigint; hash: Uint8Array; at: Date }[]>`
      SELECT seq, hash, at FROM audit_head FOR UPDATE`;
    if (!head) throw new Error('The log has no head.');
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
      network: actor?.network ?? null,
    };
    const hash = new Uint8Array(hashOf(event, head.hash));
    const { atMs, ...columns } = event;
    const at = new Date(atMs);
    await rows(tx).auditEvent.createMany({
      data: [{ ...columns, fields: [...fields], at, prev: new Uint8Array(head.hash), hash }],
    });
    await rows(tx).auditHead.updateMany({ data: { seq: event.seq, hash, at } });
  }

  /** Before what was read is handed out: no line in the log, no data. */
  read(actor: Actor, event: AuditedEvent): Promise<void> {
    return this.database.as(actor, (tx) => this.record(tx, { ...event, actor }));
  }
}
