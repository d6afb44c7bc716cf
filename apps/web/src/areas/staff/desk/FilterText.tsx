/** One filter of a list in words: it counts once it is entered, not with every letter. */
import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textsOf } from '../../../ui/app/form-texts.ts';

interface FilterTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
}

export function FilterText({ label, hint, value, maxLength, onChange }: FilterTextProps) {
  const { t } = useTranslation('staff');
  return (
    <form
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(textsOf(event.currentTarget)('text'));
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          key={value ?? ''}
          size="sm"
          name="text"
          label={label}
          description={hint}
          defaultValue={value ?? ''}
          maxLength={maxLength}
          type="search"
        />
        <Button type="submit" size="sm" variant="default">
          {t('desk.search')}
        </Button>
      </Group>
    </form>
  );
}
