/** The rows of the comparison: the same facts as on a team's own page, in short. */
import type { FC } from 'react';
import type { ListingResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { AcceptingLine } from '../listing/AcceptingLine.tsx';
import { BadgeLine } from '../listing/BadgeLine.tsx';
import { phoneHref } from '../listing/contact-links.ts';
import { KapLine } from '../listing/KapLine.tsx';
import { useSafetyFacts } from '../listing/safety-facts.ts';

interface CellProps {
  readonly listing: ListingResponse;
}

const Checked: FC<CellProps> = ({ listing }) => <BadgeLine badge={listing.badge} origin={listing.origin} />;

const Care: FC<CellProps> = ({ listing }) => <KapLine {...listing} />;

const Where: FC<CellProps> = ({ listing: { address } }) => `${address.line1}, ${address.city}, ${address.state}`;

const Price: FC<CellProps> = ({ listing: { coursePrice } }) => {
  const { t, format } = useTexts();
  if (!coursePrice) return t('compare.notGiven');
  return <strong>{format.moneyRange(coursePrice.minCents, coursePrice.maxCents)}</strong>;
};

const Sliding: FC<CellProps> = ({ listing: { coursePrices } }) => {
  const { t, format } = useTexts();
  const least = coursePrices?.slidingScaleMinCents ?? null;
  return least === null ? t('compare.no') : t('compare.from', { price: format.money(least) });
};

const Routes: FC<CellProps> = ({ listing: { routes } }) => {
  const { t } = useTexts();
  const labelOf = useLabels();
  return routes.length === 0 ? t('compare.notGiven') : routes.map((code) => labelOf('route', code)).join(' · ');
};

const Presence: FC<CellProps> = ({ listing: { carePhases } }) => {
  const { t } = useTexts();
  const labelOf = useLabels();
  const session = carePhases.find(({ phase }) => phase === 'MEDICINE_SESSION');
  return session ? labelOf('therapistPresence', session.therapistPresence) : t('compare.notGiven');
};

const Safety: FC<CellProps> = ({ listing: { safety } }) => {
  const { t } = useTexts();
  const factsOf = useSafetyFacts();
  const [first] = safety;
  return first ? factsOf(first).map(({ text }) => <p key={text}>{text}.</p>) : t('compare.notGiven');
};

const Integration: FC<CellProps> = ({ listing: { carePhases } }) => {
  const { t } = useTexts();
  const labelOf = useLabels();
  const care = carePhases.find(({ phase }) => phase === 'INTEGRATION');
  if (!care) return t('compare.notGiven');
  const within = care.firstWithinHours === null ? '' : ` ${t('profile.kap.within', { hours: care.firstWithinHours })}`;
  return `${labelOf('careOffer', care.offered)}.${within}`;
};

const Accepting: FC<CellProps> = ({ listing }) => <AcceptingLine {...listing} />;

const Scholarship: FC<CellProps> = ({ listing: { scholarship } }) => {
  const { t } = useTexts();
  return scholarship ? t('compare.yes') : t('compare.no');
};

const Languages: FC<CellProps> = ({ listing: { languages } }) => {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  return languages.length === 0
    ? t('compare.notGiven')
    : format.list(languages.map(({ code }) => labelOf('language', code)));
};

const Access: FC<CellProps> = ({ listing: { access } }) => {
  const { t } = useTexts();
  const labelOf = useLabels();
  const offered = access.filter(({ answer }) => answer === 'YES').map(({ code }) => labelOf('access', code));
  return offered.length === 0 ? t('compare.notGiven') : offered.join(' · ');
};

const Contact: FC<CellProps> = ({ listing: { contact } }) => {
  const { t, format } = useTexts();
  if (contact.phone === null) return contact.email ?? t('compare.notGiven');
  return <a href={phoneHref(contact.phone)}>{format.phone(contact.phone)}</a>;
};

export const compareRows = [
  { key: 'care', Cell: Care },
  { key: 'presence', Cell: Presence },
  { key: 'integration', Cell: Integration },
  { key: 'price', Cell: Price },
  { key: 'sliding', Cell: Sliding },
  { key: 'scholarship', Cell: Scholarship },
  { key: 'safety', Cell: Safety },
  { key: 'checked', Cell: Checked },
  { key: 'routes', Cell: Routes },
  { key: 'accepting', Cell: Accepting },
  { key: 'where', Cell: Where },
  { key: 'languages', Cell: Languages },
  { key: 'access', Cell: Access },
  { key: 'contact', Cell: Contact },
] as const;
