/** An application with another word in each field of each class, and in all that is written about it; and a draft of the same kind. */
import { addDays } from '@open-window/domain/day.ts';
import type { Form } from '@open-window/domain/form.ts';
import { defaultFormEn } from '@open-window/domain/form.default.en.ts';
import { defaultFormEs } from '@open-window/domain/form.default.es.ts';
import { defaultForm } from '@open-window/domain/form.default.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import type { Persona } from '../../../test/access.personas.ts';
import type { Api } from './api.ts';
import { Applicant, roundBy } from './applications.ts';
import { canary } from './canaries.ts';
import { runJobs } from './jobs.ts';
import type { SignedIn } from './people.ts';
import { Programs } from './programs.ts';
import { clinic, desk, get, post } from './screening.ts';
import { letterWith } from './zoo.ts';

export const planted = [
  'PLAIN',
  'IDENTITY',
  'HEALTH',
  'SUBSTANCE',
  'SIGNATURE',
  'DESK',
  'CLINICIAN',
  'MESSAGE',
  'CHANGE',
  'REQUEST',
  'PROOF',
] as const;
export type PlantedClass = (typeof planted)[number];

/** Whoever writes them. */
export const writer: Persona = 'applicantOwn';

export interface PlantedApplications {
  readonly handedIn: string;
  readonly draft: string;
  readonly words: readonly { readonly word: string; readonly of: PlantedClass; readonly isDraft: boolean }[];
}

const readers: readonly Persona[] = ['screener', 'programManager', 'director'];

/** Which classes may be read where, by whom. Everything else: none. */
const mayRead: readonly (readonly [route: RegExp, who: readonly Persona[], classes: readonly PlantedClass[]])[] = [
  [/^GET \/api\/v1\/staff\/applications\/\{id\}$/, readers, ['PLAIN', 'IDENTITY', 'DESK', 'REQUEST']],
  [/^GET \/api\/v1\/staff\/applications\/\{id\}\/messages$/, ['screener'], ['MESSAGE']],
  [/^GET \/api\/v1\/staff\/applications\/\{id\}\/changes$/, ['screener'], ['CHANGE']],
  [/^GET \/api\/v1\/staff\/applications\/\{id\}\/proofs$/, ['screener'], ['PROOF']],
  [/^GET \/api\/v1\/staff\/clinical\/\{id\}$/, ['clinician'], ['CLINICIAN']],
];
export const ownClasses: readonly PlantedClass[] = ['PLAIN', 'IDENTITY', 'HEALTH', 'SUBSTANCE'];
/** What whoever wrote it reads, by the end of the route; a copy is all of it but what the desk and clinicians wrote for themselves. */
const mayReadOwn: Readonly<Record<string, readonly PlantedClass[]>> = {
  'GET /api/v1/account/applications/{id}': [...ownClasses, 'REQUEST'],
  'GET /api/v1/account/applications/{id}/copy': [...ownClasses, 'SIGNATURE', 'MESSAGE', 'CHANGE', 'REQUEST'],
  'GET /api/v1/account/applications/{id}/messages': ['MESSAGE'],
  'GET /api/v1/account/applications/{id}/changes': ['CHANGE'],
  'GET /api/v1/account/applications/{id}/proofs': ['PROOF'],
};

/** Planted words in a text. */
export function wordsIn(text: string, { words }: PlantedApplications): PlantedApplications['words'] {
  const lower = text.toLowerCase();
  return words.filter(({ word }) => lower.includes(word.toLowerCase()));
}

/** What this persona should not have read there. */
export function leaksOf(
  there: PlantedApplications,
  { text, route, persona }: { readonly text: string; readonly route: string; readonly persona: Persona },
): readonly string[] {
  const allowed = mayRead.filter(([pattern, who]) => pattern.test(route) && who.includes(persona));
  const classes = new Set(allowed.flatMap(([, , of]) => of));
  const own = persona === writer ? mayReadOwn[route] : undefined;
  return wordsIn(text, there)
    .filter(({ of, isDraft }) => (own === undefined ? isDraft || !classes.has(of) : !own.includes(of)))
    .map(({ word, of }) => `${persona} read ${word} (${of}) at ${route}`);
}

const ownWords = { HEALTH: 'ownWordsOfHealth', SUBSTANCE: 'ownWordsOfSubstances' } as const;

/** The usual form, and a question in one's own words of each clinical class. */
function formWithOwnWords(): Form {
  const asked = { widget: 'LONG_TEXT', isReviewerVisible: false, isRequired: false } as const;
  const words = (text: string) => ({ [ownWords.HEALTH]: { label: text }, [ownWords.SUBSTANCE]: { label: text } });
  const { schema, ui } = defaultForm;
  return {
    ...defaultForm,
    schema: {
      ...schema,
      properties: {
        ...schema.properties,
        [ownWords.HEALTH]: { type: 'string', maxLength: 500 },
        [ownWords.SUBSTANCE]: { type: 'string', maxLength: 500 },
      },
    },
    ui: {
      sections: ui.sections.map((section) =>
        section.code === 'CARE' ? { ...section, fields: [...section.fields, ...Object.values(ownWords)] } : section,
      ),
      fields: {
        ...ui.fields,
        [ownWords.HEALTH]: { ...asked, dataClass: 'HEALTH' },
        [ownWords.SUBSTANCE]: { ...asked, dataClass: 'SUBSTANCE' },
      },
    },
    texts: {
      en: { ...defaultFormEn, fields: { ...defaultFormEn.fields, ...words('More in your words') } },
      es: { ...defaultFormEs, fields: { ...defaultFormEs.fields, ...words('Más en sus palabras') } },
    },
  };
}

