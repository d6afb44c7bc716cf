/** Spanish texts of messages with who applied, and of their proofs, at the desk. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const messages: AppCatalogs['staff']['messages'] = {
  title: 'Mensajes',
  text: 'Reciben un correo que solo dice que hay un mensaje. No escriba nada sobre la salud.',
  none: 'Nadie ha escrito todavía.',
  from: { APPLICANT: 'Quien solicita, {{when}}', DESK: 'La mesa, {{when}}' },
  unread: 'aún no leído',
  gone: 'Estas palabras ya no se guardan.',
  mark_one: 'Lo he leído',
  mark_other: 'He leído los {{count}}',
  marked: 'Ya no espera.',
  write: 'Escribirles',
  hint: 'En el idioma de la solicitud. Hasta 4.000 letras.',
  send: 'Enviar',
  sent: 'Está enviado.',
  against: {
    NOT_HANDED_IN: 'No se entregó.',
    NOBODY_THERE: 'No tienen cuenta aquí. Escriba por otro medio o llame.',
    THREAD_CLOSED: 'Terminó hace más de 30 días.',
    TOO_MANY_UNREAD: 'No han leído lo que se escribió antes.',
  },
};

export const proofs: AppCatalogs['staff']['proofs'] = {
  none: 'No se envió nada.',
  kinds: { CARD: 'Tarjeta', INCOME: 'Papel' },
  waits: 'Espera el análisis.',
  rejected: 'No era seguro, o no era lo que decía, y ya no está.',
  read: 'Guardar una copia',
  readOne: 'Guardar una copia: {{name}}',
};

export const changes: AppCatalogs['staff']['changes'] = {
  title: 'Lo que piden cambiar',
  gone: 'El porqué ya no se guarda.',
  states: { ASKED: 'pedido', ACCEPTED: 'sí', REFUSED: 'no' },
  reasons: {
    TOO_LATE_TO_CHANGE: 'ya se lee',
    CHANGES_NOTHING: 'no cambia nada',
    FOR_A_CLINICIAN: 'es para un médico',
    NOT_CLEAR: 'no está claro qué quieren decir',
  },
  reason: 'Si no, por qué',
  accept: 'Lo pueden cambiar',
  refuse: 'No lo pueden cambiar',
  done: 'Está contestado.',
};
