/** What a person gives a command: paths, and maps of columns. */
import { resolve } from 'node:path';

/** npm runs a script in the project's folder; paths are meant where the person stands. `-` is standard input or output. */
export const whereAsked = (path: string): string =>
  path === '-' ? path : resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

/** `name=COL,zip=COL`: a comma that no `name=` follows belongs to the column. */
export function pairsIn(
  text: string,
): readonly { readonly pair: string; readonly name: string; readonly column: string }[] {
  return (text === '' ? [] : text.split(/,(?=\s*\w+=)/u)).map((pair) => {
    const at = pair.indexOf('=');
    return { pair, name: at < 1 ? '' : pair.slice(0, at).trim(), column: at < 1 ? '' : pair.slice(at + 1).trim() };
  });
}
