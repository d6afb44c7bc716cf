/** Ten codes, shown once: to print, to copy, to write down. */
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import styles from './RecoveryCodes.module.css';

export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation(['account', 'app']);
  const clipboard = useClipboard();
  return (
    <Stack>
      <Alert color="evergreen" variant="light" role="status">
        {t('security.recoveryShown')}
      </Alert>
      <ol className={styles.codes} aria-label={t('security.recoverySheet')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group className="screen-only">
        <Button
          variant="default"
          onClick={() => {
            window.print();
          }}
        >
          {t('app:print')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            clipboard.copy(codes.join('\n'));
          }}
        >
          {t('app:copy')}
        </Button>
        <span role="status">{clipboard.copied && t('security.recoveryCopied')}</span>
      </Group>
    </Stack>
  );
}
