/** Spanish texts for when something is wrong. */
import type { Catalog } from '../catalog.ts';

export const problems: Catalog['problems'] = {
  offline: 'No pudimos conectar con el directorio. Revise su conexión.',
  failed: 'El directorio no respondió esta vez.',
  kept: 'La lista de abajo es la última que pudimos cargar.',
  again: 'Intentar de nuevo',
  requestId: 'Si nos escribe, dé este número: {{id}}',
  home: 'Ir a la primera página',
  notFound: {
    head: 'Página no encontrada · Open Window',
    title: 'Esta página no existe.',
    text: 'La dirección puede tener un error o ser antigua. Busque un equipo.',
  },
  gone: {
    head: 'Ya no está en la lista · Open Window',
    title: 'Este equipo ya no está en la lista.',
    text: 'Puede que haya cerrado, o que ya no pudiéramos confirmarlo. Guardamos esta página para que los enlaces viejos sigan llevando a algún lugar.',
    nearest: 'Los equipos más cercanos de la lista',
    miles: '{{place}} · a {{miles}} millas',
    search: 'Buscar otro equipo',
  },
  unexpected: {
    head: 'Algo salió mal · Open Window',
    title: 'Algo salió mal de nuestro lado.',
    text: 'Usted no causó esto y no perdió nada. Intente de nuevo en un minuto.',
  },
};
