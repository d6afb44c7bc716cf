/** One address cannot take the directory from the others; nobody else notices. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../../../test/api.ts';
import { ProbeModule } from '../../../test/probe.ts';
import { addressOf } from './limits.ts';

const thing = '/api/v1/probe/things/here';

describe('someone who asks too often', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({
      features: [ProbeModule],
      environment: { READ_LIMIT_PER_MINUTE: '5', TRUST_PROXY_HOPS: '1' },
    });
  });
  afterAll(() => api.stop());
  const ask = (address: string, path = thing) => api.http.get(path).set('X-Forwarded-For', address);

  it('is counted down, then told when to come back', async () => {
    const first = await ask('192.0.2.1');
    expect(first.headers).toMatchObject({ 'ratelimit-policy': '"read";q=5;w=60', ratelimit: '"read";r=4;t=60' });
    for (let left = 3; left >= 0; left--) expect((await ask('192.0.2.1')).headers['ratelimit']).toContain(`r=${left};`);
    const refused = await ask('192.0.2.1');
    expect([refused.status, refused.type]).toEqual([429, 'application/problem+json']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('does not take from others', async () => {
    expect((await ask('192.0.2.2')).status).toBe(200);
  });

  it('counts pages and data alike, but not health', async () => {
    const statuses: number[] = [];
    for (const path of [thing, '/', thing, '/', thing, '/', thing])
      statuses.push((await ask('192.0.2.3', path)).status);
    expect(statuses).toEqual([200, 404, 200, 404, 200, 429, 429]);
    expect((await ask('192.0.2.3', '/health/live')).status).toBe(200);
  });

  it('cannot hide by sending more addresses than there are proxies', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 6; at++) statuses.push((await ask(`10.0.0.${at}, 192.0.2.4`)).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is let through exactly as often as allowed when everything comes at once', async () => {
    const statuses = (await Promise.all(Array.from({ length: 20 }, () => ask('192.0.2.5')))).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
  });
});

describe('an address', () => {
  const of = (remoteAddress: string) => addressOf({ socket: { remoteAddress } } as never, 0);

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (address, expected) => {
    expect(of(address)).toBe(expected);
  });
});
