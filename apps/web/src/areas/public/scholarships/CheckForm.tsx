/** The five questions. No field has a name: without JavaScript nothing that was typed could be sent either. */
import { type BenefitCard, benefitCards } from '@open-window/domain/eligibility.ts';
import { benefitCard } from '@open-window/domain/eligibility-words.ts';
import { incomePeriods, MOST_INCOMES } from '@open-window/domain/household-income.ts';
import { stateCodes } from '@open-window/domain/vocabulary.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { useIsTakenOver } from '../../../lib/taken-over.ts';
import { Button } from '../../../ui/public/Button.tsx';
import { errorIdOf, Field, hintIdOf } from '../../../ui/public/Field.tsx';
import type { CheckQuestion, Typed, TypedIncome } from './check-facts.ts';
import styles from './ScholarshipsPage.module.css';

interface CheckFormProps {
  readonly typed: Typed;
  readonly missing: readonly CheckQuestion[];
  readonly onType: (change: Partial<Typed>) => void;
  readonly onLook: () => void;
}

export function CheckForm({ typed, missing, onType, onLook }: CheckFormProps) {
  const { t, language } = useTexts();
  const labelOf = useLabels();
  const isTakenOver = useIsTakenOver();
  const { incomes, cards } = typed;
  const faultOf = (question: CheckQuestion) => missing.includes(question) && t('scholarships.check.missing');
  const invalid = (question: CheckQuestion) => ({
    'aria-invalid': missing.includes(question),
    ...(missing.includes(question) && { 'aria-describedby': errorIdOf(question) }),
  });
  const write = (at: number, change: Partial<TypedIncome>) => {
    onType({ incomes: incomes.map((income, each) => (each === at ? { ...income, ...change } : income)) });
  };
  const tick = (card: BenefitCard, isOn: boolean) => {
    onType({ cards: isOn ? [...cards, card] : cards.filter((each) => each !== card) });
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <noscript>
        <p>{t('scholarships.check.noScript')}</p>
      </noscript>
      <Field id="age" label={t('scholarships.check.age')} error={faultOf('age')}>
        <input
          id="age"
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={typed.age}
          {...invalid('age')}
          onChange={({ currentTarget }) => {
            onType({ age: currentTarget.value });
          }}
        />
      </Field>
      <Field id="state" label={t('scholarships.check.state')} error={faultOf('state')}>
        <select
          id="state"
          autoComplete="off"
          value={typed.state}
          {...invalid('state')}
          onChange={({ currentTarget }) => {
            onType({ state: oneOf(stateCodes, currentTarget.value) ?? '' });
          }}
        >
          <option value="" />
          {stateCodes.map((code) => (
            <option key={code} value={code}>
              {labelOf('state', code)}
            </option>
          ))}
        </select>
      </Field>
      <Field
        id="size"
        label={t('scholarships.check.size')}
        hint={t('scholarships.check.sizeHint')}
        error={faultOf('size')}
      >
        <input
          id="size"
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          value={typed.size}
          aria-invalid={missing.includes('size')}
          aria-describedby={missing.includes('size') ? `${hintIdOf('size')} ${errorIdOf('size')}` : hintIdOf('size')}
          onChange={({ currentTarget }) => {
            onType({ size: currentTarget.value });
          }}
        />
      </Field>
      <fieldset>
        <legend>{t('scholarships.check.incomes')}</legend>
        <p className={styles.hint}>{t('scholarships.check.incomesHint')}</p>
        {incomes.map(({ amount, per }, at) => (
          <div key={at} className={styles.income}>
            <Field
              id={at === 0 ? 'incomes' : `income-${String(at)}`}
              label={t('scholarships.check.amount')}
              error={at === 0 && faultOf('incomes')}
            >
              <input
                id={at === 0 ? 'incomes' : `income-${String(at)}`}
                inputMode="decimal"
                autoComplete="off"
                maxLength={14}
                value={amount}
                {...invalid('incomes')}
                onChange={({ currentTarget }) => {
                  write(at, { amount: currentTarget.value });
                }}
              />
            </Field>
            <Field id={`per-${String(at)}`} label={t('scholarships.check.per')}>
              <select
                id={`per-${String(at)}`}
                autoComplete="off"
                value={per}
                onChange={({ currentTarget }) => {
                  write(at, { per: oneOf(incomePeriods, currentTarget.value) ?? 'MONTH' });
                }}
              >
                {incomePeriods.map((code) => (
                  <option key={code} value={code}>
                    {t(`scholarships.check.periods.${code}`)}
                  </option>
                ))}
              </select>
            </Field>
          </div>
        ))}
        {incomes.length < MOST_INCOMES && (
          <div>
            <Button
              look="quiet"
              disabled={!isTakenOver}
              onClick={() => {
                onType({ incomes: [...incomes, { amount: '', per: 'MONTH' }] });
              }}
            >
              {t('scholarships.check.more')}
            </Button>
          </div>
        )}
      </fieldset>
      <fieldset>
        <legend>{t('scholarships.check.cards')}</legend>
        <p className={styles.hint}>{t('scholarships.check.cardsHint')}</p>
        {benefitCards.map((card) => (
          <label key={card} className={styles.choice}>
            <input
              type="checkbox"
              autoComplete="off"
              checked={cards.includes(card)}
              onChange={({ currentTarget }) => {
                tick(card, currentTarget.checked);
              }}
            />
            {benefitCard[card][language]}
          </label>
        ))}
      </fieldset>
      <div>
        <Button type="submit" disabled={!isTakenOver}>
          {t('scholarships.check.submit')}
        </Button>
      </div>
    </form>
  );
}
