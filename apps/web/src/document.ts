/** The HTML around a rendered page: head, styles, fonts, hydration data. Strings only, everything foreign escaped. */
import fraunces from '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url';
import sourceSans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { escapeJson, escapeText } from './escape.ts';
import type { PageHead } from './lib/head.ts';
import { localized, languages, type Language } from './lib/i18n/language.ts';

export interface PageAssets {
  readonly script: string;
  readonly preloads: readonly string[];
  readonly styles: readonly string[];
}

interface DocumentParts {
  readonly head: PageHead;
  readonly language: Language;
  readonly origin: string;
  readonly assets: PageAssets;
  readonly markup: string;
  /** Null on a page that stays as the server wrote it. */
  readonly boot: unknown;
}

export function documentOf({ head, language, origin, assets, markup, boot }: DocumentParts): string {
  const url = (of: Language, path: string) => escapeText(`${origin}${localized(of, path)}`);
  const lines = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(head.title)}</title>`,
    `<meta name="description" content="${escapeText(head.description)}">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" content="#17302b">',
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    ...[fraunces, sourceSans].map(
      (href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`,
    ),
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...(boot === null ? [] : assets.preloads.map((href) => `<link rel="modulepreload" href="${href}">`)),
  ];
  const path = head.canonicalPath;
  if (path !== null) {
    lines.push(
      `<link rel="canonical" href="${url(language, path)}">`,
      ...languages.map((other) => `<link rel="alternate" hreflang="${other}" href="${url(other, path)}">`),
      `<link rel="alternate" hreflang="x-default" href="${url('en', path)}">`,
      `<meta property="og:url" content="${url(language, path)}">`,
    );
  }
  lines.push(
    '<meta property="og:type" content="website">',
    '<meta property="og:site_name" content="Open Window">',
    `<meta property="og:locale" content="${language === 'es' ? 'es_US' : 'en_US'}">`,
    `<meta property="og:title" content="${escapeText(head.title)}">`,
    `<meta property="og:description" content="${escapeText(head.description)}">`,
  );
  if (head.isIndexed === false) lines.push('<meta name="robots" content="noindex">');
  if (head.jsonLd) lines.push(`<script type="application/ld+json">${escapeJson(head.jsonLd)}</script>`);
  const takeOver =
    boot === null
      ? ''
      : `<script type="application/json" id="boot">${escapeJson(boot)}</script><script type="module" src="${assets.script}"></script>`;

  return `<!doctype html>
<html lang="${language}">
<head>
${lines.join('\n')}
</head>
<body><div id="root">${markup}</div>${takeOver}</body>
</html>
`;
}
