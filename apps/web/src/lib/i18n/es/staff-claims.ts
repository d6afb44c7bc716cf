/** Spanish texts of the room about claims of candidates. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const claims: AppCatalogs['staff']['claims'] = {
  title: 'Reclamos de equipos',
  text: 'Alguien dice que un equipo de una lista pública es suyo. Llame al número de la lista y lea el código, o busque la licencia de quien nombra.',
  none: 'Ningún reclamo espera.',
  phone: 'Llamar al {{phone}}',
  candidate: 'Lo que dicen las listas de {{name}}',
  byYou: 'Usted llama. Si saben quién lo pidió, léales el código.',
  states: {
    TO_CALL: 'Espera una llamada. El código se hace cuando usted la toma.',
    TO_LOOK_UP: 'Espera a quien busque la licencia: ¿está vigente y es de quien nombra la lista?',
    LOOKED_UP: 'Buscada una vez. Otra persona mira también la fuente y confirma.',
    ASKED: 'Llama una persona del equipo.',
    WON: 'Es suyo.',
    WITH_STAFF: 'Lo probó, pero el equipo ya es de otra persona. Hable con ambas. La dueña puede invitar.',
    LOCKED: 'Demasiados códigos malos.',
    REPLACED: 'Pedido otra vez.',
    REFUSED: 'Rechazado.',
  },
  license: 'Licencia {{number}}, {{state}}',
  lookedUp: 'Buscada el {{when}}: {{source}}',
  lookedUpByYou: 'Usted la buscó. Otra persona debe confirmarla.',
  lookUpFor: 'Buscar la licencia para {{name}}',
  source: 'Dónde buscó y qué dice',
  actions: {
    call: 'Tomar la llamada',
    noAnswer: 'Nadie contestó',
    lookUp: 'Es suya y está vigente',
    confirm: 'Veo lo mismo',
    refuse: 'Rechazar',
  },
  actionsOf: {
    call: 'Tomar la llamada: {{name}}',
    noAnswer: 'Nadie contestó: {{name}}',
    lookUp: 'Es suya y está vigente: {{name}}',
    confirm: 'Veo lo mismo: {{name}}',
    refuse: 'Rechazar: {{name}}',
  },
  done: {
    call: 'El código para {{name}} es {{code}}. Se muestra esta vez y sirve por una hora.',
    noAnswer: '{{name}} espera otra llamada.',
    lookUp: '{{name}} espera una segunda mirada.',
    confirm: 'Se envió un código a quien reclama {{name}}.',
    refuse: 'Se rechazó el reclamo de {{name}}.',
  },
};
