/** Opens a file that came with an application, as a download: each reading of one is in the log of whose it is. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { type FileWish, useDownload } from '../../../lib/download.ts';

export function ReadFile({ name, ask }: FileWish) {
  const { t } = useTranslation('staff');
  const download = useDownload();
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={t('proofs.readOne', { name })}
        loading={download.isPending}
        onClick={() => {
          download.mutate({ ask, name });
        }}
      >
        {t('proofs.read')}
      </Button>
      <ProblemNotice error={download.error} />
    </>
  );
}
