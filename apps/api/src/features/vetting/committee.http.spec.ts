/** Two decide, and no fewer: from a proposal to the check that it becomes, to conditions and appeals. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { requiredItemsOf, type RequiredItem } from '@open-window/domain/checklist.ts';
import type { Listing } from '@open-window/domain/listing.ts';
import { methodsOf } from '@open-window/domain/vetting-check.ts';
import pg from 'pg';
import { seen } from '../../../test/api.ts';
import { Desk, refusalOf } from '../../../test/desk.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { runJobs } from '../../../test/jobs.ts';
import { today } from '../../../test/directory.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
beforeEach(() => desk.begin());
afterAll(() => desk.close());

const pointOf = ({ item, target, targetId }: RequiredItem) => ({ item: item.number, target, targetId });

/** The first points, each by the requests that a vetter makes. */
const few = 4;

async function checkSome(id: string, listing: Listing): Promise<void> {
  for (const required of requiredItemsOf(listing).slice(0, few)) {
    const point = pointOf(required);
    await desk.send(desk.vetter, `${id}/evidence`, { ...point, kind: 'REFERENCE', note: 'Where it can be read' });
    const method = methodsOf(required.item)[0];
    const { status } = await desk.send(desk.vetter, `${id}/checks`, {
      ...point,
      method,
      source: 'The source',
      performedOn: today,
      result: 'VERIFIED',
    });
    expect(status).toBe(201);
  }
}

