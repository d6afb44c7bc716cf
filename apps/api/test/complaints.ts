/** Complaints for tests: brought by strangers, moved by staff, answered by teams. */
import type { Listing } from '@open-window/domain/listing.ts';
import type { ComplaintResponse } from '../src/features/complaints/complaint-desk.dto.ts';
import type { ComplaintReceiptResponse, TeamComplaintsResponse } from '../src/features/complaints/complaints.dto.ts';
import { seen } from './api.ts';
import { directory, type Stage } from './directory.ts';
import { runJobs } from './jobs.ts';
import type { SignedIn } from './people.ts';

export const secret = 'She left me alone for an hour.';
export const contact = 'rosa@example.org';
export const said = { kind: 'LEFT_ALONE', words: secret, contact, isDanger: false };

type Answer = ComplaintResponse & { readonly blockers?: readonly string[] };

const routes = {
  ...{ triage: 'moves', askTeam: 'moves', goOn: 'moves' },
  ...{ suspend: 'suspension', confirm: 'suspension', lift: 'suspension' },
  ...{ propose: 'decision', oppose: 'decision', second: 'decision', hear: 'decision' },
} as const;

/** The desk of complaints on a stage that trusts one proxy: each stranger comes from an address of their own. */
export class Complaints {
  private visitors = 0;

  constructor(private readonly stage: Stage) {}

  async complain(slug: string, body: object = said, key?: string, from?: string) {
    const asked = this.stage.api.http
      .post(`${directory}/listings/${slug}/complaints`)
      .set('X-Forwarded-For', from ?? `10.1.${String((this.visitors += 1))}.1`);
    if (key !== undefined) asked.set('Idempotency-Key', key);
    const response = await seen(asked.send(body));
    return { status: response.status, body: response.body as ComplaintReceiptResponse };
  }

  async brought(body: object = said): Promise<{ listing: Listing; id: string; reference: string }> {
    const listing = await this.stage.given.listing();
    const { reference } = (await this.complain(listing.slug, body)).body;
    return { listing, id: await this.idOf(reference), reference };
  }

  async idOf(reference: string): Promise<string> {
    const { rows } = await this.stage.owner.query<{ id: string }>('SELECT id FROM complaint WHERE reference = $1', [
      reference,
    ]);
    return rows[0]?.id ?? '';
  }

  async receipt(reference: string) {
    return (await this.stage.api.http.get(`${directory}/complaints/${reference}`)).body as ComplaintReceiptResponse;
  }

  async read({ http }: SignedIn, id: string) {
    return (await http.get(`/api/v1/staff/complaints/${id}`)).body as ComplaintResponse;
  }

  async send({ http }: SignedIn, id: string, route: string, body: object) {
    const { status, body: answer } = await seen(http.post(`/api/v1/staff/complaints/${id}/${route}`).send(body));
    return { status, body: answer as Answer };
  }

  declare(who: SignedIn, id: string, tie = 'NONE') {
    return this.send(who, id, 'declarations', { tie });
  }

  /** Declares where that was not done, and goes on from what stands there. */
  async act(who: SignedIn, id: string, action: keyof typeof routes, more: object = {}) {
    const { ownTie, revision } = await this.read(who, id);
    if (ownTie === null) await this.declare(who, id);
    return this.send(who, id, routes[action], { action, revision, ...more });
  }

  ownerOf({ organizationId }: Listing): Promise<SignedIn> {
    return this.stage.api.as('PROVIDER_OWNER', { organizationId });
  }

  async ofTeam({ http }: SignedIn, { id }: Listing) {
    return ((await http.get(`/api/v1/account/complaints?listingId=${id}`)).body as TeamComplaintsResponse).items;
  }

  async statusOf({ id }: Listing): Promise<string | undefined> {
    const { rows } = await this.stage.owner.query<{ status: string }>('SELECT status FROM listing WHERE id = $1', [id]);
    return rows[0]?.status;
  }

  /** What the worker does each morning. */
  async round(): Promise<void> {
    await this.stage.owner.query(`INSERT INTO pgboss.job (name, data) VALUES ('complaint.round', '{}')`);
    await runJobs(this.stage.api);
  }
}
