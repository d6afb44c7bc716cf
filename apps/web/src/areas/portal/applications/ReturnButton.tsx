/** Opens an application again that was closed because something was missing. */
import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useReturn } from './applications.queries.ts';

export function ReturnButton({ id, revision }: { readonly id: string; readonly revision: number }) {
  const { t } = useTranslation('portal');
  const reopen = useReturn(id);
  return (
    <Stack gap="xs">
      <ProblemNotice error={reopen.error} />
      <div>
        <Button
          loading={reopen.isPending}
          onClick={() => {
            reopen.mutate(revision);
          }}
        >
          {t('applications.reopen')}
        </Button>
      </div>
    </Stack>
  );
}
