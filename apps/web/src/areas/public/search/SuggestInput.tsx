/** A text field that offers places, names and plain words while a person types. Works as a bare field without JavaScript. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../lib/api-provider.ts';
import type { Suggestion } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Combobox, type ComboboxOption } from '../../../ui/public/Combobox.tsx';
import { useSettled } from './use-settled.ts';

const placeKinds: readonly string[] = ['CITY', 'STATE', 'ZIP', 'PLACE'];
const settleMilliseconds = 120;
const fewestLetters = 2;

interface SuggestInputProps {
  readonly id: string;
  readonly name: string;
  readonly kinds: 'places' | 'anything';
  readonly defaultValue: string;
  readonly placeholder: string;
  readonly onChoose?: (suggestion: Suggestion) => void;
}

export function SuggestInput({ id, name, kinds, defaultValue, placeholder, onChoose }: SuggestInputProps) {
  const { t } = useTexts();
  const api = useApi();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim(), settleMilliseconds);

  const { data } = useQuery({
    queryKey: ['suggest', text],
    queryFn: ({ signal }) => api.suggest(text, signal),
    enabled: text.length >= fewestLetters,
    staleTime: 60_000,
    retry: false,
    placeholderData: (previous) => previous,
  });

  const suggestions = text.length < fewestLetters ? [] : (data ?? []).filter(wanted(kinds));
  const options = suggestions.map((suggestion, index): ComboboxOption => ({
    key: `${suggestion.kind}-${index}`,
    text: suggestion.text,
    hint: t(`search.kinds.${kindOf(suggestion.kind)}`),
  }));

  const choose = (index: number) => {
    const suggestion = suggestions[index];
    if (suggestion) onChoose?.(suggestion);
  };

  return (
    <Combobox
      id={id}
      name={name}
      defaultValue={defaultValue}
      placeholder={placeholder}
      options={options}
      countText={t('search.suggestions', { count: options.length })}
      onType={setTyped}
      onChoose={choose}
    />
  );
}

const wanted = (kinds: SuggestInputProps['kinds']) => (suggestion: Suggestion) =>
  kinds === 'anything' || placeKinds.includes(suggestion.kind);

function kindOf(kind: string): 'LISTING' | 'PERSON' | 'CITY' | 'CONDITION' | 'ROUTE' | 'OTHER' {
  switch (kind) {
    case 'LISTING':
    case 'PERSON':
    case 'CITY':
    case 'CONDITION':
    case 'ROUTE':
      return kind;
    default:
      return 'OTHER';
  }
}
