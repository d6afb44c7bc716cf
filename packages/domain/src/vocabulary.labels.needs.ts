/** Names of what people live with, what helps them talk about it, and who a team is made for. */
import type { ConditionLabel, LabelsOf } from './label.ts';
import type { ConditionCode, ModalityCode, PopulationCode } from './vocabulary.ts';

// prettier-ignore
export const condition: Readonly<Record<ConditionCode, ConditionLabel>> = {
  TRD:                      { en: 'Depression that did not get better with treatment', es: 'Depresión que no mejoró con tratamiento', evidenceTier: 'STRONG', source: 'KAP guides; Spravato label', plainWords: ['trd', 'treatment resistant depression', 'depression', 'depressed', 'depresión', 'depresión resistente', 'deprimido', 'deprimida'] },
  MDD:                      { en: 'Major depression', es: 'Depresión mayor', evidenceTier: 'MODERATE', source: 'KAP guides', plainWords: ['mdd', 'depression', 'depressed', 'major depressive disorder', 'depresión', 'deprimido', 'deprimida'] },
  MDD_WITH_SI:              { en: 'Major depression with thoughts of suicide', es: 'Depresión mayor con ideas suicidas', evidenceTier: 'STRONG', definition: 'If you may act on such thoughts, call or text 988 now.', source: 'Spravato label', plainWords: ['suicidal', 'suicidal thoughts', 'suicidal ideation', 'depression', 'ideas suicidas', 'depresión'] },
  BIPOLAR_DEPRESSION:       { en: 'Bipolar depression', es: 'Depresión bipolar', evidenceTier: 'MODERATE', source: 'KAP guides', plainWords: ['bipolar', 'depression', 'manic depression', 'depresión'] },
  PTSD_TRAUMA:              { en: 'PTSD and trauma', es: 'TEPT y trauma', evidenceTier: 'MODERATE', source: 'KAP guides', plainWords: ['ptsd', 'cptsd', 'trauma', 'post traumatic stress', 'abuse', 'tept', 'estrés postraumático', 'abuso'] },
  GAD_ANXIETY:              { en: 'Anxiety', es: 'Ansiedad', evidenceTier: 'EARLY', source: 'KAP guides', plainWords: ['gad', 'anxiety', 'worry', 'panic', 'anxious', 'ansiedad', 'angustia', 'pánico'] },
  SOCIAL_ANXIETY:           { en: 'Social anxiety', es: 'Ansiedad social', evidenceTier: 'EARLY', source: 'KAP guides', plainWords: ['social phobia', 'shyness', 'anxiety', 'fobia social', 'timidez', 'ansiedad'] },
  OCD:                      { en: 'OCD (obsessions and compulsions)', es: 'TOC (obsesiones y compulsiones)', evidenceTier: 'EARLY', source: 'KAP guides', plainWords: ['ocd', 'obsessive compulsive', 'obsessions', 'toc', 'obsesivo compulsivo'] },
  SUD_ALCOHOL:              { en: 'Alcohol use', es: 'Consumo de alcohol', evidenceTier: 'EARLY', source: 'KAP guides', plainWords: ['alcohol', 'alcoholism', 'drinking', 'addiction', 'alcoholismo', 'beber', 'adicción'] },
  SUD_OPIOID:               { en: 'Opioid use', es: 'Consumo de opioides', evidenceTier: 'EARLY', source: 'directories of ketamine care', plainWords: ['opioid', 'opiates', 'heroin', 'fentanyl', 'addiction', 'opioides', 'heroína', 'fentanilo', 'adicción'] },
  SUD_OTHER:                { en: 'Other substance use', es: 'Consumo de otras sustancias', evidenceTier: 'EARLY', source: 'directories of ketamine care', plainWords: ['addiction', 'cocaine', 'meth', 'substance use', 'drugs', 'adicción', 'cocaína', 'drogas'] },
  EATING_DISORDER:          { en: 'Eating disorder', es: 'Trastorno alimentario', evidenceTier: 'EARLY', source: 'directories of ketamine care', plainWords: ['anorexia', 'bulimia', 'binge eating', 'atracones'] },
  EXISTENTIAL_DISTRESS_EOL: { en: 'Distress with a serious illness or near the end of life', es: 'Angustia por una enfermedad grave o al final de la vida', evidenceTier: 'EARLY', source: 'KAP guides', plainWords: ['end of life', 'cancer', 'dying', 'hospice', 'palliative', 'terminal', 'cáncer', 'fin de la vida', 'paliativo'] },
  GRIEF:                    { en: 'Grief', es: 'Duelo', evidenceTier: 'LITTLE', source: 'directories of ketamine care', plainWords: ['loss', 'bereavement', 'mourning', 'pérdida', 'luto'] },
  POSTPARTUM_DEPRESSION:    { en: 'Depression after birth', es: 'Depresión posparto', evidenceTier: 'EARLY', source: 'ours', plainWords: ['postpartum', 'ppd', 'after birth', 'depression', 'posparto', 'depresión'] },
  CHRONIC_PAIN:             { en: 'Chronic pain', es: 'Dolor crónico', evidenceTier: 'MODERATE', source: 'directories of ketamine care', plainWords: ['pain', 'nerve pain', 'back pain', 'dolor', 'dolor de espalda'] },
  CRPS:                     { en: 'Complex regional pain (CRPS)', es: 'Dolor regional complejo (SDRC)', evidenceTier: 'MODERATE', source: 'directories of ketamine care', plainWords: ['crps', 'rsd', 'complex regional pain syndrome', 'pain', 'sdrc', 'dolor'] },
  FIBROMYALGIA:             { en: 'Fibromyalgia', es: 'Fibromialgia', evidenceTier: 'EARLY', source: 'directories of ketamine care', plainWords: ['fibro', 'pain', 'dolor'] },
  MIGRAINE:                 { en: 'Migraine', es: 'Migraña', evidenceTier: 'EARLY', source: 'directories of ketamine care', plainWords: ['headache', 'migraines', 'cluster headache', 'jaqueca', 'dolor de cabeza'] },
  BURNOUT_STRESS:           { en: 'Burnout and stress', es: 'Agotamiento y estrés', evidenceTier: 'LITTLE', source: 'directories of ketamine care', plainWords: ['stress', 'burnout', 'exhaustion', 'estrés', 'agotamiento'] },
};

