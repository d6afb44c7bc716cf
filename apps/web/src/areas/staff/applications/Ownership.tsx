/** Who looks after an application, and what ties whoever reads it to the applicant: with a tie nothing can be decided here. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay, useSession } from '../../../lib/session/session.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { type ScreeningFile, useOwnership } from './applications.queries.ts';

interface OwnershipProps {
  readonly file: ScreeningFile;
  readonly onDone: (words: string) => void;
}

export function Ownership({ file: { id, revision, ownerId, ties }, onDone }: OwnershipProps) {
  const { t } = useTranslation('staff');
  const { personId } = useSession();
  const maySee = useMay()('application.screen');
  const own = useOwnership(id, () => {
    onDone(t('screening.proofDone'));
  });
  const action = ownerId === null ? 'take' : ownerId === personId ? 'release' : null;
  return (
    <Section title={t('screening.owner')}>
      {ties.length > 0 && (
        <Alert color="orange" title={t('screening.tied')}>
          {ties.map((tie) => t(`screening.ties.${tie}`)).join(' ')}
        </Alert>
      )}
      <Group gap="xs">
        {ownerId === null ? <Text>{t('desk.none')}</Text> : <PersonLink id={ownerId} />}
        {maySee && ties.length === 0 && action !== null && (
          <Button
            size="sm"
            variant="default"
            loading={own.isPending}
            onClick={() => {
              own.mutate({ action, revision });
            }}
          >
            {t(`screening.owning.${action}`)}
          </Button>
        )}
      </Group>
      <ProblemNotice error={own.error} />
    </Section>
  );
}
