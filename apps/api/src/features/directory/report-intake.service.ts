/** Takes a report in: what was written is sealed, and a report that a team cannot be reached asks for a try of our own. */
import { Injectable } from '@nestjs/common';
import { asksForProbe } from '@open-window/domain/report.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { detailsOf, type NewTicket, reportSubject, ReportsStore } from './reports.store.ts';

@Injectable()
export class ReportIntake {
  constructor(
    private readonly store: ReportsStore,
    private readonly vault: Vault,
    private readonly jobs: Jobs,
  ) {}

  async take(tx: Tx, ticket: Omit<NewTicket, 'detailsSealed'>, details: string | undefined): Promise<void> {
    const { id, listingId, reason } = ticket;
    const detailsSealed =
      details === undefined ? null : await this.vault.seal(tx, reportSubject(id), detailsOf(id), details);
    await this.store.insert(tx, { ...ticket, detailsSealed });
    if (asksForProbe(reason)) await this.jobs.send(tx, 'probe.ask', { listingId });
  }
}
