/** Spanish texts of the portal and the staff area before their scripts run, and where they cannot. */
import type { AppCatalogs } from '../app-catalogs.ts';

export const shell: AppCatalogs['shell'] = {
  loading: 'Cargando…',
  noScript: {
    title: 'Esta parte necesita JavaScript',
    why: {
      portal:
        'Su cuenta se protege con pasos que ocurren en su navegador, como las llaves de acceso. Para eso JavaScript debe estar activado. Actívelo y cargue esta página de nuevo.',
      staff: 'El área del personal funciona en el navegador. Active JavaScript y cargue esta página de nuevo.',
    },
    without: 'Buscar equipos y leer sobre ellos funciona sin eso.',
    reach: 'Si no puede activarlo, hable con una persona:',
    contact: 'Cómo comunicarse con nosotros',
    crisis: 'En una crisis, llame o envíe un texto al 988. En peligro, llame al 911.',
  },
};
