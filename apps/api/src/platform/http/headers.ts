/** The headers that every answer carries, and the content security policies: for data, for pages, for apps. */
import type { ServerResponse } from 'node:http';

const everywhere = Object.entries({
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  // "Near me" asks the browser, and only on a click; everything else stays off.
  'Permissions-Policy':
    'geolocation=(self), accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), gyroscope=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=(), browsing-topics=(), interest-cohort=()',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-DNS-Prefetch-Control': 'off',
  'X-Permitted-Cross-Domain-Policies': 'none',
});

const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Nothing inline without this answer's nonce, nothing from elsewhere, and no evaluation of text. */
const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export function setSecurityHeaders(response: ServerResponse, requestId: string): void {
  for (const [name, value] of everywhere) response.setHeader(name, value);
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('Content-Security-Policy', dataPolicy);
}

export function setPagePolicy(response: ServerResponse, nonce: string): void {
  response.setHeader('Content-Security-Policy', pagePolicy(nonce));
}

/** As for pages; and no string becomes markup or a script except through the one policy that the apps declare. */
export function setAppPolicy(response: ServerResponse, nonce: string): void {
  response.setHeader(
    'Content-Security-Policy',
    `${pagePolicy(nonce)}; require-trusted-types-for 'script'; trusted-types default`,
  );
}