const badgeOf = async (id: string) =>
  (
    await desk.stage.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM verification_check c JOIN listing l ON l.service_id = c.service_id WHERE l.id = $1 AND c.item = 48 AND superseded_at IS NULL`,
      [id],
    )
  ).rows[0]?.n;

describe('a decision', () => {
  it('is made by two, of whom the second has checked nothing, and is itself a check for 36 months', async () => {
    const { id, listing } = await desk.taken();
    await checkSome(id, listing);
    await desk.writeChecks(id, listing);
    const { revision } = (await desk.send(desk.vetter, `${id}/moves`, { action: 'present', revision: 1 })).found;
    const proposal = { action: 'propose', revision, decision: 'APPROVE' };
    const { found } = await desk.send(desk.lead, `${id}/decisions`, proposal);
    expect(found).toMatchObject({
      standing: 'PROPOSED',
      blockers: 0,
      proposal: { decision: 'APPROVE', proposedBy: desk.lead.personId },
    });
    const second = { action: 'second', revision: revision + 1 };
    expect(refusalOf(await desk.send(desk.lead, `${id}/decisions`, second))).toEqual([409, ['SAME_PERSON']]);
    expect(refusalOf(await desk.send(desk.vetter, `${id}/decisions`, second))).toEqual([409, ['CHECKED_THE_FILE']]);
    const decided = await desk.send(desk.director, `${id}/decisions`, second);
    expect(decided.found).toMatchObject({
      standing: 'APPROVED',
      decidedOn: today,
      deskActionsOpen: [],
      committeeActionsOpen: [],
    });
    const { rows } = await desk.stage.owner.query(
      `SELECT result, to_char(next_due_on, 'YYYY-MM-DD') AS due FROM verification_check WHERE item = 48 AND service_id = $1`,
      [listing.service.id],
    );
    expect(rows).toEqual([{ result: 'VERIFIED', due: '2029-06-15' }]);
    const jobs = await desk.stage.owner.query<{ data: object }>(
      `SELECT data FROM pgboss.job WHERE name = 'listing.vetted' ORDER BY created_on DESC LIMIT 1`,
    );
    expect(jobs.rows[0]?.data).toMatchObject({ listingId: listing.id, caseId: id, move: 'approve' });
  });

  it('approves no file with an open point, and nothing that was changed since it was handed in', async () => {
    const { id, listing, revision } = await desk.presented([28]);
    const proposal = { action: 'propose', revision, decision: 'APPROVE' };
    await desk.stage.owner.query(
      `UPDATE listing_revision SET content = content || '{"name": "Another"}' WHERE listing_id = $1`,
      [listing.id],
    );
    expect(refusalOf(await desk.send(desk.lead, `${id}/decisions`, proposal))).toEqual([
      409,
      ['FILE_NOT_CLEAN', 'CONTENT_CHANGED'],
    ]);
    const denial = { ...proposal, decision: 'DENY' };
    expect(refusalOf(await desk.send(desk.lead, `${id}/decisions`, denial))).toEqual([409, ['REASON_NEEDED']]);
    expect((await desk.send(desk.lead, `${id}/decisions`, { ...denial, reasons: ['EVIDENCE_MISSING'] })).status).toBe(
      200,
    );
  });

  it('with conditions lapses on the day the first is due, and stands when the last is met', async () => {
    const { id, listing, revision } = await desk.presented();
    const conditions = [
      { words: 'Send the drill log', dueOn: '2026-08-01' },
      { words: 'Send the new policy', dueOn: '2026-09-01' },
    ];
    const asked = { action: 'propose', revision, decision: 'CONDITIONAL', reasons: ['EMERGENCY_UNREADY'], conditions };
    expect(
      refusalOf(
        await desk.send(desk.lead, `${id}/decisions`, { ...asked, conditions: [{ words: 'At once', dueOn: today }] }),
      ),
    ).toEqual([409, ['CONDITION_DATE_WRONG']]);
    await desk.send(desk.lead, `${id}/decisions`, asked);
    const { found } = await desk.send(desk.director, `${id}/decisions`, { action: 'second', revision: revision + 1 });
    const due = async () =>
      (
        await desk.stage.owner.query<{ result: string; due: string }>(
          `SELECT result, to_char(next_due_on, 'YYYY-MM-DD') AS due FROM verification_check WHERE item = 48 AND superseded_at IS NULL AND service_id = $1`,
          [listing.service.id],
        )
      ).rows;
    expect(await due()).toEqual([{ result: 'VERIFIED_WITH_CONCERN', due: '2026-08-01' }]);
    let at = found.revision;
    for (const condition of found.proposals.at(-1)?.conditions ?? [])
      at = (await desk.send(desk.director, `${id}/conditions/${condition.id}/moves`, { action: 'meet', revision: at }))
        .found.revision;
    expect(await due()).toEqual([{ result: 'VERIFIED', due: '2029-06-15' }]);
    expect(await desk.read(desk.lead, id)).toMatchObject({ standing: 'APPROVED' });
  });

  it('leaves a line of the log for each who acted, which nobody of the product takes back, and is told to the team by mail', async () => {
    const { id, listing, revision } = await desk.presented();
    const { id: personId } = await givenPerson(desk.stage.api);
    await desk.stage.owner.query(
      `UPDATE role_grant SET role = 'PROVIDER_OWNER', organization_id = $2 WHERE person_id = $1`,
      [personId, listing.organizationId],
    );
    await desk.send(desk.lead, `${id}/decisions`, { action: 'propose', revision, decision: 'APPROVE' });
    await desk.send(desk.director, `${id}/decisions`, { action: 'second', revision: revision + 1 });
    await runJobs(desk.stage.api);

    const { rows } = await desk.stage.owner.query<{ action: string; actor: string }>(
      `SELECT action, actor_id AS actor FROM audit_event WHERE subject_id = $1 AND action IN ('case.propose', 'case.second') ORDER BY seq`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'case.propose', actor: desk.lead.personId },
      { action: 'case.second', actor: desk.director.personId },
    ]);
    const product = new pg.Client(desk.stage.api.database.appUrl);
    await product.connect();
    for (const table of ['audit_event', 'vetting_move', 'verification_check'])
      for (const attempt of [`DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(product.query(attempt)).rejects.toThrow(/permission denied/);
    await product.end();
    const mails = await desk.stage.owner.query(`SELECT template FROM mail WHERE person_id = $1`, [personId]);
    expect(mails.rows).toEqual([{ template: 'teamNews' }]);
  });

  it('of two who second and oppose at once is one', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, listing, revision } = await desk.presented();
      await desk.send(desk.lead, `${id}/decisions`, { action: 'propose', revision, decision: 'APPROVE' });
      const other = await desk.stage.api.as('DIRECTOR');
      await desk.send(other, `${id}/declarations`, { tie: 'NONE' });
      const both = await Promise.all([
        desk.send(desk.director, `${id}/decisions`, { action: 'second', revision: revision + 1 }),
        desk.send(other, `${id}/decisions`, {
          action: 'oppose',
          revision: revision + 1,
          words: 'The plan has three steps.',
        }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { standing } = await desk.read(desk.lead, id);
      expect(await badgeOf(listing.id)).toBe(standing === 'APPROVED' ? 1 : 0);
    }
  }, 120_000);

  it('is void when who proposed it turns out to be tied to the team', async () => {
    const { id, revision } = await desk.presented();
    await desk.send(desk.lead, `${id}/decisions`, { action: 'propose', revision, decision: 'APPROVE' });
    await desk.send(desk.lead, `${id}/declarations`, { tie: 'REFERRALS' });
    expect(await desk.read(desk.vetter, id)).toMatchObject({
      standing: 'COMMITTEE',
      proposal: null,
      proposals: [{ outcome: 'VOID' }],
    });
  });

  it('that denies may be appealed by the team for thirty days, and is heard by others', async () => {
    const { id, listing, revision } = await desk.presented();
    await desk.send(desk.lead, `${id}/decisions`, {
      action: 'propose',
      revision,
      decision: 'DENY',
      reasons: ['OUT_OF_SCOPE'],
    });
    const { found } = await desk.send(desk.director, `${id}/decisions`, { action: 'second', revision: revision + 1 });
    expect(found.standing).toBe('DENIED');
    const owner = await desk.stage.api.as('PROVIDER_OWNER', { organizationId: listing.organizationId });
    const told = await seen(owner.http.get(`/api/v1/account/cases?listingId=${listing.id}`));
    expect(told.body).toMatchObject({
      items: [
        {
          decision: { decision: 'DENY', reasons: ['OUT_OF_SCOPE'] },
          appealUntil: '2026-07-15',
          actionsOpen: ['appeal'],
        },
      ],
    });
    const appeal = { action: 'appeal', revision: found.revision, words: 'We give all four steps.' };
    expect((await seen(owner.http.post(`/api/v1/account/cases/${id}/moves`).send(appeal))).status).toBe(204);
    expect(
      refusalOf(await desk.send(desk.lead, `${id}/decisions`, { action: 'hear', revision: found.revision + 1 })),
    ).toEqual([409, ['DECIDED_BEFORE']]);
    const other = await desk.stage.api.as('DIRECTOR');
    await desk.send(other, `${id}/declarations`, { tie: 'NONE' });
    expect(
      (await desk.send(other, `${id}/decisions`, { action: 'hear', revision: found.revision + 1 })).found.standing,
    ).toBe('COMMITTEE');
  });
});

