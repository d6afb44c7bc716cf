/** Says that something is on its way once that takes longer than a person would not notice. */
import { useEffect, useState } from 'react';
import { useNavigation } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import styles from './SlowNotice.module.css';

const noticeAfterMilliseconds = 400;

export function SlowNotice() {
  const { t } = useTexts();
  const isBusy = useNavigation().state !== 'idle';
  const [isSlow, setIsSlow] = useState(false);

  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => {
      setIsSlow(true);
    }, noticeAfterMilliseconds);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isBusy]);

  return (
    <p role="status" className={isSlow ? styles.slow : styles.quiet}>
      {isSlow && t('frame.loading')}
    </p>
  );
}
