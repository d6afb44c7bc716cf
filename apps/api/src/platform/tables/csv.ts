/** Lines of CSV (RFC 4180) that no spreadsheet takes for formulas. Numbers are exempt by their type, never by how a text looks. */

export type Cell = string | number | boolean | null;

/** What spreadsheets begin a formula with. */
const formula = /^[=+\-@\t\r\0]/;

function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return text !== value || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/** Before the first line, so that spreadsheets read UTF-8. */
export const byteOrderMark = '\ufeff';
