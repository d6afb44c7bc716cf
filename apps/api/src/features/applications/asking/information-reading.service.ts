/** Rows of what was asked for and of letters, opened: the same for who asked and for who is asked. */
import type { LetterKind, LetterLine } from '@open-window/domain/application-letter.ts';
import type { InformationAsk, InformationItem } from '@open-window/domain/information-request.ts';
import type { Place } from '../../../platform/crypto/vault.ts';
import type { ApplicationLetterItem } from './information.dto.ts';

type Opener = (place: Place, sealed: string) => string;

interface AskedRow {
  readonly applicationId: string;
  readonly number: number;
  readonly fields: readonly string[];
  readonly asks: readonly string[];
  readonly noteSealed: string | null;
  readonly dueOn: Date;
}

interface LetterRow {
  readonly applicationId: string;
  readonly number: number;
  readonly kind: string;
  readonly language: string;
  readonly linesSealed: string;
  readonly sentAt: Date;
}

const placeIn =
  (table: string, column: string) =>
  (id: string, number: number): Place => ({ table, column, row: `${id} ${String(number)}` });
export const placeOfAskedNote = placeIn('information_request', 'note_sealed');
export const placeOfLetter = placeIn('application_letter', 'lines_sealed');

export const itemsOf = ({ fields, asks }: Pick<AskedRow, 'fields' | 'asks'>): InformationItem[] =>
  fields.map((field, place) => ({ field, ask: (asks[place] ?? 'ANSWER') as InformationAsk }));

export const askedOf = (row: AskedRow, open: Opener) => ({
  dueOn: row.dueOn.toISOString().slice(0, 10),
  items: itemsOf(row),
  note: row.noteSealed === null ? null : open(placeOfAskedNote(row.applicationId, row.number), row.noteSealed),
});

export const letterItemOf = (row: LetterRow, open: Opener): ApplicationLetterItem => ({
  ...{ number: row.number, kind: row.kind as LetterKind, language: row.language, sentAt: row.sentAt.toISOString() },
  lines: JSON.parse(open(placeOfLetter(row.applicationId, row.number), row.linesSealed)) as LetterLine[],
});
