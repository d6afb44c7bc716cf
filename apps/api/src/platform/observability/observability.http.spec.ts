/** Those who run the product see enough; nobody sees what people searched, wrote, or where they are. */
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../../../test/api.ts';
import { ProbeModule } from '../../../test/probe.ts';
import { Log, traceOf } from './log.ts';
import { Readiness } from './readiness.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the running product', () => {
  const lines: string[] = [];
  let api: Api;
  let privatePort: number;
  beforeAll(async () => {
    privatePort = await freePort();
    api = await startApi({
      features: [ProbeModule],
      log: new Log('info', { write: (line) => lines.push(line) }),
      environment: { METRICS_PORT: String(privatePort), TRUST_PROXY_HOPS: '1' },
    });
  });
  afterAll(() => api.stop());
  const privately = async (path: string) => (await fetch(`http://127.0.0.1:${privatePort}${path}`)).text();

  it('logs which route and how it went, and nothing that a person typed', async () => {
    lines.length = 0;
    const secret = 'Springfield';
    await api.http
      .get(`/api/v1/probe/search?q=${secret}`)
      .set('X-Forwarded-For', '203.0.113.77')
      .set('X-Request-Id', 'request-0001');
    await api.http.get(`/api/v1/probe/things/${secret.toLowerCase()}`);
    await api.http.get(`/api/v1/${secret}`);
    await api.http.get(`/${secret}?near=${secret}`).set('User-Agent', secret).set('Referer', `https://${secret}.test`);
    await api.http.post('/api/v1/probe/things').send({ name: secret });
    await api.http.post('/api/v1/probe/things').set('Content-Type', 'application/json').send(`{"name": ${secret}`);
    await api.http.get('/api/v1/probe/things/broken');
    const logged = lines.join('');
    expect(logged).not.toMatch(/springfield|203\.0\.113|127\.0\.0\.1|Jane|Elm/i);
    const visits = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ status }) => status !== undefined);
    expect(visits).toHaveLength(7);
    expect(visits[0]).toMatchObject({
      requestId: 'request-0001',
      method: 'GET',
      route: '/api/v1/probe/search',
      status: 200,
    });
    expect(visits.map(({ route }) => route)).toEqual([
      '/api/v1/probe/search',
      '/api/v1/probe/things/:slug',
      'unmatched',
      'page',
      '/api/v1/probe/things',
      '/api/v1/probe/things',
      '/api/v1/probe/things/:slug',
    ]);
  });

  it('logs an error by its name and its place in the code', async () => {
    lines.length = 0;
    const { headers } = await api.http.get('/api/v1/probe/things/broken');
    const failure = lines
      .map((line) => JSON.parse(line) as { error?: { name: string; at: string[] }; requestId: string })
      .find(({ error }) => error);
    expect(failure?.requestId).toBe(headers['x-request-id']);
    expect(failure?.error?.name).toBe('Error');
    expect(failure?.error?.at[0]).toContain('probe.ts');
  });

  it('measures by route template on the private port', async () => {
    await api.http.get('/api/v1/probe/things/here');
    const metrics = await privately('/metrics');
    expect(metrics).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/probe\/things\/:slug",status="2xx"\} \d+/,
    );
    expect(metrics).not.toContain('things/here');
    expect(metrics).toContain('nodejs_eventloop_lag_seconds');
  });

  it('tells the details of its health on the private port only', async () => {
    expect(JSON.parse(await privately('/health'))).toMatchObject({ ready: true, database: true });
    expect(await privately('/')).toBe('not found');
    expect((await api.http.get('/health/ready')).text).toBe('ready');
    expect((await api.http.get('/health/live')).text).toBe('ok');
    expect((await api.http.get('/health/live?verbose=1')).status).toBe(400);
  });

  it('is not ready before every feature is, and says so in one word', async () => {
    let isBuilt = false;
    api.get(Readiness).require('index', () => isBuilt);
    const early = await api.http.get('/health/ready');
    expect([early.status, early.text]).toEqual([503, 'unready']);
    expect((await api.http.get('/health/live')).status).toBe(200);
    isBuilt = true;
    expect((await api.http.get('/health/ready')).status).toBe(200);
  });
});

describe('the trace of an error', () => {
  it('leaves out the message, which may quote a person', () => {
    const trace = traceOf(Object.assign(new SyntaxError('Unexpected token: my name is Ana'), { code: '22P02' }));
    expect(JSON.stringify(trace)).not.toContain('Ana');
    expect(trace).toMatchObject({ name: 'SyntaxError', code: '22P02' });
    expect(trace.at.length).toBeGreaterThan(0);
  });
});
