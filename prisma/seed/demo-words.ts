/** The words of the demo world. Teams are named after plants, weather, water and light; people after nobody. */
import type { ServiceModelCode } from '@open-window/domain/vocabulary.ts';

// prettier-ignore
export const qualities = ['Quiet', 'Slow', 'Open', 'Gentle', 'Clear', 'Little', 'North', 'Still', 'Wide', 'Soft', 'First', 'Second', 'Even', 'Tall', 'Low', 'Late', 'Silver', 'Blue', 'Green', 'Amber'] as const;
// prettier-ignore
export const plants = [
  'Tamarack', 'Larkspur', 'Yarrow', 'Juniper', 'Sumac', 'Foxglove', 'Clover', 'Alder', 'Bayberry', 'Milkweed', 'Elderflower', 'Hawthorn', 'Mulberry', 'Sorrel', 'Bergamot', 'Linden',
  'Fern', 'Heather', 'Quince', 'Manzanita', 'Ocotillo', 'Saltbush', 'Sycamore', 'Thistle', 'Trillium', 'Violet', 'Willow', 'Aspen', 'Dogwood', 'Camellia', 'Cypress', 'Hickory',
  'Marigold', 'Nettle', 'Persimmon', 'Redbud', 'Sassafras', 'Tupelo', 'Verbena', 'Wisteria',
] as const;
// prettier-ignore
export const waters = [
  'Rain', 'Tide', 'Brook', 'Creek', 'Harbor', 'Inlet', 'Lagoon', 'Marsh', 'Mist', 'Pond', 'Reed', 'Rill', 'River', 'Shore', 'Snow', 'Spring', 'Thaw', 'Well', 'Wharf', 'Ferry',
  'Morning', 'Evening', 'Lantern', 'Window', 'Porch', 'Garden', 'Orchard', 'Meadow', 'Ridge', 'Stone',
] as const;
// prettier-ignore
export const streets = [
  'Cottonwood Street', 'Larkspur Avenue', 'Mill Pond Road', 'Old Ferry Road', 'Orchard Lane', 'Rainwater Street', 'Thistle Way', 'Second Lantern Street', 'Tamarack Drive', 'Quarry Road',
  'Sycamore Boulevard', 'Harborlight Street', 'Meadowlark Court', 'Elderflower Street', 'Kestrel Avenue', 'Bluestem Road', 'Juniper Terrace', 'Milkweed Lane', 'Saltmarsh Road', 'Trillium Street',
  'Willow Bend', 'Copperleaf Avenue', 'Hawthorn Place', 'Inlet View', 'Yarrow Street', 'Heron Street', 'Redbud Avenue', 'Sumac Street', 'Violet Row', 'Windward Street',
] as const;

// prettier-ignore
export const kinds: Readonly<Record<ServiceModelCode, readonly string[]>> = {
  KAP_ONE_SITE: ['Psychotherapy', 'Ketamine-Assisted Therapy', 'Therapy House', 'Integrative Psychiatry', 'KAP', 'Center for Psychotherapy', 'Mind Care'],
  KAP_COLLABORATIVE: ['Therapy Collective', 'Psychotherapy Partners', 'Counseling', 'Therapy Studio'],
  KAP_REMOTE_SUPERVISED: ['Telehealth Therapy', 'Home Sessions', 'Remote KAP'],
  KAP_GROUP: ['Group Therapy', 'Circle Therapy', 'Group KAP'],
  SPRAVATO_WITH_THERAPY: ['Psychiatry', 'Treatment Center', 'Mood Center'],
  KETAMINE_WITH_INTEGRATION_PARTNER: ['Infusion Center', 'Ketamine Clinic', 'Ketamine & Care'],
  KETAMINE_ONLY: ['Infusions', 'Ketamine Clinic', 'Infusion Room'],
  INTEGRATION_ONLY: ['Integration Therapy', 'Preparation & Integration'],
  PRESCRIBER_ONLY: ['Psychiatry', 'Prescribing Practice'],
};

