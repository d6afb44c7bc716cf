/** Gifts and ties between us and the team: what its public page names, and what was taken back and why. */
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { amountBands, asksForAmount, type DisclosureKind, disclosureKinds } from '@open-window/domain/disclosure.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { type Disclosure, disclosuresQuery, useCorrection, useDisclosure } from './disclosures.queries.ts';

interface ListingDisclosuresProps {
  readonly listingId: string;
  readonly onDone: (words: string) => void;
}

export function ListingDisclosures({ listingId, onDone }: ListingDisclosuresProps) {
  const { t } = useTranslation('staff');
  const may = useMay();
  const { data, error } = useQuery(disclosuresQuery(useClient(), listingId));
  return (
    <Section title={t('disclosures.title')}>
      <ProblemNotice error={error} />
      {data && <Text>{data.items.length === 0 ? t('disclosures.none') : t('disclosures.lead')}</Text>}
      <PlainList>
        {data?.items.map((disclosure) => (
          <OneDisclosure key={disclosure.id} listingId={listingId} disclosure={disclosure} onDone={onDone} />
        ))}
      </PlainList>
      {may('listing.edit') && <DisclosureForm listingId={listingId} onDone={onDone} />}
    </Section>
  );
}

function OneDisclosure({
  listingId,
  disclosure,
  onDone,
}: ListingDisclosuresProps & { readonly disclosure: Disclosure }) {
  const { t } = useTranslation('staff');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const correction = useCorrection(listingId, disclosure.id);
  const { kind, year, band, who, recordedBy, correctedBecause } = disclosure;
  const what = [`${String(year)}: ${t(`disclosures.kinds.${kind}`)}`, band && t(`disclosures.bands.${band}`), who].filter(Boolean).join(', '); // prettier-ignore
  return (
    <div>
      <Text>
        {what} ({t('disclosures.by')} <PersonLink id={recordedBy} />)
      </Text>
      {correctedBecause !== null && <Text size="sm">{t('disclosures.takenBack', { reason: correctedBecause })}</Text>}
      {correctedBecause === null && may('listing.edit') && !isOpen && (
        <Button
          variant="default"
          size="sm"
          aria-label={t('disclosures.takeBackOne', { what })}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('disclosures.takeBack')}
        </Button>
      )}
      {isOpen && correctedBecause === null && (
        <Form
          label={t('disclosures.takeBackOne', { what })}
          onSubmit={(text) => {
            correction.mutate(
              { reason: text('reason') },
              {
                onSuccess: () => {
                  onDone(t('disclosures.takenBackDone'));
                },
              },
            );
          }}
        >
          <TextInput name="reason" label={t('disclosures.reason')} required minLength={3} maxLength={500} />
          <ProblemNotice error={correction.error} />
          <Button type="submit" loading={correction.isPending}>
            {t('disclosures.takeBack')}
          </Button>
        </Form>
      )}
    </div>
  );
}

function DisclosureForm({ listingId, onDone }: ListingDisclosuresProps) {
  const { t } = useTranslation('staff');
  const [kind, setKind] = useState<DisclosureKind>('GIFT_TO_US');
  const disclosing = useDisclosure(listingId);
  return (
    <Form
      label={t('disclosures.add')}
      onSubmit={(text) => {
        const band = oneOf(amountBands, text('band'));
        disclosing.mutate(
          { kind, year: Number(text('year')), who: text('who'), ...(asksForAmount(kind) && band && { band }) },
          {
            onSuccess: () => {
              onDone(t('disclosures.done'));
            },
          },
        );
      }}
    >
      <NativeSelect
        label={t('disclosures.kind')}
        value={kind}
        data={disclosureKinds.map((value) => ({ value, label: t(`disclosures.kinds.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          setKind(oneOf(disclosureKinds, value) ?? kind);
        }}
      />
      {asksForAmount(kind) && (
        <NativeSelect
          name="band"
          label={t('disclosures.band')}
          data={amountBands.map((value) => ({ value, label: t(`disclosures.bands.${value}`) }))}
        />
      )}
      <TextInput name="year" type="number" min={2000} max={2100} label={t('disclosures.year')} required />
      <TextInput
        name="who"
        label={t('disclosures.who')}
        description={t('disclosures.whoHint')}
        required
        minLength={2}
        maxLength={120}
      />
      <ProblemNotice error={disclosing.error} />
      <Button type="submit" variant="default" loading={disclosing.isPending}>
        {t('disclosures.save')}
      </Button>
    </Form>
  );
}
