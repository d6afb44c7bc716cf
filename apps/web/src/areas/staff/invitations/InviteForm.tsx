/** Asks somebody in: their address, their name, what they shall do here, and the language of the mail. */
import { Button, Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { StaffRole } from '@open-window/domain/access.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { isLanguage, languages } from '../../../lib/i18n/language.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { isStaffRole, staffRoleChoices } from '../desk/staff-roles.ts';
import { useInvite } from './invitations.queries.ts';

export function InviteForm({ onDone }: { readonly onDone: (words: string) => void }) {
  const { t } = useTranslation(['staff', 'account', 'app']);
  const { language: mine } = useLanguage();
  const invite = useInvite();
  const problemOf = useFieldProblem(invite.error);
  const [isOpen, { toggle, close }] = useDisclosure();
  const [roles, setRoles] = useState<readonly StaffRole[]>([]);
  const [isMissing, setIsMissing] = useState(false);

  return (
    <Section
      title={t('invitations.new')}
      aside={
        <Button variant="default" size="sm" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? t('app:close') : t('invitations.open')}
        </Button>
      }
    >
      {isOpen && (
        <Form
          label={t('invitations.new')}
          onSubmit={(text) => {
            setIsMissing(roles.length === 0);
            if (roles.length === 0) return;
            const language = text('language');
            invite.mutate(
              {
                email: text('email'),
                name: text('name'),
                roles: [...roles],
                language: isLanguage(language) ? language : mine,
              },
              {
                onSuccess: () => {
                  setRoles([]);
                  close();
                  onDone(t('invitations.proposed'));
                },
              },
            );
          }}
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput name="name" label={t('invitations.name')} required maxLength={200} error={problemOf('name')} />
            <TextInput
              name="email"
              type="email"
              label={t('account:email')}
              required
              maxLength={254}
              error={problemOf('email')}
            />
          </SimpleGrid>
          <Checkbox.Group
            label={t('invitations.columns.roles')}
            description={t('invitations.rolesHint')}
            withAsterisk
            value={[...roles]}
            error={isMissing ? t('invitations.rolesMissing') : problemOf('roles')}
            onChange={(values) => {
              setIsMissing(false);
              setRoles(values.filter(isStaffRole));
            }}
          >
            <Stack gap="xs" mt="xs">
              {staffRoleChoices.map((role) => (
                <Checkbox key={role} value={role} label={t(`account:roles.${role}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <NativeSelect
            name="language"
            label={t('invitations.language')}
            defaultValue={mine}
            data={languages.map((value) => ({ value, label: t(`app:language.${value}`) }))}
          />
          <ProblemNotice error={invite.error} />
          <div>
            <Button type="submit" loading={invite.isPending}>
              {t('invitations.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
