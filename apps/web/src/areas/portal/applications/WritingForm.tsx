/** Questions that are saved as they are answered: with what was written elsewhere, what cannot be saved, and whether it is saved. */
import { Alert, Button, Group, List, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId, wordsOf } from '../../../lib/application-form/form-words.ts';
import { Clashes } from './Clashes.tsx';
import type { Room } from './room.ts';
import { SavedLine } from './SavedLine.tsx';

interface WritingFormProps {
  readonly label: string;
  readonly room: Room;
  /** Of these questions it is said here that they cannot be saved. */
  readonly isHere: (name: string) => boolean;
  /** When a question is left. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

export function WritingForm({ label, room, isHere, onLeave, children }: WritingFormProps) {
  const { t } = useTranslation('portal');
  const { form, language, line, view } = room;
  const refused = view.refused.filter(isHere);
  return (
    <form
      aria-label={label}
      noValidate
      onBlur={() => {
        onLeave();
        void line.flush();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void line.flush();
      }}
    >
      <Stack gap="lg">
        {children}
        <Clashes room={room} />
        {refused.length > 0 && (
          <Alert role="alert" color="clay" variant="light" title={t('applications.refused')}>
            <List>
              {refused.map((name) => (
                <List.Item key={name}>
                  <a href={`#${fieldId(name)}`}>{wordsOf(form, name, language).label}</a>
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        <Group>
          <Button type="submit" variant="default">
            {t('applications.saveNow')}
          </Button>
          <SavedLine view={view} />
        </Group>
      </Stack>
    </form>
  );
}
