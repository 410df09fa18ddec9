import type { NewInspection } from '../../inspection/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { exampleCouncil } from '../council.ts'
import type { PostTitle } from './people.ts'

const requiresImprovement = 'Requires improvement to be good'

/** Every strand was graded as the council had graded itself. */
const judgement = (strand: string) =>
  ({ strand, grade: requiresImprovement, selfGrade: requiresImprovement }) as const

const finding = (text: string, paragraph: string, page: number) => ({
  text,
  paragraph,
  page,
  priority: false,
  tags: [],
})

/** The published inspection of March 2020, in our words, at the door of a council that does not exist. */
export const inspection: Omit<NewInspection, 'strengths'> = {
  kind: 'standard inspection',
  authority: exampleCouncil.name,
  inspectedFrom: isoDate('2020-03-02'),
  inspectedTo: isoDate('2020-03-13'),
  publishedOn: isoDate('2020-04-15'),
  // Inferred: 70 working days after 8 April 2020 is 21 July 2020, the date that the public report gives.
  receivedOn: isoDate('2020-04-08'),
  judgements: [
    judgement('The impact of leaders on social work practice with children and families'),
    judgement('The experiences and progress of children who need help and protection'),
    judgement('The experiences and progress of children in care and care leavers'),
    judgement('Overall effectiveness'),
  ],
  findings: [
    finding(
      'Managers’ oversight and decisions, so that every child’s case is overseen in full and the child’s progress is looked at closely.',
      '18',
      5,
    ),
    finding(
      'How good assessments and plans are, so that they say what a child needs and make children’s lives better.',
      '21',
      6,
    ),
    finding(
      'How services are commissioned and contracts watched, so that there are enough of them and they are good; with it, how placements are matched for disabled children and children with complex needs.',
      '39',
      9,
    ),
    finding(
      'What housing is offered to vulnerable young people and care leavers; with it, an answer to the use of bed and breakfast.',
      '32',
      8,
    ),
    finding(
      'How the stage before care proceedings (the public law outline) is used, so that parents can change things within a legal frame and children come into care when they need to.',
      '19',
      5,
    ),
    finding('Planning early for where children will live for good.', '28', 7),
    finding('Holding foster carers’ annual reviews in time.', '29', 7),
  ],
}

export interface ExampleStrength {
  readonly text: string
  readonly paragraph: string
  readonly page: number
  readonly owner: PostTitle
  readonly watch: string
  readonly checkedOn: ReturnType<typeof isoDate>
  readonly state: 'holds' | 'slipping'
  readonly note: string
}

/** What inspectors recognised, which is to go on; owners, watches and checks are made up. */
export const strengths: readonly ExampleStrength[] = [
  {
    text: 'The council acts swiftly: urgent safeguarding concerns are dealt with promptly, and no child was found to be at immediate risk of harm.',
    paragraph: '4',
    page: 3,
    owner: 'Team Manager, Referral and Assessment',
    watch: 'A strategy discussion later than the day after the referral that called for it.',
    checkedOn: isoDate('2020-11-16'),
    state: 'holds',
    note: 'None was late in October.',
  },
  {
    text: 'Early help comes early and keeps children’s needs from growing.',
    paragraph: '1',
    page: 2,
    owner: 'Deputy Director, Children’s Services',
    watch: 'Families who wait more than three weeks for a first visit.',
    checkedOn: isoDate('2020-11-09'),
    state: 'holds',
    note: 'Most first visits were by telephone or video in spring; visits at home are back to nine in ten.',
  },
  {
    text: 'Assessments by the referral and assessment team are good and hear the child.',
    paragraph: '6',
    page: 3,
    owner: 'Team Manager, Referral and Assessment',
    watch: 'The share that moderated audits call good falls below eight in ten.',
    checkedOn: isoDate('2020-11-06'),
    state: 'holds',
    note: 'Nine of the first ten moderated were good.',
  },
  {
    text: 'A tracker of permanence plans lets senior managers oversee cases and scrutinise how timely plans are.',
    paragraph: '28',
    page: 7,
    owner: 'Service Manager, Children’s Social Care',
    watch: 'A permanence planning meeting for which the tracker was not brought up to date the day before.',
    checkedOn: isoDate('2020-11-20'),
    state: 'slipping',
    note: 'Out of date for two of the last four meetings, after they became fortnightly. Raised with the Improvement Board on 22 October 2020.',
  },
  {
    text: 'Foster carers’ annual reviews are improving, with a new panel and new managers.',
    paragraph: '29',
    page: 7,
    owner: 'Team Manager, Fostering and Leaving Care',
    watch: 'Any review more than a month late.',
    checkedOn: isoDate('2020-11-11'),
    state: 'holds',
    note: 'No review is overdue since September.',
  },
  {
    text: 'Performance reports are full and accurate, are understood, and are acted on.',
    paragraph: '41',
    page: 10,
    owner: 'Performance Analyst',
    watch: 'A figure that has to be corrected after a board has seen it.',
    checkedOn: isoDate('2020-11-12'),
    state: 'holds',
    note: 'No correction since July.',
  },
]
