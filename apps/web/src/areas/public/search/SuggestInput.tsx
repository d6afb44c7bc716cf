/** A text field that offers places, names and plain words while a person types. Works as a bare field without JavaScript. */
import { useState } from 'react';
import type { Suggestion } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { Combobox, type ComboboxOption } from '../../../ui/public/Combobox.tsx';
import { useSuggestions } from './use-suggestions.ts';

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
  const labelOf = useLabels();
  const [typed, setTyped] = useState('');
  const suggestions = useSuggestions(typed.trim()).filter(wanted(kinds));
  const wordsOf = ({ text, group, code }: Suggestion) =>
    group !== null && code !== null ? labelOf(group, code) : text;
  const options = suggestions.map((suggestion, index): ComboboxOption => ({
    key: `${suggestion.kind}-${index}`,
    text: wordsOf(suggestion),
    hint: t(`search.kinds.${suggestion.kind}`),
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
  kinds === 'anything' || suggestion.kind === 'CITY';