// prettier-ignore
export const modality: LabelsOf<ModalityCode> = {
  EMDR:           { en: 'EMDR (eye movements)', es: 'EMDR (movimientos de los ojos)', definition: 'You recall hard memories while following movements with your eyes.', source: 'SAMHSA', plainWords: ['emdr', 'eye movement'] },
  IFS:            { en: 'Internal Family Systems', es: 'Sistemas de Familia Interna', definition: 'Talks with the different parts of yourself.', source: 'TARA Mind', plainWords: ['ifs', 'parts work', 'trabajo con partes'] },
  CBT:            { en: 'Cognitive behavioral therapy (CBT)', es: 'Terapia cognitivo-conductual (TCC)', definition: 'Works on thoughts and habits that keep you stuck.', source: 'SAMHSA', plainWords: ['cbt', 'cognitive behavioural', 'tcc'] },
  DBT:            { en: 'Dialectical behavior therapy (DBT)', es: 'Terapia dialéctico-conductual (TDC)', definition: 'Teaches skills for strong feelings.', source: 'SAMHSA', plainWords: ['dbt', 'dialectical', 'tdc'] },
  ACT:            { en: 'Acceptance and commitment therapy (ACT)', es: 'Terapia de aceptación y compromiso (ACT)', definition: 'Making room for feelings and acting on what matters to you.', source: 'TARA Mind', plainWords: ['act', 'acceptance', 'aceptación'] },
  MBCT:           { en: 'Mindfulness-based cognitive therapy (MBCT)', es: 'Terapia cognitiva basada en atención plena (MBCT)', definition: 'Meditation together with work on thoughts.', source: 'TARA Mind', plainWords: ['mbct'] },
  PSYCHODYNAMIC:  { en: 'Psychodynamic therapy', es: 'Terapia psicodinámica', definition: 'Looks at how the past shapes the present.', source: 'ours', plainWords: ['psychoanalysis', 'analysis', 'psicoanálisis', 'depth'] },
  SOMATIC:        { en: 'Body-based (somatic) therapy', es: 'Terapia corporal (somática)', definition: 'Works with what the body feels and holds.', source: 'TARA Mind', plainWords: ['somatic', 'somatic experiencing', 'body', 'somática', 'cuerpo'] },
  TRAUMA_FOCUSED: { en: 'Trauma-focused therapy', es: 'Terapia centrada en el trauma', definition: 'Made for what happened to you and what it left.', source: 'TARA Mind', plainWords: ['trauma therapy', 'trauma informed', 'terapia de trauma'] },
  TRANSPERSONAL:  { en: 'Transpersonal therapy', es: 'Terapia transpersonal', definition: 'Includes questions of spirit and meaning.', source: 'TARA Mind', plainWords: ['spiritual', 'espiritual'] },
  MINDFULNESS:    { en: 'Mindfulness', es: 'Atención plena', definition: 'Learning to notice the present moment.', source: 'TARA Mind', plainWords: ['meditation', 'meditación', 'mindfulness'] },
  COUPLES_FAMILY: { en: 'Couples and family therapy', es: 'Terapia de pareja y familia', definition: 'Partners or family take part.', source: 'SAMHSA', plainWords: ['couples', 'family', 'marriage', 'pareja', 'familia'] },
  GROUP:          { en: 'Group therapy', es: 'Terapia de grupo', definition: 'Several people work together with a therapist.', source: 'SAMHSA', plainWords: ['group', 'grupo'] },
  HARM_REDUCTION: { en: 'Harm reduction', es: 'Reducción de daños', definition: 'Makes use safer, without asking you to stop first.', source: 'TARA Mind', plainWords: ['harm reduction', 'reducción de daños'] },
};

