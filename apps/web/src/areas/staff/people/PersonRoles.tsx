/** Which roles a person has, had, and is to get. Nobody gives a role alone: one admin proposes, another confirms. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import type { StaffRole } from '@open-window/domain/access.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { staffRoleChoices } from '../desk/staff-roles.ts';
import { usePeopleMoves, type Person } from './people.queries.ts';
import { GrantMoves } from './GrantMoves.tsx';

interface PersonRolesProps {
  readonly person: Person;
  readonly onDone: (words: string) => void;
}

export function PersonRoles({ person, onDone }: PersonRolesProps) {
  const { t } = useTranslation(['staff', 'account']);
  const { format } = useLanguage();
  const may = useMay();
  return (
    <Section title={t('people.columns.roles')} lead={t('roles.twoPeople')}>
      {person.grants.length === 0 && <Text c="dimmed">{t('people.noRoles')}</Text>}
      <PlainList>
        {person.grants.map((grant) => (
          <Group key={grant.id} justify="space-between">
            <div>
              <Text fw={600}>{t(`account:roles.${grant.role}`)}</Text>
              <Text size="sm" c="dimmed">
                {t(`roles.states.${grant.state}`)},{' '}
                {format.instant(grant.endedAt ?? grant.confirmedAt ?? grant.proposedAt)}
              </Text>
            </div>
            <GrantMoves grant={grant} onDone={onDone} />
          </Group>
        ))}
      </PlainList>
      {may('role.propose') && person.status === 'ACTIVE' && <ProposeRole personId={person.id} onDone={onDone} />}
    </Section>
  );
}

interface ProposeRoleProps {
  readonly personId: string;
  readonly onDone: (words: string) => void;
}

function ProposeRole({ personId, onDone }: ProposeRoleProps) {
  const { t } = useTranslation(['staff', 'account']);
  const { proposeRole, refresh } = usePeopleMoves();
  const propose = useMutation({
    mutationFn: async (role: StaffRole) => proposeRole(personId, role),
    onSuccess: () => {
      refresh();
      onDone(t('roles.proposed'));
    },
  });
  return (
    <Form
      label={t('roles.propose')}
      onSubmit={(text) => {
        const role = oneOf(staffRoleChoices, text('role'));
        if (role) propose.mutate(role);
      }}
    >
      <Group align="flex-end">
        <NativeSelect
          name="role"
          label={t('roles.new')}
          required
          data={[
            { value: '', label: t('desk.choose') },
            ...staffRoleChoices.map((role) => ({ value: role, label: t(`account:roles.${role}`) })),
          ]}
        />
        <Button type="submit" variant="default" size="md" loading={propose.isPending}>
          {t('roles.propose')}
        </Button>
      </Group>
      <ProblemNotice error={propose.error} />
    </Form>
  );
}
