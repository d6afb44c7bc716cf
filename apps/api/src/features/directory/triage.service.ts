/** Works on what the public reported: opened with a line in the log, ended with an outcome, answered by its reference. */
import { Inject, Injectable } from '@nestjs/common';
import { asksForCase, decideReport } from '@open-window/domain/report.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Reader } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { detailsOf, replyOf, reportSubject, ReportsStore } from './reports.store.ts';
import type { TriageMove } from './triage.dto.ts';

export type OpenedReport = Awaited<ReturnType<TriageService['open']>>;

@Injectable()
export class TriageService {
  constructor(
    private readonly database: Database,
    private readonly store: ReportsStore,
    private readonly vault: Vault,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, reference: string): Promise<OpenedReport> {
    const opened = await this.open(this.database.reader, reference);
    const subject = { kind: 'report', id: opened.id };
    await this.audit.read(actor, { action: 'report.read', subject, fields: ['details', 'reply'] });
    return opened;
  }

  /** For whoever has the reference: no details, which only staff read. */
  async ticket(reference: string) {
    const { id, status, dueOn, outcome, replySealed } = await this.find(this.database.reader, reference);
    const reply =
      replySealed && (await this.vault.open(this.database.reader, reportSubject(id), replyOf(id), replySealed));
    return { reference, status: status, dueOn, outcome, reply };
  }

  async move(
    actor: Actor,
    reference: string,
    { action, revision, outcome: said, reply }: TriageMove,
  ): Promise<OpenedReport> {
    const outcome = said ?? null;
    return this.database.as(actor, async (tx) => {
      const before = await this.find(tx, reference);
      if (before.revision !== revision) throw staleRevision(before.revision);
      const decision = decideReport(before.status, action, outcome);
      if ('objections' in decision) throw refused(...decision.objections);

      const { id } = before;
      const isOpen = decision.to === 'OPEN';
      const replySealed = reply === undefined ? null : await this.vault.seal(tx, reportSubject(id), replyOf(id), reply);
      const moved = await this.store.change(tx, reference, revision, {
        status: decision.to,
        outcome,
        replySealed,
        handledBy: isOpen ? null : actor.personId,
        handledAt: isOpen ? null : this.clock.now(),
      });
      if (!moved) throw staleRevision((await this.find(tx, reference)).revision);
      const opened = await this.open(tx, reference);
      if (asksForCase(before.reason, outcome))
        await this.jobs.send(tx, 'vetting.look', { listingId: before.listing.id });
      await this.audit.record(tx, { actor, action: `report.${action}`, subject: { kind: 'report', id } });
      return opened;
    });
  }

  async open(reader: Reader, reference: string) {
    const report = await this.find(reader, reference);
    const { id, detailsSealed, replySealed } = report;
    return {
      ...report,
      details: detailsSealed && (await this.vault.open(reader, reportSubject(id), detailsOf(id), detailsSealed)),
      reply: replySealed && (await this.vault.open(reader, reportSubject(id), replyOf(id), replySealed)),
    };
  }

  private async find(reader: Reader, reference: string) {
    const report = await this.store.find(reader, reference);
    if (!report) throw notFound('report');
    return report;
  }
}
