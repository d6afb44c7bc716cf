/** Who helps with which draft, as rows: one at a time, by a link of which only the digest is kept. */
import { Injectable } from '@nestjs/common';
import type { HelpAuthority, HelpRelation, HelpState } from '@open-window/domain/application-help.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { Prisma } from '../../../platform/database/generated/client.ts';
import { rows } from '../../../platform/database/rows.ts';

export interface StoredHelp {
  readonly id: string;
  readonly applicationId: string;
  readonly invitedBy: string;
  readonly state: HelpState;
  readonly withClinical: boolean;
  readonly emailSealed: string | null;
  readonly nameSealed: string | null;
  readonly language: RoundLanguage;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly helperId: string | null;
  readonly relation: HelpRelation | null;
  readonly authority: HelpAuthority | null;
}

const shown = {
  ...{ id: true, applicationId: true, invitedBy: true, state: true, withClinical: true, emailSealed: true },
  ...{ nameSealed: true, language: true, invitedAt: true, expiresAt: true, helperId: true, relation: true },
  authority: true,
} as const;

@Injectable()
export class HelpStore {
  async ofApplication(reader: Reader, applicationId: string): Promise<readonly StoredHelp[]> {
    const where = { applicationId };
    const found = await rows(reader).applicationHelp.findMany({
      where,
      orderBy: { id: 'desc' },
      take: 50,
      select: shown,
    });
    return found as StoredHelp[];
  }

  /** False: somebody is asked or helps already. */
  async insert(tx: Tx, help: Prisma.ApplicationHelpUncheckedCreateInput): Promise<boolean> {
    return (await rows(tx).applicationHelp.createMany({ data: [help], skipDuplicates: true })).count === 1;
  }

  /** Links that nobody used make room for new ones. */
  async expire(tx: Tx, applicationId: string, now: Date): Promise<void> {
    await rows(tx).applicationHelp.updateMany({
      where: { applicationId, state: 'INVITED', expiresAt: { lte: now } },
      data: { state: 'OVER', tokenHash: null, emailSealed: null, endedAt: now },
    });
  }

  async byToken(reader: Reader, tokenHash: Uint8Array<ArrayBuffer>, now: Date): Promise<StoredHelp | null> {
    const where = { tokenHash, state: 'INVITED', expiresAt: { gt: now } };
    return (await rows(reader).applicationHelp.findFirst({ where, select: shown })) as StoredHelp | null;
  }

  /** Whoever else holds the link waits until this transaction is over: then it is used. */
  async takeToken(tx: Tx, tokenHash: Uint8Array<ArrayBuffer>, now: Date): Promise<StoredHelp | null> {
    await rows(tx).$executeRaw`SELECT FROM application_help WHERE token_hash = ${tokenHash} FOR UPDATE`;
    return this.byToken(tx, tokenHash, now);
  }

  async attest(tx: Tx, id: string, attested: Prisma.ApplicationHelpUncheckedUpdateManyInput): Promise<boolean> {
    const data = { ...attested, state: 'HELPING', tokenHash: null, emailSealed: null };
    return (await rows(tx).applicationHelp.updateMany({ where: { id, state: 'INVITED' }, data })).count === 1;
  }

  async end(tx: Tx, id: string, state: 'REMOVED' | 'LEFT', endedAt: Date): Promise<boolean> {
    const { count } = await rows(tx).applicationHelp.updateMany({
      where: { id, state: { in: ['INVITED', 'HELPING'] } },
      data: { state, endedAt, tokenHash: null, emailSealed: null },
    });
    return count === 1;
  }

  /** Of those that this person helps with now. */
  async helping(reader: Reader, helperId: string, applicationId: string): Promise<StoredHelp | null> {
    const where = { helperId, applicationId, state: 'HELPING' };
    return (await rows(reader).applicationHelp.findFirst({ where, select: shown })) as StoredHelp | null;
  }

  helped(reader: Reader, helperId: string) {
    return rows(reader).applicationHelp.findMany({
      where: { helperId, state: 'HELPING' },
      orderBy: { id: 'desc' },
      take: 50,
      select: { application: { select: { id: true, writtenAt: true, round: { include: { program: true } } } } },
    });
  }

  async seePaper(tx: Tx, id: string, paperSeenBy: string, paperSeenAt: Date): Promise<boolean> {
    const where = { id, paperSeenBy: null };
    return (await rows(tx).applicationHelp.updateMany({ where, data: { paperSeenBy, paperSeenAt } })).count === 1;
  }
}
