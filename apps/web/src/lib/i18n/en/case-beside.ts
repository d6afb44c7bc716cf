/** English texts of what stands beside the checklist of a case: papers of the team, reports of the public, and quotes. */
import { caseMembers, casePapers } from './case-papers.ts';

export const caseBeside = {
  papers: casePapers,
  members: caseMembers,
  reports: { title: 'Open reports from the public', point: 'about point {{item}}' },
  holds: {
    line: 'The fund would pay nothing now: {{why}}',
    reasons: {
      EXCLUDED: 'somebody of the team is on an exclusion list, or the organization is.',
      SUSPENDED: 'the team is suspended.',
      NOT_LISTED: 'the team is not public.',
      OUR_CHECK_LATE: 'our own monthly check is more than 35 days old.',
      NO_AGREEMENT: 'no agreement is signed that fits the public version.',
    },
  },
  quotes: {
    none: 'Nobody wrote down what the team asks for.',
    add: 'Write down a quote',
    hint: 'What the team said that it costs: the whole course, or what each part costs.',
    save: 'Write it down',
    done: 'The quote is on record.',
    source: 'How they told us',
    sources: { CALL: 'by phone', MAIL: 'by mail', GOOD_FAITH_ESTIMATE: 'in a good-faith estimate' },
    day: 'Day',
    dayWrong: 'This day has not come yet.',
    total: 'The whole course, in dollars',
    totalNeeded: 'Give the whole price, or the price of a part.',
    amount: '{{phase}}: price of one, in dollars',
    count: '{{phase}}: how many',
    one: 'Asked for {{total}} on {{day}}, {{source}}',
    useOne: 'Use as evidence: {{quote}}',
    proposed: 'This speaks for: {{result}}',
    same: 'It is what the page says.',
    findings: {
      NOTHING_PUBLISHED: 'The page has no price for this.',
      NOT_ON_THE_LIST: '{{phase}}: {{quoted}}, and the page has no price for it.',
      LINE_ABOVE: '{{phase}}: {{quoted}} instead of {{published}}.',
      LINE_BELOW: '{{phase}}: {{quoted}} instead of {{published}}.',
      TOTAL_ABOVE: 'In all more than the page says: {{quoted}} instead of {{published}}.',
      TOTAL_DISPUTABLE:
        '$400 or more above the page: {{quoted}} instead of {{published}}. From there on a patient may dispute a bill.',
      TOTAL_BELOW: 'In all less than the page says: {{quoted}} instead of {{published}}.',
      TOTAL_IS_NO_SUM: 'The parts do not add up to {{quoted}}.',
    },
  },
};
