/** Opens a vetting case by hand: something happened, or a team is looked at before its time. */
import { Button, Modal, NativeSelect, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { caseKinds, casePriorities } from '@open-window/domain/vetting.ts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { useOpenCase } from './cases.queries.ts';

export function OpenCase({ listingId }: { readonly listingId: string }) {
  const { t } = useTranslation(['staff', 'app']);
  const may = useMay();
  const [isOpen, { open, close }] = useDisclosure();

  if (!may('case.check')) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('cases.open.label')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('cases.open.label')}
        closeButtonProps={{ 'aria-label': t('app:close') }}
      >
        <OpenCaseForm listingId={listingId} />
      </Modal>
    </>
  );
}

function OpenCaseForm({ listingId }: { readonly listingId: string }) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const opening = useOpenCase();

  return (
    <Form
      label={t('cases.open.label')}
      onSubmit={(text) => {
        const kind = oneOf(caseKinds, text('kind'));
        const priority = oneOf(casePriorities, text('priority'));
        if (!kind || !priority) return;
        opening.mutate({ listingId, kind, priority }, { onSuccess: ({ id }) => void navigate(`/staff/cases/${id}`) });
      }}
    >
      <Text>{t('cases.open.text')}</Text>
      <NativeSelect
        name="kind"
        label={t('cases.open.kind')}
        required
        data-autofocus
        data={[
          { value: '', label: t('desk.choose') },
          ...caseKinds.map((value) => ({ value, label: t(`cases.kinds.${value}`) })),
        ]}
      />
      <NativeSelect
        name="priority"
        label={t('cases.open.priority')}
        defaultValue="ROUTINE"
        data={casePriorities.map((value) => ({ value, label: t(`cases.priorities.${value}`) }))}
      />
      <ProblemNotice error={opening.error} />
      <div>
        <Button type="submit" loading={opening.isPending}>
          {t('cases.open.submit')}
        </Button>
      </div>
    </Form>
  );
}
