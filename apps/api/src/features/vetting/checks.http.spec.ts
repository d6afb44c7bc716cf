/** What is recorded of a check, what is refused, and what stays on record whatever is put in its place. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { requiredItemsOf } from '@open-window/domain/checklist.ts';
import { Desk, refusalOf } from '../../../test/desk.ts';
import { today } from '../../../test/directory.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
beforeEach(() => desk.begin());
afterAll(() => desk.close());

describe('a check', () => {
  it('counts only with evidence, by a method that fits, in its time', async () => {
    const { id, listing } = await desk.taken();
    const point = { item: 28, target: 'SERVICE', targetId: listing.service.id };
    const check = {
      ...point,
      method: 'DOCUMENT_REVIEW',
      source: 'Consent form',
      performedOn: today,
      result: 'VERIFIED',
    };
    expect(refusalOf(await desk.send(desk.vetter, `${id}/checks`, check))).toEqual([409, ['EVIDENCE_NEEDED']]);
    await desk.send(desk.lead, `${id}/evidence`, {
      ...point,
      kind: 'DOCUMENT',
      note: 'Blank form',
      sha256: 'a'.repeat(64),
      expiresOn: '2026-09-01',
    });
    expect(refusalOf(await desk.send(desk.lead, `${id}/checks`, check))).toEqual([409, ['OWN_EVIDENCE']]);
    expect(refusalOf(await desk.send(desk.vetter, `${id}/checks`, { ...check, method: 'ATTESTATION' }))).toEqual([
      409,
      ['METHOD_DOES_NOT_FIT'],
    ]);
    expect(refusalOf(await desk.send(desk.vetter, `${id}/checks`, { ...check, performedOn: '2026-06-16' }))).toEqual([
      409,
      ['DATE_IN_FUTURE'],
    ]);
    expect(refusalOf(await desk.send(desk.vetter, `${id}/checks`, { ...check, result: 'FAILED' }))).toEqual([
      409,
      ['EXPLANATION_NEEDED'],
    ]);
    const { status, found } = await desk.send(desk.vetter, `${id}/checks`, check);
    expect(status).toBe(201);
    const line = found.lines.find(({ item }) => item === 28);
    expect(line).toMatchObject({
      blocker: null,
      check: { result: 'VERIFIED', nextDueOn: '2026-09-01', performedBy: desk.vetter.personId },
    });
  });

  it('is no change of what the team says: its public date stays where it was', async () => {
    const { id, listing } = await desk.taken();
    const dates = async () =>
      (
        await desk.stage.owner.query<{ content: Date; stamp: string }>(
          `SELECT content_updated_at AS content, feed_version::text AS stamp FROM listing WHERE id = $1`,
          [listing.id],
        )
      ).rows[0];
    const before = await dates();
    await desk.writeChecks(id, listing);
    const after = await dates();
    expect(after?.stamp).not.toBe(before?.stamp);
    expect([after?.content, new Date(listing.contentUpdatedAt)]).toEqual([before?.content, before?.content]);
  });

  it('is given no evidence before one has declared', async () => {
    const { id, listing } = await desk.taken();
    const point = { item: 28, target: 'SERVICE', targetId: listing.service.id };
    const other = await desk.stage.api.as('VETTER');
    const brought = await desk.send(other, `${id}/evidence`, { ...point, kind: 'REFERENCE', note: 'In the folder' });
    expect(refusalOf(brought)).toEqual([409, ['NOT_DECLARED']]);
  });

  it('is asked only of what the checklist asks, and files have a hash', async () => {
    const { id, listing } = await desk.taken();
    const nowhere = { item: 28, target: 'LOCATION', targetId: listing.location.id, kind: 'REFERENCE', note: 'none' };
    expect((await desk.send(desk.vetter, `${id}/evidence`, nowhere)).status).toBe(422);
    const point = { item: 28, target: 'SERVICE', targetId: listing.service.id };
    expect((await desk.send(desk.vetter, `${id}/evidence`, { ...point, kind: 'CAPTURE', note: 'A page' })).status).toBe(
      422,
    );
  });

  it('of a DEA number is confirmed only where the number is one and the name fits, and keeps of it what nobody can prescribe by', async () => {
    const { id, listing } = await desk.taken({ team: [{ familyName: 'Parker', roles: ['MEDICAL_LEAD'], licenses: [{ type: 'MD' }] }] }); // prettier-ignore
    const targetId = listing.team[0]?.practitionerId ?? '';
    const point = { item: 10, target: 'PRACTITIONER', targetId };
    await desk.send(desk.lead, `${id}/evidence`, { ...point, kind: 'DOCUMENT', note: 'Certificate', sha256: 'a'.repeat(64) }); // prettier-ignore
    const check = { ...point, method: 'DOCUMENT_REVIEW', source: 'Certificate', performedOn: today, result: 'VERIFIED' }; // prettier-ignore
    const sent = (more: object) => desk.send(desk.vetter, `${id}/checks`, { ...check, ...more });

    expect(refusalOf(await sent({ deaNumber: 'AP5836729' }))).toEqual([409, ['DEA_CHECK_DIGIT']]);
    expect(refusalOf(await sent({ deaNumber: 'AQ5836727' }))).toEqual([409, ['DEA_NAME']]);
    expect((await sent({ item: 9, deaNumber: 'AP5836727' })).status).toBe(422);
    const { status, found } = await sent({ deaNumber: 'AP5836727' });
    const lineOf = (shown: typeof found) => shown.lines.find((line) => line.item === 10 && line.targetId === targetId);
    expect([status, lineOf(found)?.check]).toMatchObject([201, { result: 'VERIFIED', note: 'DEA AP•••••27', findings: [] }]); // prettier-ignore
    const concern = await sent({ deaNumber: 'AQ5836727', result: 'VERIFIED_WITH_CONCERN', words: 'Her name was Quarle.' }); // prettier-ignore
    expect(lineOf(concern.found)?.check).toMatchObject({ note: 'DEA AQ•••••27\nHer name was Quarle.', findings: ['DEA_NAME'] }); // prettier-ignore
    const { rows } = await desk.stage.owner.query<{ row: string }>(`SELECT c::text AS row FROM verification_check c WHERE item = 10`); // prettier-ignore
    expect(rows.filter(({ row }) => row.includes('5836727'))).toEqual([]);
  });

  it('keeps what was found first when another lead puts something else in its place, for a while and with a reason', async () => {
    const { id, listing } = await desk.taken();
    const point = {
      item: 23,
      target: 'PRACTITIONER',
      targetId: requiredItemsOf(listing).find(({ item }) => item.number === 23)?.targetId ?? '',
    };
    const failed = {
      ...point,
      method: 'DOCUMENT_REVIEW',
      source: 'Certificates',
      performedOn: today,
      result: 'FAILED',
      words: '31 hours',
    };
    await desk.send(desk.vetter, `${id}/checks`, failed);
    const waiver = { ...point, result: 'WAIVED', reason: 'Trained since, supervised until then', until: '2026-12-01' };
    expect((await desk.send(desk.vetter, `${id}/overrides`, waiver)).status).toBe(403);
    expect(refusalOf(await desk.send(desk.lead, `${id}/overrides`, { ...waiver, until: '2027-12-01' }))).toEqual([
      409,
      ['UNTIL_WRONG'],
    ]);
    const { found } = await desk.send(desk.lead, `${id}/overrides`, waiver);
    const line = found.lines.find(({ item }) => item === 23);
    expect(line).toMatchObject({
      blocker: null,
      check: { result: 'WAIVED', originalResult: 'FAILED', nextDueOn: '2026-12-01', note: waiver.reason },
    });
    expect(line?.earlier).toMatchObject([{ result: 'FAILED', isSuperseded: true, note: '31 hours' }]);
  });

  it('that rests on a rule of law is due again when the rule ends', async () => {
    const { id, listing } = await desk.taken({ service: { remoteStates: ['CO'] } });
    const point = { item: 36, target: 'SERVICE', targetId: listing.service.id };
    await desk.send(desk.lead, `${id}/evidence`, {
      ...point,
      kind: 'REFERENCE',
      note: 'The rule, and their statement',
    });
    const check = { ...point, method: 'ATTESTATION', source: 'Statement', performedOn: today, result: 'VERIFIED' };
    const { found } = await desk.send(desk.vetter, `${id}/checks`, check);
    expect(found.lines.find(({ item }) => item === 36)?.check?.nextDueOn).toBe('2027-01-01');
  });

  it('hides a team when it fails and brings it back when a second look of the day takes its place', async () => {
    const { stage, vetter, lead } = desk;
    const listing = await stage.given.listing();
    const { found } = await desk.send(vetter, '', { listingId: listing.id, kind: 'OFF_CYCLE', priority: 'URGENT' });
    for (const who of [vetter, lead]) await desk.send(who, `${found.id}/declarations`, { tie: 'NONE' });
    await desk.send(vetter, `${found.id}/moves`, { action: 'take', revision: 0 });
    const point = { item: 28, target: 'SERVICE', targetId: listing.service.id };
    await desk.send(lead, `${found.id}/evidence`, { ...point, kind: 'REFERENCE', note: 'The form of today' });
    const check = { ...point, method: 'DOCUMENT_REVIEW', source: 'Form', performedOn: today };
    const shown = async () => {
      await stage.settled();
      return (await stage.get(`listings/${listing.slug}`)).status;
    };
    expect(await shown()).toBe(200);
    await desk.send(vetter, `${found.id}/checks`, { ...check, result: 'FAILED', words: 'No word about driving' });
    expect(await shown()).toBe(410);
    await desk.send(vetter, `${found.id}/checks`, { ...check, result: 'VERIFIED' });
    expect(await shown()).toBe(200);
  });

  it('of an exclusion is never waived', async () => {
    const { id, listing } = await desk.taken();
    const point = { item: 14, target: 'ORGANIZATION', targetId: listing.organizationId };
    await desk.send(desk.vetter, `${id}/checks`, {
      ...point,
      method: 'PRIMARY_SOURCE_BULK',
      source: 'LEIE',
      performedOn: today,
      result: 'INCONCLUSIVE',
      words: 'No list',
    });
    const waiver = { ...point, result: 'WAIVED', reason: 'It will be fine', until: '2026-07-01' };
    expect(refusalOf(await desk.send(desk.lead, `${id}/overrides`, waiver))).toEqual([409, ['NEVER_OVERRIDDEN']]);
  });

  it('clears nobody of an exclusion by hand while the screening asks about them', async () => {
    const { id, listing } = await desk.taken();
    const point = { item: 14, target: 'ORGANIZATION', targetId: listing.organizationId };
    await desk.stage.owner.query(
      `INSERT INTO exclusion_candidate (target, target_id, list, entry_key, identity_key, entry, score, strength, lines, first_seen_at, last_seen_at)
       VALUES ('ORGANIZATION', $1, 'leie', encode(sha256('a'), 'hex'), encode(sha256('a'), 'hex'), '{}', 54, 'LOW', '[]', now(), now())`,
      [listing.organizationId],
    );
    await desk.send(desk.vetter, `${id}/evidence`, { ...point, kind: 'REFERENCE', note: 'Looked it up' });
    const check = { ...point, method: 'PRIMARY_SOURCE_BULK', source: 'LEIE', performedOn: today, result: 'VERIFIED' };
    expect(refusalOf(await desk.send(desk.vetter, `${id}/checks`, check))).toEqual([409, ['CANDIDATE_OPEN']]);
  });

  it('cannot be written past the desk: not without the right, not for somebody else, not over another point', async () => {
    const { listing } = await desk.taken();
    const { rows } = await desk.stage.owner.query<{ id: string }>(
      `INSERT INTO verification_check (item, service_id, method, source, performed_on, result, original_result) VALUES (28, $1, 'SITE_VISIT', 'x', '2026-01-01', 'VERIFIED', 'VERIFIED') RETURNING id`,
      [listing.service.id],
    );
    const row = (
      by: string,
      more = '',
    ) => `INSERT INTO verification_check (item, service_id, method, source, performed_on, result, original_result, performed_by, case_id ${more && ', supersedes_id'})
      SELECT 1, l.service_id, 'SITE_VISIT', 'me', '2026-01-01', 'VERIFIED', 'VERIFIED', '${by}', v.id ${more} FROM vetting_case v JOIN listing l ON l.id = v.listing_id LIMIT 1`;
    const attempts: readonly (readonly [string, string])[] = [
      ['', row(desk.vetter.personId)],
      [`case.read`, row(desk.vetter.personId)],
      [`case.read,case.check`, row(desk.lead.personId)],
      [`case.read,case.check`, row(desk.vetter.personId, `, '${rows[0]?.id ?? ''}'`)],
    ];
    for (const [rights, statement] of attempts) {
      await desk.stage.owner.query('BEGIN');
      await desk.stage.owner.query('SET LOCAL ROLE open_window_app');
      await desk.stage.owner.query(`SELECT set_config('app.person', $1, true), set_config('app.rights', $2, true)`, [
        desk.vetter.personId,
        rights,
      ]);
      const tried = desk.stage.owner.query(statement).then(
        ({ rowCount }) => `wrote ${String(rowCount)}`,
        (error: unknown) => (error as Error).message,
      );
      expect(await tried).toMatch(/row-level security|takes the place of one that counts|wrote 0/);
      await desk.stage.owner.query('ROLLBACK');
    }
  });
});
