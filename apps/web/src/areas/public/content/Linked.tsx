/** Text with links of the form `[label](/path)`, and with phone and mail filled in. Nothing in it can become markup. */
import { Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import type { SiteContact } from '../../../lib/site.ts';
import { phoneHref } from '../listing/contact-links.ts';

const parts = /(\[[^\]]+\]\(\/[^)\s]*\)|\{phone\}|\{email\})/;
const link = /^\[([^\]]+)\]\((\/[^)\s]*)\)$/;

export function Linked({ text, contact }: { text: string; contact: SiteContact }) {
  return text.split(parts).map((part, index) => <Part key={`${part}-${index}`} part={part} contact={contact} />);
}

function Part({ part, contact: { phone, email } }: { part: string; contact: SiteContact }) {
  const { t } = useTexts();
  if (part === '{phone}') return phone === null ? t('content.noPhone') : <a href={phoneHref(phone)}>{phone}</a>;
  if (part === '{email}') return email === null ? t('content.noEmail') : <a href={`mailto:${email}`}>{email}</a>;
  const [, label, path] = link.exec(part) ?? [];
  return label !== undefined && path !== undefined ? <Link to={path}>{label}</Link> : part;
}
