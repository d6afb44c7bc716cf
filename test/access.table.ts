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
const anyId = '00000000-0000-4000-8000-000000000000';

/** Routes that a stranger learns nothing of, not even whether the request was in order. */
const behind = (access: Row['access'], ...routes: readonly string[]): Row[] =>
  routes.map((route) => ({
    route,
    access,
    path: route.replace(/^\w+ /, '').replaceAll(/\{\w+\}/g, anyId),
    status: { stranger: 401 },
  }));

/** Routes of one's own account: the same behind both doors. */
const own = (...routes: readonly string[]): Row[] =>
  behind(
    'account.own',
    ...routes.flatMap((route) =>
      ['/api/v1/account/', '/api/v1/staff/account/'].map((door) => route.replace(' ', ` ${door}`)),
    ),
  );

/** Where the link of an invitation leads. */
const invited = (what: 'look' | 'accept', body: Readonly<Record<string, unknown>>): Row[] =>
  ['/api/v1/auth/invitations', '/api/v1/staff/auth/invitations'].map((path) => ({
    route: `post ${path}/${what}`,
    access: 'openToAll',
    path: `${path}/${what}`,
    body,
    status: { stranger: 410 },
  }));

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
  ...behind('person.read', 'get /api/v1/staff/people', 'get /api/v1/staff/people/{id}', 'get /api/v1/staff/roles'),
  ...behind('person.manage', 'post /api/v1/staff/people/{id}/moves'),
  ...behind('role.propose', 'post /api/v1/staff/people/{id}/roles'),
  ...behind('role.confirm', 'post /api/v1/staff/roles/{id}/moves'),
  ...behind('invitation.manage', 'get /api/v1/staff/invitations', 'post /api/v1/staff/invitations', 'post /api/v1/staff/invitations/{id}/moves'),
  ...behind('breakGlass.open', 'post /api/v1/staff/break-glass', 'post /api/v1/staff/break-glass/{id}/moves'),
  ...behind('breakGlass.review', 'get /api/v1/staff/break-glass', 'post /api/v1/staff/break-glass/{id}/reviews'),
  ...behind('hold.manage', 'get /api/v1/staff/people/{id}/holds', 'post /api/v1/staff/people/{id}/holds', 'post /api/v1/staff/people/{id}/holds/{holdId}/moves'),
  ...behind('job.read', 'get /api/v1/staff/retention'),
  ...behind('work.read', 'get /api/v1/staff/work'),
  ...own('get profile', 'patch profile', 'post email', 'get consents', 'post consents', 'post consents/{id}/moves'),
  ...own('get data-requests', 'post data-requests', 'post data-requests/{id}/moves', 'get data-requests/{id}/content'),
  ...behind('account.own', 'post /api/v1/account/invitations/accept'),
  ...invited('look', { token: 'unknown' }),
  ...invited('accept', { token: 'unknown', passphrase: 'four quiet lamps by the sea', name: 'Ada', language: 'en' }),
  { route: 'post /api/v1/auth/email/use', access: 'openToAll', path: '/api/v1/auth/email/use', body: { token: 'unknown' }, status: { stranger: 410 } },
];
