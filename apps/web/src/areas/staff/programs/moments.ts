/** Moments as a field of the browser takes them: to the minute, by the clock of whoever types. */

/** `2026-06-20T09:30` here and now of an instant; nothing of none. */
export function typedOf(instant: string | null): string {
  if (instant === null) return '';
  const moment = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The instant of what was typed. Typed as it was, it stays to the second what it was. */
export function momentOf(typed: string, before: string | null): string | null {
  if (typed === typedOf(before)) return before;
  const moment = new Date(typed);
  return typed === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
