/** Every filter with the number of teams that each choice would leave. */
import { stateCodes, type FacetGroup } from '@open-window/domain/vocabulary.ts';
import type { SearchResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { FilterSection } from '../../../ui/public/FilterSection.tsx';
import { searchFormId } from '../search/SearchBar.tsx';
import type { Flag, SearchState } from '../search/search-state.ts';
import { CodeChoices } from './CodeChoices.tsx';
import styles from './FilterGroups.module.css';

interface FilterGroupsProps {
  readonly state: SearchState;
  readonly facets: SearchResponse['facets'] | null;
  readonly onChange: () => void;
}

/** What people ask first stands open; the rest is one press away. */
const openGroups = ['serviceModel', 'route'] as const satisfies readonly FacetGroup[];
const closedGroups = [
  'condition',
  'modality',
  'format',
  'setting',
  'population',
  'phase',
  'state',
] as const satisfies readonly FacetGroup[];

const priceChoices = [1500, 2500, 3500, 5000, 7500];

export function FilterGroups({ state, facets, onChange }: FilterGroupsProps) {
  const { t, format } = useTexts();
  const labelOf = useLabels();
  const choices = (group: FacetGroup) => (
    <CodeChoices group={group} chosen={state.choices[group] ?? []} counts={facets?.[group] ?? []} onChange={onChange} />
  );
  const flagBox = (flag: Flag) => (
    <label className={styles.flag}>
      <input
        type="checkbox"
        name={flag}
        value="true"
        form={searchFormId}
        checked={state.flags.includes(flag)}
        onChange={onChange}
      />
      {t(`results.filters.flags.${flag}`)}
    </label>
  );
  const hasChoices = (group: FacetGroup) =>
    (facets?.[group]?.length ?? 0) > 0 || (state.choices[group]?.length ?? 0) > 0;
  const section = (group: FacetGroup, isOpen: boolean) =>
    hasChoices(group) && (
      <FilterSection
        key={group}
        title={t(`results.filters.groups.${group}`)}
        isOpen={isOpen || (state.choices[group]?.length ?? 0) > 0}
      >
        {choices(group)}
      </FilterSection>
    );
  const prices =
    state.maxCoursePrice === null || priceChoices.includes(state.maxCoursePrice)
      ? priceChoices
      : [...priceChoices, state.maxCoursePrice].sort((a, b) => a - b);

  return (
    <div className={styles.groups}>
      {openGroups.map((group) => section(group, true))}
      <FilterSection title={t('results.filters.groups.status')} isOpen>
        {flagBox('acceptingNew')}
        {flagBox('vetted')}
      </FilterSection>
      <FilterSection title={t('results.filters.groups.payment')} isOpen>
        <label className={styles.select}>
          {t('results.filters.price')}
          <select
            name="maxCoursePrice"
            form={searchFormId}
            key={state.maxCoursePrice}
            defaultValue={state.maxCoursePrice ?? ''}
            onChange={onChange}
          >
            <option value="">{t('results.filters.anyPrice')}</option>
            {prices.map((dollars) => (
              <option key={dollars} value={dollars}>
                {t('results.filters.upTo', { price: format.money(dollars * 100) })}
              </option>
            ))}
          </select>
        </label>
        {flagBox('scholarship')}
        {choices('payment')}
      </FilterSection>
      {section('access', true)}
      {section('language', true)}
      {closedGroups.map((group) => section(group, false))}
      <FilterSection title={t('results.filters.groups.remote')} isOpen={state.telehealthState !== ''}>
        <label className={styles.select}>
          {t('results.filters.remote')}
          <select
            name="telehealthState"
            form={searchFormId}
            key={state.telehealthState}
            defaultValue={state.telehealthState}
            onChange={onChange}
          >
            <option value="">{t('results.filters.anyState')}</option>
            {stateCodes.map((code) => (
              <option key={code} value={code}>
                {labelOf('state', code)}
              </option>
            ))}
          </select>
        </label>
      </FilterSection>
    </div>
  );
}
