/** A few words of a team, sent once. */
import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';

interface WordsFormProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly submit: string;
  readonly maxLength: number;
  readonly move: { readonly error: unknown; readonly isPending: boolean };
  readonly onSend: (words: string) => void;
}

export function WordsForm({ label, hint, submit, maxLength, move, onSend }: WordsFormProps) {
  const [words, setWords] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(words);
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={label}
          description={hint}
          required
          minLength={3}
          maxLength={maxLength}
          autosize
          minRows={3}
          value={words}
          onChange={({ currentTarget }) => {
            setWords(currentTarget.value);
          }}
        />
        <ProblemNotice error={move.error} />
        <div>
          <Button type="submit" variant="default" loading={move.isPending}>
            {submit}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
