/** What is taken from those who write, and from whom. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, origin, seen, startApi } from '../../../test/api.ts';
import { ProbeModule } from '../../../test/probe.ts';

const things = '/api/v1/probe/things';

let api: Api;
beforeAll(async () => {
  api = await startApi({ features: [ProbeModule] });
});
afterAll(() => api.stop());

const pointers = (body: unknown) => (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);

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
    ['a method of every object', '{"name":"a","hasOwnProperty":1}', 400],
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

  it.each([
    ['has more than 2000 members', `[${'1,'.repeat(2000)}1]`],
    ['is nested deeper than 12 levels', `${'['.repeat(8000)}${']'.repeat(8000)}`],
  ])('says that it %s', async (detail, body) => {
    expect(JSON.stringify((await api.http.post(things).type('json').send(body)).body)).toContain(detail);
  });

  it.each([
    ['said', 'Content-Length: 10000000\r\n\r\n'],
    ['unsaid', 'Transfer-Encoding: chunked\r\n\r\n989680\r\n'],
  ])('tells who first sends ten megabytes of %s length, and then listens, that it is too much', async (_, how) => {
    const { port } = api.server.address() as { port: number };
    const head = `POST ${things} HTTP/1.1\r\nHost: localhost\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\n`;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1').once('error', reject);
      socket.write(`${head}${how}${' '.repeat(10_000_000)}`, (error) => {
        if (error) reject(error);
        socket.once('data', (bytes) => {
          resolve(String(bytes));
          socket.destroy();
        });
      });
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('stops reading a body of unsaid length when it grows too long', async () => {
    const { port } = api.server.address() as { port: number };
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += 8192;
        stream.enqueue(new Uint8Array(8192).fill(32));
        if (sent > 40_000_000) stream.close();
      },
    });
    const headers = { 'Content-Type': 'application/json', Origin: origin };
    const init = { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit;
    const status = await fetch(`http://127.0.0.1:${port}${things}`, init).then(
      (answer) => answer.status,
      () => 'the connection was closed while sending',
    );
    expect([413, 'the connection was closed while sending']).toContain(status);
    expect(sent).toBeLessThan(20_000_000);
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
