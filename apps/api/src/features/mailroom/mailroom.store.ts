/** Moves a mail between its states, for whoever looks after the dead letters. */
import { Injectable } from '@nestjs/common';
import type { MailState } from '@open-window/domain/mail.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

@Injectable()
export class MailroomStore {
  /** Compare-and-set: false when it was sent, retried or dropped meanwhile. A dropped mail keeps nothing of the person. */
  async moveTo(
    tx: Tx,
    { id, revision }: { id: string; revision: number },
    to: MailState,
    nextAt: Date,
  ): Promise<boolean> {
    const { count } = await rows(tx).mail.updateMany({
      where: { id, revision },
      data: {
        state: to,
        revision: { increment: 1 },
        ...(to === 'QUEUED' ? { attempts: 0, failure: null, nextAt } : { addressSealed: null, payloadSealed: null }),
      },
    });
    return count === 1;
  }
}
