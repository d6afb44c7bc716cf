/** Two versions of a team side by side, by what their lines are called. */
import type { VersionedField } from '../problems/TwoVersions.tsx';
import type { ContentLine } from './content-lines.ts';

export function versionsOf(mine: readonly ContentLine[], theirs: readonly ContentLine[]): VersionedField[] {
  const labels = new Set([...mine, ...theirs].map(({ label }) => label));
  const textIn = (lines: readonly ContentLine[], label: string) =>
    lines
      .filter((line) => line.label === label)
      .map(({ text }) => text)
      .join('\n');
  return [...labels].map((label) => ({ label, yours: textIn(mine, label), theirs: textIn(theirs, label) }));
}
