/**
 * `npm run bench:vetting [-- --teams 20000 --cases 50000]`: the desk through HTTP, a night of the monitor with the worker as a process, and what a
 * change of one team costs beside reading all of them. Teams, people and cases are invented. Prints the gap where an aim is missed.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { requiredItemsOf } from '@open-window/domain/checklist.ts';
import { methodsOf } from '@open-window/domain/vetting-check.ts';
import pg from 'pg';
import type postgres from 'postgres';
import { insertListings } from '../prisma/seed/write.ts';
import { buildApi, buildClient } from '../tools/build.ts';
import { run } from '../tools/complaint.ts';
import { type AtDesk, fillCases, fillOwners, fillTeams, signInVetter, submittedTeams } from './desk.ts';
import { gap, line, latenciesOf, percentile } from './figures.ts';
import { load } from './load.ts';
import { type Product, startProduct, startWorker } from './product.ts';
import { onScratch, type World } from './scratch.ts';

const aims = { queue: 50, page: 80, night: 60 };
const today = new Date().toISOString().slice(0, 10);
const seconds = 4;
const wholeFiles = 3;
const changes = 100;
const ownerOfEvery = 10;
const name = 'desk';

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Pages of the queue as people leaf through it; the last one of some page is where the next begins. */
async function queueQuestions(sql: postgres.Sql): Promise<{ kind: string; path: string }[]> {
  const path = '/api/v1/staff/cases';
  const isOpen = sql`state NOT IN ('APPROVED', 'CONDITIONAL', 'DENIED', 'WITHDRAWN')`;
  const placeOf = async (condition: postgres.PendingQuery<postgres.Row[]>, share: number): Promise<string> => {
    const [row] = await sql<{ id: string }[]>`
      SELECT id FROM vetting_case WHERE ${condition} ORDER BY due_on, id
      OFFSET (SELECT floor(count(*) * ${share}::float8)::int FROM vetting_case WHERE ${condition}) LIMIT 1`;
    return row?.id ?? '';
  };
  return [
    { kind: 'first page', path },
    { kind: 'page in the middle', path: `${path}?after=${await placeOf(isOpen, 0.5)}` },
    { kind: 'last page', path: `${path}?after=${await placeOf(isOpen, 0.998)}` },
    { kind: 'own cases', path: `${path}?view=MINE` },
    { kind: 'waiting for the team', path: `${path}?view=WAITING` },
    { kind: 'with the committee', path: `${path}?view=COMMITTEE` },
    { kind: 'due, of a rare kind', path: `${path}?isDue=true&kind=OFF_CYCLE` },
    { kind: 'done', path: `${path}?view=DONE` },
    { kind: 'done, in the middle', path: `${path}?view=DONE&after=${await placeOf(sql`NOT (${isOpen})`, 0.5)}` },
    { kind: 'done, of a rare kind', path: `${path}?view=DONE&kind=OFF_CYCLE` },
  ];
}

/** Cases in which every point was checked, proved and put in words, by the requests that a vetter makes. */
async function wholeCases({ sql, server }: World, { origin }: Product, { headers }: AtDesk): Promise<string[]> {
  const teams = submittedTeams(wholeFiles, today);
  const client = new pg.Client(server.ownerUrl(name));
  await client.connect();
  await insertListings(
    client,
    teams.map((listing) => ({ listing })),
  ).finally(() => client.end());
  await sql`UPDATE listing SET review_hash = encode(sha256('handed in'), 'hex') WHERE status = 'SUBMITTED'`;
  const send = async (path: string, body: object): Promise<unknown> => {
    const asked = { method: 'POST', headers: { ...headers, Origin: origin }, body: JSON.stringify(body) };
    const answer = await fetch(`${origin}/api/v1/staff/cases${path}`, asked);
    if (!answer.ok) throw new Error(`${path} was answered ${String(answer.status)}: ${await answer.text()}`);
    return answer.json();
  };
  const ids: string[] = [];
  for (const listing of teams) {
    const opened = await send('', { listingId: listing.id, kind: 'INITIAL', priority: 'ROUTINE' });
    const { id } = opened as { id: string };
    await send(`/${id}/declarations`, { tie: 'NONE' });
    await send(`/${id}/moves`, { action: 'take', revision: 0 });
    for (const { item, target, targetId } of requiredItemsOf(listing).filter(({ item }) => item.number !== 48)) {
      const point = { item: item.number, target, targetId };
      await send(`/${id}/evidence`, { ...point, kind: 'REFERENCE', note: 'Where it can be found again' });
      const found = {
        method: methodsOf(item)[0],
        source: 'The source',
        performedOn: today,
        result: 'VERIFIED_WITH_CONCERN',
      };
      await send(`/${id}/checks`, { ...point, ...found, words: 'What was seen there, and why it holds.' });
    }
    ids.push(id);
  }
  return ids;
}

