/** Spanish texts of the pages about scholarships: what is open, and whether one might qualify. */
import type { Catalog } from '../catalog.ts';

export const scholarships: Catalog['scholarships'] = {
  head: {
    title: 'Becas · Open Window',
    description:
      'Ayuda para pagar la KAP: qué está abierto, con qué reglas, y una revisión de dos minutos que no guarda nada.',
  },
  title: 'Ayuda para pagar la KAP',
  lead: 'Una beca paga sus sesiones al equipo, una por una, después de que usted las tuvo.',
  none: 'Ahora no hay una beca para solicitar.',
  rounds: {
    OPEN: 'Puede solicitar ahora.',
    WAITLIST: 'Puede solicitar ahora y entra en una lista de espera.',
    NOT_YET: 'Aún no está abierta.',
    CLOSED: 'Está cerrada.',
  },
  from: 'Abre el {{day}} a las {{time}} UTC.',
  until: 'Recibe solicitudes hasta el {{day}}, {{time}} UTC.',
  languages: 'Puede escribir en: {{languages}}.',
  write: '¿Preguntas? Escriba a {{contact}}.',
  checkLink: '¿Podría calificar? Dos minutos, no se guarda nada',
  rules: 'Reglas, versión {{version}}. Su huella (SHA-256): {{hash}}',
  check: {
    head: {
      title: '¿Podría calificar? · Open Window',
      description: 'Cinco preguntas. Lo que contesta se queda en su navegador: no se envía ni se guarda nada.',
    },
    title: '¿Podría calificar?',
    lead: 'Cinco preguntas, unos dos minutos. Lo que contesta se queda en esta página. No se envía ni se guarda nada.',
    noScript: 'La revisión necesita JavaScript. Los límites de más abajo le dicen lo mismo.',
    age: '¿Qué edad tiene?',
    state: '¿Dónde vive?',
    size: '¿Cuántas personas viven del mismo dinero, con usted?',
    sizeHint: 'Usted, una pareja, hijos y otras personas que mantiene.',
    incomes: '¿Qué dinero entra, antes de impuestos?',
    incomesHint: 'Sume lo que cada uno gana o recibe, como llega. Déjelo vacío si no hay.',
    amount: 'Cantidad en dólares',
    per: 'Cada cuánto llega',
    periods: {
      YEAR: 'al año',
      MONTH: 'al mes',
      TWICE_A_MONTH: 'dos veces al mes',
      TWO_WEEKS: 'cada dos semanas',
      WEEK: 'a la semana',
    },
    more: 'Agregar más dinero que entra',
    cards: '¿Alguien en casa tiene uno de estos?',
    cardsHint: 'Uno basta. Déjelo vacío si no hay.',
    submit: 'Ver',
    missing: 'Conteste esto, por favor.',
    result: {
      ELIGIBLE: 'Podría calificar',
      NOT_ELIGIBLE: 'Este fondo no le puede ayudar ahora',
      NEEDS_ANSWER: 'Aún no lo sabemos',
    },
    whyTitle: 'Por qué',
    notPromise: 'No es una promesa. Personas leen cada solicitud, y no hay dinero para todos.',
    young: {
      title: 'Esta ayuda es para adultos',
      text: 'Qué bueno que miró. Hoy puede hablar con alguien, gratis: llame o escriba al 988 a cualquier hora, y oprima 2.',
      more: 'En su escuela, con un médico, o en el 211 (llame o envíe su código postal al 898211) le ayudan a hallar atención para jóvenes.',
    },
    have: {
      title: 'Qué tener a la mano al solicitar',
      items: {
        income: 'Lo que entra cada mes: talones de pago, una carta de ayuda, o su palabra.',
        card: 'Una tarjeta como Medicaid o SNAP, si la tiene. Basta una foto.',
        care: 'El nombre de un terapeuta o médico que le conoce, si lo hay.',
        time: 'Unos 40 minutos. Puede parar y seguir después, en cualquier aparato.',
      },
      noStory: 'No tiene que contar la historia de lo que le pasó.',
    },
    else: {
      title: 'Otros tres caminos',
      teams:
        'Equipos de su estado con <scholarship>lugares para becas</scholarship> o <sliding>precios según su ingreso</sliding>.',
      insurance:
        'Seguro: Medicaid, Medicare y muchos planes pagan la esketamina (Spravato). Pida la “autorización previa”. Algunos <insured>equipos cobran al seguro</insured>.',
      local: 'Fondos de su zona: llame al 211 y pida ayuda con los gastos de salud.',
      crisis: 'Si ahora es difícil: llame o escriba al 988 y oprima 2. Es gratis, a cualquier hora.',
    },
    limits: {
      title: 'Los límites',
      lead: 'Hasta este dinero al año, antes de impuestos. La línea es la de {{year}}; el límite es el {{percent}}%.',
      card: 'Con una de estas tarjetas no hay límite: {{cards}}.',
      size: 'Personas',
      CONTIGUOUS: 'Estados y DC',
      AK: 'Alaska',
      HI: 'Hawái',
      borrowed: 'Puerto Rico, Guam y las otras islas no tienen línea propia. Usamos la de los estados.',
      age: 'Debe tener {{age}} años o más.',
    },
  },
};
