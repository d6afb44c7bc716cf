/** Names that places have beside the one in the lists. */

/** What the population list calls them, and what everybody else does. */
export const commonNames: Readonly<Record<string, string>> = {
  'New York City': 'New York',
  'Washington, D.C.': 'Washington',
  'The Bronx': 'Bronx',
};

export const otherNames: Readonly<Record<string, readonly string[]>> = {
  Bronx: ['The Bronx'],
  'Las Vegas': ['Vegas'],
  'New York': ['New York City', 'NYC'],
  Philadelphia: ['Philly'],
};

/** Smaller than a namesake, and yet what most people mean by the bare name. */
export const betterKnown: ReadonlySet<string> = new Set([
  'Bloomington, IN',
  'Burlington, VT',
  'Canton, OH',
  'Florence, SC',
  'Greenville, SC',
  'Norwalk, CT',
  'Pasadena, CA',
  'Peoria, IL',
  'Troy, NY',
  'Wheeling, WV',
  'Wilmington, DE',
  'Winchester, VA',
]);
