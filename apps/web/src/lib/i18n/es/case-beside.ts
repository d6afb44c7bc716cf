/** Spanish texts of what stands beside the checklist of a case: papers of the team, reports of the public, and quotes. */
import type { caseBeside as english } from '../en/case-beside.ts';
import { caseMembers, casePapers } from './case-papers.ts';

export const caseBeside: typeof english = {
  papers: casePapers,
  members: caseMembers,
  reports: { title: 'Avisos abiertos del público', point: 'sobre el punto {{item}}' },
  holds: {
    line: 'El fondo no pagaría nada ahora: {{why}}',
    reasons: {
      EXCLUDED: 'alguien del equipo está en una lista de exclusión, o lo está la organización.',
      SUSPENDED: 'el equipo está suspendido.',
      NOT_LISTED: 'el equipo no es público.',
      OUR_CHECK_LATE: 'nuestra propia revisión mensual tiene más de 35 días.',
      NO_AGREEMENT: 'no hay acuerdo firmado que corresponda a la versión pública.',
    },
  },
  quotes: {
    none: 'Nadie anotó cuánto pide el equipo.',
    add: 'Anotar un precio',
    hint: 'Lo que el equipo dijo que cuesta: el curso entero, o cada parte.',
    save: 'Anotarlo',
    done: 'El precio quedó anotado.',
    source: 'Cómo lo dijeron',
    sources: { CALL: 'por teléfono', MAIL: 'por correo', GOOD_FAITH_ESTIMATE: 'en un presupuesto de buena fe' },
    day: 'Día',
    dayWrong: 'Ese día todavía no llega.',
    total: 'El curso entero, en dólares',
    totalNeeded: 'Dé el precio entero o el de una parte.',
    amount: '{{phase}}: precio de una, en dólares',
    count: '{{phase}}: cuántas',
    one: 'Pidieron {{total}} el {{day}}, {{source}}',
    useOne: 'Usar como prueba: {{quote}}',
    proposed: 'Esto indica: {{result}}',
    same: 'Es lo que dice la página.',
    findings: {
      NOTHING_PUBLISHED: 'La página no tiene precio para esto.',
      NOT_ON_THE_LIST: '{{phase}}: {{quoted}}, y la página no le pone precio.',
      LINE_ABOVE: '{{phase}}: {{quoted}} en vez de {{published}}.',
      LINE_BELOW: '{{phase}}: {{quoted}} en vez de {{published}}.',
      TOTAL_ABOVE: 'En total más de lo que dice la página: {{quoted}} en vez de {{published}}.',
      TOTAL_DISPUTABLE:
        '$400 o más sobre la página: {{quoted}} en vez de {{published}}. Desde ahí un paciente puede disputar una cuenta.',
      TOTAL_BELOW: 'En total menos de lo que dice la página: {{quoted}} en vez de {{published}}.',
      TOTAL_IS_NO_SUM: 'Las partes no suman {{quoted}}.',
    },
  },
};
