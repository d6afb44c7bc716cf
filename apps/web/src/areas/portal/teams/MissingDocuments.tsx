/** Papers that are asked for and not there, each with the reason why it is asked. */
import { List, Text } from '@mantine/core';
import { documentRules } from '@open-window/domain/team-document.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import type { TeamDocuments } from './documents.queries.ts';

export function MissingDocuments({ missing }: Pick<TeamDocuments, 'missing'>) {
  const { t } = useTranslation('portal');
  const { language } = useLanguage();
  if (missing.length === 0) return <Text>{t('teams.complete')}</Text>;
  return (
    <List>
      {missing.map((kind) => (
        <List.Item key={kind}>
          <Text span fw={600}>
            {documentRules[kind].title[language]}
          </Text>
          : {documentRules[kind].why[language]}
        </List.Item>
      ))}
    </List>
  );
}
