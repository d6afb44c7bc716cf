/** English texts beside a point of a case: the papers that the team brought, and what its people said. */
export const casePapers = {
  missing: 'The team has not brought: {{title}}',
  brought: 'brought {{when}}',
  ends: 'ends on {{when}}',
  replaced: 'a newer one took its place',
  waits: 'It waits for the scanner.',
  read: 'Save a copy',
  readOne: 'Save a copy: {{title}}, {{name}}',
  use: 'Use as evidence',
  useOne: 'Use as evidence: {{title}}, {{name}}',
};

export const caseMembers = {
  title: 'What the people of the team said of their own part:',
  CONFIRMED: '{{name}}: confirmed, {{when}}',
  WRONG: '{{name}}: says that something is wrong, {{when}}',
  STALE: '{{name}}: confirmed other words, {{when}}',
  NONE: '{{name}}: has not answered',
};
