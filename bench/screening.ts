/**
 * `npm run bench:screening [-- --applications 100000]`: the queue of the screening desk through HTTP, with each filter and from page to page, with one
 * screener and with four at once. The applications are invented. Prints the gap where an aim is missed.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import type postgres from 'postgres';
import { insertPrograms } from '../prisma/seed/demo-programs.ts';
import { buildApi, buildClient } from '../tools/build.ts';
import { run } from '../tools/complaint.ts';
import { signInScreener } from './desk.ts';
import { gap, latenciesOf, line, percentile } from './figures.ts';
import { load } from './load.ts';
import { startProduct } from './product.ts';
import { onScratch } from './scratch.ts';

const aim = 60;
const seconds = 4;
const name = 'screening';

/** Half of them wait; one in a hundred has a proof asked for, one in fifty is with the clinicians or may be a double, one in twenty is in Spanish. */
async function fillApplications(sql: postgres.Sql, count: number, screeners: readonly string[]): Promise<void> {
  await sql`
    INSERT INTO application (id, round_id, person_id, form_version_id, language, channel, status, answers_sealed, begun_at, written_at, submitted_at, receipt, owner_id)
    SELECT md5('bench' || n)::uuid, r.id, NULL, r.form_version_id, CASE WHEN n % 20 = 0 THEN 'es' ELSE 'en' END, 'PAPER',
      (ARRAY['SCREENING', 'QUALIFIED', 'SCREENING', 'NEEDS_INFO', 'SCREENING', 'INELIGIBLE', 'SCREENING', 'QUALIFIED', 'SCREENING', 'CLOSED_INCOMPLETE'])[1 + n % 10],
      repeat(md5(n::text), 100), now() - n * interval '1 minute', now(), now() - n * interval '1 minute', translate(upper(lpad(to_hex(n), 10, '0')), 'ILOU', 'JKMN'),
      CASE WHEN n % 30 = 0 THEN (${screeners}::uuid[])[1 + n / 30 % ${screeners.length}] END
    FROM generate_series(1, ${count}::int) n
    JOIN LATERAL (SELECT id, form_version_id FROM scholarship_round ORDER BY CASE WHEN n % 25 = 0 THEN state ELSE NULL END, state DESC LIMIT 1) r ON true`;
  await sql`
    INSERT INTO application_verification (application_id, state, is_sampled)
    SELECT id, CASE WHEN receipt LIKE '%00' OR receipt LIKE '%A4' THEN 'DOC_REQUESTED' WHEN receipt LIKE '%1' THEN 'VERIFIED' ELSE 'ATTESTED' END, false FROM application`;
  await sql`
    INSERT INTO application_medical (application_id, submitted_at, state)
    SELECT id, submitted_at, CASE WHEN receipt LIKE '%6_' AND receipt LIKE '%2' THEN 'REVIEW' ELSE 'CLEAR' END FROM application`;
  await sql`
    INSERT INTO application_pair (first_id, second_id, rules, state, flagged_at)
    SELECT least(a, b), greatest(a, b), '{PHONE}', 'FLAGGED', now()
    FROM (SELECT md5('bench' || n)::uuid AS a, md5('bench' || n + 2)::uuid AS b FROM generate_series(2, ${count}::int - 2, 100) n) p`;
  await sql`VACUUM ANALYZE`;
}

async function questionsFor(sql: postgres.Sql): Promise<{ kind: string; path: string }[]> {
  const path = '/api/v1/staff/applications';
  const placeOf = async (share: number): Promise<string> => {
    const [row] = await sql<{ id: string }[]>`
      SELECT id FROM application WHERE status = 'SCREENING' ORDER BY submitted_at, id
      OFFSET (SELECT floor(count(*) * ${share}::float8)::int FROM application WHERE status = 'SCREENING') LIMIT 1`;
    return row?.id ?? '';
  };
  const [round] = await sql<
    { id: string }[]
  >`SELECT round_id AS id FROM application GROUP BY 1 ORDER BY count(*) LIMIT 1`;
  const ofRound = `${path}?roundId=${round?.id ?? ''}`;
  return [
    { kind: 'first page', path },
    { kind: 'page in the middle', path: `${path}?after=${await placeOf(0.5)}` },
    { kind: 'last page', path: `${path}?after=${await placeOf(0.999)}` },
    { kind: 'a hundred on a page', path: `${path}?limit=100` },
    { kind: 'done: in the pool', path: `${path}?status=QUALIFIED` },
    { kind: 'of a small round', path: ofRound },
    { kind: 'of a small round, middle', path: `${ofRound}&after=${await placeOf(0.5)}` },
    { kind: 'in Spanish', path: `${path}?language=es` },
    { kind: 'proof asked for', path: `${path}?verification=DOC_REQUESTED` },
    { kind: 'proof asked for, last page', path: `${path}?verification=DOC_REQUESTED&after=${await placeOf(0.99)}` },
    { kind: 'with the clinicians', path: `${path}?medical=REVIEW` },
    { kind: 'of a kind that is not there', path: `${path}?medical=REFER_OUT` },
    { kind: 'may be a double', path: `${path}?isFlagged=true` },
    { kind: 'may be a double, last page', path: `${path}?isFlagged=true&after=${await placeOf(0.99)}` },
    { kind: 'no double, middle', path: `${path}?isFlagged=false&after=${await placeOf(0.5)}` },
    { kind: 'one’s own', path: `${path}?isMine=true` },
    {
      kind: 'all filters together',
      path: `${ofRound}&language=es&verification=ATTESTED&medical=CLEAR&isFlagged=false`,
    },
    { kind: 'all together, none there', path: `${ofRound}&language=es&verification=WAIVED&isFlagged=true&isMine=true` },
  ];
}

await run(async () => {
  const { values } = parseArgs({ options: { applications: { type: 'string' } } });
  const count = Number(values.applications ?? 100_000);
  await buildClient();
  await buildApi();
  await onScratch(name, async ({ sql, server, environment }) => {
    const client = new pg.Client(server.ownerUrl(name));
    await client.connect();
    await insertPrograms(client, new Date().toISOString().slice(0, 10)).finally(() => client.end());
    const screener = await signInScreener(sql);
    const others = await Promise.all([signInScreener(sql), signInScreener(sql)]);
    await fillApplications(
      sql,
      count,
      [screener, ...others].map(({ personId }) => personId),
    );
    const product = await startProduct(server.appUrl(name), environment);
    try {
      const asked = { port: product.port, cookie: screener.cookie, seconds };
      for (const clients of [1, 4]) {
        console.log(
          `\n${`${String(count)}, ${String(clients)} at once, ms`.padEnd(30)}${'/s'.padStart(8)}${'p50'.padStart(8)}${'p95'.padStart(8)}${'p99'.padStart(8)}`,
        );
        let [worst, asks] = [0, 0];
        const cpu = product.cpuSeconds();
        for (const question of await questionsFor(sql)) {
          const result = await load({ ...asked, clients, questions: [question] });
          const times = latenciesOf(result);
          line(question.kind, times.length / result.seconds, times);
          asks += times.length;
          worst = Math.max(worst, percentile(result, 0.95));
          if (result.failures > 0) throw new Error(`${String(result.failures)} were not answered with 200`);
        }
        gap('every page p95', worst, aim, 'ms');
        console.log(
          `  ${(((product.cpuSeconds() - cpu) * 1000) / asks).toFixed(2)} ms of the product’s processor each`,
        );
      }
    } finally {
      await product.stop();
    }
  });
});
