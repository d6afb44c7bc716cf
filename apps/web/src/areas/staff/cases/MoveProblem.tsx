/** Why a move did not go through; when somebody else was faster, what one wanted beside what stands now. */
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { problemName } from '../../../lib/problems/problem-words.ts';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import type { CaseStep, VettingCase } from './cases.queries.ts';

interface MoveProblemProps {
  readonly error: unknown;
  readonly sent: CaseStep | undefined;
  readonly shown: VettingCase;
}

export function MoveProblem({ error, sent, shown }: MoveProblemProps) {
  const { t } = useTranslation('staff');
  if (problemName(error) !== 'staleRevision' || !sent) return <ProblemNotice error={error} />;
  const last = shown.moves.at(-1);
  return (
    <TwoVersions
      fields={[
        {
          label: t('cases.columns.standing'),
          yours: t(`cases.actions.${sent.action}`),
          theirs: t(`cases.states.${shown.standing}`),
        },
        { label: t('cases.check.words'), yours: sent.words ?? '', theirs: last?.words ?? '' },
      ]}
    />
  );
}
