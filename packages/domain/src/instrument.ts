/**
 * Questionnaires with the exact words in which they were published; nothing here is ever rephrased or translated. A change of a word is a new
 * version, and its hash is pinned by a test. Source: PHQ and GAD-7 (Pfizer): no permission is required to reproduce, display or distribute them.
 */
export const instrumentCodes = ['PHQ-9', 'PHQ-8', 'GAD-7'] as const;
export type InstrumentCode = (typeof instrumentCodes)[number];

/** From least to worst. Never a diagnosis. */
export const instrumentBands = ['minimal', 'mild', 'moderate', 'moderatelySevere', 'severe'] as const;
export type InstrumentBand = (typeof instrumentBands)[number];

export interface InstrumentItem {
  /** Of LOINC; also the linkId in a FHIR questionnaire. */
  readonly code: string;
  readonly text: string;
}

export interface AnswerOption {
  readonly value: number;
  readonly text: string;
  /** Of LOINC: more than one where lists of answers call the same thing by two codes. */
  readonly codes: readonly string[];
}

export interface Instrument {
  readonly code: InstrumentCode;
  /** Of words and rules together. */
  readonly version: number;
  readonly language: 'en';
  readonly stem: string;
  readonly items: readonly InstrumentItem[];
  readonly options: readonly AnswerOption[];
  /** Asked, and never part of the score. */
  readonly unscored: readonly { readonly item: InstrumentItem; readonly options: readonly AnswerOption[] }[];
  /** As many may be missing on paper, and the rest is scaled up. On a screen none may. */
  readonly mostMissing: number;
  /** The least score of each band. */
  readonly bands: readonly (readonly [from: number, band: InstrumentBand])[];
  /** From here on a case is likely. */
  readonly cut: number;
}

const often: readonly AnswerOption[] = [
  { value: 0, text: 'Not at all', codes: ['LA6568-5'] },
  { value: 1, text: 'Several days', codes: ['LA6569-3'] },
  { value: 2, text: 'More than half the days', codes: ['LA6570-1', 'LA18938-3'] },
  { value: 3, text: 'Nearly every day', codes: ['LA6571-9'] },
];

const difficulty: readonly AnswerOption[] = [
  { value: 0, text: 'Not difficult at all', codes: ['LA6572-7'] },
  { value: 1, text: 'Somewhat difficult', codes: ['LA6573-5'] },
  { value: 2, text: 'Very difficult', codes: ['LA6575-0'] },
  { value: 3, text: 'Extremely difficult', codes: ['LA6574-3'] },
];

const depression: readonly InstrumentItem[] = [
  { code: '44250-9', text: 'Little interest or pleasure in doing things' },
  { code: '44255-8', text: 'Feeling down, depressed, or hopeless' },
  { code: '44259-0', text: 'Trouble falling or staying asleep, or sleeping too much' },
  { code: '44254-1', text: 'Feeling tired or having little energy' },
  { code: '44251-7', text: 'Poor appetite or overeating' },
  {
    code: '44258-2',
    text: 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
  },
  {
    code: '44252-5',
    text: 'Trouble concentrating on things, such as reading the newspaper or watching television',
  },
  {
    code: '44253-3',
    text: 'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
  },
];

/** A signal for trained people and nothing else: it starts a clock, and never touches an application. */
export const selfHarmItem: InstrumentItem = {
  code: '44260-8',
  text: 'Thoughts that you would be better off dead or of hurting yourself in some way',
};

/** What must be answered on a screen by whoever does not leave out the whole: everything but the question about self-harm, which one may always skip. */
export const demandedItems = ({ items }: Pick<Instrument, 'items'>): readonly InstrumentItem[] =>
  items.filter((item) => item !== selfHarmItem);

const phqStem = 'Over the last 2 weeks, how often have you been bothered by any of the following problems?';
const phqBands: Instrument['bands'] = [
  [20, 'severe'],
  [15, 'moderatelySevere'],
  [10, 'moderate'],
  [5, 'mild'],
  [0, 'minimal'],
];
const phqDifficulty: Instrument['unscored'] = [
  {
    item: {
      code: '69722-7',
      text: 'how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
    },
    options: difficulty,
  },
];
const phq = {
  version: 1,
  language: 'en',
  stem: phqStem,
  options: often,
  unscored: phqDifficulty,
  mostMissing: 2,
  bands: phqBands,
  cut: 10,
} as const;

export const instruments: Readonly<Record<InstrumentCode, Instrument>> = {
  'PHQ-9': { ...phq, code: 'PHQ-9', items: [...depression, selfHarmItem] },
  'PHQ-8': { ...phq, code: 'PHQ-8', items: depression },
  'GAD-7': {
    code: 'GAD-7',
    version: 1,
    language: 'en',
    stem: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
    items: [
      { code: '69725-0', text: 'Feeling nervous, anxious, or on edge' },
      { code: '68509-9', text: 'Not being able to stop or control worrying' },
      { code: '69733-4', text: 'Worrying too much about different things' },
      { code: '69734-2', text: 'Trouble relaxing' },
      { code: '69735-9', text: 'Being so restless that it is hard to sit still' },
      { code: '69689-8', text: 'Becoming easily annoyed or irritable' },
      { code: '69736-7', text: 'Feeling afraid as if something awful might happen' },
    ],
    options: often,
    unscored: [],
    mostMissing: 1,
    bands: [
      [15, 'severe'],
      [10, 'moderate'],
      [5, 'mild'],
      [0, 'minimal'],
    ],
    cut: 10,
  },
};
