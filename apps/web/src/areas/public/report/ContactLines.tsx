/** Phone and mail of the people behind this site. */
import type { SiteContact } from '../../../lib/site.ts';
import { phoneHref } from '../listing/contact-links.ts';

export function ContactLines({ contact: { phone, email } }: { contact: SiteContact }) {
  return (
    <ul>
      {phone !== null && (
        <li>
          <a href={phoneHref(phone)}>{phone}</a>
        </li>
      )}
      {email !== null && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
    </ul>
  );
}
