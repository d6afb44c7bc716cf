/** Spanish texts of the page about jobs. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const jobs: AppCatalogs['staff']['jobs'] = {
  title: 'Tareas',
  text: 'Lo que el producto hace solo, y lo que falló. Aquí los datos son solo números de registro.',
  queuesTitle: 'Colas',
  deadTitle: 'Fallaron',
  deadNone: 'Ninguna tarea falló.',
  columns: {
    name: 'Cola',
    waiting: 'Esperan',
    active: 'En marcha',
    failed: 'Fallidas',
    oldest: 'La más vieja espera desde',
    job: 'Tarea',
    failedAt: 'Falló el',
    reason: 'Por qué',
    attempts: 'Intentos',
    actions: 'Qué hacer',
  },
  everyQueue: 'Todas las colas',
  actions: { retry: 'Intentar de nuevo', discard: 'Descartar' },
  actionsOf: { retry: 'Intentar de nuevo: {{name}}', discard: 'Descartar {{name}}' },
  done: { retry: 'La tarea está otra vez en su cola.', discard: 'La tarea se descartó.' },
};
