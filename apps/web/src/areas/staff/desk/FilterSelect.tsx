/** One filter of a list: everything, or one of the codes in words. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface FilterSelectProps<Code extends string> {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly wordOf: (code: Code) => string;
  readonly value: Code | undefined;
  readonly onChange: (value: string) => void;
}

export function FilterSelect<Code extends string>({ label, codes, wordOf, value, onChange }: FilterSelectProps<Code>) {
  const { t } = useTranslation('staff');
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: t('desk.all') }, ...codes.map((code) => ({ value: code, label: wordOf(code) }))]}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