it.each([
  'vetting_case',
  'vetting_condition',
  'vetting_declaration',
  'vetting_evidence',
  'vetting_move',
  'vetting_proposal',
])('the database shows no %s to who has no right at the desk, whatever a query forgets', async (table) => {
  const { id, listing, revision } = await desk.presented();
  const point = { item: 28, target: 'SERVICE', targetId: listing.service.id };
  await desk.send(desk.vetter, `${id}/evidence`, { ...point, kind: 'REFERENCE', note: 'In the folder' });
  const conditions = [{ words: 'Send the drill log', dueOn: '2026-08-01' }];
  await desk.send(desk.lead, `${id}/decisions`, {
    action: 'propose',
    revision,
    decision: 'CONDITIONAL',
    reasons: ['NO_COVER'],
    conditions,
  });
  const seenWith = async (rights: string): Promise<number> => {
    const { owner } = desk.stage;
    await owner.query('BEGIN');
    await owner.query('SET LOCAL ROLE open_window_app');
    await owner.query(`SELECT set_config('app.person', $1, true), set_config('app.rights', $2, true)`, [
      desk.vetter.personId,
      rights,
    ]);
    const { rowCount } = await owner.query(`SELECT FROM ${table}`);
    await owner.query('ROLLBACK');
    return rowCount ?? 0;
  };
  expect(await seenWith('case.read')).toBeGreaterThan(0);
  expect(await seenWith('listing.read,concern.handle,person.read')).toBe(0);
});
