/** Checks that no longer count, folded: nothing that was found is ever lost. */
import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { PersonLink } from '../desk/PersonLink.tsx';
import type { CaseCheck } from './cases.queries.ts';
import styles from './cases.module.css';

export function EarlierChecks({ checks }: { readonly checks: readonly CaseCheck[] }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const labelOf = useLabels();

  if (checks.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>{t('cases.check.earlier', { count: checks.length })}</summary>
      <List>
        {checks.map(({ id, performedOn, performedBy, result, source, note, isSuperseded }) => (
          <List.Item key={id}>
            {t('cases.check.earlierLine', {
              when: format.day(performedOn),
              result: labelOf('checkResult', result),
              source,
            })}
            {performedBy !== null && (
              <>
                , <PersonLink id={performedBy} />
              </>
            )}
            {isSuperseded && <Text size="sm">{t('cases.check.superseded')}</Text>}
            {note !== null && <p className={styles.words}>{note}</p>}
          </List.Item>
        ))}
      </List>
    </details>
  );
}
