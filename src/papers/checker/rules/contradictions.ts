import { isoDate } from '../../../kernel/index.ts'
import { daysThatDiffer, figuresThatDiffer } from '../find/contradictions.ts'
import { recommendedAgainst } from '../find/recommended.ts'
import { sharesThatDoNotFollow } from '../find/shares.ts'
import { totalsThatDiffer } from '../find/totals.ts'
import type { CheckRule } from '../model.ts'
import { sketch } from '../sketch.ts'

/** What a paper says in one place and gainsays in another. */
export const contradictionRules: readonly CheckRule[] = [
  {
    id: 'contradiction.figure',
    title: 'A figure is the same wherever the paper tells it',
    why: 'A member who finds two values of one figure trusts neither, nor the rest of the paper.',
    severity: 'must be mended',
    toDo: 'Find out which is right, take it from the record in both places, or say what makes them differ.',
    finds: figuresThatDiffer,
    examples: {
      breaks: sketch({
        parts: {
          background: 'There are 143 children in care.',
          finance: 'It is for our 134 children in care.',
        },
      }),
      holds: sketch({
        parts: {
          background: 'There are 143 children in care. There were 134 children in care a year ago.',
          finance: 'It is for our 143 children in care.',
        },
      }),
    },
  },
  {
    id: 'contradiction.total',
    title: 'The total of a table is what its parts come to',
    why: 'A sum that does not add up is the first thing that is noticed, and the figure that is approved may be the wrong one.',
    severity: 'must be mended',
    toDo: 'Correct the part or the total; where the parts overlap, do not call it a total.',
    finds: totalsThatDiffer,
    examples: {
      breaks: sketch({
        parts: {
          finance:
            'Table: Cost by year\n| Year | Cost > |\n| 2026 | £26,000 |\n| 2027 | £23,000 |\n| Total | £94,000 |',
        },
      }),
      holds: sketch({
        parts: {
          finance:
            'Table: Cost by year\n| Year | Cost > |\n| 2026 | £26,000 |\n| 2027 | £23,000 |\n| Total | £49,000 |',
        },
      }),
    },
  },
  {
    id: 'contradiction.share',
    title: 'A percentage follows from the two figures beside it',
    why: 'Readers take the percentage, and who checks it finds another.',
    severity: 'must be mended',
    toDo: 'Work it out again, or correct the figure that is wrong.',
    finds: sharesThatDoNotFollow,
    examples: {
      breaks: sketch({ parts: { analysis: 'In June 18 of 24 (70%) were visited in time.' } }),
      holds: sketch({ parts: { analysis: 'In June 18 of 24 (75%) were visited in time.' } }),
    },
  },
  {
    id: 'contradiction.date',
    title: 'A day is the same wherever the paper tells it',
    why: 'Whoever acts on the later of two days misses the earlier.',
    severity: 'must be mended',
    toDo: 'Find out which day is right, and tell it alike in both places.',
    finds: daysThatDiffer,
    examples: {
      breaks: sketch({
        meetingOn: isoDate('2026-09-15'),
        parts: {
          background: 'The inspection report was received on 8 April 2026.',
          legal: 'The inspection report was received on 9 April 2026.',
        },
      }),
      holds: sketch({
        meetingOn: isoDate('2026-09-15'),
        parts: {
          background: 'The inspection report was received on 8 April 2026 and published on 15 April 2026.',
          legal: 'The inspection report was received on 8 April 2026.',
        },
      }),
    },
  },
  {
    id: 'contradiction.recommendation',
    title: 'What is recommended agrees with what the paper says',
    why: 'A decision that its own report speaks against is open to challenge.',
    severity: 'must be mended',
    toDo: 'Correct the recommendation, or the place that speaks against it.',
    finds: recommendedAgainst,
    examples: {
      breaks: sketch({
        parts: {
          recommendations: '1. Approves £49,000 for training.',
          finance: 'There are no financial implications.',
        },
      }),
      holds: sketch({
        parts: {
          recommendations: '1. Approves £49,000 for training.',
          finance: 'The training costs £49,000.',
        },
      }),
    },
  },
]
