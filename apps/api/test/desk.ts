/** The vetting desk for specs: three who work at it, and cases as far as a story needs them. */
import { requiredItemsOf } from '@open-window/domain/checklist.ts';
import type { Listing } from '@open-window/domain/listing.ts';
import { methodsOf } from '@open-window/domain/vetting-check.ts';
import type { ListingWishes } from '../../../prisma/seed/given.ts';
import { seen } from './api.ts';
import { type Stage, startDirectory, today } from './directory.ts';
import type { SignedIn } from './people.ts';
import type { CaseResponse } from '../src/features/vetting/cases.dto.ts';

export const cases = '/api/v1/staff/cases';

export interface Sent {
  readonly status: number;
  readonly found: CaseResponse;
  readonly blockers: readonly string[] | undefined;
}

export interface PresentedCase {
  readonly listing: Listing;
  readonly id: string;
  readonly revision: number;
}

export class Desk {
  vetter!: SignedIn;
  lead!: SignedIn;
  director!: SignedIn;

  private constructor(readonly stage: Stage) {}

  static async open(): Promise<Desk> {
    return new Desk(await startDirectory());
  }

  /** Other people than before; nothing else is left. */
  async begin(): Promise<void> {
    await this.stage.owner.query('TRUNCATE person CASCADE');
    this.vetter = await this.stage.api.as('VETTER');
    this.lead = await this.stage.api.as('LEAD_VETTER');
    this.director = await this.stage.api.as('DIRECTOR');
  }

  close(): Promise<void> {
    return this.stage.stop();
  }

  async send(who: SignedIn, path: string, body: object): Promise<Sent> {
    const { status, body: answer } = await seen(who.http.post(path === '' ? cases : `${cases}/${path}`).send(body));
    return { status, found: answer as CaseResponse, blockers: (answer as { blockers?: readonly string[] }).blockers };
  }

  async read(who: SignedIn, id: string): Promise<CaseResponse> {
    return (await seen(who.http.get(`${cases}/${id}`))).body as CaseResponse;
  }

  /** A team that was handed in and taken by the vetter; everybody has said that they have no tie. */
  async taken(wishes: ListingWishes = {}): Promise<{ readonly listing: Listing; readonly id: string }> {
    const listing = await this.stage.given.listing({ status: 'SUBMITTED', checks: 'NONE', ...wishes });
    await this.stage.owner.query(`UPDATE listing SET review_hash = encode(sha256('handed in'), 'hex') WHERE id = $1`, [
      listing.id,
    ]);
    const { found } = await this.send(this.vetter, '', { listingId: listing.id, kind: 'INITIAL', priority: 'ROUTINE' });
    for (const who of [this.vetter, this.lead, this.director])
      await this.send(who, `${found.id}/declarations`, { tie: 'NONE' });
    await this.send(this.vetter, `${found.id}/moves`, { action: 'take', revision: 0 });
    return { listing, id: found.id };
  }

  /** With every check as the vetter would have recorded it, before the committee. */
  async presented(without: readonly number[] = []): Promise<PresentedCase> {
    const { listing, id } = await this.taken();
    await this.writeChecks(id, listing, without);
    const { found } = await this.send(this.vetter, `${id}/moves`, { action: 'present', revision: 1 });
    return { listing, id, revision: found.revision };
  }

  /** As the vetter would have recorded them, without a request for each of some sixty points. */
  async writeChecks(id: string, listing: Listing, without: readonly number[] = []): Promise<void> {
    const points = requiredItemsOf(listing).filter(({ item }) => item.number !== 48 && !without.includes(item.number));
    for (const { item, target, targetId } of points)
      await this.stage.owner.query(
        `INSERT INTO verification_check (item, ${target.toLowerCase()}_id, method, source, performed_on, result, original_result, next_due_on, case_id, performed_by)
         VALUES ($1, $2, $3, 'The source', $4, 'VERIFIED', 'VERIFIED', '2026-07-10', $5, $6)`,
        [item.number, targetId, methodsOf(item)[0], today, id, this.vetter.personId],
      );
  }
}

export const refusalOf = ({ status, blockers }: Sent) => [status, blockers];
