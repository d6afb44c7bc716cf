/** Spanish texts beside a point of a case: the papers that the team brought. */
import type { caseMembers as englishMembers, casePapers as english } from '../en/case-papers.ts';

export const casePapers: Readonly<Record<keyof typeof english, string>> = {
  missing: 'El equipo no ha traído: {{title}}',
  brought: 'traído {{when}}',
  ends: 'vence el {{when}}',
  replaced: 'uno más nuevo ocupa su lugar',
  waits: 'Espera al escáner.',
  read: 'Guardar una copia',
  readOne: 'Guardar una copia: {{title}}, {{name}}',
  use: 'Usar como prueba',
  useOne: 'Usar como prueba: {{title}}, {{name}}',
};

export const caseMembers: typeof englishMembers = {
  title: 'Lo que dijeron las personas del equipo de su parte:',
  CONFIRMED: '{{name}}: confirmado, {{when}}',
  WRONG: '{{name}}: dice que algo está mal, {{when}}',
  STALE: '{{name}}: confirmó otras palabras, {{when}}',
  NONE: '{{name}}: no respondió',
};
