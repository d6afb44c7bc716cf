/** Each morning clinicians who have not answered are reminded, after three days and after seven, by a new link; after three weeks it is over. */
import { Inject, Injectable } from '@nestjs/common';
import { remindersDue } from '@open-window/domain/care-letter.ts';
import { digestOf, newSecret } from '../../../platform/auth/secrets.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { Outbox } from '../../../platform/mail/outbox.ts';
import { CareLetterSeals } from './care-letter-seals.service.ts';
import type { StoredCareLetter } from './care-letters.store.ts';

/** So many in one transaction; the rest in the next. */
const atOnce = 200;

@Injectable()
export class CareLettersJob {
  constructor(
    private readonly jobs: Jobs,
    private readonly seals: CareLetterSeals,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('letter.remind', (tx) => this.run(tx), { cron: '40 14 * * *' });
  }

  private async run(tx: Tx): Promise<void> {
    const now = this.clock.now();
    await this.seals.store.expire(tx, now);
    const due = await this.seals.store.due(tx, now, atOnce);
    for (const letter of due) await this.remind(tx, letter, now.getTime());
    if (due.length === atOnce) await this.jobs.send(tx, 'letter.remind', {});
  }

  private async remind(tx: Tx, letter: StoredCareLetter, now: number): Promise<void> {
    const { id, applicationId, emailSealed, language, reminders } = letter;
    const due = remindersDue(letter.askedAt.getTime(), now);
    if (due <= reminders || emailSealed === null) return;
    const token = newSecret();
    if (!(await this.seals.store.remind(tx, letter, due, digestOf(token)))) return;
    const address = await this.seals.open(tx, applicationId, id, 'email_sealed', emailSealed);
    const to = { address, subject: { kind: 'TOKEN', id } } as const;
    await this.outbox.queue(tx, { template: 'letterAsked', to, language, payload: { token } });
  }
}
