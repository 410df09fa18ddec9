import { isoDate } from '../../kernel/index.ts'
import type { NewInspection } from '../model/inspection.ts'

const grade = 'Requires improvement to be good'
const lower = { grade, selfGrade: 'Good' } as const
const same = { grade, selfGrade: grade } as const
const unknown = { grade, selfGrade: null } as const

/** A made-up inspection for tests, complete and valid; a test says what it changes. */
export function inspectionOf2020(change: Partial<NewInspection> = {}): NewInspection {
  return {
    kind: 'standard inspection',
    authority: 'Testshire',
    inspectedFrom: isoDate('2020-03-02'),
    inspectedTo: isoDate('2020-03-13'),
    publishedOn: isoDate('2020-04-15'),
    receivedOn: isoDate('2020-04-08'),
    judgements: [
      { strand: 'The impact of leaders on social work practice with children and families', ...lower },
      { strand: 'The experiences and progress of children who need help and protection', ...same },
      { strand: 'The experiences and progress of children in care and care leavers', ...unknown },
      { strand: 'Overall effectiveness', ...unknown },
    ],
    findings: [
      { text: 'How managers oversee cases.', priority: false, tags: ['enabler 2'], paragraph: null, page: 2 },
      { text: 'The quality of plans.', priority: false, tags: [], paragraph: '12', page: 2 },
    ],
    strengths: [
      {
        text: 'Urgent concerns are answered at once.',
        paragraph: '3',
        page: 3,
        ownerPostId: null,
        watch: null,
      },
    ],
    ...change,
  }
}
