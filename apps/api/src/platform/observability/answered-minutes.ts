/** Keeps in which minutes the product answered people, so that whoever was kept out by us is given as much longer. By the database's clock. */
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.ts';
import { Config } from '../config/config.ts';
import { Database, type Reader } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Log } from './log.ts';

/** Several times a minute: one that comes late still counts. */
const everyMs = 20_000;
const keptDays = 3;

@Injectable()
export class AnsweredMinutes implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.isWorker) return;
    const beat = (): void => {
      // That it could not be kept is the very thing that is counted.
      void this.record().catch((error: unknown) => {
        this.log.failure(error);
      });
    };
    beat();
    this.timer = setInterval(beat, everyMs).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async record(): Promise<void> {
    const ahead = this.aheadMs();
    await rows(this.database.reader).$executeRaw`
      WITH old AS (DELETE FROM answered_minute WHERE minute < clock_timestamp() + ${ahead} * interval '1 millisecond' - ${keptDays} * interval '1 day')
      INSERT INTO answered_minute (minute) VALUES (date_trunc('minute', clock_timestamp() + ${ahead} * interval '1 millisecond')) ON CONFLICT DO NOTHING`;
  }

  /** The minutes from `since` on in which it answered, and the first that is known. */
  async since(
    reader: Reader,
    since: Date,
  ): Promise<{ readonly answered: readonly Date[]; readonly first: Date | null }> {
    const found = await rows(reader).answeredMinute.findMany({ where: { minute: { gte: since } }, take: 5000 });
    const first = await rows(reader).answeredMinute.findFirst({ orderBy: { minute: 'asc' } });
    return { answered: found.map(({ minute }) => minute), first: first?.minute ?? null };
  }

  /** The database's time, which is the same for every process. */
  async now(reader: Reader): Promise<Date> {
    const [row] = await rows(reader).$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
    return new Date((row?.now.getTime() ?? Date.now()) + this.aheadMs());
  }

  /** How far ahead this product's clock was set: by nothing, but in tests. */
  private aheadMs(): number {
    const ahead = this.clock.now().getTime() - Date.now();
    return Math.abs(ahead) < 1000 ? 0 : Math.round(ahead);
  }
}
