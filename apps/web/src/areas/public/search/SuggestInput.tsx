/** A text field that offers places, names and plain words while a person types. Works as a bare field without JavaScript. */
import { useState } from 'react';
import type { Suggestion } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Combobox, type ComboboxOption } from '../../../ui/public/Combobox.tsx';
import { useSuggestions } from './use-suggestions.ts';

const placeKinds: readonly string[] = ['CITY', 'STATE', 'ZIP', 'PLACE'];

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
  const [typed, setTyped] = useState('');
  const suggestions = useSuggestions(typed.trim()).filter(wanted(kinds));
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
