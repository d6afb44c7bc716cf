/** How to reach them, with what they say about new people; links that only the reader follows. */
import type { ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { buttonClass } from '../../../ui/public/Button.tsx';
import { comparePath } from '../compare/compare-state.ts';
import { AcceptingLine } from '../listing/AcceptingLine.tsx';
import { BadgeLine } from '../listing/BadgeLine.tsx';
import { phoneHref, websiteOf } from '../listing/contact-links.ts';
import styles from './ContactPanel.module.css';
import { OwnPageLink } from './OwnPageLink.tsx';

interface ContactPanelProps {
  readonly listing: ListingResponse;
  readonly isPreview: boolean;
}

export function ContactPanel({ listing, isPreview }: ContactPanelProps) {
  const { t, format } = useTexts();
  const { slug, contact, address, availability, badge, origin } = listing;
  const pages = [
    { to: `/directory/${slug}/questions`, text: t('profile.contact.questions') },
    { to: comparePath([slug]), text: t('profile.contact.compare') },
    { to: `/directory/${slug}/report`, text: t('profile.contact.report') },
    { to: `/directory/${slug}/complaint`, text: t('profile.contact.complaint') },
  ];
  const website = contact.website === null ? null : websiteOf(contact.website);

  return (
    <aside id="contact" className={styles.panel} aria-labelledby="contact-title">
      <h2 id="contact-title">{t('profile.contact.title')}</h2>
      <p>
        <BadgeLine badge={badge} origin={origin} />
      </p>
      <p>
        <AcceptingLine {...listing} />
      </p>
      {typeof availability?.waitWeeks === 'number' && (
        <p>{t('profile.contact.wait', { count: availability.waitWeeks })}</p>
      )}
      <address className={styles.address}>
        {address.line1}
        {address.line2 !== null && `, ${address.line2}`}
        <br />
        {address.city}, {address.state} {address.postalCode}
      </address>
      {contact.phone !== null && (
        <p>
          <a className={`${buttonClass()} ${styles.call}`} href={phoneHref(contact.phone)}>
            {t('profile.contact.call', { phone: format.phone(contact.phone) })}
          </a>
        </p>
      )}
      {contact.email !== null && (
        <p>
          <a href={`mailto:${encodeURIComponent(contact.email).replace('%40', '@')}`}>{contact.email}</a>
        </p>
      )}
      {website !== null && (
        <p>
          <a href={website.href} rel="noopener noreferrer nofollow">
            {website.host}
          </a>
        </p>
      )}
      {contact.phone === null && contact.email === null && website === null && <p>{t('profile.contact.none')}</p>}
      <ul className={styles.more}>
        {pages.map(({ to, text }) => (
          <li key={to}>
            <OwnPageLink to={to} text={text} isPreview={isPreview} />
          </li>
        ))}
      </ul>
      <p className={styles.changed}>{t('profile.contact.changed', { day: format.day(listing.contentUpdatedAt) })}</p>
    </aside>
  );
}
