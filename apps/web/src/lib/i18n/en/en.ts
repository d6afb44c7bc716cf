/** All English texts: the shape that every other language must have. */
import { compare } from './compare.ts';
import { complaint } from './complaint.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { content, report } from './pages.ts';
import { preview } from './preview.ts';
import { problems } from './problems.ts';
import { profile } from './profile.ts';
import { questions } from './questions.ts';
import { scholarships } from './scholarships.ts';
import { badge, card, results, search } from './search.ts';

export const en = {
  frame,
  home,
  search,
  results,
  card,
  badge,
  problems,
  preview,
  profile,
  questions,
  compare,
  report,
  complaint,
  scholarships,
  content,
};
