/** Spanish texts of the people who write for a team. */
import type { people as english } from '../en/portal-people.ts';

export const people: typeof english = {
  title: 'Quién escribe por el equipo',
  text: 'Los dueños envían la página a revisar y dicen quién escribe. Los ayudantes solo escriben.',
  open: 'Ver quién escribe por el equipo',
  now: 'Ahora',
  you: '{{name}} (usted)',
  roles: { PROVIDER_OWNER: 'Dueño desde el {{when}}', PROVIDER_DELEGATE: 'Ayudante desde el {{when}}' },
  steps: { remove: 'Quitar a {{name}}', makeOwner: 'Hacer dueño a {{name}}', leave: 'Dejar el equipo' },
  follows: {
    remove: 'Desde ahora no ve nada del equipo. Recibe un correo.',
    makeOwner: 'Podrá hacer todo lo que usted puede. Si quiere entregar el equipo, después puede dejarlo.',
    leave: 'Desde ahora usted no ve nada del equipo.',
  },
  onlyOwner: 'Los dueños del equipo dicen quién escribe.',
  invite: 'Invitar a un ayudante',
  inviteText: 'Puede escribir y traer papeles. No puede enviarnos la página.',
  send: 'Enviar la invitación',
  invited: 'Con invitación: {{email}}, hasta el {{when}}',
  revoke: 'Retirarla',
  revokeOne: 'Retirarla: {{email}}',
};
