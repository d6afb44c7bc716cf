/** Who finds a listing wrong opens one ticket, however often the button is pressed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@open-window/domain/listing.ts';
import { type Stage, startDirectory } from '../../../test/directory.ts';
import type { ReportResponse } from './reports.dto.ts';

let stage: Stage;
let listing: Listing;
beforeAll(async () => {
  stage = await startDirectory({ environment: { TRUST_PROXY_HOPS: '1' } });
  listing = await stage.given.listing();
});
afterAll(() => stage.stop());

let visitors = 0;
/** From an address of its own unless the story says otherwise. */
async function report(
  body: object,
  {
    key,
    from = `10.0.0.${String((visitors += 1))}`,
    slug = listing.slug,
  }: { key?: string; from?: string; slug?: string } = {},
) {
  const test = stage.api.http.post(`/api/v1/directory/listings/${slug}/reports`).set('X-Forwarded-For', from);
  if (key !== undefined) test.set('Idempotency-Key', key);
  const response = await test.send(body);
  const answer = response.body as ReportResponse & { errors: { pointer: string }[] };
  return { status: response.status, headers: response.headers as Record<string, string>, answer };
}
const tickets = async () => (await stage.owner.query<{ reference: string }>('SELECT * FROM listing_report')).rows;

it.each(['WRONG_PHONE', 'NOT_ACCEPTING', 'PRICE_DIFFERED', 'CLOSED', 'OTHER'])(
  'opens a ticket for %s that is kept before it is answered',
  async (reason) => {
    const { status, answer } = await report({ reason, details: '  The number is not in service. ☎️ ' });
    expect(status).toBe(201);
    expect(answer).toEqual({ reference: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{10}$/), dueOn: '2026-06-22' });
    expect((await tickets()).find(({ reference }) => reference === answer.reference)).toMatchObject({
      listing_id: listing.id,
      reason,
      details_sealed: expect.stringMatching(/^v1\./),
      status: 'OPEN',
    });
  },
);

describe('pressed twice', () => {
  it('with one key gives the same ticket, quoted or not', async () => {
    const first = await report({ reason: 'CLOSED' }, { key: 'abc-1' });
    const second = await report({ reason: 'CLOSED' }, { key: '"abc-1"' });
    expect([second.status, second.answer]).toEqual([201, first.answer]);
  });

  it('at the same time gives one ticket too', async () => {
    const before = (await tickets()).length;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => report({ reason: 'OTHER', details: 'x' }, { key: 'race' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(answers.map(({ answer }) => answer.reference)).size).toBe(1);
    expect((await tickets()).length).toBe(before + 1);
  });

  it('with one key for another report is refused', async () => {
    await report({ reason: 'CLOSED' }, { key: 'used' });
    const { status, answer } = await report({ reason: 'OTHER' }, { key: 'used' });
    expect([status, answer.errors[0]?.pointer]).toEqual([422, '/Idempotency-Key']);
  });

  it('without a key opens two', async () => {
    const [first, second] = [await report({ reason: 'CLOSED' }), await report({ reason: 'CLOSED' })];
    expect(first.answer.reference).not.toBe(second.answer.reference);
  });
});

describe('a report is refused', () => {
  it.each([
    [{}, 400, '/reason'],
    [{ reason: 'RUDE' }, 422, '/reason'],
    [{ reason: ['CLOSED'] }, 400, '/reason'],
    [{ reason: 'OTHER', details: 'x'.repeat(2001) }, 422, '/details'],
    [{ reason: 'OTHER', details: 7 }, 400, '/details'],
    [{ reason: 'OTHER', details: 'a\0b' }, 400, '/details'],
    [{ reason: 'OTHER', badge: 'VERIFIED' }, 400, '/badge'],
  ])('when it says %j', async (body, expected, pointer) => {
    const { status, answer } = await report(body);
    expect([status, answer.errors[0]?.pointer]).toEqual([expected, pointer]);
  });

  it.each(['', 'two words', 'x'.repeat(201), '"'])('with the key %j', async (key) => {
    expect((await report({ reason: 'OTHER' }, { key })).status).toBe(400);
  });

  it('about a team that does not exist, or is closed', async () => {
    expect((await report({ reason: 'OTHER' }, { slug: 'nobody' })).status).toBe(404);
    const closed = await stage.given.listing({ status: 'CLOSED' });
    expect((await report({ reason: 'OTHER' }, { slug: closed.slug })).status).toBe(410);
  });

  it('when one address sends too many, until some time has passed', async () => {
    const send = () => report({ reason: 'OTHER' }, { from: '192.0.2.7', key: `many-${String((visitors += 1))}` });
    const statuses: number[] = [];
    for (let at = 0; at < 21; at++) statuses.push((await send()).status);
    expect([statuses.slice(0, 20).every((status) => status === 201), statuses[20]]).toEqual([true, 429]);
    expect((await send()).headers['retry-after']).toMatch(/^\d+$/);
    stage.api.clock.moveTo('2026-06-15T12:10:01Z');
    expect((await send()).status).toBe(201);
  });

  it('when one listing gets too many from many addresses', async () => {
    const { slug } = await stage.given.listing();
    const statuses = await Promise.all(Array.from({ length: 61 }, () => report({ reason: 'OTHER' }, { slug })));
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});
