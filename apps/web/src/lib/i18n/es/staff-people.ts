/** Spanish texts of the rooms about people, their roles, and legal holds. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const people: AppCatalogs['staff']['people'] = {
  title: 'Personas',
  text: 'Los nombres y las direcciones están sellados. Para hallar a alguien, escriba su correo completo o su número.',
  empty: 'Nadie coincide. Revise la dirección o cambie los filtros.',
  search: 'Correo completo o número',
  hidden: 'no visible para usted',
  noRoles: 'Sin funciones.',
  demo: 'demostración',
  columns: { name: 'Nombre', email: 'Correo', roles: 'Funciones', status: 'Cuenta', since: 'Desde' },
  statuses: { ACTIVE: 'activa', DISABLED: 'desactivada', ERASED: 'borrada' },
  readIsLogged: 'Queda escrito que usted mira a esta persona. Ella puede verlo.',
  facts: 'Cuenta',
  number: 'Número',
  language: 'Idioma',
  disabledAt: 'Desactivada',
  erasedAt: 'Borrada',
  held: 'Retención legal',
  noMoves: 'No hay nada que usted pueda hacer con esta cuenta.',
  sessions: 'Sesiones abiertas',
  noSessions: 'Ninguna.',
  doors: {
    portal: 'Portal, desde el {{began}}, vista por última vez el {{seen}}',
    staff: 'Área del personal, desde el {{began}}, vista por última vez el {{seen}}',
  },
  actions: {
    disable: 'Desactivar',
    enable: 'Activar',
    sendReset: 'Enviar enlace nuevo',
    endSessions: 'Cerrar todas las sesiones',
  },
  questions: {
    disable: '¿Desactivar esta cuenta?',
    enable: '¿Activar esta cuenta?',
    sendReset: '¿Enviar un enlace para una frase de acceso nueva?',
    endSessions: '¿Cerrar todas las sesiones de esta persona?',
  },
  meanings: {
    disable: 'La persona sale al instante y no puede entrar. Sus datos quedan. Recibe un correo.',
    enable: 'La persona puede entrar otra vez, con las mismas funciones que antes.',
    sendReset: 'El enlace va a la dirección de la propia persona. Usted nunca ve ni fija una frase de acceso.',
    endSessions: 'Todas sus sesiones terminan ahora. Puede entrar otra vez.',
  },
  done: {
    disable: 'La cuenta está desactivada.',
    enable: 'La cuenta está activa otra vez.',
    sendReset: 'El enlace está en camino.',
    endSessions: 'Todas las sesiones de la persona están cerradas.',
  },
};

export const roles: AppCatalogs['staff']['roles'] = {
  title: 'Funciones',
  empty: 'Ninguna función espera una decisión.',
  twoPeople:
    'Una función necesita dos administradores: uno la propone y otro la confirma. Nadie cambia sus propias funciones.',
  columns: {
    person: 'Persona',
    role: 'Función',
    proposedBy: 'Propuesta por',
    proposedAt: 'Propuesta el',
    moves: 'Qué hacer',
  },
  states: {
    PROPOSED: 'espera a un segundo administrador',
    ACTIVE: 'activa',
    DECLINED: 'rechazada',
    REVOKED: 'retirada',
  },
  waits: 'Espera a otro administrador.',
  new: 'Función nueva',
  propose: 'Proponer la función',
  proposed: 'La función está propuesta. Otro administrador debe confirmarla.',
  actionFor: '{{action}}: {{role}}',
  actions: { confirm: 'Confirmar', decline: 'Rechazar', revoke: 'Retirar' },
  questions: {
    confirm: '¿Confirmar la función «{{role}}»?',
    decline: '¿Rechazar la función «{{role}}»?',
    revoke: '¿Retirar la función «{{role}}»?',
  },
  meanings: {
    confirm: 'La persona tiene la función desde ahora. Recibe un correo.',
    decline: 'La propuesta termina. Se puede hacer otra vez.',
    revoke: 'La persona pierde la función al instante. Recibe un correo.',
  },
  done: {
    confirm: 'La función «{{role}}» está confirmada.',
    decline: 'La función «{{role}}» está rechazada.',
    revoke: 'La función «{{role}}» está retirada.',
  },
};

export const holds: AppCatalogs['staff']['holds'] = {
  title: 'Retenciones legales',
  text: 'Mientras dura una retención, no se borra nada de esta persona.',
  none: 'No hay ninguna retención.',
  since: 'desde el {{when}}',
  lifted: 'levantada el {{when}}',
  lift: 'Levantar la retención',
  liftQuestion: '¿Levantar esta retención?',
  liftMeaning: 'Lo que tocaba borrar podrá borrarse. Eso no se puede deshacer.',
  liftDone: 'La retención está levantada.',
  place: 'Poner una retención',
  placed: 'La retención está puesta.',
  reason: 'Motivo',
  reasonHint: 'Qué caso o carta lo pide. Al menos 10 letras. Sin datos de salud.',
};
