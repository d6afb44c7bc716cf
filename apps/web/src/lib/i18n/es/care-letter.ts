/** Textos en español de preguntar a un clínico de fuera: llegan con las páginas que los usan. */
import type { careLetter as english } from '../en/care-letter.ts';
import type { Translated } from '../catalog.ts';

export const careLetter: Translated<typeof english> = {
  toLetters: 'Pedir unas líneas a quien me atiende',
  title: 'Unas líneas de quien le atiende',
  lead: 'No las necesita para pedir ayuda. Si quiere, hacemos por correo tres preguntas cortas a alguien que le atiende.',
  back: 'Volver',
  told: 'Esa persona ve su nombre como usted lo escribió, y nada más. Lo que diga va a nuestros clínicos. Usted ve aquí si llegó.',
  ask: 'Pedirlas a alguien',
  email: 'Su correo electrónico',
  emailHint: 'El enlace sirve una vez, durante 21 días. Se lo recordamos dos veces.',
  send: 'Enviar el enlace',
  sent: 'El enlace va en camino.',
  now: 'A quién se pidió',
  none: 'A nadie por ahora.',
  states: {
    ASKED: 'Pedido el {{when}}, sin respuesta todavía',
    ANSWERED: 'Llegó el {{when}}',
    CANCELLED: 'Pedido el {{when}}, retirado',
    EXPIRED: 'Pedido el {{when}}, no llegó a tiempo',
  },
  cancel: 'Retirarlo',
  cancelText: 'El enlace de su correo deja de servir.',
  link: {
    title: 'Unas preguntas',
    noToken: 'Esta página se abre con el enlace de nuestro correo.',
    look: 'Leer las preguntas',
    gone: 'Este enlace ya se usó, se retiró o es muy viejo.',
    about:
      '{{applicant}} pide ayuda con el costo de su atención y le pide que conteste. Puede contestar hasta el {{when}}.',
    who: 'Solo los clínicos de este fondo leen lo que diga. Sirve una vez: revíselo antes de enviarlo.',
    relation: '¿Atiende usted a esta persona?',
    relations: {
      TREATS_NOW: 'Sí, ahora',
      TREATED_BEFORE: 'Antes, ahora no',
      DOES_NOT_TREAT: 'No',
    },
    standing: '¿Esta persona está en atención, o se la puede ver?',
    standings: {
      UNDER_CARE: 'Está en atención',
      CAN_BE_SEEN: 'Se la puede ver',
      CANNOT_BE_SEEN: 'Ahora no se la puede ver',
      NOT_SAID: 'Prefiero no decirlo',
    },
    note: 'Algo que nuestros clínicos deban saber (puede dejarlo vacío)',
    name: 'Su nombre y a qué se dedica',
    submit: 'Enviarlo',
    done: 'Gracias. Ya está aquí, y el enlace dejó de servir.',
  },
};
