/** A text field with offers below it, after the combobox pattern of the ARIA practices. Knows nothing of where offers come from. */
import { useId, useState, type KeyboardEvent } from 'react';
import styles from './Combobox.module.css';

export interface ComboboxOption {
  readonly key: string;
  readonly text: string;
  readonly hint: string;
}

interface ComboboxProps {
  readonly id: string;
  readonly name: string;
  readonly defaultValue: string;
  readonly placeholder: string;
  readonly options: readonly ComboboxOption[];
  /** "3 suggestions", read out when the offers change. */
  readonly countText: string;
  readonly onType: (text: string) => void;
  readonly onChoose: (index: number) => void;
}

const nobody = -1;

export function Combobox({ id, name, defaultValue, placeholder, options, countText, onType, onChoose }: ComboboxProps) {
  const listId = useId();
  const [text, setText] = useState(defaultValue);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(nobody);
  const isShown = isOpen && options.length > 0;

  const choose = (index: number) => {
    const option = options[index];
    if (!option) return;
    setText(option.text);
    setIsOpen(false);
    setActive(nobody);
    onChoose(index);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isShown) {
      event.stopPropagation();
      setIsOpen(false);
      setActive(nobody);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setIsOpen(true);
      setActive(stepped(active, event.key === 'ArrowDown' ? 1 : -1, options.length));
    } else if (event.key === 'Enter' && isShown && active !== nobody) {
      event.preventDefault();
      choose(active);
    }
  };

  return (
    <div className={styles.combobox}>
      <input
        id={id}
        name={name}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && active !== nobody ? `${listId}-${active}` : undefined}
        value={text}
        placeholder={placeholder}
        onChange={({ target }) => {
          setText(target.value);
          setIsOpen(true);
          setActive(nobody);
          onType(target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setIsOpen(false);
        }}
      />
      <ul id={listId} role="listbox" aria-label={placeholder} hidden={!isShown} className={styles.list}>
        {options.map((option, index) => (
          <li
            key={option.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              choose(index);
            }}
          >
            {option.text} <small>{option.hint}</small>
          </li>
        ))}
      </ul>
      <span role="status" className="visually-hidden">
        {isShown && countText}
      </span>
    </div>
  );
}

/** Through the offers and round again; before the first lies the text itself. */
function stepped(active: number, step: 1 | -1, count: number): number {
  const next = active + step;
  if (next >= count) return nobody;
  return next < nobody ? count - 1 : next;
}
