/**
 * Who gets in where: every route, every kind of person. Written by hand and apart from the law in packages/domain/src/access.ts, so that the two
 * have to agree. A route or a person that is not here fails the tests.
 */
import { applicationDeskRoutes, ownApplicationRoutes, savedFilterRoutes } from './access.applications.ts';
import { besideApplication, besideOwnApplication } from './access.beside.ts';
import { type Persona, personaNames, personas } from './access.personas.ts';

const of = (door: 'portal' | 'staff' | null) => personaNames.filter((name) => personas[name].door === door);
const everybody = personaNames;
const portalPeople = of('portal');
const providers = portalPeople.filter((name) => name.startsWith('provider'));
const allStaff = of('staff');
const desk = ['vetter', 'leadVetter', 'adminInBreakGlass'] as const;
const deskWrites = ['vetter', 'leadVetter'] as const;
const admins = ['admin', 'adminInBreakGlass'] as const;

const behind = (who: readonly Persona[], ...routes: readonly string[]) =>
  Object.fromEntries(routes.map((route) => [route, who]));

/** One's own account: the same routes behind both doors. */
const own = (...routes: readonly string[]) => ({
  ...behind(portalPeople, ...routes.map((route) => route.replace(' ', ' /api/v1/account/'))),
  ...behind(allStaff, ...routes.map((route) => route.replace(' ', ' /api/v1/staff/account/'))),
});

const doors = (...routes: readonly string[]) =>
  behind(
    everybody,
    ...routes.flatMap((route) => [route.replace(' ', ' /api/v1/auth/'), route.replace(' ', ' /api/v1/staff/auth/')]),
  );

const room = (who: readonly Persona[], ...routes: readonly string[]) =>
  behind(who, ...routes.map((route) => route.replace(' ', ' /api/v1/staff/')));

