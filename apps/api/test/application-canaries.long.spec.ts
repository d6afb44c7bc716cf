/** A word in each field of each class of an application: it appears where its class allows and nowhere else, at each route as each kind of person, in mails, logs, exports and the database. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import postgres from 'postgres';
import { type Persona, personaNames } from '../../../test/access.personas.ts';
import { Log } from '../src/platform/observability/log.ts';
import { Metrics } from '../src/platform/observability/metrics.ts';
import { Matrix } from './access.matrix.ts';
import { startDirectory, type Stage } from './directory.ts';
import { runJobs } from './jobs.ts';
import { startMailSink, type MailSink } from './mail-sink.ts';
import { leaksOf, ownClasses, plantApplications, type PlantedApplications, planted, wordsIn, writer } from './planted.applications.ts'; // prettier-ignore

const files = mkdtempSync(join(tmpdir(), 'open-window-files-'));
describe('the words of an applicant', () => {
  let stage: Stage;
  let sink: MailSink;
  let matrix: Matrix;
  let there: PlantedApplications;
  const logged: string[] = [];
  beforeAll(async () => {
    sink = await startMailSink();
    const log = new Log('debug', { write: (line: string) => void logged.push(line) });
    stage = await startDirectory({
      log,
      environment: {
        ...{ FILES_FOLDER: files, SMTP_URL: sink.url, LOG_LEVEL: 'debug' },
        ...{ READ_LIMIT_PER_MINUTE: '100000000', TRUST_PROXY_HOPS: '1' },
      },
    });
    matrix = await Matrix.on(stage.api);
    const person = await matrix.person(writer);
    if (!person) throw new Error('Nobody writes.');
    there = await plantApplications(stage.api, person);
    await person.http.post('/api/v1/account/data-requests').send({ kind: 'EXPORT' });
    await runJobs(stage.api).catch(() => 0);
  }, 240_000);
  afterAll(async () => {
    await matrix.stop();
    await stage.stop();
    await sink.stop();
    rmSync(files, { recursive: true, force: true });
  });

  const found = (text: string) => wordsIn(text, there);
  const leaksIn = (text: string, route: string, persona: Persona) => leaksOf(there, { text, route, persona });

  it('are there, in each class, for those who may read them', async () => {
    const ask = async (route: string, persona: Persona, id: string) =>
      new Set(found((await matrix.ask(route, await matrix.person(persona), { ids: [id] })).text).map(({ of }) => of));
    expect(new Set(there.words.map(({ of }) => of))).toEqual(new Set(planted));
    expect(await ask('GET /api/v1/account/applications/{id}', writer, there.handedIn)).toEqual(
      new Set([...ownClasses, 'REQUEST']),
    );
    expect(await ask('GET /api/v1/account/applications/{id}', writer, there.draft)).toEqual(new Set(ownClasses));
    expect(await ask('GET /api/v1/staff/applications/{id}', 'screener', there.handedIn)).toEqual(
      new Set(['PLAIN', 'IDENTITY', 'DESK', 'REQUEST']),
    );
    expect(await ask('GET /api/v1/account/applications/{id}/messages', writer, there.handedIn)).toEqual(new Set(['MESSAGE'])); // prettier-ignore
    expect(await ask('GET /api/v1/staff/applications/{id}/changes', 'screener', there.handedIn)).toEqual(new Set(['CHANGE'])); // prettier-ignore
    expect(await ask('GET /api/v1/staff/applications/{id}/proofs', 'screener', there.handedIn)).toEqual(new Set(['PROOF'])); // prettier-ignore
    expect(await ask('GET /api/v1/staff/clinical/{id}', 'clinician', there.handedIn)).toEqual(new Set(['CLINICIAN']));
  });

  it.each(personaNames)(
    'are at no route where they should not be, for %s',
    async (persona) => {
      const leaks: string[] = [];
      let asked = 0;
      for (const { route } of matrix.routes()) {
        if (route.endsWith('/sign-out')) continue;
        const places = [...route.matchAll(/\{\w+\}/g)].length;
        const [one, other] = [there.handedIn, there.draft];
        const pairs = places === 0 ? [[]] : [Array(places).fill(one), Array(places).fill(other), [one, other], [other, one]].slice(0, places === 1 ? 2 : 4); // prettier-ignore
        for (const ids of pairs as string[][]) {
          const { text, status } = await matrix.ask(route, await matrix.person(persona), { ids });
          asked += 1;
          if (status >= 500) leaks.push(`${persona} broke ${route}`);
          leaks.push(...leaksIn(text, route, persona));
        }
      }
      expect(leaks).toEqual([]);
      expect(asked).toBeGreaterThan(300);
    },
    300_000,
  );

  it('are in no table and in no file, as whoever steals them reads them', async () => {
    const sql = postgres(stage.api.database.ownerUrl, { max: 1, onnotice: () => undefined });
    const tables = await sql<{ name: string }[]>`
      SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'pgboss'::regnamespace)`;
    const readable: string[] = [];
    for (const { name } of tables) {
      const pieces: Buffer[] = [];
      for await (const piece of await sql.unsafe(`COPY ${name} TO STDOUT`).readable()) pieces.push(piece as Buffer);
      readable.push(...found(Buffer.concat(pieces).toString()).map(({ word }) => `${name}: ${word}`));
    }
    await sql.end();
    const all = readdirSync(files, { recursive: true, encoding: 'utf8' }).map((file) => join(files, file));
    const inFiles = all.filter((file) => statSync(file).isFile() && found(readFileSync(file, 'latin1')).length > 0);

    expect([readable, inFiles]).toEqual([[], []]);
  });

  it('are in no log, no measure and no mail', async () => {
    const mails = sink.mails.map(({ raw }) => raw).join('\n');
    expect([logged.length > 0, found(logged.join('\n')), found(mails)]).toEqual([true, [], []]);
    expect(found(await stage.api.get(Metrics).registry.metrics())).toEqual([]);
  });

  it('would be seen where they should not be (positive control)', () => {
    const [health] = there.words.filter(({ of, isDraft }) => of === 'HEALTH' && !isDraft);
    const [identity] = there.words.filter(({ of, isDraft }) => of === 'IDENTITY' && !isDraft);
    const [written] = there.words.filter(({ of, isDraft }) => of === 'PLAIN' && isDraft);
    const route = 'GET /api/v1/staff/applications/{id}';
    const text = [health, identity, written].map((each) => each?.word).join(' ');
    expect(leaksIn(text, route, 'screener')).toHaveLength(2);
    expect(leaksIn(text, route, 'reviewerAssigned')).toHaveLength(3);
    expect(leaksIn(text, 'GET /api/v1/staff/work', 'screener')).toHaveLength(3);
    expect(leaksIn(text, 'GET /api/v1/account/applications/{id}', writer)).toEqual([]);
    expect(leaksIn(text, 'GET /api/v1/account/applications/{id}', 'applicantOther')).toHaveLength(3);
  });
});