async function visit(world: World, product: Product): Promise<void> {
  const vetter = await signInVetter(world.sql);
  await world.sql`UPDATE vetting_case SET owner_id = ${vetter.personId} WHERE owner_id = (SELECT owner_id FROM vetting_case WHERE owner_id IS NOT NULL LIMIT 1)`;
  await world.sql`ANALYZE vetting_case`;
  const asked = { port: product.port, cookie: vetter.cookie, seconds };
  console.log(
    `\n${'The queue, 2 clients, ms'.padEnd(30)}${'/s'.padStart(8)}${'p50'.padStart(8)}${'p95'.padStart(8)}${'p99'.padStart(8)}`,
  );
  const questions = await queueQuestions(world.sql);
  let worst = 0;
  for (const question of questions) {
    const result = await load({ ...asked, clients: 2, questions: [question] });
    const times = latenciesOf(result);
    line(question.kind, times.length / result.seconds, times);
    worst = Math.max(worst, percentile(result, 0.95));
    if (result.failures > 0) throw new Error(`${String(result.failures)} were not answered with 200`);
  }
  gap('every page p95', worst, aims.queue, 'ms');
  const paths = (await wholeCases(world, product, vetter)).map((id) => ({
    kind: 'a case',
    path: `/api/v1/staff/cases/${id}`,
  }));
  for (const clients of [1, 2]) {
    const result = await load({ ...asked, clients, questions: paths });
    line(`a whole case, ${String(clients)} at once`, latenciesOf(result).length / result.seconds, latenciesOf(result));
    if (result.failures > 0) throw new Error(`${String(result.failures)} were not answered with 200`);
    gap('the page of a case p95', percentile(result, 0.95), aims.page, 'ms');
  }
}

/** As the schedule begins it, at whatever hour this is asked. */
async function night({ sql, server, environment }: World, what: string): Promise<void> {
  await sql`DELETE FROM monitor_run`;
  const stop = await startWorker(server.workerUrl(name), environment);
  const began = performance.now();
  let read = 0;
  await sql`INSERT INTO monitor_run (day) VALUES (current_date)`;
  await sql`
    INSERT INTO pgboss.job (name, data, retry_limit, expire_seconds, heartbeat_seconds, deletion_seconds, dead_letter)
    SELECT name, ${sql.json({ day: today, after: '00000000-0000-0000-0000-000000000000' })}, 0, expire_seconds, heartbeat_seconds, deletion_seconds, dead_letter
    FROM pgboss.queue WHERE name = 'monitor.page'`;
  for (;;) {
    const [row] = await sql<{ listings: number; told: number; mails: number; isOver: boolean; isTelling: boolean }[]>`
      SELECT listings, told, mails, ended_at IS NOT NULL AS "isOver",
        EXISTS (SELECT FROM pgboss.job WHERE name = 'monitor.tell' AND created_on >= r.started_at) AS "isTelling" FROM monitor_run r`;
    const took = (performance.now() - began) / 1000;
    if (row?.isTelling && read === 0) read = took;
    if (row?.isOver) {
      console.log(
        `${what}: ${took.toFixed(1)} s, of which ${read.toFixed(1)} s to look at ${String(row.listings)} teams; ${String(row.told)} things told, ${String(row.mails)} mails`,
      );
      gap('a night', took, aims.night, 's');
      break;
    }
    await wait(100);
  }
  await stop();
}

