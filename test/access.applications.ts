/** The routes of applications, which are many: those of whoever applies or helps, and those of the desk that takes in and screens. */

export const ownApplicationRoutes = [
  'GET /api/v1/account/applications',
  'POST /api/v1/account/applications',
  'GET /api/v1/account/applications/{id}',
  'PUT /api/v1/account/applications/{id}/answers',
  'POST /api/v1/account/applications/{id}/submissions',
  'POST /api/v1/account/applications/{id}/moves',
  'POST /api/v1/account/applications/{id}/returns',
  'GET /api/v1/account/applications/{id}/helpers',
  'POST /api/v1/account/applications/{id}/helpers',
  'POST /api/v1/account/applications/{id}/helpers/{helpId}/removal',
  'GET /api/v1/account/applications/{id}/letters',
  'POST /api/v1/account/applications/{id}/letters',
  'POST /api/v1/account/applications/{id}/letters/{letterId}/cancellation',
  'GET /api/v1/account/helping',
  'POST /api/v1/account/helping/look',
  'POST /api/v1/account/helping/accept',
  'GET /api/v1/account/helping/{id}',
  'PUT /api/v1/account/helping/{id}/answers',
  'POST /api/v1/account/helping/{id}/submissions',
  'POST /api/v1/account/helping/{id}/leaving',
] as const;

export const applicationDeskRoutes = [
  'POST applications/{id}/moves',
  'POST applications/{id}/verification',
  'POST applications/{id}/pairs/{otherId}',
  'POST applications/{id}/runs',
  'POST bulk-runs',
  'GET bulk-runs/{id}',
  'POST bulk-runs/{id}/moves',
  'POST applications/{id}/owner',
  'POST applications/{id}/requests',
  'GET applications/{id}/letters/{kind}',
  'POST applications/{id}/authority',
  'GET taken-applications',
  'POST taken-applications',
  'GET taken-applications/{id}',
  'PUT taken-applications/{id}/answers',
  'POST taken-applications/{id}/submissions',
  'GET taken-applications/{id}/scans',
  'POST taken-applications/{id}/scans/tickets',
  'DELETE taken-applications/{id}/scans/{scanId}',
  'GET applications/{id}/scans',
] as const;

export const savedFilterRoutes = [
  'GET saved-filters',
  'POST saved-filters',
  'POST saved-filters/{id}/names',
  'POST saved-filters/{id}/removal',
] as const;
