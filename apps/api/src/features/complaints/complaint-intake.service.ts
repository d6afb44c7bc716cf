/** Takes a complaint from anybody, with or without a way to reach them: sealed and committed before it is answered, once for each key. */
import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type ReceiptStage, triageDueOn } from '@open-window/domain/complaint.ts';
import { dutiesAfter } from '@open-window/domain/complaint-duty.ts';
import type { Response } from 'express';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/failures.ts';
import { impossible, notFound } from '../../platform/http/problems.ts';
import { newReference } from '../../platform/http/reference.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Limits } from '../../platform/limits/limits.ts';
import { placeOfComplaint, subjectOfComplaint } from './complaint-files.service.ts';
import type { ComplaintReceiptResponse, ComplaintRequest } from './complaints.dto.ts';
import { ComplaintsStore } from './complaints.store.ts';

export interface BroughtComplaint {
  readonly slug: string;
  readonly said: ComplaintRequest;
  readonly idempotencyKey: string | null;
  readonly address: string;
}

@Injectable()
export class ComplaintIntake {
  constructor(
    private readonly database: Database,
    private readonly store: ComplaintsStore,
    private readonly vault: Vault,
    private readonly limits: Limits,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(brought: BroughtComplaint, response: Response): Promise<ComplaintReceiptResponse> {
    const requestDigest = brought.idempotencyKey === null ? null : digestOf(brought);
    const before = await this.answered(brought.idempotencyKey, requestDigest);
    if (before) return before;
    const listingId = await this.store.listingOf(this.database.reader, brought.slug);
    if (listingId === null) throw notFound('listing');
    await this.limits.take('complaints-of-listing', listingId, response);
    await this.limits.take('complaints-of-address', brought.address, response);
    try {
      return await this.keep(listingId, brought, requestDigest);
    } catch (error) {
      // The same request came twice at once: both get the answer of the one that was first.
      const first = isDuplicate(error) ? await this.answered(brought.idempotencyKey, requestDigest) : null;
      if (first) return first;
      throw error;
    }
  }

  async receipt(reference: string, address: string, response: Response): Promise<ComplaintReceiptResponse> {
    await this.limits.take('receipts-of-address', address, response);
    const found = await this.store.receipt(this.database.reader, { reference });
    if (!found) throw notFound('complaint');
    return present(found);
  }

  private async keep(
    listingId: string,
    { said: { kind, words, contact, isDanger }, idempotencyKey }: BroughtComplaint,
    requestDigest: string | null,
  ): Promise<ComplaintReceiptResponse> {
    const [id, reference, receivedAt, today] = [randomUUID(), newReference(), this.clock.now(), this.clock.today()];
    const dueOn = new Date(triageDueOn(today, isDanger));
    const receipt = { reference, receivedOn: new Date(today), dueOn, idempotencyKey, requestDigest };
    await this.database.transaction(async (tx) => {
      const seal = (column: 'words_sealed' | 'contact_sealed', text: string): Promise<string> =>
        this.vault.seal(tx, subjectOfComplaint(id), placeOfComplaint(id, column), text);
      const complaint = {
        id, reference, listingId, kind, isDanger, receivedAt, dueOn,
        wordsSealed: await seal('words_sealed', words),
        contactSealed: contact === undefined ? null : await seal('contact_sealed', contact),
      }; // prettier-ignore
      await this.store.insert(tx, complaint, receipt, dutiesAfter(kind, today));
      if (isDanger) await this.jobs.send(tx, 'complaint.ring', { complaintId: id });
    });
    return present({ ...receipt, stage: 'RECEIVED' });
  }

  private async answered(
    idempotencyKey: string | null,
    requestDigest: string | null,
  ): Promise<ComplaintReceiptResponse | null> {
    if (idempotencyKey === null) return null;
    const found = await this.store.receipt(this.database.reader, { idempotencyKey });
    if (!found) return null;
    if (found.requestDigest === requestDigest) return present(found);
    throw impossible({ pointer: '/Idempotency-Key', detail: 'was used for another complaint: take a new one' });
  }
}

const digestOf = ({ slug, said: { kind, words, contact, isDanger } }: BroughtComplaint): string =>
  createHash('sha256')
    .update(JSON.stringify([slug, kind, words, contact ?? null, isDanger]))
    .digest('hex');

interface Receipt {
  readonly reference: string;
  readonly stage: string;
  readonly receivedOn: Date;
  readonly dueOn: Date;
}

const present = ({ reference, stage, receivedOn, dueOn }: Receipt): ComplaintReceiptResponse => ({
  reference,
  stage: stage as ReceiptStage,
  receivedOn: receivedOn.toISOString().slice(0, 10),
  dueOn: stage === 'DECIDED' ? null : dueOn.toISOString().slice(0, 10),
});
