/** What KAP is and is not, in plain English. */
import type { ContentPage } from './content.ts';

export const guide: ContentPage = {
  title: 'What is ketamine-assisted psychotherapy?',
  description:
    'What KAP is and is not, its four steps, who should not do it, the risks, what it costs and what to ask a team.',
  lead: 'KAP joins a medicine, ketamine, with talk therapy before, during and after. It helps some people whom nothing else helped. It is not a cure, and it is not for everyone.',
  isDraftForCounsel: false,
  updatedOn: '2026-11-22',
  sections: [
    {
      id: 'what-it-is',
      heading: 'What it is',
      blocks: [
        {
          kind: 'text',
          text: 'Ketamine is a medicine that doctors have used for pain and surgery for over fifty years. In a low dose it changes how you feel and think for one to three hours. Some people feel less sad or less afraid for days or weeks after.',
        },
        {
          kind: 'text',
          text: 'In KAP a therapist helps you get ready, stays with you in the session, and helps you use what came up. Many people say the talking matters as much as the medicine.',
        },
        { kind: 'note', text: 'A place that only gives the medicine is not KAP. We never label it so.' },
      ],
    },
    {
      id: 'four-steps',
      heading: 'The four steps',
      blocks: [
        {
          kind: 'terms',
          items: [
            {
              term: '1. Assessment',
              text: 'A medical visit and a mental-health visit. They look for reasons not to do it. A good team will sometimes say no.',
            },
            {
              term: '2. Preparation',
              text: 'You meet your therapist, talk about what you hope for and fear, and agree on rules, such as touch and recording.',
            },
            {
              term: '3. Medicine session',
              text: 'The medicine is given as a drip, a shot, a lozenge or a nasal spray. You rest for one to three hours. A therapist is with you. You need a ride home and must not drive until the next day.',
            },
            {
              term: '4. Integration',
              text: 'Talks with your therapist after the session, the first within a day or two. You make sense of it and try small changes in your life.',
            },
          ],
        },
        {
          kind: 'text',
          text: 'A course is often four to eight medicine sessions over some weeks. Some teams offer later sessions to keep the effect.',
        },
      ],
    },
    {
      id: 'what-it-is-not',
      heading: 'What it is not',
      blocks: [
        {
          kind: 'list',
          items: [
            'It is not a cure. For many people the effect fades, most of all without therapy.',
            'It is not approved by the FDA for most of its uses. Only the nasal spray esketamine (Spravato) is approved, for adults with some kinds of depression. All other uses are “off-label”: legal, but with less proof.',
            'It is not emergency care. If you may hurt yourself, call or text 988 now.',
            'It is not something to do alone at home.',
          ],
        },
      ],
    },
    {
      id: 'who-should-not',
      heading: 'Who should not do it, or must be checked first',
      blocks: [
        {
          kind: 'text',
          text: 'Only a clinician who has examined you can say if it is right for you. Tell the team about all of these. Teams differ in what they can accept.',
        },
        {
          kind: 'list',
          items: [
            'High blood pressure that is not under control, heart disease, an aneurysm or a past bleed in the brain',
            'Psychosis now or in the past, or mania now',
            'Pregnancy or breastfeeding',
            'Serious liver or bladder problems',
            'Drug or alcohol problems now, or past misuse of ketamine',
            'Allergy to ketamine',
            'Some medicines, such as opioids and benzodiazepines. Do not stop a medicine on your own.',
          ],
        },
      ],
    },
    {
      id: 'risks',
      heading: 'Risks',
      blocks: [
        {
          kind: 'list',
          items: [
            'Common and short: higher blood pressure, nausea, feeling dizzy or far from your body, blurred sight',
            'Hard feelings or memories can come up, in the session or days later',
            'A fall or crash if you drive or work too soon',
            'With heavy or long use: bladder damage, memory trouble, and wanting more and more',
            'The FDA warned in October 2023 about compounded ketamine taken at home without a clinician near',
          ],
        },
        {
          kind: 'text',
          text: 'You lie still and are not fully yourself. So ask who is in the room, who watches your blood pressure, and what the rule on touch is.',
        },
      ],
    },
    {
      id: 'what-studies-say',
      heading: 'What studies say',
      blocks: [
        {
          kind: 'text',
          text: 'A review of 83 reports found early signs of benefit for several conditions, and a high risk of bias in many of the studies (Walsh and others, BJPsych Open, 2021, doi 10.1192/bjo.2021.1061). Most studies follow people for a short time. Nobody can tell you in advance whether it will help you.',
        },
      ],
    },
    {
      id: 'cost',
      heading: 'What it costs',
      blocks: [
        {
          kind: 'text',
          text: 'Ask for the price of the whole course, not of one session. We add it up from each team’s own price list. Insurance may pay for parts, such as therapy visits or Spravato. Many teams have a sliding scale: a lower price if you earn less.',
        },
      ],
    },
    {
      id: 'questions',
      heading: 'Questions to ask a team',
      blocks: [
        {
          kind: 'list',
          items: [
            'Who will be in the room with me, the whole time? What are their licenses?',
            'Who decides if it is safe for me, and what would make you say no?',
            'How many talks come before and after each medicine session?',
            'What does the whole course cost? What if I stop early?',
            'How do you watch my blood pressure and breathing? Who responds if something goes wrong?',
            'What is your rule on touch? Do you record?',
            'What if I feel worse afterwards, at night or on a weekend?',
            'How do you know whether it helps? What do you do when it does not?',
            'Where does the medicine come from?',
            'To whom can I complain?',
          ],
        },
      ],
    },
  ],
};
