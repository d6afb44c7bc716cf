/** What is against publishing a form, each with a link to what it is about. */
import { Alert, Anchor, List, Text } from '@mantine/core';
import type { Form } from '@open-window/domain/form.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { placeOf } from './form-places.ts';
import type { FormFinding } from './forms.queries.ts';

interface FormFindingsProps {
  readonly form: Form;
  readonly findings: readonly FormFinding[];
  /** Shows the section; the keyboard then goes to the element. */
  readonly onGo: (section: number, id: string) => void;
}

export function FormFindings({ form, findings, onGo }: FormFindingsProps) {
  const { t } = useTranslation('staff');
  const { format, language } = useLanguage();
  if (findings.length === 0) return <Text role="status">{t('forms.noFindings')}</Text>;
  return (
    <Alert role="alert" variant="light" color="clay" title={t('forms.findings', { count: findings.length })}>
      <List>
        {findings.map(({ code, at, language: of, gap }) => {
          const place = placeOf(form, at, of ?? language);
          const words = of === undefined ? '' : ` (${t(`programs.languageNames.${of}`)})`;
          return (
            <List.Item key={`${code} ${at}`}>
              {place === null ? (
                <code>{at}</code>
              ) : (
                <Anchor
                  inherit
                  href={`#${place.id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onGo(place.section, place.id);
                  }}
                >
                  {place.name}
                </Anchor>
              )}
              {words}: {t(`forms.finding.${code}`)}
              {gap !== undefined &&
                ` ${t('forms.gap', { from: format.instant(gap.from), until: format.instant(gap.until) })}`}
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}
