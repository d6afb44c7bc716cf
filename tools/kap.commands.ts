/** What an operator may ask, by name. A command is added here and nowhere else; what it needs is loaded when it is asked for. */
import { FileKeyRing } from '../apps/api/src/platform/crypto/key-ring.ts';
import { Complaint } from './complaint.ts';
import type { Answer, Command } from './kap.command.ts';
import { drawLots } from './kap.draw.ts';
import { explainEligibility } from './kap.eligibility.ts';
import { importExclusions, screenExclusions } from './kap.exclusions.ts';
import { asProduct, onGround } from './kap.ground.ts';
import { scoreInstrument } from './kap.instruments.ts';
import { importNpi } from './kap.npi.ts';
import { keyFilePath } from './keys.ts';

const doctor: Command = {
  use: ['', 'whether database, roles, guarded rows, keys, migrations and mail are as they should be'],
  needsDatabase: true,
  run: () =>
    onGround(async ({ client, keyFile, isEmbedded }) => {
      const { examine } = await import('./doctor.ts');
      const findings = await examine(client, keyFile, isEmbedded ? null : (process.env['SMTP_URL'] ?? ''));
      return { said: findings, isWrong: findings.some(({ is }) => is === 'wrong') };
    }),
};

const verifyAudit: Command = {
  use: ['[--since N]', 'whether the log holds, and its first bad line'],
  needsDatabase: true,
  run: ({ options: { since = '0' } }) =>
    onGround(async ({ url, keyFile }) => {
      const { verifyChain } = await import('../apps/api/src/platform/audit/verify.ts');
      if (!/^\d{1,18}$/.test(String(since))) throw new Complaint('--since takes the number of a line.');
      const ring = new FileKeyRing(keyFile);
      const verdict = await verifyChain({
        url,
        since: BigInt(since),
        anchorFile: process.env['AUDIT_ANCHOR_FILE'] || `${keyFile}.anchors`,
        sign: (text) => ring.sign('anchor', text),
      });
      return { said: verdict, isWrong: !verdict.isTrue };
    }),
};

const breachScope: Command = {
  use: ['--actor ID [--from DAY] [--to DAY]', 'whose data an account touched, what of it, first and last'],
  needsDatabase: true,
  run: ({ options }) =>
    onGround(async ({ url }) => {
      const { breachScope: scope, suspicionOf } = await import('../apps/api/src/platform/audit/breach-scope.ts');
      return { said: await scope(url, suspicionOf(options)) };
    }),
};

const createKeys: Command = {
  use: ['[FILE]', 'draws the keys of a new house; never over a file that is there'],
  needsDatabase: false,
  run: async ({ words: [file = keyFilePath()] }) => {
    const { createKeyFile } = await import('../apps/api/src/platform/crypto/key-file.ts');
    createKeyFile(file);
    return { said: { created: file } };
  },
};

const rotateKeys: Command = {
  use: ['[--kek [new]]', 'another key above all keys; goes on with a rotation that was cut off, except for “new”'],
  needsDatabase: true,
  run: ({ words, options: { person, kek } }) => {
    if (typeof person === 'string') return rotatePerson(person);
    if (words.some((word) => word !== 'new' || kek !== true)) throw new Complaint('--kek takes nothing, or “new”.');
    return onGround(async ({ client, keyFile }) => {
      const { rotateKeys: rotate } = await import('../apps/api/src/platform/crypto/rotation.ts');
      const rotated = await rotate(client, keyFile, words.includes('new'));
      return { said: rotated, isWrong: rotated.left > 0 };
    });
  },
};

const rotatePerson = (id: string): Promise<Answer> =>
  asProduct(async ({ rekeyPerson }, config) => ({ said: await rekeyPerson(config, id) }));

const retireKey: Command = {
  use: ['ID', 'takes out an old key that wraps nothing any more'],
  needsDatabase: true,
  run: ({ words: [id] }) =>
    onGround(async ({ client, keyFile }) => {
      const { retireKey: retire } = await import('../apps/api/src/platform/crypto/rotation.ts');
      if (id === undefined) throw new Complaint('Say which key: its id stands in KEY_FILE.');
      const refusal = await retire(client, keyFile, id);
      return refusal === null ? { said: { retired: id } } : { said: { retired: null, refusal }, isWrong: true };
    }),
};

const retention: Command = {
  use: ['[--dry-run]', 'takes away what is over; or only says what it would take'],
  needsDatabase: true,
  run: ({ options }) =>
    asProduct(async ({ runRetention }, config) => ({
      said: await runRetention(config, options['dry-run'] === true),
    })),
};

const applyErasures: Command = {
  use: ['', 'deletes again whom a restored copy brought back'],
  needsDatabase: true,
  run: () =>
    asProduct(async ({ applyErasures: apply }, config) => {
      const applied = await apply(config);
      return { said: applied, isWrong: applied.broken > 0 };
    }),
};

const runMonitor: Command = {
  use: ['', 'has the worker look at every team now, as each night; what was told is not told again'],
  needsDatabase: true,
  run: () =>
    asProduct(async ({ promiseMonitor }, config) => {
      await promiseMonitor(config);
      return { said: { promised: 'monitor.run' } };
    }),
};

export const commands: Readonly<Record<string, Command>> = {
  doctor,
  'audit verify': verifyAudit,
  'breach-scope': breachScope,
  'keys create': createKeys,
  'keys rotate': rotateKeys,
  'keys retire': retireKey,
  retention,
  'erasures apply': applyErasures,
  draw: drawLots,
  'eligibility explain': explainEligibility,
  'exclusions import': importExclusions,
  'exclusions screen': screenExclusions,
  'instruments score': scoreInstrument,
  'monitor run': runMonitor,
  'npi import': importNpi,
};