export const accessTable: Readonly<Record<string, readonly Persona[]>> = {
  // The public.
  ...behind(everybody, 'GET /health/live', 'GET /health/ready', 'GET /api/v1/openapi.json'),
  ...behind(
    everybody,
    'GET /api/v1/directory/listings',
    'GET /api/v1/directory/listings/{slug}',
    'POST /api/v1/directory/listings/{slug}/reports',
    'POST /api/v1/directory/listings/{slug}/complaints',
    'GET /api/v1/directory/complaints/{reference}',
    'GET /api/v1/directory/map',
    'GET /api/v1/directory/suggest',
    'GET /api/v1/directory/vocabularies',
    'GET /api/v1/directory/vetting',
    'GET /api/v1/directory/reports/{reference}',
    'GET /api/v1/scholarships',
    'POST /api/v1/scholarships/{code}/interest',
    'POST /api/v1/scholarships/interest/answers',
    'GET /api/v1/scholarships/receipts/{receipt}',
    'POST /api/v1/scholarships/letters/look',
    'POST /api/v1/scholarships/letters/answers',
  ),

  // The doors.
  ...doors(
    'POST sign-in',
    'POST passkey',
    'POST passkey/options',
    'POST reset',
    'POST reset/use',
    'POST invitations/look',
    'POST invitations/accept',
  ),
  ...behind(
    everybody,
    'POST /api/v1/auth/sign-up',
    'POST /api/v1/auth/verify',
    'POST /api/v1/auth/codes',
    'POST /api/v1/auth/codes/use',
    'POST /api/v1/auth/email/use',
  ),

  // One's own account.
  ...own(
    'GET session',
    'POST session/second-factor',
    'POST session/sign-out',
    'GET sessions',
    'POST sessions/moves',
    'POST sessions/{id}/moves',
    'GET sign-ins',
  ),
  ...own(
    'POST totp',
    'POST totp/enrolments',
    'DELETE totp',
    'POST recovery-codes',
    'PUT passphrase',
    'POST elevation',
    'POST elevation/options',
  ),
  ...own('GET passkeys', 'POST passkeys', 'POST passkeys/options', 'PATCH passkeys/{id}', 'DELETE passkeys/{id}'),
  ...own(
    'GET profile',
    'PATCH profile',
    'POST email',
    'GET access-log',
    'GET consents',
    'POST consents',
    'POST consents/{id}/moves',
  ),
  ...own('GET data-requests', 'POST data-requests', 'POST data-requests/{id}/moves', 'GET data-requests/{id}/content'),
  ...own(
    'GET documents',
    'POST documents/tickets',
    'GET documents/{id}',
    'GET documents/{id}/content',
    'DELETE documents/{id}',
  ),
  ...behind(portalPeople, 'PUT /api/v1/uploads', 'POST /api/v1/account/invitations/accept'),
  ...behind(allStaff, 'PUT /api/v1/staff/account/uploads'),

  // Providers.
  ...behind(portalPeople, 'GET /api/v1/account/teams', 'POST /api/v1/account/teams'),
  ...behind(portalPeople, ...ownApplicationRoutes, ...besideOwnApplication),
  ...behind(portalPeople, 'GET /api/v1/account/parts', 'POST /api/v1/account/parts/{id}/answers'),
  ...behind(
    portalPeople,
    'GET /api/v1/account/claimable',
    'GET /api/v1/account/claims',
    'POST /api/v1/account/claims',
    'POST /api/v1/account/claims/{id}/code',
  ),
  ...behind(
    providers,
    'GET /api/v1/account/teams/{id}',
    'PUT /api/v1/account/teams/{id}/draft',
    'GET /api/v1/account/teams/{id}/preview',
    'POST /api/v1/account/teams/{id}/moves',
    'GET /api/v1/account/teams/{id}/documents',
    'POST /api/v1/account/teams/{id}/documents/tickets',
    'GET /api/v1/account/teams/{id}/documents/{documentId}/content',
    'DELETE /api/v1/account/teams/{id}/documents/{documentId}',
    'GET /api/v1/account/teams/{id}/agreement',
    'POST /api/v1/account/teams/{id}/agreement/signatures',
    'GET /api/v1/account/teams/{id}/people',
    'POST /api/v1/account/teams/{id}/people/invitations',
    'POST /api/v1/account/teams/{id}/people/invitations/{invitationId}/moves',
    'POST /api/v1/account/teams/{id}/people/{grantId}/moves',
    'GET /api/v1/account/teams/{id}/members',
    'POST /api/v1/account/teams/{id}/members/{practitionerId}/invitations',
    'POST /api/v1/account/teams/{id}/members/{practitionerId}/moves',
  ),

  // Staff.
  ...room(allStaff, 'GET work', 'POST concerns'),
  ...room(
    [...desk, 'programManager', 'director'],
    'GET listings',
    'GET listings/{id}',
    'GET listings/{id}/disclosures',
  ),
  ...room([...deskWrites, 'programManager', 'director'], 'GET monitors'),
  ...room(deskWrites, 'POST listings', 'PUT listings/{id}/draft', 'DELETE listings/{id}/draft'),
  ...room(deskWrites, 'POST listings/{id}/disclosures', 'POST listings/{id}/disclosures/{disclosureId}/corrections'),
  ...room(['leadVetter'], 'POST listings/{id}/moves'),
  ...room(['leadVetter', 'director'], 'GET listings.csv'),
  ...room(
    desk,
    'GET reports',
    'GET reports/{reference}',
    'GET candidates',
    'GET candidates/{id}',
    'GET duplicates',
    'GET claims',
  ),
  ...room(
    deskWrites,
    'POST reports/{reference}/moves',
    'POST candidates/{id}/invitations',
    'POST duplicates/moves',
    'POST claims/{id}/moves',
  ),
  ...room(['vetter', 'leadVetter', 'director'], 'GET cases', 'GET cases/{id}', 'POST cases/{id}/declarations'),
  ...room(
    ['vetter', 'leadVetter', 'director'],
    'POST cases/{id}/decisions',
    'POST cases/{id}/conditions/{conditionId}/moves',
  ),
  ...room(
    ['vetter', 'leadVetter', 'director'],
    'GET cases/{id}/documents',
    'GET cases/{id}/agreement',
    'GET cases/{id}/quotes',
    'GET cases/{id}/members',
    'GET cases/{id}/documents/{documentId}/content',
  ),
  ...room(deskWrites, 'GET probes', 'GET probes/{id}', 'POST probes/{id}/outcomes'),
  ...room(
    deskWrites,
    'POST cases',
    'POST cases/{id}/moves',
    'POST cases/{id}/evidence',
    'POST cases/{id}/checks',
    'POST cases/{id}/quotes',
  ),
  ...room(['leadVetter'], 'POST cases/{id}/overrides'),
  ...behind(providers, 'GET /api/v1/account/cases'),
  ...behind(['providerOwner', 'providerOther', 'providerMatched'], 'POST /api/v1/account/cases/{id}/moves'),
  ...room(
    deskWrites,
    'GET exclusions',
    'GET exclusions/{id}',
    'POST exclusions/{id}/moves',
    'GET screening',
    'POST screening/runs',
  ),
  ...room(
    ['vetter', 'leadVetter', 'director'],
    'GET complaints',
    'GET complaints/{id}',
    'POST complaints/{id}/declarations',
  ),
  ...room(deskWrites, 'POST complaints/{id}/moves', 'POST complaints/{id}/duties/{duty}'),
  ...room(['leadVetter', 'director'], 'POST complaints/{id}/suspension', 'POST complaints/{id}/decision'),
  ...behind(providers, 'GET /api/v1/account/complaints'),
  ...behind(['providerOwner', 'providerOther', 'providerMatched'], 'POST /api/v1/account/complaints/{id}/moves'),
  ...room(
    ['screener', 'leadReviewer', 'programManager', 'finance', 'director', 'adminInBreakGlass'],
    'GET programs',
    'GET programs/{id}',
    'GET programs/{id}/policies/{policyId}',
    'GET programs/{id}/forms/{formId}',
    'GET rounds/{id}',
  ),
  ...room(
    ['programManager'],
    'POST programs',
    'PUT programs/{id}',
    'POST programs/{id}/policies',
    'POST programs/{id}/forms',
    'POST programs/{id}/form-checks',
    'POST programs/{id}/rounds',
    'PUT rounds/{id}',
    'POST rounds/{id}/moves',
    'POST funds',
    'PUT funds/{id}',
  ),
  ...room(['director'], 'POST rounds/{id}/reopening'),
  ...room(['programManager', 'finance', 'director', 'adminInBreakGlass'], 'GET funds', 'GET funds/{id}'),
  ...room(
    ['clinician', 'director'],
    'GET risk/cases',
    'GET risk/cases/{id}',
    'POST risk/cases/{id}/moves',
    'GET risk/figures',
    'GET risk/rota',
    'POST risk/rota/shifts',
    'POST risk/rota/shifts/{id}/removal',
  ),
  ...room(
    ['screener', 'programManager', 'director'],
    'GET applications',
    'GET applications/{id}',
    ...savedFilterRoutes,
  ),
  ...room(['screener', 'programManager'], 'GET applications.csv'),
  ...room(['screener'], ...applicationDeskRoutes, ...besideApplication),
  ...room(
    ['clinician'],
    'GET clinical',
    'GET clinical/{id}',
    'POST clinical/{id}/decisions',
    'GET clinical/{id}/scans',
    'GET clinical/{id}/scans/{scanId}/content',
  ),
  ...room(['clinician'], 'GET concerns', 'GET concerns/{id}', 'POST concerns/{id}/moves'),
  ...room([...admins, 'auditor'], 'GET people', 'GET people/{id}', 'GET roles'),
  ...room(admins, 'POST people/{id}/moves', 'POST people/{id}/roles', 'POST roles/{id}/moves'),
  ...room(admins, 'GET invitations', 'POST invitations', 'POST invitations/{id}/moves'),
  ...room(admins, 'POST break-glass', 'POST break-glass/{id}/moves'),
  ...room(['director', 'auditor'], 'GET break-glass', 'POST break-glass/{id}/reviews'),
  ...room(['director'], 'GET people/{id}/holds', 'POST people/{id}/holds', 'POST people/{id}/holds/{holdId}/moves'),
  ...room(['auditor'], 'GET audit/events', 'GET audit/events.csv', 'GET audit/health'),
  ...room(
    admins,
    'GET jobs',
    'GET jobs/dead',
    'POST jobs/dead/{id}/moves',
    'GET mail',
    'POST mail/{id}/moves',
    'GET documents',
    'GET retention',
  ),
};
