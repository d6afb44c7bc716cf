/** Wherever staff read what somebody wrote: a way to say that it worried them. It starts a clock for a clinician and changes nothing else. */
import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { urgencies, type Urgency } from '@open-window/domain/concern.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { useMay } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { useRaiseConcern, type ConcernAbout } from './concerns.queries.ts';

interface RaiseConcernProps {
  readonly aboutKind: ConcernAbout;
  readonly aboutId?: string;
}

export function RaiseConcern(props: RaiseConcernProps) {
  const { t } = useTranslation(['staff', 'app']);
  const may = useMay();
  const [isOpen, { open, close }] = useDisclosure();

  if (!may('concern.raise')) return null;
  return (
    <>
      <Button variant="outline" color="clay" size="sm" onClick={open}>
        {t('concern.raise')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('concern.raise')}
        closeButtonProps={{ 'aria-label': t('app:close') }}
      >
        <ConcernForm {...props} onClose={close} />
      </Modal>
    </>
  );
}

function ConcernForm({ aboutKind, aboutId, onClose }: RaiseConcernProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(['staff', 'app']);
  const { format } = useLanguage();
  const raise = useRaiseConcern();
  const problemOf = useFieldProblem(raise.error);
  const [urgency, setUrgency] = useState<Urgency | null>(null);
  const [isMissing, setIsMissing] = useState(false);

  if (raise.data) {
    const { reference, dueAt } = raise.data;
    return (
      <Stack>
        <Text role="status">{t('concerns.raised', { reference, when: format.instant(dueAt) })}</Text>
        <Text>{t('concerns.danger')}</Text>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app:close')}
        </Button>
      </Stack>
    );
  }
  return (
    <Form
      label={t('concern.raise')}
      onSubmit={(text) => {
        setIsMissing(urgency === null);
        if (urgency === null) return;
        raise.mutate({ aboutKind, urgency, note: text('note'), ...(aboutId !== undefined && { aboutId }) });
      }}
    >
      <Text>{t('concerns.raiseText')}</Text>
      <Text fw={600}>{t('concerns.danger')}</Text>
      <Radio.Group
        label={t('concerns.urgency')}
        withAsterisk
        value={urgency}
        error={isMissing && t('concerns.urgencyMissing')}
        onChange={(value) => {
          setIsMissing(false);
          setUrgency(urgencies.find((known) => known === value) ?? null);
        }}
      >
        <Stack gap="xs" mt="xs">
          {urgencies.map((known) => (
            <Radio key={known} value={known} label={t(`concerns.urgencies.${known}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        name="note"
        label={t('concerns.note')}
        description={t('concerns.noteHint')}
        required
        minLength={3}
        maxLength={2000}
        error={problemOf('note')}
      />
      <ProblemNotice error={raise.error} />
      <Group>
        <Button type="submit" color="clay" loading={raise.isPending}>
          {t('concerns.submit')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
      </Group>
    </Form>
  );
}
