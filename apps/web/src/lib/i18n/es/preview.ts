/** Spanish texts of the page on which a team sees its page before the public does. */
import type { Catalog } from '../catalog.ts';

export const preview: Catalog['preview'] = {
  head: 'Vista previa · Open Window',
  title: 'Vista previa',
  text: 'Solo la gente de su equipo ve esto. Así se verá su página.',
  back: 'Volver a la última mirada',
  instead: {
    waiting: 'Un momento.',
    signIn: 'Primero inicie sesión.',
    missing: 'No existe tal equipo, o no es suyo.',
    unfinished:
      'Aún no hay página que mostrar. Falta un nombre, una dirección, o algo quedó a medias. La última mirada dice qué.',
    unexpected: 'No funcionó. Intente de nuevo en un momento.',
  },
};
