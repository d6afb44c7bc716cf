/** Whether a round takes people now, and until when or from when. */
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import type { RoundItem } from './programs.queries.ts';

export function IntakeWords({ of }: { readonly of: Pick<RoundItem, 'intake' | 'opensAt' | 'closesAt'> }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { intake, opensAt, closesAt } = of;
  const said = t(`programs.intakes.${intake}`);
  if (intake === 'NOT_YET' && opensAt !== null)
    return `${said}, ${t('programs.from', { when: format.instant(opensAt) })}`;
  if (intake === 'CLOSED' || intake === 'NOT_YET' || closesAt === null) return said;
  return `${said}, ${t('programs.until', { when: format.instant(closesAt) })}`;
}
