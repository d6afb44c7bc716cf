/** Where, how far, what: the search itself. A plain GET form that React may take over. */
import { useNavigate } from 'react-router';
import type { SyntheticEvent } from 'react';
import type { Suggestion } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { localized } from '../../../lib/i18n/language.ts';
import { Button } from '../../../ui/public/Button.tsx';
import { Field } from '../../../ui/public/Field.tsx';
import { changed, facetGroupNames, parseSearch, searchPath, type SearchState } from './search-state.ts';
import { SuggestInput } from './SuggestInput.tsx';
import { radiusChoices } from './radius.ts';
import styles from './SearchBar.module.css';

export const searchFormId = 'search';

interface SearchBarProps {
  readonly state: SearchState;
  readonly isLarge?: boolean;
}

export function SearchBar({ state, isLarge = false }: SearchBarProps) {
  const { t, language } = useTexts();
  const navigate = useNavigate();

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    void navigate(searchPath(stateOfForm(event.currentTarget)));
  };

  return (
    <form
      id={searchFormId}
      role="search"
      method="get"
      action={localized(language, '/directory')}
      className={isLarge ? styles.large : styles.bar}
      onSubmit={submit}
    >
      {state.bbox !== '' && <input type="hidden" name="bbox" value={state.bbox} />}
      <Field label={t('search.near.label')} id="near">
        <SuggestInput
          key={state.near}
          id="near"
          name="near"
          kinds="places"
          defaultValue={state.near}
          placeholder={t('search.near.example')}
        />
      </Field>
      <Field label={t('search.radius.label')} id="radiusMiles">
        <select id="radiusMiles" name="radiusMiles" defaultValue={state.radiusMiles} key={state.radiusMiles}>
          {radiusChoices(state.radiusMiles).map((miles) => (
            <option key={miles} value={miles}>
              {t('search.radius.within', { count: miles })}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('search.q.label')} id="q">
        <SuggestInput
          key={state.q}
          id="q"
          name="q"
          kinds="anything"
          defaultValue={state.q}
          placeholder={t('search.q.example')}
          onChoose={(suggestion) => {
            const path = pathOf(suggestion, state);
            if (path) void navigate(path);
          }}
        />
      </Field>
      <Button type="submit" className={styles.submit}>
        {t('search.submit')}
      </Button>
    </form>
  );
}

/** What the form holds now, boxes of the filter panel included: they belong to it by their `form` attribute. */
export function stateOfForm(form: HTMLFormElement): SearchState {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value);
  return parseSearch(params);
}

/** A team opens its profile, a known word becomes its filter and a city the place; anything else only fills the field. */
function pathOf({ kind, slug, group, code, text }: Suggestion, state: SearchState): string | null {
  if (slug !== null) return `/directory/${slug}`;
  if (kind === 'CITY') return searchPath(changed(state, { q: '', near: text, bbox: '' }));
  const known = facetGroupNames.find((name) => name === group);
  if (!known || code === null) return null;
  return searchPath(changed(state, { q: '', choices: { ...state.choices, [known]: [code] } }));
}
