/** Whether the log still holds together: how long it is, when it was last anchored elsewhere, and what the last look found. */
import { Alert } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { Facts } from '../desk/Facts.tsx';
import { logHealthQuery } from './audit.queries.ts';

export function LogHealth() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { data: health } = useSuspenseQuery(logHealthQuery(useClient()));
  const { head, lastAnchorAt, lastAnchor, isTrue, firstBad } = health;
  return (
    <Section title={t('audit.health')}>
      {isTrue === false && (
        <Alert role="alert" color="clay" variant="light" title={t('audit.broken')}>
          {t('audit.firstBad', { line: firstBad ?? t('desk.none') })}
        </Alert>
      )}
      <Facts
        facts={[
          [t('audit.head'), head],
          [
            t('audit.anchor'),
            lastAnchorAt === null
              ? t('audit.noAnchor')
              : t('audit.anchored', { when: format.instant(lastAnchorAt), line: lastAnchor ?? t('desk.none') }),
          ],
          [t('audit.verified'), isTrue === null ? t('audit.notYet') : isTrue ? t('audit.isTrue') : t('audit.broken')],
        ]}
      />
    </Section>
  );
}
