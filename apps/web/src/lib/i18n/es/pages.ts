/** Spanish texts of the report form and of the frame around pages that are read. */
import type { Catalog } from '../catalog.ts';

export const report: Catalog['report'] = {
  head: {
    title: 'Avisar de un problema con {{name}} · Open Window',
    description: 'Díganos qué está mal en la ficha de {{name}}. No necesita cuenta ni dar su nombre.',
  },
  title: 'Avisar de algo incorrecto',
  about: 'Sobre {{name}}, {{city}}',
  intro: 'No necesita cuenta ni dar su nombre. Revisamos cada aviso y respondemos a un número, no a una persona.',
  reason: '¿Qué está mal?',
  reasonMissing: 'Elija qué está mal, por favor.',
  details: '¿Algo más que debamos saber?',
  detailsHint: 'Puede dejarlo vacío. Por favor, no escriba nada sobre su salud.',
  submit: 'Enviar aviso',
  sending: 'Enviando…',
  again: 'Intente de nuevo. Lo que escribió sigue aquí.',
  done: {
    title: 'Gracias. Recibimos su aviso.',
    reference: 'Su número: {{reference}}',
    due: 'Lo revisamos a más tardar el {{day}}.',
    keep: 'Guarde el número si quiere preguntar después. No guardamos quién es usted.',
  },
  back: 'Volver a {{name}}',
  noScript: 'Para enviar un aviso se necesita JavaScript. También puede llamarnos o escribirnos:',
  noContact: 'Para enviar un aviso se necesita JavaScript en su navegador.',
  general: {
    title: 'Avisar de un problema',
    description: 'Teléfono equivocado, otro precio, cerrado u otra cosa: cómo avisarnos.',
    lead: '¿Hay algo mal en la página de un equipo? Avísenos. No necesita cuenta ni dar su nombre.',
    how: 'Busque el equipo, abra su página y elija «Avisar de algo incorrecto».',
    find: 'Buscar el equipo',
    other: 'Para todo lo demás, comuníquese así:',
    write: 'Vea cómo comunicarse con nosotros',
  },
};

export const content: Catalog['content'] = {
  title: '{{title}} · Open Window',
  draft: 'Borrador: un abogado todavía no ha leído este texto.',
  updated: 'Último cambio: {{day}}.',
  contents: 'En esta página',
  noPhone: 'nuestro teléfono (aún no está listo)',
  noEmail: 'nuestro correo (aún no está listo)',
};
