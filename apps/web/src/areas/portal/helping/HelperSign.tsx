/** The end of a draft for its helper: most leave it to the person, whose name it needs; by law some sign for them. */
import { Text } from '@mantine/core';
import { filled } from '../../../lib/application-form/form-words.ts';
import { Section } from '../../../ui/app/Section.tsx';
import type { Room } from '../applications/room.ts';
import { SigningForm } from '../applications/SigningForm.tsx';
import { useHelpWords } from './help-words.ts';
import { useSignFor } from './helping.queries.ts';

export function HelperSign({ room, isReady }: { readonly room: Room; readonly isReady: boolean }) {
  const { sign } = useHelpWords();
  const isLegal = room.application.actionsOpen.includes('submit');
  return (
    <Section title={sign.title}>
      <Text>{isLegal ? sign.legal : sign.person}</Text>
      {isLegal && isReady && <SignFor room={room} />}
    </Section>
  );
}

function SignFor({ room }: { readonly room: Room }) {
  const { sign } = useHelpWords();
  const signing = useSignFor(room.application.id);
  if (signing.data)
    return (
      <Text role="status" fw={600}>
        {filled(sign.done, { receipt: signing.data.receipt })}
      </Text>
    );
  return (
    <SigningForm
      label={sign.title}
      submit={sign.submit}
      room={room}
      signing={signing}
      onSign={(signed) => {
        signing.mutate(signed);
      }}
    />
  );
}
