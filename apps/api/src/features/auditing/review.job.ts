/** Once a week the log is looked through, so that somebody looks: what is found becomes a line of its own, and a mail. */
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { ReviewQuery } from './review.query.ts';

const as = 'job:audit.review';

@Injectable()
export class AuditReview {
  constructor(
    jobs: Jobs,
    private readonly query: ReviewQuery,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {
    jobs.on('audit.review', (tx) => this.review(tx), { cron: '0 6 * * 1' });
  }

  /** Begins where the one before ended, however long ago that was. */
  private async review(tx: Tx): Promise<void> {
    const { after, upTo } = await this.query.range(tx);
    const findings = await this.query.findings(tx, after, upTo);
    if (findings.length > 0) await this.outbox.tell(tx, 'auditAlert', { roles: ['ADMIN', 'AUDITOR'] });
    for (const { kind, actorId } of findings)
      await this.audit.record(tx, { actor: null, as, action: 'audit.alert', subject: { kind, id: actorId } });
    const subject = { kind: 'log', id: `${after + 1n}-${upTo}` };
    await this.audit.record(tx, { actor: null, as, action: 'audit.review', subject });
  }
}
