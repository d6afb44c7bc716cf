/** `npm run bench:exclusions [-- --rows 80000 --practitioners 100000]`: how long a whole federal list takes to come in, and a hundred thousand people to be screened. */
import { spawn } from 'node:child_process';
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Chance } from '@open-window/search-index/sample-listings.ts';
import { stateNames } from '../packages/domain/src/states.ts';
import { npiCheckDigit } from '../packages/domain/src/npi.ts';
import { run } from '../tools/complaint.ts';
import { migrate } from '../tools/migrate.ts';
import { createDatabase, openPostgres } from '../tools/postgres.ts';
import { gap } from './figures.ts';

const aims = { seconds: 20, megabytes: 500 };
const root = join(import.meta.dirname, '..');
const states = Object.keys(stateNames);

/** As names are: a few are borne by very many. */
const often = <T>(dice: Chance, all: readonly T[]): T => all[Math.floor(all.length * dice.next() ** 3)] as T;

const syllables = 'BAR BEN COL DAN DEL FER GAR HAR JEN KAL LIN MAR MON NOR PET RAM ROS SAN TAL VER WIL ZAM'.split(' ');
const endings = 'A ER SON MAN LEY TON EZ SKI FORD O IS ELL'.split(' ');

function names(dice: Chance, count: number): readonly string[] {
  const made = new Set<string>();
  while (made.size < count) {
    const parts = Array.from({ length: 1 + dice.below(3) }, () => dice.of(syllables));
    made.add(`${parts.join('')}${dice.of(endings)}`);
  }
  return [...made];
}

interface Person {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  readonly npi: string;
  readonly born: string;
  readonly state: string;
}

function person(dice: Chance, lasts: readonly string[], firsts: readonly string[]): Person {
  const nine = `1${String(dice.below(100_000_000)).padStart(8, '0')}`;
  const two = (most: number): string => String(1 + dice.below(most)).padStart(2, '0');
  return {
    last: often(dice, lasts), first: often(dice, firsts), middle: dice.is(0.6) ? often(dice, firsts) : '',
    npi: `${nine}${npiCheckDigit(nine)}`, born: `${String(1940 + dice.below(60))}${two(12)}${two(28)}`, state: states[dice.below(51)] ?? 'CO',
  }; // prettier-ignore
}

async function write(path: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  for (const line of lines) if (!file.write(`${line}\r\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}

function* leie(dice: Chance, rows: number, lasts: readonly string[], firsts: readonly string[]): Generator<string> {
  yield 'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE';
  for (let at = 0; at < rows; at += 1) {
    const { last, first, middle, npi, born, state } = person(dice, lasts, firsts);
    const isFirm = dice.is(0.04);
    const shown = [
      isFirm ? '' : last,
      isFirm ? '' : first,
      isFirm ? '' : middle,
      isFirm ? `${last} ${first} HEALTH SERVICES INC` : '',
    ];
    const rest = [
      'IND',
      'NURSE',
      '',
      dice.is(0.1) ? npi : '0000000000',
      isFirm ? '' : born,
      '1 MAIN ST',
      'TOWN',
      state,
      '00000',
      '1128b4',
    ];
    yield [...shown, ...rest, '20200120', '00000000', '00000000', ''].map((cell) => `"${cell}"`).join(',');
  }
}

function* practitioners(
  dice: Chance,
  count: number,
  lasts: readonly string[],
  firsts: readonly string[],
): Generator<string> {
  yield 'id,npi,first,middle,last,suffix,otherNames,organization,birthDate,state';
  for (let at = 0; at < count; at += 1) {
    const { last, first, middle, npi, born, state } = person(dice, lasts, firsts);
    const birthDate = dice.is(0.7) ? born : '';
    yield [String(at), npi, first, middle, last, '', dice.is(0.1) ? often(dice, lasts) : '', '', birthDate, state].join(
      ',',
    );
  }
}

interface Ran {
  readonly seconds: number;
  readonly megabytes: number;
  readonly said: string;
}

/** A command as an operator gives it, with the limits that tools/run.mjs sets; the most memory that its process ever held, where the system tells. */
async function kap(url: string, words: readonly string[]): Promise<Ran> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=4', '--disable-warning=ExperimentalWarning', 'tools/kap.ts', ...words],
    {
      cwd: root,
      env: { PATH: process.env['PATH'], DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let [said, kilobytes] = ['', 0];
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const look = setInterval(() => {
    try {
      kilobytes = Number(
        /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1] ?? kilobytes,
      );
    } catch {
      clearInterval(look);
    }
  }, 50);
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(look);
  if (code !== 0) throw new Error(`kap ${words.join(' ')} ended with ${String(code)}`);
  return { seconds: (performance.now() - began) / 1000, megabytes: kilobytes / 1024, said };
}

await run(async () => {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({ options: { rows: option, practitioners: option } });
  const [rows, people] = [Number(values.rows ?? 80_000), Number(values.practitioners ?? 100_000)];
  const folder = mkdtempSync(join(tmpdir(), 'open-window-bench-'));
  chmodSync(folder, 0o755); // the account that Postgres runs as must enter it
  const server = await openPostgres({ folder });
  try {
    await createDatabase(server, 'bench');
    const url = server.ownerUrl('bench');
    await migrate(url);
    const dice = new Chance(7);
    const [lasts, firsts] = [names(dice, 20_000), names(dice, 3_000)];
    const [list, practitionersFile] = [join(folder, 'leie.csv'), join(folder, 'practitioners.csv')];
    await write(list, leie(dice, rows, lasts, firsts));
    await write(practitionersFile, practitioners(dice, people, lasts, firsts));

    const taken = await kap(url, ['exclusions', 'import', '--source', 'leie', list]);
    console.log(`${String(rows)} rows taken in: ${taken.seconds.toFixed(1)} s, ${taken.megabytes.toFixed(0)} MB`);
    const screened = await kap(url, [
      'exclusions',
      'screen',
      '--practitioners',
      practitionersFile,
      '--out',
      join(folder, 'out.jsonl'),
    ]);
    const { summary } = JSON.parse(screened.said) as { summary: { result: string; candidates: number } };
    console.log(
      `${String(people)} screened against them: ${screened.seconds.toFixed(1)} s, ${screened.megabytes.toFixed(0)} MB, ` +
        `${String(summary.candidates)} candidates, ${summary.result}`,
    );
    gap('screening', screened.seconds, aims.seconds, 's');
    gap('memory', screened.megabytes, aims.megabytes, 'MB');
  } finally {
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  }
});
