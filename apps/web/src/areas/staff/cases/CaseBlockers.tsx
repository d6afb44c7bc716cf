/** Every point that stands against an approval, with why, and a way to its line. */
import { Anchor, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { Section } from '../../../ui/app/Section.tsx';
import type { CaseLine } from './cases.queries.ts';
import { anchorOf, pointKey, pointName } from './points.ts';

export function CaseBlockers({ lines }: { readonly lines: readonly CaseLine[] }) {
  const { t } = useTranslation('staff');
  const { language } = useLanguage();
  const against = lines.filter(({ blocker }) => blocker !== null);

  if (against.length === 0) return <Section title={t('cases.blockers')} lead={t('cases.noBlockers')} />;
  return (
    <Section title={t('cases.blockers')}>
      <Text role="status">{t('cases.blockersCount', { count: against.length })}</Text>
      <List>
        {against.map((line) => (
          <List.Item key={pointKey(line)}>
            <Anchor
              inherit
              href={`#${anchorOf(line)}`}
              onClick={() => {
                document.getElementById(anchorOf(line))?.focus();
              }}
            >
              {pointName(line, language)}
            </Anchor>
            {line.blocker !== null && <>: {t(`cases.blockerKinds.${line.blocker}`)}</>}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