/** Each question that is answered in words, with a word of its own. */
function answersOf(
  form: Form,
  mark: string,
): { readonly answers: Answers; readonly words: PlantedApplications['words'] } {
  const texts = Object.entries(form.ui.fields).flatMap(([name, { widget, dataClass, instrument }]) =>
    (widget === 'TEXT' || widget === 'LONG_TEXT') && instrument === undefined
      ? [{ name, word: name === 'zip' ? `Z${mark}90817` : `${canary}${mark}-${name}`, of: dataClass }]
      : [],
  );
  const others = [
    { name: 'email', word: `${canary}${mark}-email`.toLowerCase(), of: 'IDENTITY' as const, answer: `${canary}${mark}-email@example.org` },
    { name: 'phone', word: `555-01${mark === 'H' ? '77' : '78'}`, of: 'IDENTITY' as const, answer: `(303) 555-01${mark === 'H' ? '77' : '78'}` },
    { name: 'birthDate', word: `19${mark === 'H' ? '31' : '32'}-03-17`, of: 'IDENTITY' as const, answer: `19${mark === 'H' ? '31' : '32'}-03-17` },
    { name: 'medicalDebt', word: mark === 'H' ? '76543219' : '76543218', of: 'PLAIN' as const, answer: mark === 'H' ? 76_543_219 : 76_543_218 },
  ]; // prettier-ignore
  const given = Object.fromEntries([
    ...texts.map(({ name, word }) => [name, word]),
    ...others.map(({ name, answer }) => [name, answer]),
  ]) as Answers;
  const holds = { safetyPsychosis: 'YES', safetyDependenceNow: 'YES' };
  const answers = {
    ...wholeAnswers,
    hasTeam: true,
    hasDebt: true,
    conditions: ['TRAUMA'],
    tried: ['ECT'],
    ...holds,
    ...given,
  };
  return { answers, words: [...texts, ...others].map(({ word, of }) => ({ word, of, isDraft: mark === 'D' })) };
}

/** `writer` writes both. Their application is screened, waived a proof, and answered by a clinician, each with words. */
export async function plantApplications(api: Api, writer: SignedIn): Promise<PlantedApplications> {
  const programs = new Programs(await api.as('PROGRAM_MANAGER'));
  const form = formWithOwnWords();
  const rounds = [await roundBy(programs, form), await roundBy(programs, form)];
  const rosa = new Applicant(writer);
  const [whole, half] = [answersOf(form, 'H'), answersOf(form, 'D')];
  const handedIn = await rosa.begin(rounds[0] ?? '');
  await rosa.write(handedIn, 0, whole.answers);
  await rosa.submit(handedIn, { name: `${canary}Signature` });
  await runJobs(api);
  const draft = await rosa.begin(rounds[1] ?? '');
  // What was told before was taken over; a draft has words of its own here.
  await rosa.write(draft, 0, half.answers);
  const screener = await api.as('SCREENER');
  const { revision } = (await get<{ revision: number }>(screener, `${desk}/${handedIn}`)).body;
  await post(screener, `${desk}/${handedIn}/verification`, { action: 'requestProof', revision });
  await bringProof(rosa, handedIn);
  await post(screener, `${desk}/${handedIn}/verification`, { action: 'waive', revision: revision + 1, reason: `${canary}Desk` }); // prettier-ignore
  await rosa.post(`applications/${handedIn}/messages`, { words: `${canary}Message` });
  await rosa.post(`applications/${handedIn}/changes`, { field: 'hope', why: `${canary}Change` });
  await post(screener, `${desk}/${handedIn}/requests`, {
    ...{ revision: revision + 2, items: [{ field: 'hope', ask: 'CLEARER' }] },
    ...{ dueOn: addDays(api.clock.today(), 10), note: `${canary}Request` },
  });
  await post(await api.as('CLINICIAN'), `${clinic}/${handedIn}/decisions`, { decision: 'CLEARED_WITH_NOTE', revision: 0, note: `${canary}Clinician` }); // prettier-ignore
  return {
    ...{ handedIn, draft },
    words: [
      ...whole.words,
      ...half.words,
      { word: `${canary}Signature`, of: 'SIGNATURE', isDraft: false },
      { word: `${canary}Desk`, of: 'DESK', isDraft: false },
      { word: `${canary}Clinician`, of: 'CLINICIAN', isDraft: false },
      { word: `${canary}Message`, of: 'MESSAGE', isDraft: false },
      { word: `${canary}Change`, of: 'CHANGE', isDraft: false },
      { word: `${canary}Request`, of: 'REQUEST', isDraft: false },
      { word: `${canary}Proof`, of: 'PROOF', isDraft: false },
    ],
  };
}

/** Its name holds the word, and so do its bytes. */
async function bringProof(rosa: Applicant, id: string): Promise<void> {
  const { bytes, type } = letterWith(`${canary}Proof`);
  const about = { kind: 'INCOME', name: `${canary}Proof.pdf`, mediaType: type, size: bytes.length };
  const { body } = await rosa.post<{ ticket: string }>(`applications/${id}/proofs/tickets`, about);
  await rosa.who.http.put('/api/v1/uploads').set('X-Upload-Ticket', body.ticket).type(type).send(bytes);
}
