/** Writes down gifts and ties between us and a team, and takes back what was wrong. Nothing is ever erased. */
import { Inject, Injectable } from '@nestjs/common';
import { type AmountBand, type DisclosureKind, objectionsToDisclosure } from '@open-window/domain/disclosure.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Reader } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import type { DeskDisclosureItem, DisclosureRequest, DisclosuresResponse } from './disclosures.dto.ts';
import { DisclosuresStore, type StoredDisclosure } from './disclosures.store.ts';

@Injectable()
export class DisclosuresService {
  constructor(
    private readonly database: Database,
    private readonly store: DisclosuresStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofListing(listingId: string): Promise<DisclosuresResponse> {
    return this.present(this.database.reader, listingId);
  }

  add(actor: Actor, listingId: string, { band: asked, ...said }: DisclosureRequest): Promise<DisclosuresResponse> {
    const disclosure = { ...said, band: asked ?? null };
    const objections = objectionsToDisclosure(disclosure, this.clock.now().getUTCFullYear());
    return this.database.as(actor, async (tx) => {
      if (!(await this.store.hasListing(tx, listingId))) throw notFound('listing');
      if (objections.length > 0) throw refused(...objections);
      await this.store.insert(tx, {
        ...disclosure,
        listingId,
        recordedBy: actor.personId,
        recordedAt: this.clock.now(),
      });
      const shown = await this.present(tx, listingId);
      await this.audit.record(tx, { actor, action: 'listing.disclose', subject: { kind: 'listing', id: listingId } });
      return shown;
    });
  }

  correct(actor: Actor, listingId: string, disclosureId: string, reason: string): Promise<DisclosuresResponse> {
    return this.database.as(actor, async (tx) => {
      const found = await this.store.ofListing(tx, listingId);
      if (!found.some(({ id }) => id === disclosureId)) throw notFound('disclosure');
      const correction = { disclosureId, reason, correctedBy: actor.personId, correctedAt: this.clock.now() };
      if (!(await this.store.correct(tx, correction))) throw refused('TAKEN_BACK_BEFORE');
      const shown = await this.present(tx, listingId);
      const subject = { kind: 'listing', id: listingId };
      await this.audit.record(tx, { actor, action: 'listing.correctDisclosure', subject });
      return shown;
    });
  }

  private async present(reader: Reader, listingId: string): Promise<DisclosuresResponse> {
    return { items: (await this.store.ofListing(reader, listingId)).map(itemOf) };
  }
}

const itemOf = ({ id, kind, year, band, who, recordedBy, ...more }: StoredDisclosure): DeskDisclosureItem => ({
  id,
  kind: kind as DisclosureKind,
  year,
  band: band as AmountBand | null,
  who,
  recordedBy,
  recordedAt: more.recordedAt.toISOString(),
  correctedBecause: more.correction?.reason ?? null,
});
