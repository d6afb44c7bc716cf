/** Spanish texts of the room about invitations of staff. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const invitations: AppCatalogs['staff']['invitations'] = {
  title: 'Invitaciones',
  text: 'Un administrador propone una invitación y otro la confirma. Solo entonces sale un correo.',
  empty: 'No hay ninguna invitación.',
  columns: {
    who: 'Quién',
    roles: 'Funciones',
    state: 'Cómo va',
    by: 'Propuesta por',
    at: 'Propuesta el',
    expires: 'Vale hasta el',
    moves: 'Qué hacer',
  },
  states: {
    PROPOSED: 'espera a un segundo administrador',
    SENT: 'enviada',
    ACCEPTED: 'aceptada',
    REVOKED: 'retirada',
    EXPIRED: 'vencida',
  },
  gone: 'nombre borrado',
  actionFor: '{{action}}: {{who}}',
  actions: { confirm: 'Confirmar y enviar', revoke: 'Retirar' },
  questions: { confirm: '¿Enviar la invitación a {{who}}?', revoke: '¿Retirar la invitación a {{who}}?' },
  meanings: {
    confirm: 'Ahora sale un correo con un enlace. Quien tenga ese enlace puede aceptar, una vez.',
    revoke: 'El enlace deja de servir.',
  },
  done: {
    confirm: 'La invitación a {{who}} está en camino.',
    revoke: 'La invitación a {{who}} está retirada.',
  },
  new: 'Invitación nueva',
  open: 'Invitar a alguien',
  name: 'Nombre',
  rolesHint: 'Dé solo lo que el trabajo necesita. Puede venir más después.',
  rolesMissing: 'Elija al menos una función.',
  language: 'Idioma del correo',
  submit: 'Proponer la invitación',
  proposed: 'La invitación está propuesta. Otro administrador debe confirmarla.',
};