const samhsa = 'SAMHSA special groups';

// prettier-ignore
export const population: LabelsOf<PopulationCode> = {
  TAY:                { en: 'Young adults', es: 'Adultos jóvenes', source: samhsa, plainWords: ['young adult', 'college', 'students', 'jóvenes', 'estudiantes'] },
  SE:                 { en: 'Older adults', es: 'Adultos mayores', source: samhsa, plainWords: ['seniors', 'elderly', 'tercera edad', 'ancianos'] },
  GL:                 { en: 'LGBTQ+ people', es: 'Personas LGBTQ+', source: samhsa, plainWords: ['lgbt', 'lgbtq', 'gay', 'lesbian', 'queer', 'trans', 'transgender', 'lesbiana', 'transgénero'] },
  VET:                { en: 'Veterans', es: 'Veteranos', source: samhsa, plainWords: ['veteran', 'vets', 'military', 'veterano', 'militar'] },
  ADM:                { en: 'Active-duty military', es: 'Militares en servicio activo', source: samhsa, plainWords: ['active duty', 'military', 'service members', 'soldiers', 'militar', 'soldados'] },
  MF:                 { en: 'Military families', es: 'Familias de militares', source: samhsa, plainWords: ['military family', 'spouse', 'familia militar'] },
  CJ:                 { en: 'People in the justice system', es: 'Personas en el sistema de justicia', source: samhsa, plainWords: ['court', 'justice', 'prison', 'tribunal', 'justicia', 'prisión'] },
  CO:                 { en: 'Mental health and substance use together', es: 'Salud mental y consumo de sustancias a la vez', source: samhsa, plainWords: ['dual diagnosis', 'co occurring', 'diagnóstico dual'] },
  HV:                 { en: 'People with HIV or AIDS', es: 'Personas con VIH o sida', source: samhsa, plainWords: ['hiv', 'aids', 'vih', 'sida'] },
  DV:                 { en: 'People hurt by a partner', es: 'Personas maltratadas por su pareja', source: samhsa, plainWords: ['domestic violence', 'abuse', 'violencia doméstica', 'maltrato'] },
  TRMA:               { en: 'People with trauma', es: 'Personas con trauma', source: samhsa, plainWords: ['trauma', 'survivors', 'sobrevivientes'] },
  TBI:                { en: 'People with a brain injury', es: 'Personas con lesión cerebral', source: samhsa, plainWords: ['tbi', 'brain injury', 'concussion', 'lesión cerebral', 'conmoción'] },
  ALZ:                { en: 'People with memory loss', es: 'Personas con pérdida de memoria', source: samhsa, plainWords: ['alzheimer', 'dementia', 'demencia'] },
  PED:                { en: 'People with an eating disorder', es: 'Personas con trastorno alimentario', source: samhsa, plainWords: ['eating disorder', 'trastorno alimentario'] },
  PEFP:               { en: 'First episode of psychosis', es: 'Primer episodio de psicosis', source: samhsa, plainWords: ['psychosis', 'psicosis'] },
  PTSD:               { en: 'People with PTSD', es: 'Personas con TEPT', source: samhsa, plainWords: ['ptsd', 'tept'] },
  SED:                { en: 'Children with serious emotional needs', es: 'Niños con necesidades emocionales graves', source: samhsa, plainWords: ['children', 'kids', 'niños'] },
  SMI:                { en: 'People with serious mental illness', es: 'Personas con enfermedad mental grave', source: samhsa, plainWords: ['serious mental illness', 'enfermedad mental grave'] },
  BIPOC_CENTERED:     { en: 'Centered on people of color', es: 'Centrado en personas de color', source: 'ours', plainWords: ['bipoc', 'poc', 'black', 'latino', 'latina', 'indigenous', 'asian', 'people of color', 'afroamericano', 'indígena'] },
  FIRST_RESPONDERS:   { en: 'First responders', es: 'Personal de emergencias', source: 'ours', plainWords: ['police', 'firefighter', 'paramedic', 'ems', 'policía', 'bomberos', 'paramédico'] },
  HEALTHCARE_WORKERS: { en: 'Health care workers', es: 'Personal de salud', source: 'ours', plainWords: ['nurses', 'doctors', 'clinicians', 'enfermeras', 'médicos'] },
  NEURODIVERGENT:     { en: 'Neurodivergent people', es: 'Personas neurodivergentes', source: 'ours', plainWords: ['autism', 'adhd', 'autistic', 'autismo', 'tdah'] },
  EOL_PALLIATIVE:     { en: 'People near the end of life', es: 'Personas al final de la vida', source: 'ours', plainWords: ['hospice', 'palliative', 'cancer', 'paliativo', 'cáncer'] },
  FAITH_CHRISTIAN:    { en: 'Christian', es: 'Cristianos', source: 'ours', plainWords: ['christian', 'church', 'faith', 'cristiano', 'iglesia', 'fe'] },
  FAITH_JEWISH:       { en: 'Jewish', es: 'Judíos', source: 'ours', plainWords: ['jewish', 'judaism', 'faith', 'judío', 'fe'] },
  FAITH_MUSLIM:       { en: 'Muslim', es: 'Musulmanes', source: 'ours', plainWords: ['muslim', 'islam', 'faith', 'musulmán', 'fe'] },
  FAITH_BUDDHIST:     { en: 'Buddhist', es: 'Budistas', source: 'ours', plainWords: ['buddhist', 'buddhism', 'faith', 'budista', 'fe'] },
};
