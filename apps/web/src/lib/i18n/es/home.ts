/** Spanish texts of the home page. */
import type { Catalog } from '../catalog.ts';

export const home: Catalog['home'] = {
  head: {
    title: 'Open Window: encuentre un equipo de psicoterapia asistida con ketamina',
    description:
      'Un directorio gratuito de equipos que unen la ketamina con psicoterapia de verdad. Vea precios, seguridad y qué se revisó. Sin anuncios ni rastreo.',
  },
  title: 'Encuentre un equipo de psicoterapia asistida con ketamina',
  lead: 'Díganos dónde está. Le mostramos los equipos cercanos, cuánto cuestan y qué revisamos.',
  all: 'O vea todos los equipos',
  allCount_one: 'O vea {{count}} equipo',
  allCount_other: 'O vea los {{count}} equipos',
  kap: {
    title: 'Qué es la KAP',
    text: 'En la psicoterapia asistida con ketamina (KAP), la medicina es solo una parte de la terapia. Un terapeuta y un médico que receta trabajan juntos. Tiene cuatro fases:',
    phases: {
      ASSESSMENT: { title: 'Evaluación', text: '¿Es adecuada para usted? A veces la respuesta es no.' },
      PREPARATION: { title: 'Preparación', text: 'Conoce a su terapeuta y planean la sesión.' },
      MEDICINE_SESSION: { title: 'Sesión con medicina', text: 'De una a tres horas, con un terapeuta presente.' },
      INTEGRATION: { title: 'Integración', text: 'Hablan de lo vivido; la primera vez, a los pocos días.' },
    },
    legend: 'Una ventana pequeña muestra las cuatro fases de cada equipo.',
    here: 'se ofrece aquí',
    partner: 'con otro centro',
    missing: 'no se ofrece',
    caution: 'La KAP no es una cura y no es para todos. Un lugar que solo da ketamina no es KAP.',
    more: 'Lea la guía sencilla',
  },
  promises: {
    title: 'Con qué puede contar',
    badge: {
      title: 'La insignia no se compra',
      text: 'Sale de revisiones con fecha. Cuando una vence, la insignia se quita ese día. La página de cada equipo muestra qué revisamos y qué no.',
    },
    price: {
      title: 'El precio completo, sumado',
      text: 'Sumamos cada visita de un curso completo, línea por línea, con los precios del propio equipo.',
    },
    order: {
      title: 'Sin lugares pagados',
      text: 'Nadie puede pagar para estar más arriba. Cada equipo muestra por qué está en su lugar.',
    },
    privacy: {
      title: 'Nadie lo observa',
      text: 'Sin cuenta, sin anuncios, sin rastreadores. Su búsqueda no se guarda.',
    },
    how: 'Vea cómo revisamos',
  },
};
