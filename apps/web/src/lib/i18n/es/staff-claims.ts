/** Spanish texts of the room about claims of candidates. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const claims: AppCatalogs['staff']['claims'] = {
  title: 'Reclamos de equipos',
  text: 'Alguien dice que un equipo de una lista pública es suyo. Llame al número de la lista y lea el código.',
  none: 'Ningún reclamo espera.',
  phone: 'Llamar al {{phone}}',
  candidate: 'Lo que dicen las listas de {{name}}',
  byYou: 'Usted llama. Si saben quién lo pidió, léales el código.',
  states: {
    TO_CALL: 'Espera una llamada. El código se hace cuando usted la toma.',
    ASKED: 'Llama una persona del equipo.',
    WON: 'Es suyo.',
    WITH_STAFF: 'Lo probó, pero el equipo ya es de otra persona. Hable con ambas. La dueña puede invitar.',
    LOCKED: 'Demasiados códigos malos.',
    REPLACED: 'Pedido otra vez.',
    REFUSED: 'Rechazado.',
  },
  actions: { call: 'Tomar la llamada', noAnswer: 'Nadie contestó', refuse: 'Rechazar' },
  actionsOf: {
    call: 'Tomar la llamada: {{name}}',
    noAnswer: 'Nadie contestó: {{name}}',
    refuse: 'Rechazar: {{name}}',
  },
  done: {
    call: 'El código para {{name}} es {{code}}. Se muestra esta vez y sirve por una hora.',
    noAnswer: '{{name}} espera otra llamada.',
    refuse: 'Se rechazó el reclamo de {{name}}.',
  },
};
