/** The whole environment, read once and checked: the only file that knows process.env. */
import { Injectable } from '@nestjs/common';

interface Variable<T> {
  readonly usual: string | null;
  readonly meaning: string;
  /** Null: not acceptable. */
  readonly read: (text: string) => T | null;
  readonly expects: string;
}

const whole = (min: number, max: number, usual: string, meaning: string): Variable<number> => ({
  usual,
  meaning,
  expects: `a whole number from ${min} to ${max}`,
  read: (text) => (/^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : null),
});

const oneOf = (values: readonly string[], usual: string, meaning: string): Variable<string> => ({
  usual,
  meaning,
  expects: `one of ${values.join(', ')}`,
  read: (text) => (values.includes(text) ? text : null),
});

const text = (pattern: RegExp, expects: string, usual: string | null, meaning: string): Variable<string> => ({
  usual,
  meaning,
  expects,
  read: (given) => (pattern.test(given) ? given : null),
});

/** Every variable that the product reads, for people, for docker-compose.yml and for its test. Usual null: must be set. */
export const variables = {
  DATABASE_URL: text(
    /^postgres(?:ql)?:\/\/\S+$/,
    'an address like postgresql://user:password@host:5432/database',
    null,
    'The Postgres 18 database',
  ),
  PORT: whole(0, 65_535, '3000', 'The port of the site'),
  HOST: text(
    /^[\w.:-]+$/,
    'an address to listen on',
    '127.0.0.1',
    'The address to listen on; loopback unless a proxy is elsewhere',
  ),
  PUBLIC_ORIGIN: text(
    /^(?:https?:\/\/[\w.:[\]-]+)?$/,
    'an origin like https://example.org',
    '',
    'The origin that visitors use; http://localhost:PORT when empty',
  ),
  METRICS_PORT: whole(0, 65_535, '0', 'The private port of metrics and detailed health on loopback; 0: none'),
  READ_LIMIT_PER_MINUTE: whole(1, 100_000_000, '3000', 'Open reads a minute and address'),
  LOG_LEVEL: oneOf(['silent', 'fatal', 'error', 'warn', 'info', 'debug'], 'info', 'How much is logged'),
  CONTACT_PHONE: text(/^[\d+() .-]{0,40}$/, 'a phone number', '', 'The phone number on the contact page'),
  CONTACT_EMAIL: text(/^(?:[^\s@]+@[^\s@]+)?$/, 'a mail address', '', 'The mail address on the contact page'),
  TRUST_PROXY_HOPS: whole(0, 9, '0', 'How many proxies stand before the product and set X-Forwarded-For'),
  SHUTDOWN_GRACE_SECONDS: whole(
    0,
    60,
    '0',
    'How long it keeps answering after it said that it stops, for the proxy to notice',
  ),
  KEY_FILE: text(
    /^\S.*$/,
    'the path of a file with mode 0600, outside the database and its backups',
    null,
    'The keys that unwrap the keys of people; see docs/production.md',
  ),
  AUDIT_ANCHOR_FILE: text(
    /^[^\0]*$/,
    'the path of a file that can only be added to',
    '',
    'Where the log writes its anchors: a second place; beside KEY_FILE when empty',
  ),
  ERASURE_LOG: text(
    /^[^\0]*$/,
    'the path of a file that can only be added to',
    '',
    'Who was deleted, for restored copies: outside the database and its backups; beside KEY_FILE when empty',
  ),
  SMTP_URL: text(
    /^(?:smtps?:\/\/\S+)?$/,
    'an address like smtps://user:password@host:465',
    '',
    'Where mail is handed over; empty: it waits',
  ),
  MAIL_FROM: text(
    /^(?:[^<>"\r\n]{1,60} <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
    'like Open Window <no-reply@example.org>',
    'Open Window <no-reply@localhost>',
    'Whom mails are from',
  ),
  DEMO: oneOf(['true', 'false'], 'false', 'A demonstration: people and data are made up, and their mails can be read'),
  DEMO_MAIL_FOLDER: text(/^[^\0]*$/, 'a folder', '', 'Where the mails of the demonstration are kept'),
  FILES_FOLDER: text(
    /^(?:\/[^\0]*)?$/,
    'the absolute path of a folder',
    '',
    'Where documents lie, sealed; empty: none are taken',
  ),
  CLAMD_SOCKET: text(
    /^(?:\/[^\0]+)?$/,
    'the absolute path of a socket',
    '',
    'The virus scanner (clamd); without one, files wait',
  ),
  CLAMD_ADDRESS: text(/^(?:[\w.:[\]-]+:\d{1,5})?$/, 'like host:3310', '', 'The virus scanner (clamd) on the network'),
  EVALUATE: oneOf(['true', 'false'], 'false', 'Imported candidates are public, labelled as not vetted'),
} as const;

type VariableName = keyof typeof variables;

/** A wrong environment: says which variable, and what it should be. */
export class WrongEnvironment extends Error {}

@Injectable()
export class Config {
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly auditAnchorFile: string;
  readonly erasureLog: string;
  readonly port: number;
  readonly host: string;
  readonly publicOrigin: string;
  readonly metricsPort: number;
  readonly readLimitPerMinute: number;
  readonly logLevel: string;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly trustProxyHops: number;
  readonly shutdownGraceSeconds: number;
  /** Empty: none are taken. */
  readonly filesFolder: string;
  readonly clamdSocket: string | null;
  readonly clamdAddress: string | null;
  readonly evaluate: boolean;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly isDemo: boolean;
  readonly demoMailFolder: string | null;

  readonly isWorker: boolean;

  /** `isWorker`: does jobs instead of answering people, in a role of its own. */
  constructor(environment: Readonly<Record<string, string | undefined>>, isWorker = false) {
    this.isWorker = isWorker;
    const value = <N extends VariableName>(name: N): NonNullable<ReturnType<(typeof variables)[N]['read']>> => {
      const { usual, read, expects } = variables[name];
      const given = environment[name] ?? usual;
      if (given === null) throw new WrongEnvironment(`${name} is missing: it must be ${expects}.`);
      const result = read(given);
      if (result === null) throw new WrongEnvironment(`${name} is wrong: it must be ${expects}.`);
      return result as NonNullable<ReturnType<(typeof variables)[N]['read']>>;
    };
    this.databaseUrl = value('DATABASE_URL');
    this.keyFile = value('KEY_FILE');
    this.auditAnchorFile = value('AUDIT_ANCHOR_FILE') || `${this.keyFile}.anchors`;
    this.erasureLog = value('ERASURE_LOG') || `${this.keyFile}.erasures`;
    this.port = value('PORT');
    this.host = value('HOST');
    this.publicOrigin = value('PUBLIC_ORIGIN') || `http://localhost:${this.port}`;
    this.metricsPort = value('METRICS_PORT');
    this.readLimitPerMinute = value('READ_LIMIT_PER_MINUTE');
    this.logLevel = value('LOG_LEVEL');
    this.contactPhone = value('CONTACT_PHONE') || null;
    this.contactEmail = value('CONTACT_EMAIL') || null;
    this.trustProxyHops = value('TRUST_PROXY_HOPS');
    this.shutdownGraceSeconds = value('SHUTDOWN_GRACE_SECONDS');
    this.filesFolder = value('FILES_FOLDER');
    this.clamdSocket = value('CLAMD_SOCKET') || null;
    this.clamdAddress = value('CLAMD_ADDRESS') || null;
    this.evaluate = value('EVALUATE') === 'true';
    this.smtpUrl = value('SMTP_URL') || null;
    this.mailFrom = value('MAIL_FROM');
    this.isDemo = value('DEMO') === 'true';
    if (this.isDemo && this.publicOrigin.startsWith('https:'))
      throw new WrongEnvironment(
        'DEMO is wrong: a demonstration is never served under https, where people take it for real.',
      );
    this.demoMailFolder = value('DEMO_MAIL_FOLDER') || null;
  }

  static fromEnvironment(isWorker = false): Config {
    return new Config(process.env, isWorker);
  }
}
