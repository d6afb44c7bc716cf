/** For specs: a line of the register with the headings that are read; the others are as good as empty. */
const headings = [
  'NPI', 'Entity Type Code', 'Replacement NPI', 'Provider Organization Name (Legal Business Name)', 'Provider Last Name (Legal Name)',
  'Provider First Name', 'Provider Middle Name', 'Provider Name Suffix Text', 'Provider Other Organization Name', 'Provider Other Last Name',
  'Provider Other First Name', 'Provider Business Practice Location Address State Name', 'NPI Deactivation Date', 'NPI Reactivation Date',
  ...Array.from({ length: 15 }, (_, at) => `Healthcare Provider Taxonomy Code_${at + 1}`),
]; // prettier-ignore

export const npiLine = (cells: Readonly<Record<string, string>>) => ({
  headings,
  cells: headings.map((heading) => cells[heading] ?? ''),
});
