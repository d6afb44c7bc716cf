/** Opens a ticket when somebody finds a listing wrong: once for each key, committed before it is answered, and not too many at a time. */
import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { reportDueOn } from '@open-window/domain/report.ts';
import type { ReportReason } from '@open-window/domain/vocabulary.ts';
import type { Response } from 'express';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/failures.ts';
import { impossible } from '../../platform/http/problems.ts';
import { newReference } from '../../platform/http/reference.ts';
import { Limits } from '../../platform/limits/limits.ts';
import { ProfileQuery } from './profile.query.ts';
import { ReportIntake } from './report-intake.service.ts';
import { ReportsStore, type Ticket } from './reports.store.ts';

export interface Report {
  readonly slug: string;
  readonly reason: ReportReason;
  readonly details: string | undefined;
  readonly idempotencyKey: string | null;
  readonly address: string;
}

@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly store: ReportsStore,
    private readonly profiles: ProfileQuery,
    private readonly intake: ReportIntake,
    private readonly limits: Limits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(report: Report, response: Response): Promise<Ticket> {
    const requestDigest = report.idempotencyKey === null ? null : digestOf(report);
    const before = await this.answered(report, requestDigest);
    if (before) return before;
    const { listing } = await this.profiles.publicListing(report.slug);
    await this.limits.take('reports-of-listing', listing.id, response);
    await this.limits.take('reports-of-address', report.address, response);
    const ticket = { reference: newReference(), dueOn: reportDueOn(this.clock.today()) };
    const { reason, details, idempotencyKey } = report;
    const asked = { ...ticket, id: randomUUID(), listingId: listing.id, reason, idempotencyKey, requestDigest };
    try {
      await this.database.transaction((tx) => this.intake.take(tx, asked, details));
      return ticket;
    } catch (error) {
      // The same request came twice at once: both get the answer of the one that was first.
      const first = isDuplicate(error) ? await this.answered(report, requestDigest) : null;
      if (first) return first;
      throw error;
    }
  }

  private async answered({ idempotencyKey }: Report, requestDigest: string | null): Promise<Ticket | null> {
    if (idempotencyKey === null) return null;
    const ticket = await this.store.withKey(this.database.reader, idempotencyKey);
    if (!ticket) return null;
    const { reference, dueOn } = ticket;
    if (ticket.requestDigest === requestDigest) return { reference, dueOn };
    throw impossible({ pointer: '/Idempotency-Key', detail: 'was used for another report: take a new one' });
  }
}

const digestOf = ({ slug, reason, details }: Report): string =>
  createHash('sha256')
    .update(JSON.stringify([slug, reason, details ?? null]))
    .digest('hex');
