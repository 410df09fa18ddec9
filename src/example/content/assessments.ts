import { isoDate } from '../../kernel/index.ts'

type Answer = { readonly answer: 'yes' | 'no'; readonly because: string }
const yes = (because: string): Answer => ({ answer: 'yes', because })
const no = (because: string): Answer => ({ answer: 'no', because })

/** The made-up equality assessment of the plan: screened and signed, the full form on its way. */
export const equalityOfPlan = {
  head: {
    kind: 'equality',
    title: 'The improvement plan and people who share a protected characteristic',
    about:
      'What the plan changes for children and families in touch with the service, for foster carers and for staff.',
    reviewOn: isoDate('2020-12-04'),
  },
  keptBy: 'Head of Service, Safeguarding',
  said: {
    screening: {
      people: yes('Assessments, visits, plans for permanence and carers’ reviews all change.'),
      groups: yes('Disabled children and children from abroad wait longer for some assessments.'),
      evidence: yes('Measures told by disability and ethnicity differ, on small numbers.'),
      access: no('Nothing that is asked of families is new, and interpreters stay as they are.'),
      relations: no('Groups of people are not set against each other by anything in the plan.'),
    },
    sections: {
      about:
        'The plan that answers the inspection’s areas for improvement. Cabinet approved it; the board oversees it.',
      evidence:
        'Measures of timeliness told by age, disability and ethnicity; audits; what children said to their reviewing officers. [?what is known of religion and sexual orientation]',
    },
    risks: [],
    groups: {
      age: {
        effect: 'better',
        evidence: 'The plan is about children, and about care leavers up to 25.',
        impact: 'Decisions about a permanent home come sooner.',
        mitigation: '',
      },
      disability: {
        effect: 'better',
        evidence: 'Assessments of disabled children took longer in the year before.',
        impact: 'Time limits are watched for each child.',
        mitigation: '',
      },
    },
  },
  screened: {
    by: 'Deputy Director, Children’s Services',
    on: isoDate('2020-10-12'),
    words: 'Children are treated otherwise than before, and outcomes differ between groups today.',
  },
  promised: {
    words: 'Tell each key measure by disability and ethnicity, where numbers allow it',
    owner: 'Performance Analyst',
    body: 'Children’s Services Improvement Board',
    agreedOn: isoDate('2020-10-12'),
    dueOn: isoDate('2020-12-11'),
  },
} as const
