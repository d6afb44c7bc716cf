/** A button that asks before it does: what happens then is said in the question, and what went wrong stays in it. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';

interface ConfirmMoveProps {
  readonly label: string;
  /** The whole name of the button where the page has more of its kind. */
  readonly name?: string;
  readonly question: string;
  readonly text: ReactNode;
  readonly isHarmful?: boolean;
  readonly run: () => Promise<unknown>;
  readonly onDone: () => void;
  /** Such as: load what stands now. */
  readonly onFailed?: () => void;
}

export function ConfirmMove(props: ConfirmMoveProps) {
  const { label, name = label, question, text, isHarmful = false, run, onDone, onFailed } = props;
  const { t } = useTranslation('app');
  const [isOpen, { open, close }] = useDisclosure();
  const move = useMutation({
    mutationFn: run,
    onSuccess: () => {
      close();
      onDone();
    },
    onError: () => {
      onFailed?.();
    },
  });
  const leave = () => {
    move.reset();
    close();
  };

  return (
    <>
      <Button variant="default" size="sm" aria-label={name} onClick={open}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={leave}
        title={question}
        closeButtonProps={{ 'aria-label': t('cancel') }}
        closeOnEscape={!move.isPending}
        closeOnClickOutside={!move.isPending}
      >
        <Stack>
          <Text>{text}</Text>
          <ProblemNotice error={move.error} />
          <Group>
            <Button
              {...(isHarmful && { color: 'clay' })}
              loading={move.isPending}
              onClick={() => {
                move.mutate();
              }}
            >
              {label}
            </Button>
            <Button variant="default" onClick={leave}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
