import { isoDate } from '../../kernel/index.ts'
import type { AreaFacts, InspectionFacts } from '../model/index.ts'
import { known } from '../model/index.ts'

/** The inspection of the made-up council in `well-made.ts`, and the areas it named. */
export const inspection: InspectionFacts = {
  id: '1',
  inspectors: 'Ofsted',
  authority: 'Exampleshire Council',
  kind: 'standard inspection',
  inspectedFrom: known(isoDate('2026-06-08')),
  inspectedTo: known(isoDate('2026-06-19')),
  publishedOn: known(isoDate('2026-07-22')),
  receivedOn: known(isoDate('2026-07-15')),
  judgements: [
    {
      id: '11',
      strand: 'Leaders',
      grade: 'Requires improvement to be good',
      selfEvaluation: known('Requires improvement to be good'),
    },
    {
      id: '12',
      strand: 'Help and protection',
      grade: 'Requires improvement to be good',
      selfEvaluation: known('Requires improvement to be good'),
    },
    { id: '13', strand: 'Children in care', grade: 'Good', selfEvaluation: known('Good') },
    {
      id: '14',
      strand: 'Care leavers',
      grade: 'Good',
      selfEvaluation: known('Requires improvement to be good'),
    },
  ],
  immediateRisk: known('Inspectors found no child at immediate risk of harm'),
  expected: known('Leaders expected these findings from their own review of the service'),
}

const area = (
  reference: string,
  text: string,
  about: Pick<AreaFacts, 'analysis' | 'outcome' | 'actions'>,
): AreaFacts => ({
  id: `2${reference}`,
  reference,
  text,
  priority: false,
  sponsor: known('Head of Safeguarding'),
  ...about,
})

export const areas: readonly AreaFacts[] = [
  area('1', 'The regularity and purpose of case supervision.', {
    analysis: known({
      context: 'Supervision takes place, but the record seldom shows what was decided and why.',
      causes: 'Templates asked for events, not for decisions.',
      done: 'A new record of supervision has been in use in every team since July 2026.',
      needed: 'Each decision needs an owner and a day, and the next session begins with it.',
    }),
    outcome: known('Children’s plans move on because somebody checks that they do'),
    actions: [
      {
        id: '31',
        reference: '1.1',
        title: 'Bring decisions forward from one supervision to the next',
        lead: known('Head of Safeguarding'),
        due: known(isoDate('2026-11-30')),
        status: 'on track',
      },
      {
        id: '32',
        reference: '1.2',
        title: 'Sample supervision records each month',
        lead: known('Head of Quality Assurance'),
        due: known(isoDate('2026-12-18')),
        status: 'not started',
      },
    ],
  }),
  area('2', 'The timeliness of visits to children who are subject to a child protection plan.', {
    analysis: known({
      context: 'Most visits are made in time.',
      causes: 'A change of social worker is when visits are missed.',
      done: 'Handovers are now planned a week ahead.',
      needed: '- a list every Monday of visits that fall due\n- cover that is named before leave begins',
    }),
    outcome: known('Children are seen as often as their safety asks'),
    actions: [
      {
        id: '33',
        reference: '2.1',
        title: 'Publish the Monday list of visits due',
        lead: known('Head of Safeguarding'),
        due: known(isoDate('2026-10-30')),
        status: 'on track',
      },
    ],
  }),
]
