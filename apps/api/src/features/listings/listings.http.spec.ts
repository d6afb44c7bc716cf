/** Staff enter a team on its behalf, write beside what stands, and publish: what was checked and is said differently loses its checks. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import type { ListingContentEntry } from './content.dto.ts';
import type { DeskListingResponse, DeskListResponse, ListingCreatedResponse } from './listings.dto.ts';

const desk = '/api/v1/staff/listings';

describe('the desk', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startDirectory();
  });
  afterAll(() => stage.stop());

  const given = async (slug: string) => {
    const listing = await stage.given.listing({ slug, name: `Team of ${slug}` });
    await stage.settled();
    return listing;
  };
  const read = async (id: string): Promise<DeskListingResponse> => {
    const { http } = await stage.api.as('VETTER');
    return (await http.get(`${desk}/${id}`)).body as DeskListingResponse;
  };
  /** What stands, as staff would send it back after a change. */
  const draft = async (id: string, change: (content: ListingContentEntry) => void) => {
    const { http } = await stage.api.as('VETTER');
    const { live, revision } = await read(id);
    const content = structuredClone(live) as ListingContentEntry;
    change(content);
    const answer = await http
      .put(`${desk}/${id}/draft`)
      .set('If-Match', `"${String(revision)}"`)
      .send(content);
    return { status: answer.status, body: answer.body as DeskListingResponse };
  };
  const publish = async (id: string, revision: number) => {
    const { http } = await stage.api.as('LEAD_VETTER');
    const { status, body } = await seen(http.post(`${desk}/${id}/moves`).send({ action: 'publish', revision }));
    await stage.settled();
    return { status, body: body as DeskListingResponse & { blockers?: string[]; currentRevision?: number } };
  };
  const publicBadge = async (slug: string) => {
    const { body } = await stage.get(`listings/${slug}`);
    return (body as { badge: { state: string } }).badge.state;
  };

  it('shows a draft to nobody but staff until it is published', async () => {
    const { id, slug } = await given('quiet');
    const written = await draft(id, (content) => (content.service.summary = 'We have moved to a larger room.'));
    const before = await stage.get(`listings/${slug}`);
    const published = await publish(id, written.body.revision);
    const after = await stage.get(`listings/${slug}`);

    expect([written.status, published.status]).toEqual([200, 200]);
    expect(JSON.stringify(before.body)).not.toContain('larger room');
    expect(JSON.stringify(after.body)).toContain('larger room');
  });

  it('keeps the badge when what was checked is said as before', async () => {
    const { id, slug } = await given('steady');
    const { body } = await draft(id, (content) => (content.service.waitWeeks = 3));
    await publish(id, body.revision);

    expect([body.vettedChanges.targets, await publicBadge(slug)]).toEqual([[], 'VERIFIED']);
  });

  it.each<[what: string, change: (content: ListingContentEntry) => void, target: string]>([
    ['license', ({ team }) => ((team[0]?.licenses[0] ?? { expiresOn: '' }).expiresOn = '2030-01-01'), 'PRACTITIONER'],
    ['name of a member', ({ team }) => ((team[0] ?? { familyName: '' }).familyName = 'Other'), 'PRACTITIONER'],
    ['address', ({ location }) => (location.line1 = '999 New Street'), 'LOCATION'],
  ])('takes the badge when the %s changes, since nobody checked the new one', async (what, change, target) => {
    const { id, slug } = await given(`changed-${what.replaceAll(' ', '-')}`);
    expect(await publicBadge(slug)).toBe('VERIFIED');
    const { body } = await draft(id, change);
    await publish(id, body.revision);

    expect([body.vettedChanges.targets, await publicBadge(slug)]).toEqual([[target], 'NONE']);
  });

  it('says everything that is missing, and publishes nothing meanwhile', async () => {
    const { id } = await given('bare');
    const { body } = await draft(id, (content) => {
      content.team = [];
      content.service.prices = [];
    });
    const refused = await publish(id, body.revision);

    expect(body.objections).toEqual(['NO_TEAM', 'NO_PRICE']);
    expect([refused.status, refused.body.blockers]).toEqual([409, ['NO_TEAM', 'NO_PRICE']]);
  });

  it('lets one of two writers win, and tells the other what stands now', async () => {
    const { id } = await given('raced');
    const { live, revision } = await read(id);
    const people = [await stage.api.as('VETTER'), await stage.api.as('LEAD_VETTER')];
    const answers = await Promise.all(
      people.map(({ http }) =>
        http
          .put(`${desk}/${id}/draft`)
          .set('If-Match', `"${String(revision)}"`)
          .send(live ?? {}),
      ),
    );
    const loser = answers.find(({ status }) => status === 412);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(loser?.body).toMatchObject({ currentRevision: 1 });
  });

  it('asks which version is changed', async () => {
    const { id } = await given('unsaid');
    const { live } = await read(id);
    const { http } = await stage.api.as('VETTER');

    expect((await http.put(`${desk}/${id}/draft`).send(live ?? {})).status).toBe(428);
    expect((await http.delete(`${desk}/${id}/draft`)).status).toBe(428);
  });

  it('enters a team that is not there yet, and lists it once it is whole', async () => {
    const { id: other } = await given('model');
    const { live } = await read(other);
    const { http } = await stage.api.as('VETTER');
    const entry = structuredClone(live) as ListingContentEntry;
    entry.name = 'New Shore';
    entry.organizationName = 'New Shore Psychotherapy';
    for (const [at, member] of entry.team.entries()) {
      Reflect.deleteProperty(member, 'practitionerId');
      member.npi = null;
      for (const license of member.licenses) license.number = `NEW-${String(at)}`;
    }
    const entered = await http.post(desk).send(entry);
    const { id, slug, revision } = entered.body as ListingCreatedResponse;
    const before = await stage.get(`listings/${slug}`);
    const published = await publish(id, revision);
    const after = await stage.get(`listings/${slug}`);

    expect([entered.status, before.status, published.status, after.status]).toEqual([201, 404, 200, 200]);
    expect(await publicBadge(slug)).toBe('NONE');
  });

  it('refuses a license that somebody else holds, and a member who works in another team', async () => {
    const { id } = await given('taker');
    const { id: holder } = await given('holder');
    const { live } = await read(holder);
    const { body } = await draft(id, (content) => {
      for (const [at, member] of content.team.entries()) member.licenses = live?.team[at]?.licenses ?? [];
    });
    const refused = await publish(id, body.revision);

    expect([refused.status, refused.body.blockers]).toEqual([409, ['LICENSE_OF_ANOTHER']]);
  });

  it('finds listings by name, status and draft, page by page', async () => {
    const { http } = await stage.api.as('PROGRAM_MANAGER');
    const first = (await http.get(`${desk}?limit=2`)).body as DeskListResponse;
    const second = (await http.get(`${desk}?limit=2&cursor=${first.next ?? ''}`)).body as DeskListResponse;
    const drafts = (await http.get(`${desk}?hasDraft=true`)).body as DeskListResponse;
    const shore = (await http.get(`${desk}?query=new%20shore`)).body as DeskListResponse;

    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
    expect(drafts.items.every(({ hasDraft }) => hasDraft)).toBe(true);
    expect(shore.items.map(({ name }) => name)).toEqual(['New Shore']);
    expect((await http.get(`${desk}?cursor=nonsense`)).status).toBe(400);
  });

  it('goes out as a file in which no text runs', async () => {
    const { http } = await stage.api.as('LEAD_VETTER');
    const { id } = await given('formula');
    const { body } = await draft(id, (content) => (content.name = '=HYPERLINK("http://e")'));
    await publish(id, body.revision);
    const { text } = await http.get(`${desk}.csv`);

    expect(text.match(/"'=HYPERLINK\(""http:\/\/e""\)"/g)).toHaveLength(1);
    const { rows } = await stage.owner.query(
      `SELECT count(*)::int AS n FROM audit_event WHERE action = 'listing.export'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});
