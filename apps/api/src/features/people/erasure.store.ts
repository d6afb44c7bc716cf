/** What remains of a person's rows after their deletion: ids and times, nothing that tells who it was. */
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';
import { inventory } from './inventory.query.ts';

/** An index that matches nobody: the column may not be empty. */
const ofNobody = (): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(32));

export interface ErasedPerson {
  readonly emailIndex: Uint8Array<ArrayBuffer> | null;
  readonly emailSealed: string | null;
  readonly language: 'en' | 'es';
  readonly status: string;
}

@Injectable()
export class ErasureStore {
  async find(tx: Tx, id: string): Promise<ErasedPerson | null> {
    await rows(tx).$executeRaw`SELECT FROM person WHERE id = ${id}::uuid FOR UPDATE`;
    return (await rows(tx).person.findUnique({
      where: { id },
      select: { emailIndex: true, emailSealed: true, language: true, status: true },
    })) as ErasedPerson | null;
  }

  /** What proves who somebody is, and what was mailed to them. */
  async removeProofs(tx: Tx, personId: string): Promise<void> {
    for (const { table, person } of inventory.filter(({ onErasure }) => onErasure === 'deleted'))
      await rows(tx).$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(person)} = ${personId}::uuid`;
  }

  async emptyPerson(tx: Tx, id: string, erasedAt: Date): Promise<void> {
    await rows(tx).person.update({
      where: { id },
      data: {
        status: 'ERASED',
        emailIndex: null,
        emailSealed: null,
        nameSealed: null,
        erasedAt,
        revision: { increment: 1 },
      },
    });
  }

  async endSessions(tx: Tx, personId: string, endedAt: Date): Promise<void> {
    await rows(tx).session.updateMany({ where: { personId, endedAt: null }, data: { endedAt } });
    await rows(tx).session.updateMany({ where: { personId }, data: { device: '' } });
  }

  async endRoles(tx: Tx, personId: string, endedAt: Date): Promise<void> {
    const change = { endedAt, revision: { increment: 1 } };
    await rows(tx).roleGrant.updateMany({
      where: { personId, state: 'ACTIVE' },
      data: { ...change, state: 'REVOKED' },
    });
    await rows(tx).roleGrant.updateMany({
      where: { personId, state: 'PROPOSED' },
      data: { ...change, state: 'DECLINED' },
    });
  }

  async emptyMails(tx: Tx, personId: string): Promise<void> {
    const nothing = { addressSealed: null, payloadSealed: null };
    await rows(tx).mail.updateMany({
      where: { personId, state: 'QUEUED' },
      data: { state: 'DROPPED', revision: { increment: 1 } },
    });
    await rows(tx).mail.updateMany({ where: { personId }, data: { ...nothing, addressIndex: ofNobody() } });
  }

  /** None goes on without its person; gives the subjects of the keys that all of them lie under. */
  async endApplications(tx: Tx, personId: string, endedAt: Date): Promise<readonly string[]> {
    await rows(tx).application.updateMany({
      where: { personId, endedAt: null },
      data: { status: 'WITHDRAWN', endedAt, revision: { increment: 1 } },
    });
    const held = await rows(tx).application.findMany({ where: { personId }, select: { id: true, clinicalKey: true } });
    await rows(tx).applicationTrait.deleteMany({ where: { applicationId: { in: held.map(({ id }) => id) } } });
    return held.flatMap(({ id, clinicalKey }) => [id, clinicalKey]);
  }

  /** Cases of risk stay by their ids, for the figures; gives the subjects of the keys that what was written lies under. */
  async emptyRiskCases(tx: Tx, personId: string): Promise<readonly string[]> {
    await rows(tx).riskCase.updateMany({ where: { personId }, data: { reachSealed: null, hasTrustedContact: false } });
    return (await rows(tx).riskCase.findMany({ where: { personId }, select: { id: true } })).map(({ id }) => id);
  }

  /** Those that brought the person in, and those that still wait for the same address. */
  async emptyInvitations(tx: Tx, personId: string, emailIndex: Uint8Array<ArrayBuffer> | null): Promise<void> {
    const nothing = { emailSealed: null, nameSealed: null, tokenHash: null, revision: { increment: 1 } };
    if (emailIndex)
      await rows(tx).invitation.updateMany({
        where: { emailIndex, state: { in: ['PROPOSED', 'SENT'] } },
        data: { state: 'REVOKED' },
      });
    await rows(tx).invitation.updateMany({
      where: emailIndex ? { OR: [{ acceptedBy: personId }, { emailIndex }] } : { acceptedBy: personId },
      data: { ...nothing, emailIndex: ofNobody() },
    });
  }

  async forgetAnswers(tx: Tx, personId: string): Promise<void> {
    await rows(tx).idempotency.deleteMany({ where: { subjectId: personId } });
  }
}
