/** All that public lists say of one candidate. */
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Facts } from '../desk/Facts.tsx';
import type { Candidate } from './candidates.queries.ts';

export function CandidateFacts({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { line1, line2, city, state, postalCode, phone, isPerson, isDeactivated } = candidate;
  return (
    <Facts
      facts={[
        [t('candidates.columns.kind'), isPerson ? t('candidates.person') : t('candidates.organization')],
        [t('candidates.programme'), candidate.programme],
        [t('candidates.address'), [line1, line2, city, state, postalCode].filter(Boolean).join(', ')],
        [t('candidates.phone'), phone === null ? null : format.phone(phone)],
        [t('candidates.website'), candidate.website],
        [t('candidates.npi'), candidate.npi],
        [t('candidates.taxonomies'), candidate.taxonomies.join(', ')],
        [t('candidates.columns.source'), candidate.source],
        [t('candidates.file'), candidate.file],
        [t('candidates.importedAt'), format.instant(candidate.importedAt)],
        [t('candidates.inRegister'), isDeactivated ? t('candidates.deactivated') : t('candidates.active')],
      ]}
    />
  );
}
