/** The price list line by line, with what a whole course comes to as it is typed. */
import { List, SimpleGrid, Text } from '@mantine/core';
import { coursePriceGapsOf, coursePriceOf } from '@open-window/domain/course-price.ts';
import { carePhaseCodes, routeCodes, sessionFormats } from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/app-i18n.ts';
import { useLabels } from '../i18n/use-labels.ts';
import { blankPrice, type Price } from './blank.ts';
import { Choice, NumberField, OptionalChoice, OptionalNumber } from './Fields.tsx';
import type { Content } from './content.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { at, type Part } from './parts.ts';
import { Rows } from './Rows.tsx';

const most = 100_000_000_00;

export function PriceFields({ service }: { readonly service: Part<Content['service']> }) {
  const { t } = useTranslation('editor');
  const { format } = useLanguage();
  const labelOf = useLabels();
  return (
    <FieldGroup title={t('prices')} lead={t('pricesHint')}>
      <Rows
        part={at(service, 'prices')}
        blank={blankPrice}
        max={60}
        addLabel={t('addPrice')}
        nameOf={({ phase, amountCents }, number) =>
          `${String(number)}: ${labelOf('phase', phase)}, ${format.money(amountCents)}`
        }
      >
        {(price) => <PriceLine price={price} />}
      </Rows>
      <CourseTotal service={service.value} />
    </FieldGroup>
  );
}

function PriceLine({ price }: { readonly price: Part<Price> }) {
  const { t } = useTranslation('editor');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
      <Choice part={at(price, 'phase')} label={t('phase')} codes={carePhaseCodes} group="phase" />
      <OptionalChoice
        part={at(price, 'route')}
        label={t('route')}
        codes={routeCodes}
        group="route"
        none={t('everyRoute')}
      />
      <OptionalChoice
        part={at(price, 'format')}
        label={t('format')}
        codes={sessionFormats}
        group="format"
        none={t('everyFormat')}
      />
      <NumberField part={at(price, 'amountCents')} label={t('amount')} max={most} isMoney />
      <OptionalNumber part={at(price, 'slidingScaleMinCents')} label={t('sliding')} max={most} isMoney />
      <NumberField part={at(price, 'countMin')} label={t('countMin')} max={1000} />
      <NumberField part={at(price, 'countMax')} label={t('countMax')} max={1000} />
    </SimpleGrid>
  );
}

function CourseTotal({ service }: { readonly service: Content['service'] }) {
  const { t } = useTranslation('editor');
  const { format } = useLanguage();
  const labelOf = useLabels();
  const total = coursePriceOf(service);
  const gaps = coursePriceGapsOf(service);
  return (
    <div role="status">
      <Text fw={600}>
        {total === null ? t('noTotal') : t('total', { price: format.moneyRange(total.minCents, total.maxCents) })}
      </Text>
      {gaps.length > 0 && (
        <List size="sm">
          {gaps.map(({ route, format: kind, phase }) => (
            <List.Item key={`${String(route)} ${String(kind)} ${phase}`}>
              {t('gap', {
                phase: labelOf('phase', phase),
                route: route === null ? t('everyRoute') : labelOf('route', route),
              })}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
