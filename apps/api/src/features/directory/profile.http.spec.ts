/** Who opens a profile reads the team's facts and what was checked, and where a listing is gone, where else to look. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@open-window/domain/listing.ts';
import { type Stage, startDirectory } from '../../../test/directory.ts';
import type { ListingGoneResponse, ListingResponse } from './profile.dto.ts';

let stage: Stage;
let open: Listing;
beforeAll(async () => {
  stage = await startDirectory();
  open = await stage.given.listing({
    name: 'Open Door',
    service: { routes: ['IN_ESKETAMINE'], conditions: ['TRD', 'OCD'] },
  });
});
afterAll(() => stage.stop());

const profile = async (slug: string) => (await stage.get(`listings/${slug}`)).body as ListingResponse;

describe('a profile', () => {
  it('says the same as the list', async () => {
    await stage.settled();
    const { items } = await stage.search('q=open+door');
    const { distanceMiles, why, ...shown } = items[0] ?? {};
    expect([distanceMiles, why]).not.toContain(undefined);
    expect(await profile(open.slug)).toMatchObject(shown);
  });

  it('is read from the database: a change is there with its commit', async () => {
    await stage.owner.query('UPDATE healthcare_service SET summary = $1', ['Freshly written.']);
    expect((await profile(open.slug)).summary).toBe('Freshly written.');
  });

  it('shows price lines, safety, licenses, and which use is approved', async () => {
    const { coursePrices, safety, team, conditions } = await profile(open.slug);
    expect(coursePrices?.options[0]?.lines.map(({ phase }) => phase)).toEqual([
      'ASSESSMENT',
      'PREPARATION',
      'MEDICINE_SESSION',
      'INTEGRATION',
    ]);
    expect(safety[0]).toMatchObject({ route: 'IN_ESKETAMINE', isNeverLeftAlone: true });
    expect(team[0]?.licenses[0]).toMatchObject({ type: 'LCSW', state: 'CO', status: 'ACTIVE' });
    expect(conditions).toEqual([
      { code: 'TRD', indicationStatus: 'FDA_APPROVED_FOR_ROUTE' },
      { code: 'OCD', indicationStatus: 'OFF_LABEL' },
    ]);
  });

  it('holds the ledger: done by what method, when, next due, and what was not checked', async () => {
    const partly = await stage.given.listing({ checks: (verified) => verified.filter(({ item }) => item !== 19) });
    const { checks, badge } = await profile(partly.slug);
    expect(checks.find(({ item }) => item === 6)).toMatchObject({
      outcome: 'CURRENT',
      method: 'PRIMARY_SOURCE',
      checkedIn: expect.stringMatching(/^2026-/),
    });
    expect(checks.find(({ item }) => item === 19)).toMatchObject({
      outcome: 'NOT_CHECKED',
      method: null,
      checkedIn: null,
    });
    expect(badge.state).toBe('NONE');
  });

  it('names no source, license number, mailing address or complaint', async () => {
    await stage.owner.query(`UPDATE location SET mailing_line1 = 'Secret Box 7'`);
    await stage.owner.query(`UPDATE verification_check SET source = 'Secret Source'`);
    await stage.owner.query(`UPDATE license SET number = 'SECRET-' || substr(id::text, 1, 12)`);
    await stage.owner.query(`UPDATE organization SET legal_name = 'Secret LLC', npi = '2000000002'`);
    const body = await profile(open.slug);
    expect(JSON.stringify(body)).not.toMatch(/secret|2000000002|practitionerId|targetId|"item":47/i);
  });
});

it('tells search engines the addresses of what is public, since when it is so, and of nothing else', async () => {
  const [fresh, failed, ...others] = await stage.given.listings([
    { checks: 'NONE', contentUpdatedAt: '2026-06-09T23:30:00.000Z' },
    {},
    { status: 'WITHDRAWN' },
    { status: 'CLOSED' },
    { origin: 'CANDIDATE' },
  ]);
  await stage.owner.query(
    `UPDATE verification_check SET result = 'FAILED', original_result = 'FAILED' WHERE item = 1 AND organization_id = (SELECT organization_id FROM listing WHERE id = $1)`,
    [failed?.id],
  );
  await stage.settled();
  const { text } = await stage.api.http.get('/sitemap.xml');
  expect(text).toContain(`/es/directory/${open.slug}</loc>`);
  expect(text).toContain(`/directory/${fresh?.slug ?? ''}</loc><lastmod>2026-06-09</lastmod>`);
  for (const hidden of [failed, ...others]) expect(text).not.toContain(hidden?.slug);
});

describe('an address', () => {
  it.each(['no-such-team', 'Open-Door', 'a--b', '%00', "x'or'1'='1", 'a'.repeat(500)])(
    'of nothing is 404: %s',
    async (slug) => {
      const { status } = await stage.get(`listings/${encodeURIComponent(slug)}`);
      expect([404, 400]).toContain(status);
    },
  );

  it.each(['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED_SCHEDULED', 'REJECTED'] as const)(
    'of a listing that is %s is 404',
    async (status) => {
      const { slug } = await stage.given.listing({ status });
      expect((await stage.get(`listings/${slug}`)).status).toBe(404);
    },
  );

  it('of a candidate is 404', async () => {
    const { slug } = await stage.given.listing({ origin: 'CANDIDATE' });
    expect((await stage.get(`listings/${slug}`)).status).toBe(404);
  });

  it.each(['CLOSED', 'WITHDRAWN', 'SUSPENDED', 'HIDDEN_STALE'] as const)(
    'of a listing that is %s is 410 with the nearest that are open',
    async (status) => {
      const near = { city: 'Aurora', point: { latitude: 39.7294, longitude: -104.8319 } };
      const { slug } = await stage.given.listing({ status, location: near });
      await stage.given.listing({ name: `Next Door ${status}`, location: near });
      await stage.settled();
      const body = (await stage.problem(`listings/${slug}`)) as ListingGoneResponse;
      expect(body.status).toBe(410);
      expect(body.alternatives[0]).toMatchObject({ city: 'Aurora', state: 'CO', distanceMiles: 0 });
      expect(body.alternatives.map(({ name }) => name)).toContain(`Next Door ${status}`);
      expect(body.alternatives.map((each) => each.slug)).not.toContain(slug);
    },
  );

  it('of a listing that a failed check hides is 410, alternatives by state where no point is known', async () => {
    const { slug } = await stage.given.listing({
      location: { point: null, geocodeQuality: 'UNKNOWN', geocodeSource: null },
      checks: (verified) => verified.map((check) => ({ ...check, result: check.item === 1 ? 'FAILED' : check.result })),
    });
    const body = (await stage.problem(`listings/${slug}`)) as ListingGoneResponse;
    expect([body.status, body.alternatives.length]).toEqual([410, 5]);
  });
});
