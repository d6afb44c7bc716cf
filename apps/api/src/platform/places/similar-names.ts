/** Names that differ from a typed one by a slip of the finger: one edit in a short name, two in a longer one. */

export interface SimilarName {
  readonly name: string;
  readonly edits: number;
}

export function similarTo(typed: string, names: Iterable<string>): SimilarName[] {
  const most = typed.length < 5 ? 1 : 2;
  const letters = lettersOf(typed);
  const similar: SimilarName[] = [];
  if (typed.length > 40) return similar;
  for (const name of names) {
    if (Math.abs(name.length - typed.length) > most || bitCount(lettersOf(name) ^ letters) > 2 * most) continue;
    const edits = editsBetween(typed, name);
    if (edits > 0 && edits <= most) similar.push({ name, edits });
  }
  return similar;
}

/** One bit for each letter that occurs: two names k edits apart differ in at most 2k of them. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let position = 0; position < name.length; position += 1) letters |= 1 << ((name.charCodeAt(position) - 97) & 31);
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Insertions, deletions, changes, and neighbors that changed places (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? a.length;
}