interface Work {
  readonly statements: number;
  readonly rows: number;
  readonly cpuSeconds: number;
}

/** What Postgres did for all that asked it, and the product with it. Connections report what they did within ten seconds. */
async function workOf(sql: postgres.Sql, product: Product | null): Promise<Work> {
  await wait(11_000);
  const [row] = await sql<{ statements: number; rows: number }[]>`
    SELECT xact_commit::int AS statements, (tup_returned + tup_fetched)::float8 AS rows FROM pg_stat_database WHERE datname = current_database()`;
  return { statements: row?.statements ?? 0, rows: row?.rows ?? 0, cpuSeconds: product?.cpuSeconds() ?? 0 };
}

const between = (earlier: Work, later: Work, times = 1): Work => ({
  statements: (later.statements - earlier.statements) / times,
  rows: (later.rows - earlier.rows) / times,
  cpuSeconds: (later.cpuSeconds - earlier.cpuSeconds) / times,
});

/** The whole directory with every badge, as at a start; then a check of one team after the other. */
async function recompute({ sql, server, environment }: World): Promise<Product> {
  const before = await workOf(sql, null);
  const product = await startProduct(server.appUrl(name), environment);
  const started = await workOf(sql, product);
  const idle = await workOf(sql, product);
  const checks = await sql<{ id: string }[]>`
    SELECT id FROM verification_check WHERE item = 19 AND organization_id IS NOT NULL LIMIT ${changes}`;
  const ready = await workOf(sql, product);
  for (const { id } of checks) {
    await sql`UPDATE verification_check SET next_due_on = next_due_on - 1 WHERE id = ${id}`;
    await wait(50);
  }
  const changed = await workOf(sql, product);
  const [all, nothing, one] = [between(before, started), between(started, idle), between(ready, changed, changes)];
  const say = (what: string, { statements, rows, cpuSeconds }: Work): void => {
    console.log(
      `${what.padEnd(30)}${statements.toFixed(1).padStart(10)} statements${rows.toFixed(0).padStart(12)} rows${(cpuSeconds * 1000).toFixed(1).padStart(10)} ms of the product’s processor`,
    );
  };
  say('\nevery badge, with the start', all);
  say('eleven seconds of nothing', nothing);
  say('one changed check', one);
  console.log(`  one is ${((one.rows / all.rows) * 100).toFixed(4)} % of the rows of all`);
  return product;
}

await run(async () => {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({ options: { teams: option, cases: option } });
  const [teams, cases] = [Number(values.teams ?? 20_000), Number(values.cases ?? 50_000)];
  await buildClient();
  await buildApi();
  await onScratch(name, async (world) => {
    const { sql, keyFile } = world;
    const took = await timed(async () => {
      const rows = await fillTeams(sql, teams, today);
      const owners = await fillOwners(sql, keyFile, ownerOfEvery);
      const people = await sql<{ id: string }[]>`SELECT id FROM person ORDER BY id LIMIT 40`;
      await fillCases(
        sql,
        cases,
        people.map(({ id }) => id),
      );
      await sql`VACUUM ANALYZE`;
      console.log(
        `${String(teams)} teams in ${String(rows)} rows, ${String(cases)} cases, ${String(owners)} organizations with somebody to write to`,
      );
    });
    console.log(`written in ${took.toFixed(1)} s`);
    const product = await recompute(world);
    await visit(world, product).finally(product.stop);
    await night(world, 'a night on which everything is new');
    await night(world, 'the same night again, with nothing new');
  });
});
