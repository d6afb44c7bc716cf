/** English texts beside a point of a case: the papers that the team brought. */
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
