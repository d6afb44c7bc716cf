/** A helper says that they help no longer: asked once more, and then back to the drafts with which they still do. What is not saved keeps them. */
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SureButton } from '../teams/SureButton.tsx';
import { useHelpWords } from './help-words.ts';
import { useLeave } from './helping.queries.ts';

interface LeaveButtonProps {
  readonly id: string;
  /** Saves what was typed and is not saved yet. True: all of it stays. */
  readonly save: () => Promise<boolean>;
}

export function LeaveButton({ id, save }: LeaveButtonProps) {
  const { list } = useHelpWords();
  const navigate = useNavigate();
  const leave = useLeave(id);
  const [isKept, setKept] = useState(false);
  const go = async (close: () => void): Promise<void> => {
    if (await save())
      leave.mutate(undefined, { onSuccess: () => void navigate('/account/helping', { replace: true }) });
    else {
      setKept(true);
      close();
    }
  };
  return (
    <Stack gap="xs" align="flex-start">
      <SureButton
        variant="default"
        label={list.leave}
        text={list.leaveText}
        error={leave.error}
        isPending={leave.isPending}
        onSure={(close) => void go(close)}
      />
      {isKept && <Text role="alert">{list.notSaved}</Text>}
    </Stack>
  );
}
