/** Who gets what at every route: a route that is not listed here fails the tests, and so does one that answers differently. */

/** Nobody signs in yet. A new kind of person is a new column. */
export type Persona = 'stranger';

export type Row = {
  readonly route: string;
  readonly access: 'openToAll' | `${string}.${string}`;
  /** A request that is in order, so that only the right to make it decides. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly status: Readonly<Record<Persona, number>>;
};

const listings = '/api/v1/directory/listings';

// prettier-ignore
export const accessTable: readonly Row[] = [
  { route: 'get /health/live',                       access: 'openToAll', path: '/health/live',                     status: { stranger: 200 } },
  { route: 'get /health/ready',                      access: 'openToAll', path: '/health/ready',                    status: { stranger: 200 } },
  { route: 'get /api/v1/openapi.json',               access: 'openToAll', path: '/api/v1/openapi.json',             status: { stranger: 200 } },
  { route: `get ${listings}`,                        access: 'openToAll', path: listings,                           status: { stranger: 200 } },
  { route: `get ${listings}/{slug}`,                 access: 'openToAll', path: `${listings}/nobody`,               status: { stranger: 404 } },
  { route: `post ${listings}/{slug}/reports`,        access: 'openToAll', path: `${listings}/nobody/reports`,       status: { stranger: 404 }, body: { reason: 'CLOSED' } },
  { route: 'get /api/v1/directory/map',              access: 'openToAll', path: '/api/v1/directory/map?bbox=-105,39,-104,40&zoom=8', status: { stranger: 200 } },
  { route: 'get /api/v1/directory/suggest',          access: 'openToAll', path: '/api/v1/directory/suggest?q=den',  status: { stranger: 200 } },
  { route: 'get /api/v1/staff/mail',                 access: 'mail.read',  path: '/api/v1/staff/mail',             status: { stranger: 401 } },
  { route: 'post /api/v1/staff/mail/{id}/moves',     access: 'mail.retry', path: '/api/v1/staff/mail/00000000-0000-4000-8000-000000000000/moves', status: { stranger: 401 }, body: { action: 'retry', revision: 0 } },
  { route: 'get /api/v1/directory/vocabularies',     access: 'openToAll', path: '/api/v1/directory/vocabularies',   status: { stranger: 200 } },
];
