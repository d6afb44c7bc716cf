/** One round: what may be done on top with everything that is against it, what it is opened with, and how it came to be so. */
import { Anchor, Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { problemStatus } from '../../../lib/problems/problem-words.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { Loading } from '../../../ui/app/Loading.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { Said } from '../desk/Said.tsx';
import { type Round, roundQuery, useWriteRound } from './programs.queries.ts';
import { RoundActions } from './RoundActions.tsx';
import { RoundFacts, useRoundLines } from './RoundFacts.tsx';
import { draftOf, entryOf } from './round-draft.ts';
import { RoundForm } from './RoundForm.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const may = useMay();
  const [isEditing, setIsEditing] = useState(false);
  const [said, setSaid] = useState('');
  const { data: round } = useSuspenseQuery(roundQuery(useClient(), id));
  return (
    <Page
      title={t('programs.round', { code: round.programCode })}
      lead={round.name}
      actions={
        <Anchor inherit component={Link} to={`/staff/programs/${round.programId}`}>
          {t('programs.back')}
        </Anchor>
      }
    >
      <Said text={said} />
      <RoundActions round={round} onDone={setSaid} />
      <Section
        title={t('programs.facts')}
        aside={
          may('program.manage') && (
            <Button
              variant="default"
              size="sm"
              aria-expanded={isEditing}
              onClick={() => {
                setIsEditing(true);
              }}
            >
              {t('programs.editRound')}
            </Button>
          )
        }
      >
        {isEditing ? (
          <Suspense fallback={<Loading text={t('programs.title')} />}>
            <EditRound
              round={round}
              onDone={() => {
                setIsEditing(false);
                setSaid(t('programs.saved'));
              }}
              onCancel={() => {
                setIsEditing(false);
              }}
            />
          </Suspense>
        ) : (
          <RoundFacts round={round} />
        )}
      </Section>
      <History round={round} />
    </Page>
  );
}

interface EditRoundProps {
  readonly round: Round;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** When a colleague saved meanwhile, both versions are shown; saved once more, one's own is written over theirs. */
function EditRound({ round, onDone, onCancel }: EditRoundProps) {
  const { t } = useTranslation('staff');
  const linesOf = useRoundLines();
  const [start] = useState(round);
  const [sent, setSent] = useState(draftOf(round));
  const write = useWriteRound(round.id);
  const isStale = problemStatus(write.error) === 412;
  const theirs = linesOf(draftOf(round));
  const fields = linesOf(sent).map(([label, yours], at) => ({ label, yours, theirs: theirs[at]?.[1] ?? '' }));
  return (
    <RoundForm
      programId={round.programId}
      start={draftOf(start)}
      label={t('programs.editRound')}
      isPending={write.isPending}
      error={write.error}
      problem={isStale ? <TwoVersions fields={fields} /> : <ProblemNotice error={write.error} />}
      onSend={(draft) => {
        setSent(draft);
        const revision = isStale ? round.revision : start.revision;
        write.mutate({ revision, entry: entryOf(draft) }, { onSuccess: onDone });
      }}
      onCancel={onCancel}
    />
  );
}

function History({ round: { history } }: { readonly round: Round }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  if (history.length === 0) return null;
  return (
    <Section title={t('programs.history')}>
      <PlainList>
        {history.map(({ number, action, movedAt, movedBy, words, formHash, policyHash }) => (
          <div key={number}>
            <Text fw={600}>{t(`programs.moved.${action as 'open'}`, { defaultValue: action })}</Text>
            <Text size="sm" c="dimmed">
              {format.instant(movedAt)}, <PersonLink id={movedBy} />
            </Text>
            {formHash !== null && policyHash !== null && (
              <Text size="sm">
                {t('programs.hashes', { form: formHash.slice(0, 12), policy: policyHash.slice(0, 12) })}
              </Text>
            )}
            {words !== null && <PlainText text={words} />}
          </div>
        ))}
      </PlainList>
    </Section>
  );
}
