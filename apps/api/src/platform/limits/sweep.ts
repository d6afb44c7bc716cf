/** Forgets what limits, waits and answers no longer need: each hour, in the worker. */
import { Inject, Injectable } from '@nestjs/common';
import { quotas } from '@open-window/domain/limits.ts';
import { forgottenAfterMs } from '@open-window/domain/waits.ts';
import { CLOCK, type Clock } from '../clock.ts';
import type { Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { keptForMs } from '../http/idempotency.ts';
import { Jobs } from '../jobs/jobs.ts';

const longestWindowMs = 1000 * Math.max(...Object.values(quotas).map(({ seconds }) => seconds));

@Injectable()
export class LimitsSweep {
  constructor(
    jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('limits.sweep', (tx) => this.sweep(tx), { cron: '27 * * * *' });
  }

  async sweep(tx: Tx): Promise<void> {
    const before = (age: number): Date => new Date(this.clock.now().getTime() - age);
    await rows(tx).limitWindow.deleteMany({ where: { beganAt: { lt: before(longestWindowMs) } } });
    await rows(tx).guessWait.deleteMany({ where: { changedAt: { lt: before(forgottenAfterMs) } } });
    await rows(tx).idempotency.deleteMany({ where: { createdAt: { lt: before(keptForMs) } } });
  }
}
