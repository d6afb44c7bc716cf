/** The scholarship agreement: signed by the owner under the terms of the version, kept as it was signed, and void once the terms are others. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import type { SignedIn } from '../../../test/people.ts';
import { type Providers, startProviders, teams } from '../../../test/providers.ts';
import type { AgreementResponse } from './agreements.dto.ts';

describe('the scholarship agreement', () => {
  let team: Providers;
  beforeAll(async () => {
    team = await startProviders();
  });
  afterAll(() => team.stage.stop());

  const read = async ({ http }: SignedIn, id: string) =>
    (await seen(http.get(`${teams}/${id}/agreement`))).body as AgreementResponse;
  const sign = async (person: SignedIn, id: string, about: object = {}) => {
    const terms = { rateCents: 45_000, discountPercent: 20, slots: 3 };
    const asked = { version: '2026-11-26', language: 'es', name: 'June Harbor', role: 'Owner', ...terms, ...about };
    const { status, body } = await seen(person.http.post(`${teams}/${id}/agreement/signatures`).send(asked));
    return { status, body: body as AgreementResponse & { blockers?: string[] } };
  };
  const taking = async (slots: number | null = 3) => {
    const started = await team.start();
    await say(started.person, started.id, slots);
    return started;
  };
  const say = async (person: SignedIn, id: string, slots: number | null) => {
    const { draft, revision } = await team.read(person, id);
    const content = structuredClone(draft);
    if (!content) throw new Error('There is no draft.');
    Object.assign(content.service, { takesScholarships: slots !== null, scholarshipSlots: slots });
    await team.put(person, id, revision, content);
  };

  it('is signed with the very words, and shows who signed them when', async () => {
    const { person, id } = await taking();
    const before = await read(person, id);
    const { status, body } = await sign(person, id);
    const { signature, objections } = body;

    expect([before.signature, before.maySign, before.version]).toEqual([null, true, '2026-11-26']);
    expect([status, signature?.name, signature?.role, objections]).toEqual([201, 'June Harbor', 'Owner', []]);
    expect(signature?.words).toMatch(/^Borrador.*\$450\.00.*20%.*hasta 3 /s);
    expect(signature?.textHash).toBe(
      createHash('sha256')
        .update(signature?.words ?? '')
        .digest('hex'),
    );
    expect(signature?.signedAt).toBe('2026-06-15T12:00:00.000Z');
  });

  it('does not bind once the terms are others, until it is signed anew', async () => {
    const { person, id } = await taking();
    await sign(person, id);
    await say(person, id, 5);
    const changed = await read(person, id);
    const old = await sign(person, id);
    const anew = await sign(person, id, { slots: 5 });
    await say(person, id, null);

    expect(changed.objections).toEqual(['SLOTS_DIFFER']);
    expect([old.status, old.body.blockers]).toEqual([409, ['SLOTS_DIFFER']]);
    expect([anew.status, anew.body.signature?.slots, anew.body.objections]).toEqual([201, 5, []]);
    expect((await read(person, id)).objections).toEqual(['NOT_TAKING_PART', 'SLOTS_DIFFER']);
  });

  it('is for the owner to sign, under words that exist, and of nobody else’s team', async () => {
    const { person, id } = await taking();
    const { rows } = await team.stage.owner.query<{ organization_id: string }>(
      'SELECT organization_id FROM listing WHERE id = $1',
      [id],
    );
    const delegate = await team.stage.api.as('PROVIDER_DELEGATE', { organizationId: rows[0]?.organization_id ?? '' });
    const { person: other } = await team.start();
    const refused = await sign(delegate, id);

    expect([refused.status, refused.body.blockers, (await read(delegate, id)).maySign]).toEqual([409, ['NOT_PERMITTED'], false]); // prettier-ignore
    expect((await sign(person, id, { version: '2020-01-01' })).status).toBe(422);
    expect((await sign(person, id, { discountPercent: 101 })).status).toBe(422);
    expect((await sign(other, id)).status).toBe(404);
    expect((await other.http.get(`${teams}/${id}/agreement`)).status).toBe(404);
  });

  it('is seen by the desk at the case, and is changed by nobody, not even the owner of the database', async () => {
    const { person, id } = await taking();
    await sign(person, id);
    const { rows } = await team.stage.owner.query<{ id: string }>(
      `INSERT INTO vetting_case (reference, listing_id, kind, state, template_version, content_hash, opened_at, due_on)
       VALUES ('AGREEMENT1', $1, 'OFF_CYCLE', 'IN_REVIEW', '1', '', now(), '2026-07-01') RETURNING id`,
      [id],
    );
    const vetter = await team.stage.api.as('VETTER');
    const { body } = await seen(vetter.http.get(`/api/v1/staff/cases/${rows[0]?.id ?? ''}/agreement`));
    const change = (statement: string) => team.stage.owner.query(statement, [id]);

    expect((body as AgreementResponse).signature?.name).toBe('June Harbor');
    expect((body as AgreementResponse).maySign).toBe(false);
    await expect(change('UPDATE agreement_signature SET slots = 9 WHERE listing_id = $1')).rejects.toThrow(
      /never changed/,
    );
    await expect(change('DELETE FROM agreement_signature WHERE listing_id = $1')).rejects.toThrow(/never changed/);
  });

  it('says why the fund would pay nothing: to the desk exactly, to the team without a word about lists', async () => {
    const { person, id } = await taking();
    expect((await read(person, id)).holds).toEqual(['NOT_LISTED', 'NO_AGREEMENT']);

    const { stage } = team;
    const listing = await stage.given.listing({
      service: { scholarship: { participates: true, slots: 3, asOf: '2026-06-01' } },
    });
    const owner = await stage.api.as('PROVIDER_OWNER', { organizationId: listing.organizationId });
    const vetter = await stage.api.as('VETTER');
    const opened = await seen(vetter.http.post('/api/v1/staff/cases').send({ listingId: listing.id, kind: 'OFF_CYCLE', priority: 'HIGH' })); // prettier-ignore
    const atDesk = async () =>
      ((await seen(vetter.http.get(`/api/v1/staff/cases/${(opened.body as { id: string }).id}/agreement`))).body as AgreementResponse).holds; // prettier-ignore
    expect([await atDesk(), (await read(owner, listing.id)).holds]).toEqual([['NO_AGREEMENT'], ['NO_AGREEMENT']]);

    expect((await sign(owner, listing.id)).body.holds).toEqual([]);
    await stage.owner.query(
      `INSERT INTO verification_check (item, organization_id, method, source, performed_on, result, original_result)
       VALUES (14, $1, 'PRIMARY_SOURCE_BULK', 'test', '2026-06-15', 'FAILED', 'FAILED')`,
      [listing.organizationId],
    );
    await stage.owner.query(`UPDATE listing SET status = 'SUSPENDED' WHERE id = $1`, [listing.id]);
    expect([await atDesk(), (await read(owner, listing.id)).holds]).toEqual([['EXCLUDED', 'SUSPENDED'], ['SUSPENDED']]);
  });
});
