/** Spanish texts of the portal alone: its frame, and the way to an account. */
import type { AppCatalogs } from '../app-catalogs.ts';
import { agreement } from './portal-agreement.ts';
import { answers } from './portal-answers.ts';
import { applications } from './portal-applications.ts';
import { claims } from './portal-claims.ts';
import { complaints } from './portal-complaints.ts';
import { mailbox } from './portal-mailbox.ts';
import { members, parts } from './portal-members.ts';
import { papers } from './portal-papers.ts';
import { people } from './portal-people.ts';
import { teams } from './portal-teams.ts';

export const portal: AppCatalogs['portal'] = {
  signUp: {
    title: 'Crear una cuenta',
    who: '¿Quién es usted?',
    kinds: {
      APPLICANT: 'Busco ayuda para pagar la atención',
      PROVIDER: 'Hablo por un equipo que ofrece atención',
    },
    organization: 'Nombre de su equipo',
    how: '¿Cómo quiere entrar?',
    withPassphrase: 'Con una frase de contraseña',
    withCode: 'Cada vez con un código por correo',
    codeNote:
      'Solo con un código puede escribir y enviar, pero no volver a leer respuestas de salud ni papeles. Después puede agregar una llave de acceso.',
    submit: 'Crear la cuenta',
    sent: 'Mire su correo. Le enviamos un enlace y un código para seguir.',
    sentTitle: 'Mire su correo',
    have: '¿Ya tiene cuenta?',
    signIn: 'Iniciar sesión',
    codeTitle: 'O escriba el código del correo',
    codeSubmit: 'Seguir',
  },
  verify: {
    title: 'Confirme su dirección',
    text: 'Un clic más y su cuenta está lista.',
    submit: 'Confirmar mi dirección',
    passphrase: 'Abrió el enlace en otro navegador. Escriba la frase de contraseña que eligió.',
    gone: 'Este enlace ya se usó o es demasiado viejo. Inicie sesión o cree la cuenta de nuevo.',
    noToken: 'Esta página se abre con el enlace de nuestro correo.',
  },
  code: {
    title: 'Iniciar sesión',
    text: 'Usted pidió entrar por correo. Haga clic para seguir.',
    submit: 'Iniciar sesión',
    other: 'Abrió el enlace en un navegador distinto del que usó para pedirlo. ¿Es correcto?',
    confirm: 'Sí, quiero entrar aquí',
    gone: 'Este enlace ya se usó o es demasiado viejo. Pida uno nuevo.',
  },
  email: {
    title: 'Confirme su nueva dirección',
    text: 'Con este clic su cuenta pasa a la nueva dirección.',
    submit: 'Usar esta dirección',
    done: 'Su nueva dirección vale desde ahora.',
    gone: 'Este enlace ya se usó o es demasiado viejo.',
  },
  demo: {
    title: 'Probar la demostración',
    text: 'Con un clic entra como una persona inventada. Esta página existe solo en la demostración.',
    people: 'A quién se puede probar',
    signIn: 'Entrar',
    signInAs: 'Entrar como {{name}}',
  },
  agreement,
  answers,
  applications,
  claims,
  complaints,
  mailbox,
  members,
  papers,
  parts,
  people,
  teams,
};
