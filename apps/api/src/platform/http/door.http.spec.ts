/** What every route promises, seen from outside. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { ProbeModule, SilentModule } from '../../../test/probe.ts';

const search = '/api/v1/probe/search';
const things = '/api/v1/probe/things';
const closed = '/api/v1/probe/closed';

let api: Api;
beforeAll(async () => {
  api = await startApi({ features: [ProbeModule] });
});
afterAll(() => api.stop());

const pointers = (body: unknown) => (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);

describe('who may come in', () => {
  it('refuses to start with a route that does not say who may call it, and names the route', async () => {
    await expect(startApi({ features: [SilentModule], database: api.database })).rejects.toThrow(
      'GET SilentController.read',
    );
  });

  it('tells a stranger 401 on a closed route, whatever else is wrong', async () => {
    expect((await api.http.get(closed)).status).toBe(401);
    expect((await api.http.post(closed).set('Content-Type', 'text/plain').send('x')).status).toBe(401);
    expect((await api.http.post(closed).set('Origin', 'https://evil.test').send({})).status).toBe(401);
    expect((await api.http.post(closed).set('Content-Type', 'application/json').send('{')).status).toBe(401);
    expect((await api.http.get(`${closed}?unknown=1`)).status).toBe(401);
  });
});

describe('asking', () => {
  it('reads each parameter the way its field says', async () => {
    const { body } = await seen(
      api.http.get(
        `${search}?q=+caf%C3%A9+&limit=5&latitude=-1.5&open=true&sort=name&color=RED&color=BLUE&color=RED&since=2026-02-28`,
      ),
    );
    expect(body).toEqual({
      read: {
        q: 'café',
        limit: 5,
        latitude: -1.5,
        open: true,
        sort: 'name',
        color: ['RED', 'BLUE'],
        since: '2026-02-28',
      },
    });
  });

  it.each([
    ['unknown=1', 400, '/unknown'],
    ['q[a]=1', 400, '/q[a]'],
    ['limit[gt]=1', 400, '/limit[gt]'],
    ['__proto__=1', 400, '/__proto__'],
    ['constructor=1', 400, '/constructor'],
    ['hasOwnProperty=1', 400, '/hasOwnProperty'],
    ['__defineGetter__=1', 400, '/__defineGetter__'],
    ['q=a&q=b', 400, '/q'],
    ['limit=1&limit=2', 400, '/limit'],
    ['limit=abc', 400, '/limit'],
    ['limit=1e3', 400, '/limit'],
    ['limit=5.5', 400, '/limit'],
    ['limit=99999999999999999999', 400, '/limit'],
    ['limit=Infinity', 400, '/limit'],
    ['open=yes', 400, '/open'],
    ['q=%00', 400, '/q'],
    ['q=%ED%A0%80', 400, '/q'],
    ['q=%', 400, '/q'],
    ['%00=1', 400, ''],
    ['limit=0', 422, '/limit'],
    ['limit=51', 422, '/limit'],
    ['latitude=90.1', 422, '/latitude'],
    ['q=', 422, '/q'],
    ['q=123456789012345678901', 422, '/q'],
    ['sort=random', 422, '/sort'],
    ['sort=name;select%20pg_sleep(5)', 422, '/sort'],
    ['color=RED&color=GREEN', 422, '/color'],
    ['since=2026-02-30', 422, '/since'],
  ])('refuses ?%s and points at it', async (query, expected, pointer) => {
    const { status, body } = await seen(api.http.get(`${search}?${query}`));
    expect(status).toBe(expected);
    expect(pointers(body)).toContain(pointer);
  });

  it('says everything that is wrong at once', async () => {
    const { body } = await seen(api.http.get(`${search}?limit=0&sort=x&color=y`));
    expect(pointers(body).sort()).toEqual(['/color', '/limit', '/sort']);
  });

  it.each(['q', 'limit', 'unknown'])('answers soon when %s is 100 kB long', async (name) => {
    const startedAt = performance.now();
    const { status, body } = await seen(api.http.get(`${search}?${name}=${'a'.repeat(100_000)}`));
    expect(status).toBe(400);
    expect(pointers(body)).toEqual([`/${name}`]);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it('refuses an address that no parameter alone makes too long', async () => {
    expect((await api.http.get(`/api/v1/${'a'.repeat(9_000)}`)).status).toBe(414);
  });

  it('answers with a problem even when the address never ends', async () => {
    const { status, type } = await api.http.get(`${search}?q=${'%F0%9F%98%80'.repeat(50_000)}`);
    expect([status, type]).toEqual([400, 'application/problem+json']);
  });

  it('refuses a thousand parameters', async () => {
    const { status, body } = await seen(api.http.get(`${search}?${'q=1&'.repeat(1000)}`));
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('too many parameters')]);
  });

  it.each(['/api/v1/probe/things/%00', '/api/v1/probe/things/%ff', '/api/v1/%E0%A4%A'])(
    'refuses the unreadable address %s',
    async (path) => {
      expect((await api.http.get(path)).status).toBe(400);
    },
  );

  it('knows nothing at an address that cannot be', async () => {
    expect((await api.http.get(`${things}/NOT A SLUG'--`)).status).toBe(404);
    expect((await api.http.get("/api/v1/probe/ids/'")).status).toBe(404);
  });

  it('refuses parameters where none are read', async () => {
    expect(pointers((await api.http.get(`${things}/here?x=1`)).body)).toEqual(['/x']);
  });

  it('answers HEAD like GET, without the body', async () => {
    const get = await api.http.get(`${things}/here`);
    const head = await api.http.head(`${things}/here`);
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.text).toBeFalsy();
  });

  it('says 405 and what it takes instead', async () => {
    const { status, headers } = await api.http.delete(`${things}/here`);
    expect(status).toBe(405);
    expect(headers['allow']).toBe('GET, HEAD');
    expect((await api.http.get(things)).headers['allow']).toBe('POST');
    expect((await api.http.post('/health/live')).status).toBe(405);
  });

  it.each([
    '/api',
    '/api/',
    '/api/v1',
    '/api/v1/nothing',
    '/api/v2/probe/search',
    `${search}/`,
    '/API/V1/nothing'.toLowerCase(),
  ])('answers %s with a problem, never a page', async (path) => {
    const { status, type } = await api.http.get(path);
    expect([status, type]).toEqual([404, 'application/problem+json']);
  });

  it('speaks JSON only', async () => {
    expect((await api.http.get(`${things}/here`).set('Accept', 'text/html')).status).toBe(406);
    expect((await api.http.get(`${things}/here`).set('Accept', 'text/html, */*;q=0.1')).status).toBe(200);
  });
});

