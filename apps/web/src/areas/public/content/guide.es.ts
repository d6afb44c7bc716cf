/** What KAP is and is not, in plain Spanish. */
import type { ContentPage } from './content.ts';

export const guide: ContentPage = {
  title: '¿Qué es la psicoterapia asistida con ketamina?',
  description:
    'Qué es y qué no es la KAP, sus cuatro pasos, quién no debe hacerla, los riesgos, cuánto cuesta y qué preguntar.',
  lead: 'La KAP une una medicina, la ketamina, con terapia hablada antes, durante y después. Ayuda a algunas personas a quienes nada más ayudó. No es una cura y no es para todos.',
  isDraftForCounsel: false,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'what-it-is',
      heading: 'Qué es',
      blocks: [
        {
          kind: 'text',
          text: 'La ketamina es una medicina que se usa desde hace más de cincuenta años para el dolor y la cirugía. En dosis baja cambia lo que uno siente y piensa durante una a tres horas. Algunas personas se sienten menos tristes o con menos miedo por días o semanas.',
        },
        {
          kind: 'text',
          text: 'En la KAP un terapeuta le ayuda a prepararse, se queda con usted en la sesión y le ayuda a usar lo que surgió. Muchas personas dicen que hablar importa tanto como la medicina.',
        },
        { kind: 'note', text: 'Un lugar que solo da la medicina no es KAP. Nunca lo llamamos así.' },
      ],
    },
    {
      id: 'four-steps',
      heading: 'Los cuatro pasos',
      blocks: [
        {
          kind: 'terms',
          items: [
            {
              term: '1. Evaluación',
              text: 'Una visita médica y una de salud mental. Buscan razones para no hacerlo. Un buen equipo a veces dice que no.',
            },
            {
              term: '2. Preparación',
              text: 'Conoce a su terapeuta, habla de lo que espera y teme, y acuerdan reglas, como el contacto físico y las grabaciones.',
            },
            {
              term: '3. Sesión con medicina',
              text: 'La medicina se da por suero, inyección, tableta o spray nasal. Usted descansa de una a tres horas. Un terapeuta está con usted. Necesita quien lo lleve a casa y no debe manejar hasta el día siguiente.',
            },
            {
              term: '4. Integración',
              text: 'Pláticas con su terapeuta después de la sesión, la primera en uno o dos días. Usted le da sentido y prueba pequeños cambios en su vida.',
            },
          ],
        },
        {
          kind: 'text',
          text: 'Un curso suele tener de cuatro a ocho sesiones con medicina en unas semanas. Algunos equipos ofrecen sesiones más tarde para mantener el efecto.',
        },
      ],
    },
    {
      id: 'what-it-is-not',
      heading: 'Qué no es',
      blocks: [
        {
          kind: 'list',
          items: [
            'No es una cura. A muchas personas el efecto se les pasa, sobre todo sin terapia.',
            'La FDA no la aprobó para la mayoría de sus usos. Solo el spray nasal esketamina (Spravato) está aprobado, para adultos con algunos tipos de depresión. Los demás usos son legales, pero con menos pruebas.',
            'No es atención de emergencia. Si puede hacerse daño, llame al 988 y oprima 2 ahora.',
            'No es algo para hacer a solas en casa.',
          ],
        },
      ],
    },
    {
      id: 'who-should-not',
      heading: 'Quién no debe hacerla, o debe revisarse antes',
      blocks: [
        {
          kind: 'text',
          text: 'Solo un profesional que lo examinó puede decir si es para usted. Cuente al equipo todo esto. Los equipos no aceptan todos lo mismo.',
        },
        {
          kind: 'list',
          items: [
            'Presión alta sin control, enfermedad del corazón, un aneurisma o un derrame cerebral pasado',
            'Psicosis ahora o antes, o manía ahora',
            'Embarazo o lactancia',
            'Problemas serios del hígado o de la vejiga',
            'Problemas con drogas o alcohol ahora, o mal uso de ketamina antes',
            'Alergia a la ketamina',
            'Algunas medicinas, como opioides y benzodiacepinas. No deje una medicina por su cuenta.',
          ],
        },
      ],
    },
    {
      id: 'risks',
      heading: 'Riesgos',
      blocks: [
        {
          kind: 'list',
          items: [
            'Frecuentes y cortos: presión más alta, náusea, mareo o sentirse lejos del cuerpo, vista borrosa',
            'Pueden surgir emociones o recuerdos difíciles, en la sesión o días después',
            'Una caída o un choque si maneja o trabaja demasiado pronto',
            'Con mucho uso: daño a la vejiga, problemas de memoria y querer cada vez más',
            'La FDA advirtió en octubre de 2023 sobre la ketamina compuesta que se toma en casa sin un profesional cerca',
          ],
        },
        {
          kind: 'text',
          text: 'Usted está acostado y no del todo en sí. Por eso pregunte quién está en el cuarto, quién vigila su presión y cuál es la regla sobre el contacto físico.',
        },
      ],
    },
    {
      id: 'what-studies-say',
      heading: 'Qué dicen los estudios',
      blocks: [
        {
          kind: 'text',
          text: 'Una revisión de 83 informes halló primeras señales de beneficio para varios problemas, y un alto riesgo de sesgo en muchos estudios (Walsh y otros, BJPsych Open, 2021, doi 10.1192/bjo.2021.1061). La mayoría sigue a las personas por poco tiempo. Nadie puede decirle de antemano si le va a ayudar.',
        },
      ],
    },
    {
      id: 'cost',
      heading: 'Cuánto cuesta',
      blocks: [
        {
          kind: 'text',
          text: 'Pida el precio del curso entero, no de una sesión. Nosotros lo sumamos de la lista de precios de cada equipo. El seguro puede pagar partes, como la terapia o Spravato. Muchos equipos cobran menos a quien gana menos.',
        },
      ],
    },
    {
      id: 'questions',
      heading: 'Preguntas para un equipo',
      blocks: [
        {
          kind: 'list',
          items: [
            '¿Quién estará conmigo en el cuarto todo el tiempo? ¿Qué licencias tienen?',
            '¿Quién decide si puedo hacerlo, y qué les haría decir que no?',
            '¿Cuántas pláticas hay antes y después de cada sesión con medicina?',
            '¿Cuánto cuesta el curso entero? ¿Y si dejo antes?',
            '¿Cómo vigilan mi presión y mi respiración? ¿Quién responde si algo sale mal?',
            '¿Cuál es su regla sobre el contacto físico? ¿Graban?',
            '¿Qué hago si me siento peor después, de noche o en fin de semana?',
            '¿Cómo saben si ayuda? ¿Qué hacen cuando no?',
            '¿De dónde viene la medicina?',
            '¿Ante quién me puedo quejar?',
          ],
        },
      ],
    },
  ],
};
