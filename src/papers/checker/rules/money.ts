import { noAmount, noCost, noSplit, unexplainedAmount } from '../find/money.ts'
import type { CheckRule } from '../model.ts'
import { sketch } from '../sketch.ts'

/** How much, from where, and the same in every section. */
export const moneyRules: readonly CheckRule[] = [
  {
    id: 'money.amount',
    title: 'A recommendation that asks for money says how much',
    why: 'The minute is all that remains of a decision: funding without an amount has no limit.',
    severity: 'must be mended',
    toDo: 'Put the amount and the years into the recommendation itself.',
    finds: noAmount,
    examples: {
      breaks: sketch({
        parts: { recommendations: '1. Approves funding for training.', finance: 'The cost is £49,000.' },
      }),
      holds: sketch({
        parts: {
          recommendations: '1. Approves funding of £49,000 for training.',
          finance: 'The cost is £49,000.',
        },
      }),
    },
  },
  {
    id: 'money.split',
    title: 'Money from several sources has an amount for each',
    why: 'A budget holder can only answer for a share that is written down.',
    severity: 'must be mended',
    toDo: 'Give the amount that each source pays.',
    finds: noSplit,
    examples: {
      breaks: sketch({
        parts: { finance: 'It will be funded from the training budget and the remainder from reserves.' },
      }),
      holds: sketch({
        parts: {
          finance: 'It will be funded by £30,000 from the training budget and £19,000 from reserves.',
        },
      }),
    },
  },
  {
    id: 'money.explained',
    title: 'Every amount recommended is explained in the financial implications',
    why: 'Numbers that differ from page to page are the first thing that scrutiny sees.',
    severity: 'should be looked at',
    toDo: 'Use the same figure in both places, or explain the difference.',
    finds: unexplainedAmount,
    examples: {
      breaks: sketch({
        parts: { recommendations: '1. Approves £59,000 for training.', finance: 'The cost is £49k.' },
      }),
      holds: sketch({
        parts: { recommendations: '1. Approves £49,000 for training.', finance: 'The cost is £49k.' },
      }),
    },
  },
  {
    id: 'money.implications',
    title: 'A paper that asks for money has financial implications',
    why: 'The section 151 officer has to be able to stand behind the spending.',
    severity: 'must be mended',
    toDo: 'Say what it costs, in which years and from which budgets.',
    finds: noCost,
    examples: {
      breaks: sketch({ parts: { recommendations: '1. Approves £49,000 for training.', finance: 'None.' } }),
      holds: sketch({
        parts: {
          recommendations: '1. Approves £49,000 for training.',
          finance: 'The cost of £49,000 is met from the training budget.',
        },
      }),
    },
  },
]
