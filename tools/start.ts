/** `npm start`: database, demo world, build, product; one origin, and nothing left behind when it stops. */
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import './leash.ts';
import { buildApi, buildClient, buildWeb } from './build.ts';
import { startCompanion, stopCompanions } from './companions.ts';
import { Complaint, wordsOf } from './complaint.ts';
import { dataFolder, forgetEmbedded, openDatabase, type WorkingDatabase } from './database.ts';
import { freePort } from './postgres.process.ts';
import { seedWhenEmpty } from './seed.ts';

const root = join(import.meta.dirname, '..');
const began = performance.now();

let database: Promise<WorkingDatabase> | undefined;
let product: ChildProcess | undefined;
let isStopping = false;

async function start(): Promise<void> {
  const { reset, demo, evaluate } = optionsOf(process.argv.slice(2));
  const host = process.env['HOST'] ?? '127.0.0.1';
  const isOwnHouse = !process.env['HOST'] && !process.env['DATABASE_URL'];
  const hasDemo = !evaluate && (isOwnHouse || demo);
  if (reset && process.env['DATABASE_URL']) {
    throw new Complaint('--reset begins the embedded database afresh; it does not touch the one of DATABASE_URL.');
  }

  const port = await portToUse(host);
  if (reset) forgetEmbedded();
  database = openDatabase(evaluate ? 'open_window_eval' : hasDemo ? 'open_window_demo' : 'open_window');
  const build = Promise.all([buildClient().then(buildApi), buildWeb()]);
  build.catch(() => undefined); // reported below, after the database had its say
  const { ownerUrl, appUrl, isEmbedded } = await database;
  say('database', isEmbedded ? `Postgres 18 in ${join(dataFolder(), 'postgres')}` : 'the one of DATABASE_URL');
  if (hasDemo) say('demo', await seedWhenEmpty(ownerUrl));
  const built = await build;
  say('build', built.flat().includes(true) ? 'made' : 'up to date');
  const beside = hasDemo ? await startDemo() : {};
  await launch({ PORT: String(port), HOST: host, DATABASE_URL: appUrl, EVALUATE: String(evaluate), ...beside });
  console.log(`ready http://localhost:${port}`);
}

/** What the demo has beside the product, and what the product must know of it. */
async function startDemo(): Promise<Record<string, string>> {
  const [mailPort, mailFolder] = [await freePort(), join(dataFolder(), 'mail')];
  await startCompanion('mail-sink.ts', String(mailPort), mailFolder);
  return { DEMO: 'true', SMTP_URL: `smtp://127.0.0.1:${mailPort}`, DEMO_MAIL_FOLDER: mailFolder };
}

function optionsOf(args: string[]): { reset: boolean; demo: boolean; evaluate: boolean } {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({ args, options: { reset: flag, demo: flag, evaluate: flag } });
    return values;
  } catch {
    throw new Complaint(`npm start knows --reset, --demo and --evaluate, not "${args.join(' ')}".`);
  }
}

async function portToUse(host: string): Promise<number> {
  const wanted = process.env['PORT'] || '3000';
  const port = Number(wanted);
  if (!/^\d{1,5}$/.test(wanted) || port > 65_535)
    throw new Complaint(`PORT is wrong: it must be a whole number from 0 to 65535.`);
  if (port === 0) return freePort();
  const refusal = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(null);
      });
    });
  });
  if (refusal === null) return port;
  if (refusal.code === 'EADDRINUSE')
    throw new Complaint(`Port ${port} is busy: stop the program that uses it, or set PORT to another one.`);
  throw new Complaint(`This machine cannot listen on ${host}, port ${port}: ${refusal.message}.`);
}

/** Starts the product and waits until it answers. Its log goes to a file, so that the last line here stays the last. */
async function launch(environment: Record<string, string>): Promise<void> {
  mkdirSync(dataFolder(), { recursive: true });
  const file = join(dataFolder(), 'product.log');
  const log = openSync(file, 'w', 0o600);
  say('log', file);
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(root, 'tools/leash.ts'),
      join(root, 'apps/api/dist/main.js'),
    ],
    { cwd: root, env: { NODE_ENV: 'production', ...process.env, ...environment }, stdio: ['ignore', log, log, 'ipc'] },
  );
  product = child;
  const gone = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(signal ?? `exit code ${code ?? 'unknown'}`);
    });
  });
  const { HOST: host = '', PORT: port = '' } = environment;
  const address = host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? `[${host.replace(/^::$/, '::1')}]` : host;
  const isUp = await Promise.race([
    untilReady(`http://${address}:${port}/health/ready`).then(() => true),
    gone.then(() => false),
  ]);
  if (!isUp) {
    const lastWords = readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
    throw new Complaint(`The product did not start: ${lastWords}`);
  }
  void gone.then((how) => {
    if (isStopping) return;
    console.error(`The product stopped by itself (${how}); ${file} tells more.`);
    void stop(1);
  });
}

async function untilReady(url: string): Promise<void> {
  for (let answer = 0; answer !== 200;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await fetch(url).then(
      ({ status }) => status,
      () => 0,
    );
  }
}

function say(what: string, words: string): void {
  console.log(`${what.padEnd(9)} ${words} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

/** Product first, so that it can finish what it is answering; then the database. */
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  if (product && product.exitCode === null && product.signalCode === null) {
    const ended = new Promise((resolve) => product?.once('exit', resolve));
    product.kill('SIGTERM');
    const force = setTimeout(() => product?.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(force);
  }
  await stopCompanions();
  const opened = await database?.catch(() => null);
  await opened?.release();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
try {
  await start();
} catch (error) {
  console.error(error instanceof Complaint ? wordsOf(error) : error);
  await stop(1);
}
