/** Facts of one thing, each beside its name. What is not known is not left out: it says so. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Facts.module.css';

export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const { t } = useTranslation('staff');
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === '' ? t('desk.none') : value}</dd>
        </div>
      ))}
    </dl>
  );
}
