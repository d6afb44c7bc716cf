/** The operator's command about eligibility: what the rules say of given facts, line by line, as applicants and staff read it. */
import { isDay } from '../packages/domain/src/day.ts';
import { eligibilityOf, incomeFiguresOf } from '../packages/domain/src/eligibility.ts';
import { readFacts } from '../packages/domain/src/eligibility-facts.ts';
import { eligibilityResult, wordsOfLine, wordsOfNeed } from '../packages/domain/src/eligibility-words.ts';
import { needOf } from '../packages/domain/src/need-tier.ts';
import { DEFAULT_POLICY_VERSION, defaultPolicy } from '../packages/domain/src/scholarship-policy.default.ts';
import { Complaint } from './complaint.ts';
import type { Command } from './kap.command.ts';
import { jsonOf } from './kap.input.ts';

export const explainEligibility: Command = {
  use: ['[--today DAY] < FACTS.json', 'what each rule says of the facts on standard input, and why'],
  needsDatabase: false,
  run: async ({ options: { today = new Date().toISOString().slice(0, 10) } }) => {
    const day = String(today);
    if (!isDay(day)) throw new Complaint('--today takes a day, YYYY-MM-DD.');
    const read = readFacts(await jsonOf(process.stdin));
    if ('faults' in read)
      throw new Complaint(read.faults.map(({ at, must }) => `${at === '' ? 'It' : at} must ${must}.`).join('\n'));

    const { facts } = read;
    const { result, lines } = eligibilityOf(defaultPolicy.rules, facts, day);
    const need = needOf(defaultPolicy.need, facts, day);
    return {
      said: {
        result,
        en: eligibilityResult[result].en,
        es: eligibilityResult[result].es,
        needTier: need.tier,
        income: incomeFiguresOf(facts, day),
        lines: lines.map((line) => ({ rule: line.rule.rule, outcome: line.outcome, ...wordsOfLine(line) })),
        need: wordsOfNeed(need),
        policyVersion: DEFAULT_POLICY_VERSION,
        today: day,
      },
    };
  },
};
