/**
 * The mail server of the demo: takes every mail and delivers none, but keeps the last 200 as files, for the page that shows them.
 * `node tools/mail-sink.ts PORT FOLDER`, on this machine only.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const kept = 200;
const maxBytes = 262_144;

/** What the product reads: apps/api/src/features/mailroom/mailbox.query.ts. */
interface KeptMail {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

let last = 0;

/** Sorts by time: never two in the same millisecond. */
function newId(): string {
  last = Math.max(Date.now(), last + 1);
  return `${last}-${randomBytes(4).toString('hex')}`;
}

/** Whole or not at all: a reader never sees half a mail. */
function keep(folder: string, mail: KeptMail): void {
  const file = join(folder, `${mail.id}.json`);
  writeFileSync(`${file}.part`, JSON.stringify(mail), { mode: 0o600 });
  renameSync(`${file}.part`, file);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  for (const old of files.slice(0, -kept)) rmSync(join(folder, old), { force: true });
}

export function serveMail(port: number, folder: string): SMTPServer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxBytes,
    onData: (stream, { envelope }, callback) => {
      simpleParser(stream)
        .then(({ subject = '', text = '', html }) => {
          const to = envelope.rcptTo.map(({ address }) => address).join(', ');
          keep(folder, { id: newId(), at: new Date().toISOString(), to, subject, text, html: html || '' });
        })
        .then(() => {
          callback();
        }, callback);
    },
  });
  server.on('error', () => undefined); // somebody hung up
  server.listen(port, '127.0.0.1', () => process.send?.('listening'));
  return server;
}

if (import.meta.main) {
  const [port = '', folder = ''] = process.argv.slice(2);
  if (!/^\d{1,5}$/.test(port) || folder === '') {
    console.error('node tools/mail-sink.ts PORT FOLDER');
    process.exit(2);
  }
  const server = serveMail(Number(port), folder);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close(() => process.exit(0)));
}
