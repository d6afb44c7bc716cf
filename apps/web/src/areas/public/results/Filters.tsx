/** The filter panel: beside the list where there is room, in a sheet on phones, below the list without JavaScript. */
import { useState } from 'react';
import type { SearchResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Button, buttonClass } from '../../../ui/public/Button.tsx';
import { Icon } from '../../../ui/public/Icon.tsx';
import { Sheet } from '../../../ui/public/Sheet.tsx';
import { useMedia } from '../../../ui/public/use-media.ts';
import { searchFormId } from '../search/SearchBar.tsx';
import type { SearchState } from '../search/search-state.ts';
import { useChips } from './Chips.tsx';
import { FilterGroups } from './FilterGroups.tsx';
import styles from './Filters.module.css';

interface FiltersProps {
  readonly state: SearchState;
  readonly facets: SearchResponse['facets'] | null;
  readonly total: number | null;
  readonly onChange: () => void;
}

export function Filters(props: FiltersProps) {
  const { t } = useTexts();
  const isNarrow = useMedia('(max-width: 56rem)');
  const [isOpen, setIsOpen] = useState(false);
  const inUse = useChips(props.state).length;
  const openText = inUse > 0 ? t('results.filters.openCount', { count: inUse }) : t('results.filters.open');

  if (!isNarrow) {
    return (
      <>
        <a href="#filters" className={`${buttonClass('quiet')} ${styles.jump}`}>
          <Icon name="filter" /> {openText}
        </a>
        <section id="filters" className={styles.panel} aria-label={t('results.filters.title')}>
          <FilterGroups {...props} />
          <noscript>
            <Button type="submit" form={searchFormId}>
              {t('results.filters.apply')}
            </Button>
          </noscript>
        </section>
      </>
    );
  }

  const close = () => {
    setIsOpen(false);
  };

  return (
    <>
      <Button
        look="quiet"
        className={styles.open}
        aria-haspopup="dialog"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <Icon name="filter" /> {openText}
      </Button>
      <Sheet
        title={t('results.filters.title')}
        closeText={t('results.filters.close')}
        isOpen={isOpen}
        onClose={close}
        footer={
          <Button onClick={close}>
            {props.total === null ? t('results.filters.close') : t('results.filters.show', { count: props.total })}
          </Button>
        }
      >
        <FilterGroups {...props} />
      </Sheet>
    </>
  );
}
