/** Spanish texts of the mailbox of the demo. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const mailbox: AppCatalogs['portal']['mailbox'] = {
  title: 'Buzón de la demostración',
  text: 'Todos los correos que escribió esta demostración. Nada sale de esta máquina.',
  none: 'Todavía no hay correos.',
  shown: '{{number}} correos',
  to: 'para {{to}}, {{when}}',
  words: 'El correo',
  back: 'Todos los correos',
};
