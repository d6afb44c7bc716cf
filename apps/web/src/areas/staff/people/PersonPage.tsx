/** One person: what is known, where they are signed in, what they may do, and what admins may do about it. Looking is written down. */
import { Group, List, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { RaiseConcern } from '../concerns/RaiseConcern.tsx';
import { ConfirmMove } from '../desk/ConfirmMove.tsx';
import { Facts } from '../desk/Facts.tsx';
import { Said } from '../desk/Said.tsx';
import { HoldsSection } from './HoldsSection.tsx';
import { personQuery, usePeopleMoves, type Person } from './people.queries.ts';
import { PersonRoles } from './PersonRoles.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['staff', 'app']);
  const { format } = useLanguage();
  const may = useMay();
  const [said, setSaid] = useState('');
  const { data: person } = useSuspenseQuery(personQuery(useClient(), id));
  const { name, email, status, disabledAt, erasedAt } = person;

  return (
    <Page
      title={name ?? t('desk.person', { id: id.slice(-8) })}
      lead={t('people.readIsLogged')}
      actions={<RaiseConcern aboutKind="PERSON" aboutId={id} />}
    >
      <Said text={said} />
      <Section title={t('people.facts')}>
        <Facts
          facts={[
            [t('people.columns.status'), t(`people.statuses.${status}`)],
            [t('people.columns.email'), email ?? t('people.hidden')],
            [t('people.number'), person.id],
            [t('people.language'), t(`app:language.${person.language}`)],
            [t('people.columns.since'), format.instant(person.createdAt)],
            ...(disabledAt === null ? [] : ([[t('people.disabledAt'), format.instant(disabledAt)]] as const)),
            ...(erasedAt === null ? [] : ([[t('people.erasedAt'), format.instant(erasedAt)]] as const)),
            [t('people.held'), person.isHeld ? t('desk.yes') : t('desk.no')],
          ]}
        />
        {may('person.manage') && <PersonMoves person={person} onDone={setSaid} />}
      </Section>
      <PersonRoles person={person} onDone={setSaid} />
      <Section title={t('people.sessions')}>
        {person.sessions.length === 0 ? (
          <Text c="dimmed">{t('people.noSessions')}</Text>
        ) : (
          <List>
            {person.sessions.map((session) => (
              <List.Item key={session.id}>
                {t(`people.doors.${session.door}`, {
                  began: format.instant(session.createdAt),
                  seen: format.instant(session.lastSeenAt),
                })}
              </List.Item>
            ))}
          </List>
        )}
      </Section>
      {may('hold.manage') && <HoldsSection personId={id} onDone={setSaid} />}
    </Page>
  );
}

function PersonMoves({ person, onDone }: { readonly person: Person; readonly onDone: (words: string) => void }) {
  const { t } = useTranslation('staff');
  const { id, revision, actionsOpen } = person;
  const { movePerson, refresh } = usePeopleMoves();
  if (actionsOpen.length === 0) return <Text c="dimmed">{t('people.noMoves')}</Text>;
  return (
    <Group>
      {actionsOpen.map((action) => (
        <ConfirmMove
          key={action}
          label={t(`people.actions.${action}`)}
          question={t(`people.questions.${action}`)}
          text={t(`people.meanings.${action}`)}
          isHarmful={action === 'disable'}
          run={async () => movePerson(id, { action, revision })}
          onFailed={refresh}
          onDone={() => {
            refresh();
            onDone(t(`people.done.${action}`));
          }}
        />
      ))}
    </Group>
  );
}
