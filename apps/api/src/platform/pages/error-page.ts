/** The page when no page could be made: plain, in both languages, with the number to quote and the line that always answers. */
import type { Request, Response } from 'express';
import type { Problem } from '../http/problems.ts';
import { visitOf } from '../http/visit.ts';

const texts = new Map<number, readonly [en: string, es: string]>([
  [400, ['This address cannot be read.', 'No se puede leer esta dirección.']],
  [404, ['There is no such page.', 'Esta página no existe.']],
  [405, ['This page can only be read.', 'Esta página solo se puede leer.']],
  [414, ['This address is too long.', 'Esta dirección es demasiado larga.']],
  [429, ['Too many requests. Please wait a minute.', 'Demasiadas solicitudes. Espere un minuto, por favor.']],
  [
    503,
    [
      'This is not available at the moment. Please try again soon.',
      'No está disponible en este momento. Inténtelo de nuevo pronto.',
    ],
  ],
]);
const usual = ['Something went wrong on our side.', 'Algo salió mal de nuestro lado.'] as const;

const css =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:40rem;margin:10vh auto;padding:0 1rem;color:#1f2a2e;background:#fbfaf7}' +
  'a{color:#0b5563}@media(prefers-color-scheme:dark){body{color:#e8e6e1;background:#14191b}a{color:#8fd0dc}}';

export function answerErrorPage(
  request: Request,
  response: Response,
  { status, headers }: Problem,
  nonce: string,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const [en, es] = texts.get(status) ?? usual;
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${en}</title><style nonce="${nonce}">${css}</style></head>
<body><main><h1>${en}</h1><p lang="es">${es}</p>
<p><a href="/">Home</a> · <a href="/es" lang="es">Inicio</a></p>
<p>In a crisis call or text <a href="tel:988">988</a>. <span lang="es">En una crisis, llame o envíe un mensaje al 988.</span></p>
<p><small>${visitOf(request).id}</small></p></main></body></html>
`;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  response.removeHeader('Content-Encoding');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Length', Buffer.byteLength(html));
  response.end(request.method === 'HEAD' ? undefined : html);
}
