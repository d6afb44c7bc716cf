/** One form for the many ways in which a place is written: case, accents, St and Saint, Ft and Fort, Mt and Mount, hyphens, dots. */

const longForms: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount', mtn: 'mountain', n: 'north', s: 'south', e: 'east', w: 'west' };

export function foldPlaceName(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʻ]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.map((word, position) => (position < words.length - 1 ? (longForms[word] ?? word) : word)).join(' ');
}
