import { isoDate } from '../../kernel/index.ts'
import type { CabinetReportFacts, Draft, DutyFacts } from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'

import { areas, inspection } from './well-made-inspection.ts'

/**
 * A made-up council's report in which nothing is missing: what the fillers and the checker are tested against,
 * and a pattern to look at. Exampleshire does not exist.
 */
const statement: DutyFacts = {
  id: 'statement',
  what: 'written statement of proposed action',
  duty: 'On receiving the report the authority must prepare a written statement of the action it proposes to take and of the time it will take, and publish it with the report',
  source: 'Education and Inspections Act 2006, section 137',
  dueOn: known(isoDate('2026-10-22')),
  arithmetic: known('70 working days after 15 July 2026'),
  sentTo: ['the Secretary of State', 'His Majesty’s Chief Inspector'],
}

export const wellMadeFacts: CabinetReportFacts = {
  council: 'Exampleshire Council',
  meeting: { body: 'Cabinet', on: known(isoDate('2026-09-15')) },
  posts: {
    director: known('Director of Children’s Services'),
    portfolioHolder: known('Cabinet Member for Children'),
  },
  inspection,
  areas,
  strengths: [
    {
      id: '41',
      text: 'Care leavers stay in touch with their advisers',
      paragraph: known('31'),
      owner: known('Head of Care Leaving'),
    },
  ],
  plan: {
    id: '1',
    title: 'Children’s Services Improvement Plan',
    informedBy: ['the service plan', 'the plans of its teams'],
  },
  duties: [statement],
  governance: [
    {
      id: '51',
      name: 'Practice Oversight Group',
      purpose: known('reviews and challenges practice'),
      chair: notKnown,
      scrutinisedBy: [],
      reportsTo: ['Improvement Board'],
      meets: known('every month'),
    },
    {
      id: '52',
      name: 'Improvement Board',
      purpose: known('holds the plan to account'),
      chair: notKnown,
      scrutinisedBy: [],
      reportsTo: ['Cabinet'],
      meets: known('every six weeks'),
    },
    {
      id: '53',
      name: 'Cabinet',
      purpose: known('decides'),
      chair: notKnown,
      scrutinisedBy: [],
      reportsTo: [],
      meets: known('every month'),
    },
  ],
  funding: [
    {
      id: '61',
      purpose: 'training in supervision',
      note: 'Managers learn to supervise together with the people they supervise.',
      total: known({ pence: 4_000_000, about: false }),
      years: known(2),
      includes: [{ what: 'training our own trainers', amount: { pence: 1_200_000, about: false } }],
      sources: [
        { name: 'the training budget', amount: known({ pence: 2_500_000, about: false }) },
        { name: 'reserves', amount: known({ pence: 1_500_000, about: false }) },
      ],
    },
  ],
  vacancies: { posts: [], cost: known('') },
  consultation: [
    {
      id: '71',
      who: 'Young people in care',
      on: known(isoDate('2026-08-12')),
      said: 'They want to hear sooner when their worker changes',
      changed: known('Handovers are now announced a week ahead'),
    },
    {
      id: '72',
      who: 'Parents and carers',
      on: known(isoDate('2026-08-19')),
      said: 'Visits should be agreed with them',
      changed: known('Letters now offer a choice of days'),
    },
    {
      id: '73',
      who: 'Social workers',
      on: known(isoDate('2026-08-20')),
      said: 'The new record saves time',
      changed: known('Nothing needed to change'),
    },
    {
      id: '74',
      group: 'partners',
      because: 'The Safeguarding Partnership takes the plan up at its own meeting, before it is sent',
    },
  ],
  options: [
    {
      id: '81',
      option: 'Buying in all of the training',
      whyNot: 'It costs more and leaves no trainers behind',
    },
  ],
  dataProtection: known({
    id: '91',
    outcome: 'screened: not needed',
    on: known(isoDate('2026-08-24')),
    because: known('The plan starts no new processing of personal data'),
  }),
  equality: known({
    id: '92',
    outcome: 'completed',
    on: known(isoDate('2026-08-25')),
    because: known('Disabled children are visited less often, which action 2.1 addresses'),
  }),
  communitySafety: known({
    id: '93',
    from: 'Community Safety Manager',
    says: 'Earlier visits help to find exploitation sooner',
  }),
  health: known({
    id: '94',
    from: 'Director of Public Health',
    says: 'The plan supports the mental health of children in care',
  }),
  sources: [
    {
      id: '95',
      title: 'Ofsted’s inspection report of 22 July 2026',
      published: true,
      where: known('Ofsted’s website'),
    },
  ],
  pictures: {},
}

export const wellMadeDraft: Draft = {
  title: 'Children’s Services Improvement Plan',
  reportOf: known('Director of Children’s Services'),
  publishedOn: known(isoDate('2026-09-04')),
  audience: 'public',
  formatsPhone: known('01234 567890'),
  header: {
    strategicAim: known('Children are safe and heard'),
    keyDecision: known({
      answer: 'no',
      because: known(
        'The £40,000 is below the council’s threshold of £100,000, and no ward is affected more than another.',
      ),
    }),
    forwardPlan: known({ listed: 'yes', reference: known('EX/2026/31') }),
    exempt: known({ answer: 'no' }),
    cabinetMember: known('Portfolio holder for children'),
    contactOfficers: ['Director of Children’s Services', 'Head of Safeguarding'],
    wards: known('All'),
  },
  edits: {},
}
