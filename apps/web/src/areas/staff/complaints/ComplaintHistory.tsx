/** Every move of a complaint with who made it, when, and in which words. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import type { Complaint } from './complaints.queries.ts';

export function ComplaintHistory({ shown: { moves } }: { readonly shown: Complaint }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  if (moves.length === 0) return null;

  return (
    <Section title={t('complaints.history')}>
      <PlainList>
        {moves.map(({ number, action, to, movedBy, movedAt, words }) => (
          <div key={number}>
            <Text fw={600}>{t(`complaints.moved.${action as 'triage'}`, { defaultValue: action })}</Text>
            <Text size="sm" c="dimmed">
              {format.instant(movedAt)}, {movedBy === null ? t('complaints.byNobody') : <PersonLink id={movedBy} />},{' '}
              {t('complaints.movedTo', { state: t(`complaints.states.${to}`) })}
            </Text>
            {words !== null && <PlainText text={words} />}
          </div>
        ))}
      </PlainList>
    </Section>
  );
}
