/** `npm run kap -- …`: what an operator asks of the product. The answer alone on standard output; 0 done, 1 found something wrong, 2 could not. */
import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import './leash.ts';
import { breachScope, suspicionOf } from '../apps/api/src/platform/audit/breach-scope.ts';
import { verifyChain } from '../apps/api/src/platform/audit/verify.ts';
import { FileKeyRing } from '../apps/api/src/platform/crypto/key-ring.ts';
import { retireKey, rotateKeys } from '../apps/api/src/platform/crypto/rotation.ts';
import { buildApi, buildClient } from './build.ts';
import { Complaint, wordsOf } from './complaint.ts';
import { dataFolder, openDatabase } from './database.ts';
import { examine } from './doctor.ts';

/** What it says, and whether something is wrong. */
type Answer = { readonly said: unknown; readonly isWrong?: boolean };
type Given = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};
type Command = { readonly use: string; readonly run: (given: Given) => Promise<Answer> };

const keyFile = (): string => process.env['KEY_FILE'] || join(dataFolder(), 'product-keys.json');

/** DATABASE_URL, or the embedded server's database of the demo. */
async function onDatabase<T>(work: (client: pg.Client, url: string) => Promise<T>, isOwner = false): Promise<T> {
  const given = process.env['DATABASE_URL'];
  if (!given && !existsSync(join(dataFolder(), 'postgres')))
    throw new Complaint('Set DATABASE_URL: there is no embedded database here.');
  const opened = given ? null : await openDatabase('open_window_demo');
  const url = given ?? (isOwner ? opened?.ownerUrl : opened?.workerUrl) ?? '';
  const client = new pg.Client({ connectionString: url, options: '-c app.rights=job -c TimeZone=UTC' });
  try {
    await client.connect();
    return await work(client, url);
  } finally {
    await client.end().catch(() => undefined);
    await opened?.release();
  }
}

/** The product's own services, built, in the worker's name. */
async function asProduct<T>(work: (operator: Operator, config: unknown) => Promise<T>): Promise<T> {
  return onDatabase(async (_, url) => {
    await buildClient();
    await buildApi();
    const dist = join(import.meta.dirname, '../apps/api/dist');
    const operator = (await import(join(dist, 'operator.js'))) as Operator;
    const { Config } = (await import(join(dist, 'platform/config/config.js'))) as {
      Config: new (environment: Record<string, string | undefined>, isWorker: boolean) => unknown;
    };
    const demo = process.env['DATABASE_URL'] ? {} : { DEMO: 'true' };
    return work(
      operator,
      new Config({ LOG_LEVEL: 'silent', KEY_FILE: keyFile(), ...demo, ...process.env, DATABASE_URL: url }, true),
    );
  });
}

type Operator = {
  readonly runRetention: (config: unknown, isDry: boolean) => Promise<unknown[]>;
  readonly applyErasures: (config: unknown) => Promise<unknown>;
};

const commands: Readonly<Record<string, Command>> = {
  doctor: {
    use: 'doctor                      whether database, roles, keys and mail are as they should be',
    run: () =>
      onDatabase(async (client) => {
        const isDemo = !process.env['DATABASE_URL'];
        const findings = await examine(client, keyFile(), isDemo ? null : (process.env['SMTP_URL'] ?? ''));
        return { said: findings, isWrong: findings.some(({ is }) => is === 'wrong') };
      }, true),
  },
  'audit verify': {
    use: 'audit verify [--since N]    whether the log holds, and its first bad line',
    run: ({ options }) =>
      onDatabase(async (_, url) => {
        const ring = new FileKeyRing(keyFile());
        const verdict = await verifyChain({
          url,
          since: BigInt(String(options['since'] ?? 0)),
          anchorFile: process.env['AUDIT_ANCHOR_FILE'] || `${keyFile()}.anchors`,
          sign: (text) => createHmac('sha256', ring.keyFor('sign anchor')).update(text).digest('base64url'),
        });
        return { said: verdict, isWrong: !verdict.isTrue };
      }),
  },
  'breach-scope': {
    use: 'breach-scope --actor ID [--from DAY] [--to DAY]   whose data an account touched, what of it, first and last',
    run: ({ options }) => onDatabase(async (_, url) => ({ said: await breachScope(url, suspicionOf(options)) })),
  },
  'keys rotate': {
    use: 'keys rotate                 a new key-encryption key, and every data key wrapped anew',
    run: () => onDatabase(async (client) => ({ said: await rotateKeys(client, keyFile()) })),
  },
  'keys retire': {
    use: 'keys retire ID              takes out an old key that wraps nothing any more',
    run: ({ words: [id = ''] }) =>
      onDatabase(async (client) => {
        const refusal = await retireKey(client, keyFile(), id);
        return { said: refusal === null ? { retired: id } : { retired: null, refusal }, isWrong: refusal !== null };
      }),
  },
  retention: {
    use: 'retention [--dry-run]       takes away what is over; or only says what it would take',
    run: ({ options }) =>
      asProduct(async ({ runRetention }, config) => ({
        said: await runRetention(config, options['dry-run'] === true),
      })),
  },
  'erasures apply': {
    use: 'erasures apply              deletes again whom a restored copy brought back',
    run: () => asProduct(async ({ applyErasures }, config) => ({ said: await applyErasures(config) })),
  },
};

const help = `npm run kap -- COMMAND\n\n${Object.values(commands)
  .map(({ use }) => `  ${use}\n`)
  .join('')}`;

function commandIn(args: readonly string[]): { readonly command: Command; readonly given: Given } {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      since: { type: 'string' },
      'dry-run': { type: 'boolean' },
      actor: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
  });
  for (const length of [2, 1]) {
    const command = commands[positionals.slice(0, length).join(' ')];
    if (command) return { command, given: { words: positionals.slice(length), options: values } };
  }
  throw new Complaint(`There is no command "${positionals.join(' ')}".\n\n${help}`);
}

const args = process.argv.slice(2);
if (args.length === 0 || args.includes('--help')) process.stdout.write(help);
else
  try {
    const { command, given } = commandIn(args);
    const { said, isWrong = false } = await command.run(given);
    process.stdout.write(
      `${JSON.stringify(said, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2)}\n`,
    );
    process.exitCode = isWrong ? 1 : 0;
  } catch (thrown) {
    process.stderr.write(`${wordsOf(thrown)}\n`);
    process.exitCode = 2;
  }
