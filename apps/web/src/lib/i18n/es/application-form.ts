/** Spanish texts of an application form wherever it is shown. */
import type { Translated } from '../catalog.ts';
import type { applicationForm as english } from '../en/application-form.ts';

export const applicationForm: Translated<typeof english> = {
  optional: '{{label}} (puede dejarlo vacío)',
  choose: 'Elija por favor',
  clear: 'Quitar mi respuesta',
  clearOf: 'Quitar mi respuesta: {{label}}',
  left: 'Quedan {{count}} letras',
  over: 'Sobran {{count}} letras',
  limits: 'De {{from}} a {{to}}.',
  yes: 'Sí',
  no: 'No',
  safety: {
    YES: 'Sí',
    NO: 'No',
    UNSURE: 'No lo sé bien',
    TELL_CLINICIAN: 'Prefiero decirlo a un médico',
  },
  incomes: {
    amount: 'Cuánto',
    per: 'Cada cuánto',
    line: 'Ingreso {{number}}',
    add: 'Añadir un ingreso',
    remove: 'Quitar',
    removeThis: 'Quitar el ingreso {{number}}',
    each: '{{amount}} × {{times}} = {{sum}} al año',
    once: '{{amount}} al año',
    total: 'Todo junto son {{sum}} al año, antes de impuestos.',
    periods: {
      YEAR: 'una vez al año',
      MONTH: 'cada mes',
      TWICE_A_MONTH: 'dos veces al mes',
      TWO_WEEKS: 'cada dos semanas',
      WEEK: 'cada semana',
    },
  },
  instrument: {
    skip: 'Puede dejar sin responder todas estas preguntas. Si responde una, responda por favor todas.',
    clear: 'Quitar mis respuestas y dejarlo vacío',
    clearOf: 'Quitar mis respuestas y dejarlo vacío: {{label}}',
    itemMissing: 'Elija aquí una respuesta.',
  },
  leftOut: {
    title: 'Preguntas que aquí no se hacen',
    text: 'Aquí no se hacen estas preguntas: {{names}}. No hay palabras publicadas en español, y no las traducimos por nuestra cuenta. Usted no pierde nada por eso.',
  },
  problems: {
    MISSING: 'Responda esto por favor.',
    CONSENT: 'Solo puede enviar la hoja si está de acuerdo con esto.',
    TOO_LONG: 'Es demasiado largo: sobran {{count}} letras. Hágalo más corto por favor.',
    NOT_A_DAY: 'Escriba un día, con su mes y su año.',
    NOT_AN_ADDRESS: 'No es una dirección de correo, como nombre@example.com.',
    NOT_A_NUMBER_TO_CALL: 'No es un número de teléfono de Estados Unidos. Escriba los diez números.',
    NOT_OFFERED: 'Elija una de las respuestas.',
    OUT_OF_RANGE: 'Escriba un número entero de {{from}} a {{to}}.',
    WRONG_KIND: 'No podemos leer esta respuesta. Escríbala otra vez por favor.',
    INCOMPLETE: 'Responda cada línea, o deje todas sin responder.',
  },
};
