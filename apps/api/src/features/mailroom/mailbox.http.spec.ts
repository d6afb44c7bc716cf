/** The mailbox of the demo: what its mail server took can be read, and no other product has it. */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import nodemailer from 'nodemailer';
import { serveMail } from '../../../../../tools/mail-sink.ts';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { MailboxModule } from './mailbox.module.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'mailbox-')), 'mail');
const server = serveMail(0, folder);
let api: Api;
let port: number;
beforeAll(async () => {
  await once(server.server, 'listening');
  port = (server.server.address() as AddressInfo).port;
  api = await startApi({ environment: { DEMO: 'true', DEMO_MAIL_FOLDER: folder }, features: [MailboxModule] });
});
afterAll(async () => {
  await api.stop();
  await new Promise<void>((resolve) => {
    server.close(resolve);
  });
  rmSync(join(folder, '..'), { recursive: true });
});

const mailbox = '/api/v1/demo/mailbox';
type Item = { readonly id: string; readonly subject: string; readonly to: string };
const listed = async () => (await seen(api.http.get(mailbox))).body as { items: Item[] };

async function post(...subjects: readonly string[]): Promise<void> {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, pool: true });
  for (const subject of subjects)
    await transport.sendMail({
      from: 'product@example.org',
      to: 'ana@example.org',
      subject,
      text: 'Código: 493027',
      html: '<p>Código: <b>493027</b></p>',
    });
  transport.close();
}

it('is empty before the first mail', async () => {
  expect(await listed()).toEqual({ items: [] });
});

it('shows the newest mail first, and each as it was sent', async () => {
  await post('First', 'Segundo ☎');
  const { items } = await listed();
  expect(items.map(({ subject, to }) => [subject, to])).toEqual([
    ['Segundo ☎', 'ana@example.org'],
    ['First', 'ana@example.org'],
  ]);
  const { status, body } = await seen(api.http.get(`${mailbox}/${items[0]?.id ?? ''}`));
  expect([status, body]).toEqual([200, { ...items[0], text: 'Código: 493027', html: '<p>Código: <b>493027</b></p>' }]);
});

it('keeps its files from other people of the machine, and the last two hundred only', async () => {
  await post(...Array.from({ length: 203 }, (_, at) => `Mail ${at}`));
  const files = readdirSync(folder);
  expect(files).toHaveLength(200);
  expect([statSync(folder).mode & 0o777, statSync(join(folder, files[0] ?? '')).mode & 0o777]).toEqual([0o700, 0o600]);
  expect((await listed()).items).toHaveLength(200);
});

describe('a question is refused', () => {
  it('about a mail that is not there', async () => {
    expect((await api.http.get(`${mailbox}/1782000000000-00000000`)).status).toBe(404);
  });

  it.each(['..%2F..%2Fkeys', 'x', '1782000000000-0000000g', '%00'])('with the id %s', async (id) => {
    expect((await api.http.get(`${mailbox}/${id}`)).status).toBeGreaterThanOrEqual(400);
    expect((await api.http.get(`${mailbox}/${id}`)).status).toBeLessThan(500);
  });
});

it('is no part of a product that is not the demo', async () => {
  const product = await startApi();
  const { status } = await product.http.get(mailbox);
  await product.stop();
  const demo = await startApi({ environment: { DEMO: 'true', DEMO_MAIL_FOLDER: folder } });
  const inDemo = await demo.http.get(mailbox);
  await demo.stop();
  expect([status, inDemo.status]).toEqual([404, 200]);
});
