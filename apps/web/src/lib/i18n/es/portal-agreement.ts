/** Spanish texts of the scholarship agreement. */
import type { agreement as english } from '../en/portal-agreement.ts';

export const agreement: typeof english = {
  title: 'Acuerdo de becas',
  text: 'Dice lo que paga el fondo y lo que usted da. Guarde primero sus cupos. Condiciones nuevas necesitan una firma nueva.',
  none: 'Nadie lo ha firmado todavía.',
  signedBy: 'Firmado por {{name}}, {{role}}, {{when}}.',
  read: 'Leer lo que se firmó',
  hash: 'Huella del texto: {{hash}}',
  onlyOwner: 'Lo firma quien es dueño del equipo.',
  rate: 'Lo que paga el fondo por una sesión',
  rateHint: 'En dólares, por una sesión con medicamento.',
  discount: 'Lo que descuenta de su precio',
  slots: 'Cupos: {{count}}',
  wordsLater: 'Llene las dos condiciones para leer el texto.',
  name: 'Su nombre, como firma',
  role: 'Lo que usted es en el equipo',
  agree: 'Leí este texto y puedo firmar por el equipo.',
  sign: 'Firmar el acuerdo',
  holds: {
    EXCLUDED: 'El fondo no paga por ahora. Estamos viendo a su equipo; lo encuentra en sus casos.',
    SUSPENDED: 'El fondo no paga por ahora. Estamos viendo a su equipo; lo encuentra en sus casos.',
    NOT_LISTED: 'El fondo no paga mientras su equipo no sea público.',
    OUR_CHECK_LATE: 'El fondo no paga por ahora, porque una revisión nuestra está atrasada. No es culpa suya.',
    NO_AGREEMENT: 'El fondo no paga hasta que se firme el acuerdo para lo que dice su página pública.',
  },
};
