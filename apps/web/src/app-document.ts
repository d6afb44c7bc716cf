/** The HTML of the portal and the staff area before their scripts run: nobody's data, the same for everybody. */
import sourceSans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import type { Door } from '@open-window/domain/access.ts';
import type { Manifest } from 'vite';
import { assetsFor, type Entry } from './assets.ts';
import { escapeJson, escapeText } from './escape.ts';
import { shell as en } from './lib/i18n/en/shell.ts';
import { shell as es } from './lib/i18n/es/shell.ts';
import { languageOf, type Language } from './lib/i18n/language.ts';
import type { SiteContact } from './lib/site.ts';

const texts = { en, es };

const entries: Readonly<Record<Door, Entry>> = { portal: 'src/entry.portal.tsx', staff: 'src/entry.staff.tsx' };

/** Null: a page that the server writes itself. */
export function appAreaOf(pathname: string): Door | null {
  const first = pathname.replace(/^\/es(?=\/)/, '').split('/')[1];
  return first === 'account' ? 'portal' : first === 'staff' ? 'staff' : null;
}

interface AppDocumentParts {
  readonly manifest: Manifest;
  readonly area: Door;
  readonly pathname: string;
  readonly nonce: string;
  readonly contact: SiteContact;
}

export function appDocument({ manifest, area, pathname, nonce, contact }: AppDocumentParts): string {
  const language = languageOf(pathname);
  const { script, preloads, styles } = assetsFor(manifest, entries[area], [
    `src/lib/i18n/${language}/${area}-texts.ts`,
  ]);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Open Window</title>
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#17302b">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="preload" href="${sourceSans}" as="font" type="font/woff2" crossorigin>
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
${preloads.map((href) => `<link rel="modulepreload" href="${href}">`).join('\n')}
</head>
<body><div id="root"><p class="app-loading">${escapeText(texts[language].loading)}</p></div>
<noscript>${withoutScript(language, area, contact)}</noscript>
<script type="application/json" id="boot">${escapeJson({ contact })}</script>
<script type="module" nonce="${nonce}" src="${script}"></script></body>
</html>
`;
}

/** What does not work, what does, and how to reach a person. */
function withoutScript(language: Language, area: Door, { phone, email }: SiteContact): string {
  const { title, why, without, reach, crisis } = texts[language].noScript;
  const prefix = language === 'es' ? '/es' : '';
  const ways = [
    ...(phone === null ? [] : [`<a href="tel:${escapeText(phone)}">${escapeText(phone)}</a>`]),
    ...(email === null ? [] : [`<a href="mailto:${escapeText(email)}">${escapeText(email)}</a>`]),
    `<a href="${prefix}/contact">${escapeText(texts[language].noScript.contact)}</a>`,
  ];
  return `<main class="app-no-script"><h1>${escapeText(title)}</h1><p>${escapeText(why[area])}</p>
<p><a href="${prefix || '/'}">${escapeText(without)}</a></p><p>${escapeText(reach)} ${ways.join(' · ')}</p><p>${escapeText(crisis)}</p></main>`;
}
