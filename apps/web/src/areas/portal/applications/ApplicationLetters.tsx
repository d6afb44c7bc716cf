/** The letters about an application, word for word as they were sent, the newest first. */
import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { Section } from '../../../ui/app/Section.tsx';
import type { Application } from './applications.queries.ts';

export function ApplicationLetters({ letters }: { readonly letters: Application['letters'] }) {
  const { t } = useTranslation('portal');
  const { format, language: ofPage } = useLanguage();
  if (letters.length === 0) return null;
  return (
    <Section title={t('applications.letters')}>
      {letters.toReversed().map(({ number, sentAt, language, lines }) => (
        <Stack key={number} gap="xs" component="article" lang={language}>
          <Text size="sm" c="dimmed" lang={ofPage}>
            {format.instant(sentAt)}
          </Text>
          {lines.map(({ text, path }) => (
            <Text key={text}>
              {path === null ? text : <Anchor href={localized(language === 'es' ? 'es' : 'en', path)}>{text}</Anchor>}
            </Text>
          ))}
        </Stack>
      ))}
    </Section>
  );
}
