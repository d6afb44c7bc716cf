/** Spanish texts of the people whom a team names. */
import type { members as englishMembers, parts as englishParts } from '../en/portal-members.ts';

export const members: typeof englishMembers = {
  title: 'Las personas del equipo',
  text: 'Su página nombra a personas. Cada una lee antes su propia parte. Así no se dice de nadie algo que no está bien.',
  open: 'Preguntar a las personas del equipo',
  missing: 'Estas personas no han confirmado su parte:',
  nobody: 'Todavía no hay nadie en el equipo.',
  onlyOwner: 'Les pregunta quien es dueño del equipo.',
  states: {
    NOT_ASKED: 'Todavía no se le preguntó.',
    INVITED: 'Enviamos un correo. Todavía no hay respuesta.',
    ASKED: 'Ya está aquí y todavía no respondió.',
    STALE: 'Respondió antes de que la parte cambiara. Pregunte otra vez.',
    CONFIRMED: 'Confirmado, {{when}}.',
    WRONG: 'Dice que algo está mal, {{when}}.',
  },
  note: 'En sus palabras: {{note}}',
  email: 'Su dirección de correo',
  emailHint: 'Recibe un enlace que sirve una vez, por una semana.',
  invite: 'Preguntar por correo',
  askAgain: 'Preguntar otra vez',
  isMe: 'Soy yo',
};

export const parts: typeof englishParts = {
  title: 'Mi parte',
  text: 'Esto dicen de usted los equipos en sus páginas. Aquí solo lo ve usted.',
  open: 'Leer y confirmar mi parte',
  none: 'Ningún equipo le nombra.',
  states: {
    NOT_ASKED: 'Por favor, léalo.',
    INVITED: 'Por favor, léalo.',
    ASKED: 'Por favor, léalo. ¿Está bien?',
    STALE: 'Cambió después de su respuesta. ¿Ahora está bien?',
    CONFIRMED: 'Usted dijo que está bien, {{when}}.',
    WRONG: 'Usted dijo que algo está mal, {{when}}. El equipo sabe qué.',
  },
  confirm: 'Está bien',
  wrong: 'Algo está mal',
  note: '¿Qué está mal?',
  noteHint: 'Lo leerán las personas que escriben por el equipo.',
  send: 'Enviar',
};
