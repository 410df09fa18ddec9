import { controlChart } from '../../indicators/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths, isoDate } from '../../kernel/index.ts'
import type { Picture } from '../document/index.ts'
import { chartFacts } from '../gather/pack/charts.ts'
import type {
  AreaPageFacts,
  CourseFacts,
  GatheredFacts,
  LateFacts,
  ScoreRowFacts,
  SinceFacts,
} from '../model/index.ts'
import { known } from '../model/index.ts'
import { wellMadeFacts } from '../templates/well-made.ts'
import { madeEvidence, madeProof } from './made-proof.ts'

/** A made-up council's whole record, for papers of every kind: so many measures, each with two years of months. */
const from = isoDate('2024-09-01')
const day = isoDate('2026-08-31')

const chartOf = (seed: number) =>
  controlChart({
    kind: 'share',
    better: 'higher',
    target: 90,
    readings: Array.from({ length: 24 }, (_, at) => ({
      month: addMonths(from, at),
      met: 30 + ((seed * 7 + at * 5) % 13),
      of: 48,
    })),
  })

function scoreRow(at: number): { facts: ScoreRowFacts; pictures: Readonly<Record<string, Picture>> } {
  const [id, title] = [
    `made-${at}`,
    `Made-up measure ${['of visits', 'of reviews', 'of plans'][at % 3] ?? ''}, no. ${at}`,
  ]
  const { chart, pictures } = chartFacts(id, title, chartOf(at))
  const facts: ScoreRowFacts = {
    id,
    title,
    figure: '82%',
    note: '41 of 50',
    standing: known(at % 2 === 0 ? 'on target' : 'outside tolerance'),
    against: 'target 90%, within 5 points',
    direction: 'no signal. Higher is better',
    others: ['England 84%, 2025'],
    said: known({
      dataSay: 'Most were in time.',
      worries: 'One team is behind.',
      happensNext: 'The team manager looks at each case.',
      post: 'Head of Safeguarding',
      on: day,
    }),
    chart,
  }
  return { facts, pictures }
}

const action = (reference: string, status: string, due: IsoDate): LateFacts => ({
  id: reference.replace('.', ''),
  reference,
  text: 'Visit every child in time and write down what the child said',
  lead: known('Head of Safeguarding'),
  due: known(due),
  status,
  because: status === 'late' ? 'It was due on 31 July 2026, 31 days ago.' : '',
})

const late = action('1.1', 'late', isoDate('2026-07-31'))

const course: CourseFacts = {
  planId: '1',
  says: 'Not everywhere: of 2 actions, 1 late.',
  dayOfPlan: { figure: '143', note: 'of 540' },
  counts: '1 late · 1 on track',
  areas: [1, 2, 3, 4, 5, 6, 7].map((position) => ({
    id: String(position),
    position,
    title: position === 1 ? 'Visits' : 'Plans',
    delivery: position === 1 ? 'late' : 'on track',
    impact: 'early signs',
    late: position === 1 ? 1 : 0,
    atRisk: 0,
    relapses: position === 1 ? 1 : 0,
    measure: known({
      id: String(position),
      title: 'Children visited in time',
      words: known('82% (41 of 50)'),
    }),
  })),
  late: [late],
  relapses: [
    {
      actionId: '11',
      reference: '1.1',
      text: late.text,
      because: '“Children visited in time” was outside its tolerance twice in a row.',
      dueOn: isoDate('2026-09-15'),
      state: 'waiting for a decision',
    },
  ],
  gaps: ['1.1 Visit every child: its lead post is vacant.'],
  asked: ['Another date for action 1.1: 30 October 2026, asked for because: the post is vacant'],
  nextMilestones: [{ what: '1.1 every team trained', on: isoDate('2026-10-30'), actionId: '11' }],
}

const decisions = [
  {
    id: '5',
    body: 'Improvement Board',
    on: isoDate('2026-07-07'),
    words: 'That visits be reported at every meeting.',
    outcome: 'agreed',
  },
]

function areaPage(area: CourseFacts['areas'][number], rows: readonly ScoreRowFacts[]): AreaPageFacts {
  return {
    ...area,
    finding: 'The timeliness of visits.',
    outcome: known('Children are seen when they were told they would be'),
    sponsor: known('Director of Children’s Services'),
    deliveryBecause: ['Of 2 actions: 1 late · 1 on track.'],
    impactBecause: ['A first sign.'],
    actions: [late, action(`${area.position}.2`, 'on track', isoDate('2026-12-31'))],
    measures: rows.map(({ id, title, chart }) => ({
      id: `plan-${area.position}-${id}`,
      title,
      words: known('82% (41 of 50)'),
      standing: known('outside tolerance'),
      target: known('90%'),
      chart,
    })),
    evidence: madeEvidence.pieces,
    decisions,
  }
}

const since: SinceFacts = {
  meeting: known({ id: '3', on: isoDate('2026-07-07') }),
  statuses: [{ id: '11', reference: '1.1', text: late.text, was: 'on track', is: 'late' }],
  areas: [{ position: 1, title: 'Visits', was: 'on track', is: 'late' }],
  newActions: ['2.3 Write plans with parents'],
  redated: [{ id: '12', reference: '1.2', was: isoDate('2026-09-30'), is: isoDate('2026-10-30') }],
  risksOpened: ['R2 Two managers leave'],
  risksClosed: [],
  evidence: [{ kind: 'Audit', pieces: 2 }],
  decisions,
}

/** Everything that any paper of this kind can ask for. */
export function madeFacts(measures: number): GatheredFacts {
  const rows = Array.from({ length: measures }, (_, at) => scoreRow(at + 1))
  const facts = rows.map((row) => row.facts)
  return {
    ...wellMadeFacts,
    ...madeProof,
    evidence: madeEvidence,
    course,
    since,
    areaPages: course.areas.map((area, at) =>
      areaPage(area, facts.slice(at % measures, (at % measures) + 1)),
    ),
    decided: decisions,
    scorecard: { level: 'board', asAt: known(day), rows: facts, notes: ['List 8: fit to be read'], none: '' },
    vacancies: {
      posts: [
        {
          id: '7',
          title: 'team manager',
          fullTimeEquivalent: 1,
          coveredBy: 'agency staff',
          joins: known('nobody appointed'),
        },
      ],
      cost: known('The vacancies pay for it'),
    },
    pictures: Object.fromEntries(rows.flatMap(({ pictures }) => Object.entries(pictures))),
  }
}