describe('what is answered', () => {
  it('tells nothing of an error but the number to quote', async () => {
    const { status, body, text, headers } = await seen(api.http.get(`${things}/broken`));
    expect(status).toBe(500);
    expect(body).toEqual({
      type: 'urn:open-window:problem:internal',
      title: 'Something went wrong on our side',
      status: 500,
      instance: `urn:request:${headers['x-request-id'] ?? ''}`,
    });
    expect(text).not.toMatch(/Jane|Elm| at /);
  });

  it('passes a well-formed request id on and replaces any other', async () => {
    expect((await api.http.get('/health/live').set('X-Request-Id', 'abc-12345')).headers['x-request-id']).toBe(
      'abc-12345',
    );
    expect((await api.http.get('/health/live').set('X-Request-Id', 'a b<c>')).headers['x-request-id']).toMatch(
      /^[\da-f-]{36}$/,
    );
  });

  it('fails the test client when an answer is not in the contract', async () => {
    await expect(api.http.get(`${things}/leak`)).rejects.toThrow('must NOT have additional properties');
  });

  it.each([`${things}/here`, '/api/v1/nothing', '/health/live', '/', '/robots.txt', '/%00'])(
    'guards %s with headers',
    async (path) => {
      const { headers } = await api.http.get(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https:|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
      });
      expect(Object.keys(headers)).toEqual(
        expect.not.arrayContaining(['x-powered-by', 'etag', 'access-control-allow-origin', 'set-cookie']),
      );
    },
  );

  it('gives every page a nonce of its own', async () => {
    const policy = async () => (await api.http.get('/')).headers['content-security-policy'];
    expect(await policy()).not.toBe(await policy());
  });

  it('shows metrics to nobody outside', async () => {
    expect((await api.http.get('/metrics')).status).toBe(404);
    expect((await api.http.get('/health')).status).toBe(404);
  });
});
