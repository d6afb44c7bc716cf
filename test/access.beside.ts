/** Routes of what is beside an application: for whoever applied at the portal, and for who screens at the desk. A part of the table in access.table.ts. */

export const besideOwnApplication: readonly string[] = [
  'GET /api/v1/account/applications/{id}/changes',
  'POST /api/v1/account/applications/{id}/changes',
  'GET /api/v1/account/applications/{id}/consents',
  'POST /api/v1/account/applications/{id}/consents',
  'GET /api/v1/account/applications/{id}/copy',
  'GET /api/v1/account/applications/{id}/proofs',
  'POST /api/v1/account/applications/{id}/proofs/tickets',
  'GET /api/v1/account/applications/{id}/proofs/{proofId}/content',
  'DELETE /api/v1/account/applications/{id}/proofs/{proofId}',
  'GET /api/v1/account/applications/{id}/messages',
  'POST /api/v1/account/applications/{id}/messages',
  'POST /api/v1/account/applications/{id}/messages/marks',
];

export const besideApplication: readonly string[] = [
  'GET applications/{id}/changes',
  'POST applications/{id}/changes/{number}/answers',
  'GET applications/{id}/proofs',
  'GET applications/{id}/proofs/{proofId}/content',
  'GET applications/{id}/messages',
  'POST applications/{id}/messages',
  'POST applications/{id}/messages/marks',
];
