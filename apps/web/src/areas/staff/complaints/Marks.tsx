/** What must not be overlooked, in words: somebody may be in danger, the page of the team is held back. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintItem } from './complaints.queries.ts';

export function Marks({ of: { isDanger, isSuspended } }: { readonly of: ComplaintItem }) {
  const { t } = useTranslation('staff');
  if (!isDanger && !isSuspended) return t('complaints.noMarks');
  return (
    <>
      {isDanger && (
        <Text inherit fw={600} c="var(--clay)">
          {t('complaints.danger')}
        </Text>
      )}
      {isSuspended && <Text inherit>{t('complaints.held')}</Text>}
    </>
  );
}
