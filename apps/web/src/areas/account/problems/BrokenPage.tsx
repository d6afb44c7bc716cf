/** A page that could not be shown: what was kept, the number of the request, and one thing to do. */
import { Button, Container, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Problem } from '../../../lib/api.ts';
import { problemStatus } from '../../../lib/problems/problem-words.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { MissingPage } from './MissingPage.tsx';

export function BrokenPage() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  const status = problemStatus(error);
  if (status === 404) return <MissingPage />;
  if (status === 403) {
    return (
      <Page title={t('forbidden.title')}>
        <Text>{t('forbidden.text')}</Text>
      </Page>
    );
  }
  return (
    <Page title={t('broken.title')}>
      {error instanceof Problem && <ProblemNotice error={error} />}
      <Text>{t('broken.text')}</Text>
      <div>
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('broken.reload')}
        </Button>
      </div>
    </Page>
  );
}

/** The same when nothing stands around it. */
export function BrokenApp() {
  return (
    <Container component="main" py="xl">
      <BrokenPage />
    </Container>
  );
}
