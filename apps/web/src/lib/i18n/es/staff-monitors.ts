/** Spanish texts of the room about what stays true. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const monitors: AppCatalogs['staff']['monitors'] = {
  title: 'Lo que sigue siendo cierto',
  text: 'Cada equipo público se revisa todos los días. Lo que pasó su fecha se dice al equipo una vez, y queda aquí hasta que se arregle.',
  lapsed: 'Ya no está al día',
  coming: 'Vence pronto',
  ours: 'Donde nos hemos retrasado',
  run: 'Última revisión',
  nothingLapsed: 'Todo está al día.',
  nothingComing: 'Nada vence pronto.',
  wholeTeam: 'todo el equipo',
  columns: { team: 'Equipo', what: 'Qué pasó', item: 'Punto', due: 'Fecha', told: 'Avisado el' },
  kinds: {
    DUE_SOON: 'vence pronto',
    RECREDENTIAL: 'se puede verificar de nuevo',
    LAPSED: 'ya no está al día',
    HIDDEN: 'oculto para el público',
    FAILED: 'no aprobado',
    NOT_CONFIRMED: 'no se pudo confirmar',
    OURS_LATE: 'el retraso es nuestro',
    RULE_ENDS: 'una norma legal termina pronto',
    RULE_ENDED: 'una norma legal terminó: revise otra vez',
    DOCUMENT_ENDS: 'un documento del equipo vence pronto',
    DOCUMENT_ENDED: 'un documento del equipo venció: pida uno nuevo',
    RESTORED: 'otra vez al día',
  },
  oursNone: 'Ninguna revisión mensual nuestra está atrasada.',
  oursAlarm: 'Equipos con revisiones mensuales por hacer: {{listings}}. La más antigua es del {{day}}.',
  oursBlocked:
    'Equipos con revisiones mensuales atrasadas: {{listings}}. La más antigua es del {{day}}. Hasta que se hagan no hay fichas nuevas ni pagos para estos equipos; conservan su distintivo hasta el día 62.',
  neverRan: 'Todavía no se revisó nada.',
  ran: '{{day}}: {{listings}} equipos revisados, {{told}} avisos, {{mails}} correos.',
  over: 'Terminó el {{when}}.',
  notOver: 'Aún no ha terminado.',
};
