/** Spanish texts of the page on which somebody shows that a team from a public list is theirs. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const claims: AppCatalogs['portal']['claims'] = {
  title: 'Busque su equipo',
  text: 'Su equipo puede estar en una lista pública. Muestre que es suyo y ponemos lo que dice la lista.',
  yours: 'Lo que pidió',
  teams: 'Mis equipos',
  find: 'Buscar su equipo',
  findText: 'Mostramos lo que dice la lista pública y nada más.',
  query: 'Cómo empieza el nombre, o el número NPI',
  city: 'Ciudad, si quiere',
  search: 'Buscar',
  found_one: 'Hay {{count}}.',
  found_other: 'Hay {{count}}.',
  mailFor: 'Pedir {{name}} por correo',
  mailbox: 'Un correo que termina en {{domain}}',
  otherDomain: 'Debe terminar en {{domain}}.',
  sendCode: 'Enviar un código',
  call: 'Mejor por teléfono',
  callFor: 'Mejor por teléfono: {{name}}',
  noWay:
    'La lista no tiene sitio web ni teléfono de este equipo. Escriba al equipo del sitio, en la página de contacto.',
  done: {
    DOMAIN_MAIL: 'Se envió un código para {{name}}. Escríbalo arriba.',
    CALL_BACK: 'Llamaremos al número de {{name}} que está en la lista. Después escriba el código arriba.',
  },
  codeFor: 'Código para {{name}}',
  code: 'El código, 8 cifras',
  prove: 'Este equipo es mío',
  open: 'Ir a {{name}}',
  asked: {
    DOMAIN_MAIL: 'Se envió un código por correo. Sirve una vez, por una hora.',
    CALL_BACK: 'Llamamos y leímos un código. Sirve una vez, por una hora.',
  },
  states: {
    TO_CALL: 'Llamaremos al número de la lista y leeremos un código. Esté cerca de ese teléfono.',
    OVER: 'El código es muy viejo. Pida otro abajo.',
    WON: 'Es suyo.',
    WITH_STAFF: 'Gracias. Alguien lo ve. Aquí verá en qué queda.',
    LOCKED: 'Hubo muchos códigos malos. Pida otro abajo.',
    REPLACED: 'Lo pidió otra vez.',
    REFUSED: 'No pudimos aceptarlo. Si cree que es un error, escriba al equipo.',
  },
};
