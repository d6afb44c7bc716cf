/** Spanish texts around every page: help in a crisis, header, footer, notices. */
import type { Catalog } from '../catalog.ts';

export const frame: Catalog['frame'] = {
  siteName: 'Open Window',
  skip: 'Ir al contenido principal',
  crisis: {
    region: 'Ayuda en una crisis',
    title: '¿En crisis?',
    call: 'Llame o envíe un texto al <call>988</call>',
    spanish: 'En español: oprima 2, o envíe AYUDA al 988',
    veterans: 'Veteranos: oprima 1, o envíe un texto al 838255',
    danger: 'En peligro: <call>911</call>',
  },
  leave: {
    label: 'Salir rápido de este sitio',
    short: 'Salir rápido',
    hint: 'O presione la tecla Mayús tres veces. Se abre un sitio del clima. No puede borrar el historial de su navegador.',
  },
  nav: {
    region: 'Principal',
    find: 'Buscar un equipo',
    guide: '¿Qué es la KAP?',
    scholarships: 'Ayuda para pagar',
    vetting: 'Cómo revisamos',
    signIn: 'Iniciar sesión',
    language: 'English',
    languageHint: 'Read this page in English',
  },
  world: {
    DEMO: {
      title: 'Esta es una demostración.',
      text: 'Todos los equipos, personas, precios y revisiones son inventados. Aquí no hay ninguna clínica real.',
    },
    CANDIDATE: {
      title: 'Esta es una prueba de la búsqueda.',
      text: 'Estas fichas se importaron para evaluarlas. Nadie aquí fue revisado ni aceptó aparecer en la lista.',
    },
  },
  footer: {
    region: 'Sobre este sitio',
    promise:
      'No vendemos lugares en la lista y no lo seguimos. Ninguna página de este sitio carga nada de otra empresa.',
    notMedical: 'Este sitio no es consejo médico. Hable con un médico o terapeuta antes de decidir.',
    learn: 'Aprender',
    legal: 'Reglas y privacidad',
    privacy: 'Privacidad',
    healthData: 'Sus datos de salud',
    terms: 'Términos de uso',
    accessibility: 'Accesibilidad',
    badge: 'Lo que la insignia no promete',
    contact: 'Contacto',
    report: 'Avisar de un problema',
    staff: 'Para el personal',
  },
  loading: 'Cargando…',
  newTab: '(abre otro sitio)',
};
