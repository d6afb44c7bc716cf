/** What a provider handed in stays as it was read; what vetting decides of it is carried out once, and of no other version. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import { changed, type Providers, startProviders } from '../../../test/providers.ts';
import type { ListingContentEntry } from './content.dto.ts';

describe('a team that was handed in', () => {
  let team: Providers;
  beforeAll(async () => {
    team = await startProviders();
  });
  afterAll(() => team.stage.stop());

  it('writes nothing of what staff look at, nor do staff', async () => {
    const { person, id, body } = await team.submitted();
    const mine = await team.put(person, id, body.revision, body.draft ?? {});
    const vetter = await team.stage.api.as('VETTER');
    const theirs = await seen(
      vetter.http.put(`/api/v1/staff/listings/${id}/draft`).set('If-Match', `"${String(body.revision)}"`).send(body.draft ?? {}), // prettier-ignore
    );

    expect([mine.status, mine.body.blockers]).toEqual([409, ['UNDER_REVIEW']]);
    expect([theirs.status, theirs.body]).toMatchObject([409, { blockers: ['UNDER_REVIEW'] }]);
  });

  it('takes back what was handed in, and goes on writing', async () => {
    const { person, id, body } = await team.submitted();
    const back = await team.move(person, id, 'withdraw', body.revision);
    const saved = await team.put(person, id, back.body.revision, changed(back.body.draft, { name: 'Other Harbor' }));

    expect([back.status, back.body.status, back.body.isUnderReview, saved.status]).toEqual([200, 'DRAFT', false, 200]);
  });

  it('is public once it is approved, told as often as may be, and never in a version that nobody read', async () => {
    const { id, body } = await team.submitted();
    await team.vetted(id, 'review');
    const early = await team.stage.get(`listings/${body.slug}`);
    const hash = await team.vetted(id, 'approve', 'f'.repeat(64)).then(() => team.vetted(id, 'approve'));
    const { rows: once } = await team.stage.owner.query('SELECT revision FROM listing WHERE id = $1', [id]);
    await team.vetted(id, 'approve', hash);
    const { rows: twice } = await team.stage.owner.query('SELECT revision, review_hash FROM listing WHERE id = $1', [
      id,
    ]);
    const { rows: log } = await team.stage.owner.query<{ action: string; actor_id: string | null }>(
      `SELECT action, actor_id FROM audit_event WHERE subject_id = $1 AND action LIKE 'listing.%' ORDER BY seq`,
      [id],
    );

    expect([early.status, (await team.stage.get(`listings/${body.slug}`)).status]).toEqual([404, 200]);
    expect(twice).toEqual([{ ...(once[0] as object), review_hash: null }]);
    expect(log).toEqual([
      { action: 'listing.review', actor_id: null },
      { action: 'listing.approve', actor_id: null },
    ]);
  });

  it('gives who was checked and is said otherwise after a return a new target, and leaves the others', async () => {
    const { person, id } = await team.submitted();
    const before = await team.targets(id);
    await team.vetted(id, 'return');
    const now = await team.read(person, id);
    const draft = structuredClone(now.draft) as ListingContentEntry;
    draft.location.line1 = '2 Other Street';
    const saved = await team.put(person, id, now.revision, draft);
    await team.move(person, id, 'submit', saved.body.revision);
    const after = await team.targets(id);
    await team.vetted(id, 'approve');
    const { rows } = await team.stage.owner.query('SELECT location_id FROM listing WHERE id = $1', [id]);

    expect([after.people, after.place === before.place]).toEqual([before.people, false]);
    expect(rows).toEqual([{ location_id: after.place }]);
  });

  it('changes the phone of a public team at once, and its address only after staff looked', async () => {
    const { person, id, slug } = await team.live();
    const now = await team.read(person, id);
    const draft = structuredClone(now.live) as ListingContentEntry;
    draft.phone = '(303) 555-0199';
    const saved = await team.put(person, id, now.revision, draft);
    const free = await team.move(person, id, 'submit', saved.body.revision);
    await team.stage.settled();
    const afterPhone = JSON.stringify((await team.stage.get(`listings/${slug}`)).body);
    const opened = await team.openings(id);

    draft.phone = '(303) 555-0188';
    draft.location.line1 = '77 New Street';
    for (const member of draft.team) member.credentials = 'LCSW, LAC';
    const both = await team.move(
      person,
      id,
      'submit',
      (await team.put(person, id, free.body.revision, draft)).body.revision,
    );
    await team.stage.settled();
    const afterBoth = JSON.stringify((await team.stage.get(`listings/${slug}`)).body);
    await team.vetted(id, 'approve');
    const afterVetting = JSON.stringify((await team.stage.get(`listings/${slug}`)).body);

    expect([free.status, free.body.status, free.body.isUnderReview, free.body.draft, opened]).toEqual([
      200,
      'LIVE',
      false,
      null,
      1,
    ]);
    expect(afterPhone).toContain('3035550199');
    expect([both.status, both.body.status, both.body.isUnderReview]).toEqual([200, 'LIVE', true]);
    expect([afterBoth.includes('3035550188'), afterBoth.includes('77 New Street')]).toEqual([true, false]);
    expect([afterVetting.includes('77 New Street'), afterVetting.includes('LCSW, LAC')]).toEqual([true, true]);
  });

  it('keeps what is public when a change is denied, and is gone from it while suspended', async () => {
    const { person, id, slug } = await team.live();
    const now = await team.read(person, id);
    const draft = structuredClone(now.live) as ListingContentEntry;
    draft.location.line1 = '77 New Street';
    await team.move(person, id, 'submit', (await team.put(person, id, now.revision, draft)).body.revision);
    await team.vetted(id, 'deny');
    const denied = await team.read(person, id);
    await team.vetted(id, 'suspend', '');
    const suspended = await team.stage.get(`listings/${slug}`);
    await team.vetted(id, 'resume', '');

    expect([denied.status, denied.draft, denied.live?.location.line1]).toEqual(['LIVE', null, '1450 Larkspur Ave']);
    expect([suspended.status, (await team.stage.get(`listings/${slug}`)).status]).toEqual([410, 200]);
  });

  it('confirms the whole page with one move, which dates what it says about room', async () => {
    const { person, id } = await team.live();
    const now = await team.read(person, id);
    const draft = structuredClone(now.live) as ListingContentEntry;
    draft.service.accepting = 'NEWPT';
    const free = await team.move(person, id, 'submit', (await team.put(person, id, now.revision, draft)).body.revision);
    const attested = await team.move(person, id, 'attest', free.body.revision);
    const { rows } = await team.stage.owner.query(
      `SELECT attested_on::text, accepting_as_of::text, accepting_source FROM healthcare_service s JOIN listing x ON x.service_id = s.id WHERE x.id = $1`,
      [id],
    );

    expect([attested.status, attested.body.attestedOn, attested.body.attestedThrough]).toEqual([
      200,
      '2026-06-15',
      '2026-09-13',
    ]);
    expect(rows).toEqual([{ attested_on: '2026-06-15', accepting_as_of: '2026-06-15', accepting_source: 'ATTESTED' }]);
  });

  it('closes a public team, whose address goes on to say so', async () => {
    const { person, id, slug } = await team.live();
    const now = await team.read(person, id);
    const closed = await team.move(person, id, 'close', now.revision);
    await team.stage.settled();

    expect([closed.status, closed.body.status, (await team.stage.get(`listings/${slug}`)).status]).toEqual([
      200,
      'CLOSED',
      410,
    ]);
  });
});
