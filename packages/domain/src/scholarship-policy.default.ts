/** The policy that the default program begins with, ready to be published as it is. */
import { benefitCards } from './eligibility.ts';
import type { ScholarshipPolicy } from './scholarship-policy.ts';
import { stateCodes } from './vocabulary.ts';

export const DEFAULT_POLICY_VERSION = 'default/1';

export const defaultPolicy: ScholarshipPolicy = {
  rules: [
    { rule: 'AGE', atLeast: 18 },
    { rule: 'RESIDENCE', states: stateCodes },
    { rule: 'INCOME', maxPercent: 300, cards: benefitCards },
    { rule: 'NO_OPEN_AWARD' },
    { rule: 'LIFETIME_CAP', maxCents: 1_200_000 },
  ],
  need: { percents: [100, 200], dependants: 2, debtPercent: 25, burdensToRaise: 2 },
  rubric: [
    {
      code: 'UNDERSTANDING',
      title: { en: 'Knows what KAP asks of them', es: 'Sabe lo que la KAP le pide' },
      levels: [
        { en: 'Says nothing of it', es: 'No dice nada de ello' },
        { en: 'Hopes for the medicine alone', es: 'Espera solo en la medicina' },
        {
          en: 'Knows that talking before and after is part of it',
          es: 'Sabe que hablar antes y después es parte de ello',
        },
        { en: 'Says what they want to work on, and how', es: 'Dice en qué quiere trabajar, y cómo' },
      ],
    },
    {
      code: 'SUPPORT',
      title: { en: 'Has support around the sessions', es: 'Tiene apoyo alrededor de las sesiones' },
      levels: [
        { en: 'Nobody is named', es: 'No nombra a nadie' },
        { en: 'Somebody might help', es: 'Alguien podría ayudar' },
        { en: 'Somebody will bring them home', es: 'Alguien le llevará a casa' },
        { en: 'Somebody will bring them home and be there after', es: 'Alguien le llevará a casa y estará después' },
      ],
    },
    {
      code: 'PLAN',
      title: { en: 'Has a plan for the time after', es: 'Tiene un plan para después' },
      levels: [
        { en: 'None is told', es: 'No cuenta ninguno' },
        { en: 'A wish', es: 'Un deseo' },
        { en: 'First steps', es: 'Primeros pasos' },
        { en: 'Steps, and who goes with them', es: 'Pasos, y quién le acompaña' },
      ],
    },
  ],
  readersPerFile: 3,
  allocation: { method: 'THRESHOLD_BAND', passPercent: 60, walksOn: true },
  tieBreak: 'DRAW',
  proof: 'ATTESTED',
};
