/** One concern: what worried somebody, about what, and what the clinician who took it did. */
import { Anchor, Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { concernOutcomes, type ConcernAction } from '@open-window/domain/concern.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { problemName } from '../../../lib/problems/problem-words.ts';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { DueWords } from '../desk/DueWords.tsx';
import { Facts } from '../desk/Facts.tsx';
import { given } from '../desk/given.ts';
import { PersonLink } from '../desk/PersonLink.tsx';
import { PlainText } from '../desk/PlainText.tsx';
import { Said } from '../desk/Said.tsx';
import { concernQuery, useConcernMove, type Concern } from './concerns.queries.ts';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [said, setSaid] = useState('');
  const { data: concern } = useSuspenseQuery(concernQuery(useClient(), id));
  const { reference, urgency, state, outcome, outcomeNote } = concern;

  return (
    <Page title={t('concerns.one', { reference })} lead={t(`concerns.urgencies.${urgency}`)}>
      <Said text={said} />
      <Section title={t('concerns.written')}>
        <PlainText text={concern.note} />
      </Section>
      <Section title={t('concerns.facts')}>
        <Facts
          facts={[
            [t('concerns.columns.about'), <About key="about" concern={concern} />],
            [t('concerns.columns.raised'), format.instant(concern.raisedAt)],
            [t('concerns.raisedBy'), <PersonLink key="by" id={concern.raisedBy} />],
            [t('concerns.columns.due'), <DueWords key="due" at={concern.dueAt} isDone={state !== 'OPEN'} />],
            [t('concerns.columns.state'), t(`concerns.states.${state}`)],
            [t('concerns.columns.takenBy'), <PersonLink key="taken" id={concern.takenBy} />],
            [t('concerns.outcome'), outcome && t(`concerns.outcomes.${outcome}`)],
            [t('concerns.outcomeNote'), outcomeNote],
          ]}
        />
      </Section>
      <ConcernMoves concern={concern} onDone={setSaid} />
    </Page>
  );
}

function About({ concern: { aboutKind, aboutId } }: { readonly concern: Concern }): ReactNode {
  const { t } = useTranslation('staff');
  const words = t(`concerns.abouts.${aboutKind}`);
  const rooms = { REPORT: 'reports', LISTING: 'listings', PERSON: 'people', CANDIDATE: 'candidates', OTHER: null };
  const room = rooms[aboutKind];
  return room === null || aboutId === null ? (
    words
  ) : (
    <Anchor inherit component={Link} to={`/staff/${room}/${encodeURIComponent(aboutId)}`}>
      {words} {aboutId.slice(-8)}
    </Anchor>
  );
}

interface ConcernMovesProps {
  readonly concern: Concern;
  readonly onDone: (words: string) => void;
}

function ConcernMoves({ concern, onDone }: ConcernMovesProps) {
  const { t } = useTranslation('staff');
  const { id, revision, actionsOpen } = concern;
  const move = useConcernMove(id);
  const send = (action: ConcernAction, more: object = {}) => {
    move.mutate(
      { action, revision, ...more },
      {
        onSuccess: () => {
          onDone(t(`concerns.done.${action}`));
        },
      },
    );
  };

  if (actionsOpen.length === 0) return null;
  return (
    <Section title={t('concerns.decide')} lead={actionsOpen.includes('take') ? t('concerns.takeText') : undefined}>
      {actionsOpen.includes('close') && (
        <Form
          label={t('concerns.decide')}
          onSubmit={(text) => {
            send('close', given({ outcome: oneOf(concernOutcomes, text('outcome')), note: text('note') }));
          }}
        >
          <NativeSelect
            name="outcome"
            label={t('concerns.outcome')}
            required
            data={[
              { value: '', label: t('desk.choose') },
              ...concernOutcomes.map((code) => ({ value: code, label: t(`concerns.outcomes.${code}`) })),
            ]}
          />
          <Textarea
            name="note"
            label={t('concerns.outcomeNote')}
            description={t('concerns.outcomeNoteHint')}
            maxLength={2000}
          />
          <div>
            <Button type="submit" loading={move.isPending && move.variables.action === 'close'}>
              {t('concerns.actions.close')}
            </Button>
          </div>
        </Form>
      )}
      {problem()}
      <Group>
        {actionsOpen
          .filter((action) => action !== 'close')
          .map((action) => (
            <Button
              key={action}
              variant={action === 'take' ? 'filled' : 'default'}
              loading={move.isPending && move.variables.action === action}
              onClick={() => {
                send(action);
              }}
            >
              {t(`concerns.actions.${action}`)}
            </Button>
          ))}
      </Group>
    </Section>
  );

  function problem() {
    if (problemName(move.error) !== 'staleRevision' || !move.variables) return <ProblemNotice error={move.error} />;
    return (
      <TwoVersions
        fields={[
          {
            label: t('concerns.columns.state'),
            yours: t(`concerns.actions.${move.variables.action}`),
            theirs: t(`concerns.states.${concern.state}`),
          },
          { label: t('concerns.outcomeNote'), yours: move.variables.note ?? '', theirs: concern.outcomeNote ?? '' },
        ]}
      />
    );
  }
}
