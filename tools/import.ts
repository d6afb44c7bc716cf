/** `npm run import -- --source … FILE…`: takes public lists in as candidates, says what is wrong with them, and for evaluation makes them public. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import {
  candidateSources,
  findingRules,
  type CandidateSource,
  type FindingRule,
} from '../packages/domain/src/candidate.ts';
import { mappableFields, type Field } from '../packages/domain/src/candidate-layout.ts';
import { actionsOf, importFile, type Tally } from '../apps/api/src/features/candidates/candidates.service.ts';
import { publish } from '../apps/api/src/features/candidates/publication.store.ts';
import { UnreadableTable } from '../apps/api/src/platform/tables/table-file.ts';
import './leash.ts';
import { pairsIn, whereAsked } from './asked.ts';
import { Complaint, wordsOf } from './complaint.ts';
import { openDatabase } from './database.ts';

const usage = `Usage: npm run import -- --source ${candidateSources.join('|')} [--map name=COL,…] [--report out.jsonl] [--evaluate] FILE…`;

interface Order {
  readonly source: CandidateSource;
  readonly files: readonly string[];
  readonly map: ReadonlyMap<Field, string>;
  readonly report: string | null;
  readonly isEvaluation: boolean;
}

try {
  const order = readOrder(process.argv.slice(2));
  const database = await openDatabase(order.isEvaluation ? 'open_window_eval' : 'open_window');
  try {
    await run(order, database.ownerUrl);
  } finally {
    await database.release();
  }
} catch (error) {
  const isForPeople = error instanceof UnreadableTable || error instanceof Complaint;
  console.error(isForPeople ? error.message : `The import failed: ${wordsOf(error)}`);
  process.exitCode = 2;
}

function readOrder(args: string[]): Order {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        map: { type: 'string' },
        report: { type: 'string' },
        evaluate: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Complaint(`${wordsOf(error)}\n${usage}`);
  }
  const { values, positionals: files } = parsed;
  const source = candidateSources.find((known) => known === values.source);
  if (source === undefined)
    throw new Complaint(
      `${values.source === undefined ? '--source is missing' : `There is no source “${values.source}”`}. ${usage}`,
    );
  if (files.length === 0) throw new Complaint(`No file was given. ${usage}`);
  return {
    source,
    files,
    map: readMap(values.map ?? ''),
    report: values.report === undefined ? null : whereAsked(values.report),
    isEvaluation: values.evaluate,
  };
}

function readMap(text: string): ReadonlyMap<Field, string> {
  const map = new Map<Field, string>();
  for (const { pair, name, column } of pairsIn(text)) {
    const field =
      name === 'street' ? 'line1' : name === 'street2' ? 'line2' : mappableFields.find((known) => known === name);
    if (field === undefined)
      throw new Complaint(
        `--map does not know “${pair}”; it takes name=COL,street=COL,city=COL,state=COL,zip=COL,latitude=COL,longitude=COL,phone=COL,npi=COL.`,
      );
    map.set(field, column);
  }
  return map;
}

async function run({ source, files, map, report, isEvaluation }: Order, url: string): Promise<void> {
  const lines = report === null ? null : openReport(report);
  // Who kills an import kills its work in the database too: nobody waits behind it.
  const connection = { client_connection_check_interval: 1000 };
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connection });
  const tallies: Tally[] = [];
  try {
    for (const path of files) {
      const bar = openBar(path);
      const onFinding = (finding: object): void =>
        lines?.write(files.length > 1 ? { ...finding, file: path } : finding);
      try {
        tallies.push(await importFile(sql, { source, path, map, onFinding, onProgress: bar.show }));
      } finally {
        bar.clear();
      }
    }
    const total = sum(tallies);
    printFindings(total);
    if (isEvaluation) await evaluate(sql);
    console.log(
      `rows ${String(total.rows)}, new ${String(total.created)}, changed ${String(total.changed)}, unchanged ${String(total.unchanged)}, ` +
        `refused ${String(total.refused)}, findings ${String(countOf(total.findings))}`,
    );
  } finally {
    lines?.close();
    await sql.end({ timeout: 5 });
  }
}

async function evaluate(sql: postgres.Sql): Promise<void> {
  const { published, refreshed, closed, withheld } = await sql.begin((tx) => publish(tx));
  console.log(
    `Public for evaluation, not vetted: ${String(published)} added, ${String(refreshed)} refreshed, ${String(closed)} closed; ${String(withheld)} have no place to be shown at.`,
  );
}

function countOf(findings: Tally['findings']): number {
  return Object.values(findings).reduce((total, count) => total + count, 0);
}

function sum(tallies: readonly Tally[]): Tally {
  const findings: Record<string, number> = {};
  for (const tally of tallies)
    for (const [key, count] of Object.entries(tally.findings)) findings[key] = (findings[key] ?? 0) + count;
  const of = (field: 'rows' | 'created' | 'changed' | 'unchanged' | 'refused'): number =>
    tallies.reduce((total, tally) => total + tally[field], 0);
  return {
    rows: of('rows'),
    created: of('created'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    refused: of('refused'),
    findings,
  };
}

/** One line a rule: how often, what was done, what it means. */
function printFindings({ findings }: Tally): void {
  const rules = actionsOf(findings);
  for (const rule of Object.keys(findingRules) as FindingRule[]) {
    const actions = rules.get(rule);
    if (actions === undefined) continue;
    const count = [...actions.values()].reduce((total, number) => total + number, 0);
    const done = [...actions]
      .map(([action, number]) => `${String(number)} ${action.toLowerCase().replace('_', ' ')}`)
      .join(', ');
    console.log(`${rule.padEnd(24)} ${String(count).padStart(9)}  ${findingRules[rule]} (${done})`);
  }
}

function openReport(path: string): { write: (finding: object) => void; close: () => void } {
  let file: number;
  try {
    file = openSync(path, 'w');
  } catch (error) {
    throw new Complaint(`The report cannot be written to ${path}: ${wordsOf(error)}.`);
  }
  let block = '';
  const flush = (): void => {
    writeSync(file, block);
    block = '';
  };
  return {
    write: (finding) => {
      block += `${JSON.stringify(finding)}\n`;
      if (block.length > 1 << 16) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

/** On a terminal only. */
function openBar(path: string): { show: (rows: number, share: number | null) => void; clear: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  let shownAt = 0;
  return {
    show: (rows, share) => {
      if (Date.now() - shownAt < 100) return;
      shownAt = Date.now();
      const bar =
        share === null
          ? ''
          : `[${'#'.repeat(Math.round(share * 30)).padEnd(30, '.')}] ${String(Math.floor(share * 100)).padStart(3)} % `;
      stderr.write(`\r\u001b[K${bar}${String(rows)} rows  ${path}`);
    },
    clear: () => stderr.write('\r\u001b[K'),
  };
}
