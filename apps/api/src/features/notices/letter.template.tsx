/** One look for all mails; the text is made from the very same elements. Nothing is fetched: no picture, no font, no pixel. */
import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { render, toPlainText } from '@react-email/render';
import { Text } from '@react-email/text';
import type { Letter, MailLanguage, TemplateName } from '../../platform/mail/templates.ts';
import { english } from './english.template.ts';
import { type Language, pathsOfNotices } from './notice.template.ts';
import { spanish } from './spanish.template.ts';

const languages: Readonly<Record<MailLanguage, Language>> = { en: english, es: spanish };

const sans = 'system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const body = { backgroundColor: '#f6f4ef', fontFamily: sans, color: '#23272b', margin: 0, padding: '24px 0' };
const page = { backgroundColor: '#ffffff', padding: '28px 32px', borderRadius: '8px', maxWidth: '34em' };
const heading = { fontSize: '22px', lineHeight: '28px', fontWeight: 600, margin: '0 0 16px' };
const sentence = { fontSize: '16px', lineHeight: '24px', margin: '0 0 16px' };
const code = { ...sentence, fontSize: '28px', lineHeight: '36px', letterSpacing: '0.2em', fontFamily: 'monospace' };
const button = {
  backgroundColor: '#1d5b4f',
  color: '#ffffff',
  fontSize: '16px',
  padding: '12px 20px',
  borderRadius: '6px',
};
const small = { fontSize: '13px', lineHeight: '20px', color: '#5b6166', margin: '12px 0 0' };
const address = { ...small, wordBreak: 'break-all', margin: '4px 0 0' } as const;

/** As one says it in the language: "July 1, 2026". */
const dayIn = (language: MailLanguage, on: string): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(on),
  );

function linkOf(template: TemplateName, language: MailLanguage, token = '', origin: string): string | null {
  const path = pathsOfNotices[template];
  if (path === undefined) return null;
  const prefix = language === 'es' && !path.startsWith('/staff') ? '/es' : '';
  return `${origin}${prefix}${path}${path.endsWith('#token=') ? encodeURIComponent(token) : ''}`;
}

/** Headings keep their letters, and what is for eyes only stays out. */
const asText = [
  { selector: 'h1', options: { uppercase: false } },
  { selector: 'a', options: { linkBrackets: false } },
  { selector: '[data-skip-in-text=true]', format: 'skip' },
];

export async function writeLetter(
  template: TemplateName,
  language: MailLanguage,
  told: Readonly<Record<string, string>>,
  origin: string,
): Promise<Letter> {
  const { notices, ifButtonFails, closing } = languages[language];
  const { subject, sentences, action, code: aboveCode } = notices[template];
  const link = linkOf(template, language, told['token'], origin);
  const day = told['on'] === undefined ? '' : dayIn(language, told['on']);
  const html = await render(
    <Html lang={language}>
      <Head>
        <title>{subject}</title>
      </Head>
      <Body style={body}>
        <Container style={page}>
          <Heading as="h1" style={heading}>
            {subject}
          </Heading>
          {sentences.map((each) => (
            <Text key={each} style={sentence}>
              {each.replace('{day}', day)}
            </Text>
          ))}
          {aboveCode !== undefined && <Text style={sentence}>{aboveCode}</Text>}
          {aboveCode !== undefined && <Text style={code}>{told['code']}</Text>}
          {link !== null && action !== undefined && (
            <>
              <Button href={link} style={button} data-skip-in-text="true">
                {action}
              </Button>
              <Text style={small} data-skip-in-text="true">
                {ifButtonFails}
              </Text>
              <Text style={address}>
                <Link href={link} style={address}>
                  {link}
                </Link>
              </Text>
            </>
          )}
          <Hr />
          <Text style={small}>{closing}</Text>
        </Container>
      </Body>
    </Html>,
  );
  return { subject, html, text: `${toPlainText(html, { selectors: asText })}\n` };
}
