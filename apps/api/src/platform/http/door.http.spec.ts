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

describe('writing', () => {
  it('takes JSON from this site', async () => {
    const { status, body } = await seen(
      api.http.post(things).send({ name: 'Ana', parts: [{ name: 'a', amountCents: null }] }),
    );
    expect(status).toBe(201);
    expect(body).toEqual({ name: 'Ana', parts: [{ name: 'a', amountCents: null }] });
  });

  it.each([
    ['another origin', { Origin: 'https://evil.test' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another subdomain', { 'Sec-Fetch-Site': 'same-site' }],
    ['an opaque origin', { Origin: 'null' }],
    ['nowhere', { Origin: '' }],
  ])('refuses what comes from %s', async (_, headers) => {
    const test = api.http.post(things).set(headers);
    expect((await test.send({ name: 'Ana' })).status).toBe(403);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonx',
  ])('refuses a body of type %s', async (type) => {
    const { status, headers } = await api.http.post(things).set('Content-Type', type).send('name=Ana');
    expect(status).toBe(415);
    expect(headers['accept']).toBe('application/json');
  });

  it.each([
    ['no JSON', '{"name":', 400],
    ['a list for an object', '[]', 400],
    ['text for an object', '"x"', 400],
    ['NUL in a text', '{"name":"a\\u0000b"}', 400],
    ['half an emoji', '{"name":"\\ud83d"}', 400],
    ['a member that means something to every object', '{"name":"a","__proto__":{"agreed":true}}', 400],
    ['a constructor', '{"name":"a","constructor":{}}', 400],
    ['an unknown member', '{"name":"a","role":"admin"}', 400],
    ['text for a flag', '{"name":"a","agreed":"false"}', 400],
    ['text for a number', '{"name":"a","count":"1"}', 400],
    ['an object for a text', '{"name":{}}', 400],
    ['a list for one object', '{"name":"a","part":[{"name":"a","amountCents":1}]}', 400],
    ['an unknown member deep inside', '{"name":"a","parts":[{"name":"a","amountCents":1,"x":1}]}', 400],
    ['thirteen levels', `{"name":${'['.repeat(13)}${']'.repeat(13)}}`, 400],
    ['ten thousand levels', `${'['.repeat(8000)}${']'.repeat(8000)}`, 400],
    ['too many members', `[${'1,'.repeat(2000)}1]`, 400],
    ['an empty name', '{"name":" "}', 422],
    ['a long name', '{"name":"12345678901"}', 422],
    [
      'four parts',
      `{"name":"a","parts":[${Array.from({ length: 4 }, () => '{"name":"a","amountCents":1}').join()}]}`,
      422,
    ],
    ['too much', `{"name":"${'a'.repeat(20_000)}"}`, 413],
  ])('refuses %s', async (_, body, expected) => {
    const answer = await api.http.post(things).set('Content-Type', 'application/json').send(body);
    expect(answer.status).toBe(expected);
    expect(answer.type).toBe('application/problem+json');
  });

  it('points at the fault inside a list', async () => {
    const { body } = await seen(
      api.http.post(things).send({
        name: 'a',
        parts: [
          { name: 'ok', amountCents: 1 },
          { name: 'x'.repeat(11), amountCents: -1 },
        ],
      }),
    );
    expect(pointers(body).sort()).toEqual(['/parts/1/amountCents', '/parts/1/name']);
  });

  it('keeps what people write: accents composed, emoji counted as one, control characters dropped', async () => {
    const { body } = await seen(api.http.post(things).send({ name: ' Jose\u0301 \u0007🙂🙂🙂🙂 ' }));
    expect(body).toEqual({ name: 'José 🙂🙂🙂🙂' });
  });

  it('refuses ten megabytes without reading them', async () => {
    const { status } = await api.http
      .post(things)
      .set('Content-Type', 'application/json')
      .set('Content-Length', '10485760')
      .send('{')
      .catch((error: unknown) => error as { status: number });
    expect(status).toBe(413);
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

  it('refuses a thousand parameters', async () => {
    expect((await api.http.get(`${search}?${'a=1&'.repeat(1000)}`)).status).toBe(400);
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
