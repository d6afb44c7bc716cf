/** The waiting room of an import: rows come in by COPY, are compared with each other there, and only then become candidates. */
import { hash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { Candidate, Finding } from '@open-window/domain/candidate.ts';
import { nameKey, placeKey, streetKey } from '@open-window/domain/candidate-key.ts';
import { slugOf } from '@open-window/domain/slug.ts';
import type { TransactionSql } from 'postgres';
import { copyCell, CopyLines } from '../../platform/tables/copy-lines.ts';

/** What is kept of a row, in the order of COPY. */
export const contentColumns = [
  'name', 'programme', 'line1', 'line2', 'city', 'state', 'postal_code', 'latitude', 'longitude', 'phone', 'phone_extension', 'website', 'npi',
  'credentials', 'taxonomies', 'is_person', 'is_behavioral_health', 'is_deactivated',
] as const; // prettier-ignore
export const stagedColumns = [
  'identity',
  'digest',
  'name_key',
  'place_key',
  'slug',
  'findings',
  ...contentColumns,
] as const;

/** Gone with the transaction, whether it commits, fails or is killed. */
export async function openStaging(tx: TransactionSql): Promise<Staging> {
  await tx`SET LOCAL work_mem = '64MB'`; // sets of a million rows are sorted and hashed below
  await tx`CREATE TEMPORARY TABLE staged (LIKE candidate) ON COMMIT DROP`;
  await tx`ALTER TABLE staged ADD COLUMN row integer NOT NULL, ADD COLUMN is_repeat boolean NOT NULL DEFAULT false,
    ALTER COLUMN id DROP NOT NULL, ALTER COLUMN source DROP NOT NULL, ALTER COLUMN file DROP NOT NULL, ALTER COLUMN imported_at DROP NOT NULL`;
  return new Staging(await tx`COPY staged (row, ${tx.unsafe(stagedColumns.join(', '))}) FROM STDIN`.writable());
}

export class Staging {
  readonly #lines: CopyLines;

  constructor(copy: Writable) {
    this.#lines = new CopyLines(copy);
  }

  /** Answers null when there is room for more, else when there will be. */
  add(row: number, number: string | null, candidate: Candidate, findings: readonly Finding[]): Promise<void> | null {
    return this.#lines.add(lineOf(row, number, candidate, findings));
  }

  finish(): Promise<void> {
    return this.#lines.finish();
  }

  abandon(): void {
    this.#lines.abandon();
  }
}

function lineOf(row: number, number: string | null, candidate: Candidate, findings: readonly Finding[]): string {
  const { name, city, state, point, taxonomies } = candidate;
  const content = [
    name, candidate.programme, candidate.line1, candidate.line2, city, state, candidate.postalCode, point?.latitude, point?.longitude, candidate.phone,
    candidate.phoneExtension, candidate.website, candidate.npi, candidate.credentials, `{${taxonomies.map(plainCode).join(',')}}`, candidate.isPerson,
    candidate.isBehavioralHealth, candidate.isDeactivated,
  ].map(copyCell).join('\t'); // prettier-ignore
  const keyOfName = nameKey(name);
  const place = placeKey(candidate);
  const keys = [
    copyCell(number ?? identityOf(candidate, keyOfName)),
    digestOf(content),
    digestOf(keyOfName),
    place === null ? '\\N' : digestOf(place),
    slugOf(name, city ?? '', state ?? ''),
    findings.length === 0 ? '\\N' : copyCell(JSON.stringify(findings)),
  ];
  return `${String(row)}\t${keys.join('\t')}\t${content}\n`;
}

/** Without a register's number: its name, programme and address. */
function identityOf({ programme, line1, line2, city, state, postalCode }: Candidate, keyOfName: string): string {
  const where = postalCode ?? `${nameKey(city ?? '')},${state ?? ''}`;
  const parts = [keyOfName, nameKey(programme ?? ''), streetKey(line1 ?? ''), streetKey(line2 ?? ''), where];
  return `place:${digestOf(parts.join('|'))}`;
}

const plainCode = (code: string): string => code.replace(/[^0-9A-Z]/giu, '');
const digestOf = (text: string): string => hash('md5', text);
