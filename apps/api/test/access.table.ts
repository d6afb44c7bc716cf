/** Who gets in where. A route that is not written here fails the test, and so does a line without a route. */
export const personas = ['stranger'] as const;
export type Persona = (typeof personas)[number];

/** `in`: the route answers for itself. `out`: 401 to a stranger. */
export type Verdict = 'in' | 'out';

// prettier-ignore
export const accessTable: Readonly<Record<string, Readonly<Record<Persona, Verdict>>>> = {
  'GET /health/live':                              { stranger: 'in' },
  'GET /health/ready':                             { stranger: 'in' },
  'GET /api/v1/openapi.json':                      { stranger: 'in' },
  'GET /api/v1/directory/listings':                { stranger: 'in' },
  'GET /api/v1/directory/listings/{slug}':         { stranger: 'in' },
  'POST /api/v1/directory/listings/{slug}/reports': { stranger: 'in' },
  'GET /api/v1/directory/map':                     { stranger: 'in' },
  'GET /api/v1/directory/suggest':                 { stranger: 'in' },
  'GET /api/v1/directory/vocabularies':            { stranger: 'in' },
};
