/** How we vet, and what the badge does not promise, in plain Spanish. */
import type { ContentPage } from './content.ts';

export const howWeVet: ContentPage = {
  title: 'Cómo revisamos a los equipos',
  description:
    'Qué revisamos de cada equipo, en qué fuente, cada cuánto, qué hace caducar una insignia y qué no podemos revisar.',
  lead: 'Aquí una insignia no se compra, no se pide y no se activa. Se calcula cada día a partir de revisiones con fecha. Cuando vence una que importa, la insignia se va ese día.',
  isDraftForCounsel: false,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'what-we-check',
      heading: 'Qué revisamos',
      blocks: [
        {
          kind: 'text',
          text: 'Son 48 puntos. Cada uno tiene una fuente, un método y una fecha para repetirlo. Los grupos principales:',
        },
        {
          kind: 'terms',
          items: [
            {
              term: 'Licencias',
              text: 'La licencia de cada persona en la junta estatal: activa, sin límites y válida donde atiende. Miramos cada mes.',
            },
            {
              term: 'Listas de exclusión',
              text: 'Listas federales y estatales de personas que no pueden participar en programas de salud. Cada mes.',
            },
            {
              term: 'Formación',
              text: 'Al menos 40 horas de formación en KAP y 20 sesiones para terapeutas, confirmadas con quien las dio.',
            },
            { term: 'Seguro', text: 'Un seguro vigente que no excluye la ketamina, confirmado con la compañía.' },
            {
              term: 'Plan de emergencia',
              text: 'Personal, equipo y simulacros según cómo se da la medicina. Lo vemos en video o en el lugar.',
            },
            {
              term: 'La atención, por escrito',
              text: 'Evaluación, consentimiento, nunca dejar sola a la persona, regreso a casa, reglas de contacto y grabación.',
            },
            {
              term: 'Precio y contacto',
              text: 'La lista de precios coincide con una cotización real; contestan el teléfono. Cada 90 días.',
            },
          ],
        },
      ],
    },
    {
      id: 'how-it-is-decided',
      heading: 'Cómo se decide',
      blocks: [
        {
          kind: 'list',
          items: [
            'Deciden juntas dos personas sin relación con el equipo.',
            'Quien agregó una prueba no puede juzgarla.',
            'Una revisión que no se pudo hacer cuenta como no hecha. Nunca cuenta como aprobada.',
            'Se guarda lo que una revisión halló primero, aunque después alguien decida otra cosa. También su nombre y su razón.',
          ],
        },
      ],
    },
    {
      id: 'when-a-badge-goes',
      heading: 'Cuándo se va una insignia',
      blocks: [
        {
          kind: 'list',
          items: [
            'Venció una revisión obligatoria: la insignia se va a medianoche UTC. La ficha dice “verificación no vigente” por 14 días. Luego se oculta.',
            'Una revisión mensual que nosotros hacemos tarde: lo decimos en la página. La insignia queda hasta 62 días, porque no es el equipo quien se atrasa.',
            'Falló una revisión obligatoria: la ficha se oculta de inmediato.',
            'Un equipo no confirma sus datos por 90 días: se le recuerda y luego se oculta.',
          ],
        },
      ],
    },
    {
      id: 'order',
      heading: 'Quién sale primero',
      blocks: [
        {
          kind: 'text',
          text: 'Cuentan sus palabras, la distancia, qué tan vigentes están las revisiones, si cubren los cuatro pasos y si aceptan personas nuevas. El dinero no cuenta. Cada resultado dice por qué está donde está.',
        },
      ],
    },
    {
      id: 'not-checked',
      heading: 'Qué no revisamos',
      blocks: [
        {
          kind: 'text',
          text: 'No entramos a las sesiones. No medimos cómo les va a las personas. No podemos prometer que un equipo sea para usted. Vea [qué significa la insignia](/what-the-badge-means).',
        },
        {
          kind: 'note',
          text: '¿Hay un error en una ficha? Cada una tiene un enlace “Avisar de un error”. Recibe un número y una fecha en que lo veremos. ¿Pasó algo con un equipo? Su página tiene un enlace también para eso, y no tiene que decir quién es.',
        },
      ],
    },
  ],
};

export const badge: ContentPage = {
  title: 'Qué significa la insignia y qué no',
  description:
    'La insignia dice que se revisaron ciertos puntos en ciertas fechas. No promete resultados y nadie puede pagar por ella.',
  lead: '“Revisado” quiere decir: estos puntos, en estas fuentes, en estas fechas. Cada ficha muestra su propia lista.',
  isDraftForCounsel: true,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'states',
      heading: 'Los cuatro estados',
      blocks: [
        {
          kind: 'terms',
          items: [
            { term: 'Revisado en estos puntos', text: 'Cada punto obligatorio está hecho y vigente.' },
            {
              term: 'Revisado, con condiciones',
              text: 'Hecho y vigente, pero un punto se aceptó con una condición y una fecha.',
            },
            { term: 'Verificación no vigente', text: 'Un punto venció en los últimos 14 días.' },
            { term: 'Sin revisar', text: 'No hemos terminado de revisar a este equipo.' },
          ],
        },
      ],
    },
    {
      id: 'no-promise',
      heading: 'Qué no promete',
      blocks: [
        {
          kind: 'list',
          items: [
            'Que el tratamiento funcione o no haga daño',
            'Que el equipo sea para usted, tenga lugar o acepte su seguro',
            'Que nada cambió desde la fecha que se muestra',
            'Que recomendamos a este equipo más que a otro',
          ],
        },
        {
          kind: 'text',
          text: 'Ningún pago, membresía o regalo cambia una insignia, un lugar en la lista o el texto de una ficha.',
        },
      ],
    },
  ],
};
