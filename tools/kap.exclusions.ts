/** The operator's commands about lists of the excluded: taking one in, and screening people against all of them. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { type ExclusionSource, exclusionSources } from '../packages/domain/src/exclusion.ts';
import { type ListField, mappableListFields } from '../packages/domain/src/exclusion-layout.ts';
import { pairsIn, whereAsked } from './asked.ts';
import { Complaint } from './complaint.ts';
import type { Command, Given } from './kap.command.ts';
import { inWorkersRole } from './kap.worker.ts';

function textOf(options: Given['options'], name: string): string | null {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export const importExclusions: Command = {
  use: [
    `--source ${exclusionSources.join('|')} FILE`,
    'takes in a list of the excluded; a csv is told apart by --list NAME, its columns by --map',
  ],
  needsDatabase: true,
  run: ({ words, options }) => {
    const [path, ...more] = words;
    const source = exclusionSources.find((known) => known === options['source']);
    if (source === undefined) throw new Complaint(`--source takes ${exclusionSources.join(', ')}.`);
    if (path === undefined || more.length > 0) throw new Complaint('Say which file: one, at the end.');
    const list = listOf(source, path, textOf(options, 'list'));
    const map = readMap(source, textOf(options, 'map'));
    return inWorkersRole(async (sql) => {
      const { takeList } = await import('../apps/api/src/features/exclusions/intake.service.ts');
      const order = {
        source,
        path: whereAsked(path),
        list,
        map,
        isSmallerAccepted: options['accept-smaller'] === true,
      };
      return { said: await takeList(sql, { ...order, now: new Date() }) };
    });
  },
};

function listOf(source: ExclusionSource, path: string, named: string | null): string {
  if (source !== 'csv') {
    if (named !== null) throw new Complaint('--list is for csv alone: the other sources have the name of their list.');
    return source === 'leie-supplement' ? 'leie' : source;
  }
  const list = (named ?? basename(path).replace(/(?:\.(?:csv|txt|tsv|xlsx|gz))+$/iu, ''))
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/gu, '-')
    .replace(/^[^a-z0-9]+/u, '')
    .slice(0, 100);
  if (list === '') throw new Complaint('Say with --list what this list is called.');
  if (exclusionSources.some((known) => known === list && known !== 'csv'))
    throw new Complaint(`“${list}” is the name of a list of its own; call this one something else with --list.`);
  return list;
}

function readMap(source: ExclusionSource, text: string | null): ReadonlyMap<ListField, string> {
  const map = new Map<ListField, string>();
  if (text === null) return map;
  if (source !== 'csv') throw new Complaint('--map is for csv alone: the columns of the other sources are known.');
  for (const { pair, name, column } of pairsIn(text)) {
    const field = mappableListFields.find((known) => known === name);
    if (field === undefined || column === '')
      throw new Complaint(
        `--map does not know “${pair}”; it takes ${mappableListFields.map((known) => `${known}=COL`).join(',')}.`,
      );
    map.set(field, column);
  }
  return map;
}

export const screenExclusions: Command = {
  use: [
    '--practitioners FILE.csv --out FILE.jsonl',
    'who of them may be on a list: a line for each candidate, then a summary',
  ],
  needsDatabase: true,
  run: ({ words, options }) => {
    const [practitioners, out] = [textOf(options, 'practitioners'), textOf(options, 'out')];
    if (practitioners === null || out === null || words.length > 0)
      throw new Complaint('Say who with --practitioners FILE.csv, and where to with --out FILE.jsonl.');
    return inWorkersRole(async (sql) => {
      const { screen } = await import('../apps/api/src/features/exclusions/screening.service.ts');
      const file = openLines(whereAsked(out));
      try {
        const summary = await screen(sql, whereAsked(practitioners), new Date(), file.write);
        file.write({ summary });
        file.finish();
        return { said: { summary } };
      } catch (error) {
        file.abandon();
        throw error;
      }
    });
  },
};

const BLOCK = 1 << 16;

/** A file of one JSON object a line; under its name only when it is whole. */
function openLines(path: string): {
  readonly write: (line: object) => void;
  readonly finish: () => void;
  readonly abandon: () => void;
} {
  const begun = `${path}.${String(process.pid)}.part`;
  let file: number;
  try {
    file = openSync(begun, 'w', 0o600); // it names people
  } catch {
    throw new Complaint(`${path} cannot be written.`);
  }
  let block = '';
  const send = (): void => {
    writeSync(file, block);
    block = '';
  };
  return {
    write: (line) => {
      block += `${JSON.stringify(line)}\n`;
      if (block.length >= BLOCK) send();
    },
    finish: () => {
      send();
      closeSync(file);
      renameSync(begun, path);
    },
    abandon: () => {
      closeSync(file);
      rmSync(begun, { force: true });
    },
  };
}
