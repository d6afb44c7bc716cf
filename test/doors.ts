/** The plan of the house as data: which rooms there are, who may import whom, how long a file may be. */

/** Top to bottom; anything not written here is forbidden. The roots may import everything below them. */
// prettier-ignore
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/domain':             [],
  'packages/search-index':       ['packages/domain'],
  'packages/contract':           [],
  'apps/api/platform':           ['packages/domain'],
  'apps/api/features/*':         ['apps/api/platform', 'packages/domain'],
  'apps/api/features/directory': ['apps/api/platform', 'packages/domain', 'packages/search-index'],
  'apps/api':                    ['apps/api/platform', 'apps/api/features/*', 'packages/domain'],
  'apps/web/ui':                 ['packages/contract'],
  'apps/web/lib':                ['packages/contract', 'packages/domain'],
  'apps/web/areas/*':            ['apps/web/ui', 'apps/web/lib', 'packages/contract', 'packages/domain'],
  'apps/web':                    ['apps/web/areas/*', 'apps/web/ui', 'apps/web/lib', 'packages/contract', 'packages/domain'],
};

/** Packages from outside; null: all that package.json lists. */
export const mayUse: Readonly<Record<string, RegExp | null>> = {
  'packages/domain': /^$/,
  'packages/search-index': /^$/,
  'packages/contract': /^openapi-fetch$/,
  'apps/api/platform': null,
  'apps/api/features/*': null,
  'apps/api': null,
  'apps/web/ui':
    /^(?:react|react-dom|react-router|maplibre-gl|topojson-client|us-atlas|@mantine\/[^/]+|@tanstack\/react-table|uqr)(?:\/|$)/,
  'apps/web/lib': /^(?!node:|@nestjs\/|@prisma\/)/,
  'apps/web/areas/*': /^(?!node:|@nestjs\/|@prisma\/)/,
  'apps/web': /^(?!@nestjs\/|@prisma\/)/,
};

/** Where the rows of the database are: only stores and queries look inside. */
export const rowsOfTheDatabase = /^apps\/api\/src\/platform\/database\/(?:rows|generated\/.*)\.ts$/;
export const databasePackages = /^(?:@prisma\/.*|pg|postgres)$/;
export const mayTouchRows = /\.(?:store|query)\.ts$/;

export const roles = ['module', 'controller', 'dto', 'service', 'store', 'query', 'job', 'template', 'spec'];
export const forbiddenNames = /^(?:utils?|helpers?|common|shared|misc|base|managers?)$/i;

export const budgets: Readonly<Record<string, number>> = {
  module: 30,
  controller: 120,
  dto: 150,
  service: 200,
  store: 200,
  query: 150,
};
export const budgetOfOthers = 300;
export const constructorParameters = 6;

/** Written by machines, or lists: nobody reads them top to bottom. */
export const notWrittenByHand = [
  /\/generated\//,
  /^packages\/contract\/src\/openapi\.ts$/,
  /\/vocabulary(?:\.\w+)*\.ts$/,
];
