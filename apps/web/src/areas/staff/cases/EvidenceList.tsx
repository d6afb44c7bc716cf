/** What proves a point: what it is, who brought it, until when it holds, and the fingerprint of the file. */
import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { PersonLink } from '../desk/PersonLink.tsx';
import type { CaseLine } from './cases.queries.ts';
import styles from './cases.module.css';

export function EvidenceList({ evidence }: Pick<CaseLine, 'evidence'>) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();

  return (
    <div className={styles.evidence}>
      <Text fw={600}>{t('cases.evidence.title')}</Text>
      {evidence.length === 0 ? (
        <Text c="dimmed">{t('cases.evidence.none')}</Text>
      ) : (
        <List>
          {evidence.map(({ id, kind, note, sha256, expiresOn, addedBy, addedAt }) => (
            <List.Item key={id}>
              {t(`cases.evidence.kinds.${kind}`)}
              <p className={styles.words}>{note}</p>
              <Text size="sm" c="dimmed">
                {t('cases.evidence.line', { when: format.instant(addedAt) })} <PersonLink id={addedBy} />
              </Text>
              {expiresOn !== null && (
                <Text size="sm">{t('cases.evidence.holds', { when: format.day(expiresOn) })}</Text>
              )}
              {sha256 !== null && (
                <Text size="sm">
                  {t('cases.evidence.fingerprint')}: <span className={styles.fingerprint}>{sha256}</span>
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
