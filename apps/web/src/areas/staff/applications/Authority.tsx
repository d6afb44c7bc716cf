/** Where somebody signed for the applicant by law: whether the desk saw the paper. */
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { type ScreeningFile, usePaperSeen } from './applications.queries.ts';

interface AuthorityProps {
  readonly file: ScreeningFile;
  readonly onDone: (words: string) => void;
}

export function Authority({ file: { id, authority, verificationOpen }, onDone }: AuthorityProps) {
  const { t } = useTranslation('staff');
  const see = usePaperSeen(id, () => {
    onDone(t('screening.authority.done'));
  });
  if (authority === null) return null;
  const mayAnswer = verificationOpen.length > 0;
  return (
    <Section title={t('screening.authority.title')} lead={t(`screening.authority.who.${authority.authority}`)}>
      {authority.isPaperSeen && <Text>{t('screening.authority.seen')}</Text>}
      {!authority.isPaperSeen && mayAnswer && (
        <div>
          <Button
            variant="default"
            loading={see.isPending}
            onClick={() => {
              see.mutate(authority.id);
            }}
          >
            {t('screening.authority.see')}
          </Button>
        </div>
      )}
      <ProblemNotice error={see.error} />
    </Section>
  );
}
