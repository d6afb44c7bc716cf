/** Spanish texts that the rooms of the staff area share. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const desk: AppCatalogs['staff']['desk'] = {
  all: 'Todo',
  choose: 'Elija, por favor',
  search: 'Buscar',
  late: 'con retraso desde el {{when}}',
  nobody: 'nadie',
  you: 'usted',
  person: 'persona …{{id}}',
  none: 'sin dato',
  yes: 'sí',
  no: 'no',
};
