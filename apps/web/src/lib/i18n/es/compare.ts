/** Spanish texts of the comparison. */
import type { Catalog } from '../catalog.ts';

export const compare: Catalog['compare'] = {
  head: {
    title: 'Equipos lado a lado · Open Window',
    description:
      'Hasta tres equipos lado a lado: atención, precio completo, seguridad, qué se revisó y cómo comunicarse.',
  },
  title: 'Equipos lado a lado',
  none: 'Elija dos o tres equipos en la lista y compárelos aquí.',
  search: 'Ir a la lista',
  remove: 'Quitar {{name}}',
  missing: 'Uno de los equipos ya no está en la lista.',
  rows: {
    checked: 'Qué se revisó',
    care: '¿Es KAP?',
    where: 'Dónde',
    price: 'Curso completo',
    sliding: 'Precio según ingresos',
    routes: 'Cómo se da la medicina',
    presence: 'En el cuarto',
    safety: 'Seguridad',
    integration: 'Después de la medicina',
    accepting: 'Personas nuevas',
    scholarship: 'Becas',
    languages: 'Idiomas',
    access: 'Acceso',
    contact: 'Contacto',
  },
  from: 'desde {{price}}',
  yes: 'Sí',
  no: 'No',
  notGiven: 'Sin datos',
};
