/** A real mail server that takes what it is sent, or fails in the way that the story of a test wants. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface SunkMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: ReadonlyMap<string, unknown>;
  readonly raw: string;
}

/** `hangUp`: takes the whole mail and is gone before it says so. `silent`: never answers. A number: says it to the recipient. */
export type Mood = 'hangUp' | 'silent' | 'busy' | number;

export interface MailSink {
  readonly url: string;
  readonly mails: SunkMail[];
  /** What happens to the next mails, one mood each; then all is well. */
  readonly moods: Mood[];
  readonly stop: () => Promise<void>;
}

const saying = (responseCode: number): Error =>
  Object.assign(new Error('not now, somebody@example.org'), { responseCode });

export async function startMailSink(port = 0): Promise<MailSink> {
  const mails: SunkMail[] = [];
  const moods: Mood[] = [];
  const sockets = new Set<Socket>();
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_, callback) => {
      if (moods[0] !== 'busy') callback();
      else callback(saying(moods.shift() === 'busy' ? 421 : 450));
    },
    onRcptTo: (_, __, callback) => {
      const [mood] = moods;
      if (mood === 'silent') moods.shift();
      else if (typeof mood === 'number') callback(saying(moods.shift() as number));
      else callback();
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        void simpleParser(raw).then(({ messageId = '', subject = '', text = '', html, headers }) => {
          mails.push({
            messageId,
            subject,
            text,
            headers,
            raw,
            to: envelope.rcptTo.map(({ address }) => address).join(),
            html: html || '',
          });
          if (moods[0] !== 'hangUp') callback();
          else if (moods.shift()) hangUp();
        });
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    mails,
    moods,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        hangUp();
      }),
  };
}
