/** One's passkeys: add, rename, remove. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useAccount } from '../../../lib/session/session.ts';
import type { Passkey } from '../../../lib/session/session.types.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { AddPasskey } from './AddPasskey.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { passkeysQuery } from './security.queries.ts';

export function PasskeysSection() {
  const { t } = useTranslation('account');
  const account = useAccount();
  const client = useQueryClient();
  const { data: passkeys } = useSuspenseQuery(passkeysQuery(account));
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [done, setDone] = useState<'saved' | 'removed' | null>(null);
  const refresh = async (what: 'saved' | 'removed') => {
    setDone(what);
    await client.invalidateQueries({ queryKey: passkeysQuery(account).queryKey });
  };

  return (
    <Section title={t('security.passkeysTitle')} lead={t('security.passkeysText')}>
      {passkeys.length === 0 ? (
        <Text c="dimmed">{t('security.passkeysNone')}</Text>
      ) : (
        <PlainList>
          {passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} onChange={refresh} />
          ))}
        </PlainList>
      )}
      <Text role="status">
        {done === 'saved' && t('security.passkeySaved')}
        {done === 'removed' && t('security.passkeyRemoved')}
      </Text>
      {codes && <RecoveryCodes codes={codes} />}
      <AddPasskey
        onAdded={(recoveryCodes) => {
          setCodes(recoveryCodes);
          void refresh('saved');
        }}
      />
    </Section>
  );
}

interface PasskeyLineProps {
  readonly passkey: Passkey;
  readonly onChange: (what: 'saved' | 'removed') => Promise<void>;
}

function PasskeyLine({ passkey, onChange }: PasskeyLineProps) {
  const { t } = useTranslation(['account', 'app']);
  const { format } = useLanguage();
  const account = useAccount();
  const [isRenaming, setIsRenaming] = useState(false);
  const { id, label, createdAt, lastUsedAt } = passkey;
  const rename = useMutation({
    mutationFn: async (name: string) => account.renamePasskey(passkey, name),
    onSuccess: async () => {
      setIsRenaming(false);
      await onChange('saved');
    },
  });
  const remove = useMutation({
    mutationFn: async () => account.removePasskey(passkey),
    onSuccess: async () => onChange('removed'),
  });
  const askToRemove = () => {
    modals.openConfirmModal({
      title: t('security.passkeyRemove', { label }),
      children: t('security.passkeyRemoveAsk'),
      labels: { confirm: t('security.remove'), cancel: t('app:cancel') },
      confirmProps: { color: 'clay' },
      onConfirm: () => {
        remove.mutate();
      },
    });
  };

  if (isRenaming) {
    return (
      <Form
        label={t('security.passkeyRename', { label })}
        onSubmit={(text) => {
          rename.mutate(text('label'));
        }}
      >
        <Group align="flex-end">
          <TextInput
            name="label"
            label={t('security.passkeyLabel')}
            defaultValue={label}
            required
            maxLength={60}
            data-autofocus
          />
          <Button type="submit" loading={rename.isPending}>
            {t('app:save')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setIsRenaming(false);
            }}
          >
            {t('app:cancel')}
          </Button>
        </Group>
        <ProblemNotice error={rename.error} />
      </Form>
    );
  }
  return (
    <>
      <Group justify="space-between">
        <div>
          <Text fw={600} id={`passkey-${id}`}>
            {label}
          </Text>
          <Text size="sm" c="dimmed">
            {t('security.passkeyAdded', { when: format.instant(createdAt) })},{' '}
            {lastUsedAt === null
              ? t('security.passkeyUnused')
              : t('security.passkeyUsed', { when: format.instant(lastUsedAt) })}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            aria-label={t('security.passkeyRename', { label })}
            onClick={() => {
              setIsRenaming(true);
            }}
          >
            {t('security.rename')}
          </Button>
          <Button
            variant="default"
            aria-label={t('security.passkeyRemove', { label })}
            loading={remove.isPending}
            onClick={askToRemove}
          >
            {t('security.remove')}
          </Button>
        </Group>
      </Group>
      <ProblemNotice error={remove.error} />
    </>
  );
}