// prettier-ignore
export const givenNames = [
  'Noor', 'Tomas', 'Ines', 'Caleb', 'Amara', 'Jules', 'Priya', 'Owen', 'Mei', 'Rosa', 'Dario', 'Hana', 'Elias', 'Leilani', 'Marisol', 'Anders', 'Farah', 'Gwen', 'Isaac', 'Thuy', 'Kofi', 'Lena',
  'Mateo', 'Nadia', 'Oscar', 'Paloma', 'Quentin', 'Ruth', 'Soren', 'Talia', 'Uma', 'Viktor', 'Winona', 'Xiomara', 'Yusuf', 'Zora', 'Abel', 'Beatriz', 'Cyrus', 'Delphine', 'Emeka', 'Fiona',
  'Graciela', 'Hiro', 'Imani', 'Joaquin', 'Keiko', 'Lucian', 'Maeve', 'Nikhil', 'Odette', 'Pavel', 'Rahel', 'Sunniva', 'Teo', 'Valentina', 'Wren', 'Yara', 'Zeke', 'Aiyana',
] as const;
// prettier-ignore
export const familyNames = [
  'Whitlock', 'Serrano', 'Okonjo', 'Lindqvist', 'Marchetti', 'Ahn', 'Delacroix', 'Farouk', 'Bramley', 'Tanaka', 'Quill', 'Osei', 'Varga', 'Halloran', 'Ibarra', 'Jovanovic', 'Kealoha', 'Lachance',
  'Mbeki-Ross', 'Nakamura', 'Ocampo', 'Petrossian', 'Rao', 'Santangelo', 'Thibodeaux', 'Ueda', 'Villareal', 'Weatherby', 'Xiong', 'Yellowhorse', 'Zamora', 'Abernathy', 'Bianchi', 'Castellano',
  'Dubois', 'Eriksen', 'Fonseca', 'Goldfarb', 'Huang', 'Ismail', 'Jimerson', 'Kowalczyk', 'Le', 'Moreau', 'Novak', 'Oyelaran', 'Pham', 'Quispe', 'Rosenthal', 'Szabo', 'Trujillo', 'Underhill',
  'Vasquez', 'Wójcik', 'Yamada', 'Zielinski', 'Achterberg', 'Begay', 'Carvalho', 'Desrosiers', "O'Meara", 'Feng', 'Gutiérrez', 'Haddad', 'Ito', 'Jaramillo', 'Kaur', 'Lundgren', 'Mensah', 'Núñez',
] as const;

/** How each kind of service says what it is, in plain words and without a promise. */
// prettier-ignore
export const openings: Readonly<Record<ServiceModelCode, readonly string[]>> = {
  KAP_ONE_SITE: [
    'Therapists and medical staff work here as one team, under one roof.',
    'We are a small team. The person you talk to is in the room on the day you take the medicine.',
    'You meet the same therapist before, during and after each medicine session.',
  ],
  KAP_COLLABORATIVE: [
    'We are therapists who work hand in hand with a medical practice close by.',
    'Your therapist stays with you. A medical partner looks after your health and the medicine.',
  ],
  KAP_REMOTE_SUPERVISED: [
    'You take part from home, with your therapist on live video for the whole session.',
    'Sessions are held at your home. Your therapist is on the screen and an adult you trust is beside you.',
  ],
  KAP_GROUP: [
    'We work in small groups of six to eight people who stay together for the whole course.',
    'People prepare, take the medicine and look back on it side by side, in a group that stays the same.',
  ],
  SPRAVATO_WITH_THERAPY: [
    'We give the nasal spray Spravato and pair it with talk therapy each week.',
    'You sit with us for two hours after the spray. A therapist sees you in the same week.',
  ],
  KETAMINE_WITH_INTEGRATION_PARTNER: [
    'We give ketamine with medical care. A partner practice offers the talks that come after.',
    'Nurses and doctors watch over each session. For therapy we send you to people we know well.',
  ],
  KETAMINE_ONLY: [
    'We give ketamine under medical care. We do not offer therapy here.',
    'This is a medical clinic. Please bring your own therapist into the plan if you can.',
  ],
  INTEGRATION_ONLY: [
    'We do not give medicine. We help you get ready for it, and make sense of it after.',
    'We are therapists for the time before and after ketamine that you take somewhere else.',
  ],
  PRESCRIBER_ONLY: [
    'We check whether ketamine may be right for you and prescribe it. Your own therapist leads the sessions.',
    'A prescriber meets you, checks your health and works with the therapist you have.',
  ],
};

export const middles = [
  'The first visit is a long talk about your health, your past and your hopes.',
  'We ask about your heart, your sleep and the drugs you take before we plan a thing.',
  'We tell you the whole price before you start.',
  'You can stop at any time, and no one will ask you to push through.',
  'We go at your pace and leave time to rest.',
  'You may bring a friend or someone from your family to wait with you.',
  'If this care is not right for you, we say so and help you find what is.',
  'We write down a plan with you and look at it again after each visit.',
] as const;

export const closings = [
  'You need a ride home, and you must not drive until the next day.',
  'Not all people feel better with this care. We check with you how it goes.',
  'Call us with your questions. A person picks up.',
  'The room is small and quiet, with a chair that lies flat and a warm blanket.',
  'We have a plan for bad days, and we go through it with you.',
  'Effects can fade. That is why the talks after are part of the plan.',
] as const;
