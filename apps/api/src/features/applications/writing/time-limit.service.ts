/** Whether an application is in time: by the database's clock, with grace, and with what we owe for having been away. */
import { Injectable } from '@nestjs/common';
import { type Deadline, isInTime, lookedBackTo, takenUntil } from '@open-window/domain/deadline.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import { AnsweredMinutes } from '../../../platform/observability/answered-minutes.ts';

@Injectable()
export class TimeLimit {
  constructor(private readonly minutes: AnsweredMinutes) {}

  async isInTime(tx: Tx, closesAt: Date | null): Promise<boolean> {
    if (closesAt === null) return true;
    return isInTime(await this.deadline(tx, closesAt), (await this.minutes.now(tx)).getTime());
  }

  /** Of what came another way: whether it was in time when it came. */
  async untilFor(reader: Reader, closesAt: Date | null, at: Date): Promise<number | null> {
    return closesAt === null ? null : takenUntil(await this.deadline(reader, closesAt), at.getTime());
  }

  async takenUntil(reader: Reader, closesAt: Date | null): Promise<Date | null> {
    if (closesAt === null) return null;
    const until = takenUntil(await this.deadline(reader, closesAt), (await this.minutes.now(reader)).getTime());
    return until === null ? null : new Date(until);
  }

  private async deadline(reader: Reader, closesAt: Date): Promise<Deadline> {
    const { answered, first } = await this.minutes.since(reader, new Date(lookedBackTo(closesAt.getTime())));
    return {
      closesAt: closesAt.getTime(),
      answered: answered.map((minute) => minute.getTime()),
      knownSince: first?.getTime() ?? Number.MAX_SAFE_INTEGER,
    };
  }
}
