/** Spanish texts of the pages on which anybody says what a team did, and asks how far that is. */
import type { Catalog } from '../catalog.ts';

export const complaint: Catalog['complaint'] = {
  head: {
    title: 'Cuéntenos sobre {{name}} · Open Window',
    description: '¿Pasó algo con un equipo? Cuéntenos. No necesita cuenta ni dar su nombre.',
  },
  title: '¿Pasó algo con este equipo?',
  unlisted: 'un equipo',
  aboutUnlisted: 'Sobre un equipo que ahora no está en nuestra lista',
  crisis: {
    not: 'No somos un servicio de emergencia.',
    call: 'Si alguien está en peligro ahora, llame al <call>911</call>. En una crisis, llame o escriba al <call>988</call>.',
  },
  intro: 'Cuéntenos qué pasó. No necesita cuenta, y no tiene que decir quién es.',
  who: 'Solo lo lee personal que no tiene lazos con el equipo.',
  team: 'El equipo nunca ve sus palabras ni quién las escribió. Le preguntamos con nuestras palabras.',
  next: 'Alguien lo lee en tres días, o el mismo día si hay peligro. Luego quizás le preguntamos al equipo. Otras dos personas deciden.',
  danger: 'Alguien está en peligro ahora',
  kind: '¿De qué se trata?',
  kinds: {
    SAFETY_IN_SESSION: 'No fue seguro durante una sesión',
    LEFT_ALONE: 'Dejaron sola a una persona',
    BOUNDARY: 'Contacto, sexo o cercanía que no debía ser',
    CONSENT: 'Se hizo algo sin un sí',
    IMPAIRED_OR_UNLICENSED: 'Alguien estaba bebido o drogado, o no tenía licencia',
    MEDICINE_LOST: 'Se perdió, robó o regaló medicina',
    PRIVACY: 'Se contaron o mostraron cosas privadas a otros',
    DISCRIMINATION: 'Trataron peor a alguien por ser quien es',
    PRICE: 'El precio no fue el que dijeron',
    FALSE_CLAIMS: 'Dicen cosas que no son ciertas',
    OTHER: 'Otra cosa',
  },
  words: '¿Qué pasó?',
  wordsHint: 'Cuándo, dónde y quién estaba, hasta donde sabe. Hasta 4,000 letras. Deje fuera lo que no quiera contar.',
  contact: '¿Cómo podemos comunicarnos con usted? (Puede dejarlo vacío.)',
  contactHint: 'No tiene que decir quién es. Un teléfono o correo ayuda si tenemos una pregunta.',
  missing: {
    kind: 'Elija de qué se trata, por favor.',
    words: 'Diga qué pasó, por favor.',
  },
  submit: 'Enviar',
  tooMany:
    'Se envió demasiado en poco tiempo. Espere un rato e intente de nuevo. También puede llamarnos o escribirnos.',
  done: {
    title: 'Gracias. Ya lo tenemos.',
    received: 'Llegó el {{day}}.',
    due: 'Alguien lo lee a más tardar el {{day}}.',
    keep: 'Anote el número ahora. Solo lo mostramos una vez. Con él puede preguntar cómo va, y nadie puede ver lo que escribió.',
  },
  stage: {
    title: '¿Cómo va mi queja?',
    description: 'Pregunte con su número cómo va. No muestra nada de lo que escribió.',
    reference: 'Su número',
    hint: 'Diez letras y cifras, de la página que vio después de enviarla.',
    ask: 'Preguntar',
    unknown: 'No conocemos este número. Revise cada letra, por favor.',
    lost: '¿Perdió el número? No podemos buscarlo por su nombre. Puede contarnos otra vez.',
    due: 'El próximo paso llega a más tardar el {{day}}.',
    stages: {
      RECEIVED: 'Ya lo tenemos. Nadie lo ha leído todavía.',
      LOOKED_INTO: 'Lo estamos viendo.',
      DECIDED: 'Ya se decidió. Aquí no decimos más, para proteger a todos.',
    },
  },
};
