/** Mail that was held back is counted, and too much for everybody is said aloud: it means an attack, or limits that are too low. */
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.ts';
import { Log } from '../observability/log.ts';
import { Metrics } from '../observability/metrics.ts';

const quietMs = 60_000;

@Injectable()
export class MailAlarm {
  private readonly dropped;
  private readonly failed;
  private rangAt = 0;

  constructor(
    metrics: Metrics,
    private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.dropped = {
      address: metrics.counter('mail_dropped_address_total', 'Mails held back because their address got enough'),
      everybody: metrics.counter('mail_dropped_everybody_total', 'Mails held back because all together were too many'),
    };
    this.failed = metrics.counter('mail_failed_attempts_total', 'Attempts to send a mail that failed');
  }

  ring(limit: 'address' | 'everybody'): void {
    this.dropped[limit].inc();
    const now = this.clock.now().getTime();
    if (limit === 'address' || now - this.rangAt < quietMs) return;
    this.rangAt = now;
    this.log.warn('Mail is held back: all together were more than the limit of an hour.');
  }

  countFailure(): void {
    this.failed.inc();
  }
}
