import { isoDate } from '../../kernel/index.ts'
import { inspectionFramework } from './instruments.ts'
import { clocks, nothingYet, sinceTheLast } from './writing.ts'

const checkedOn = isoDate('2026-11-23')
const runsOn = nothingYet('It runs on the inspection as it is recorded here, not on an extract.')

/** When Ofsted is expected again. Nobody breaks these: they are for planning. */
export const inspectionCycleClocks = clocks([
  {
    id: 'ilacs.monitoring.first',
    title: 'First monitoring visit expected by',
    kind: 'expectation',
    asks: 'Expect Ofsted’s first monitoring visit within four weeks of the day the plan was due, and the next ones about every three months.',
    onlyWhere: 'the authority was judged inadequate',
    startsWhen: 'the statement of proposed action is due',
    stopsWhen: 'the first monitoring visit is held',
    limit: { counting: 'day after', count: 4, unit: 'weeks', direction: 'after' },
    basis: 'guidance',
    inForce: { from: isoDate('2016-05-01') },
    source: inspectionFramework('monitoring visits'),
    checked: {
      on: checkedOn,
      against: 'a published summary of Ofsted’s 2016 guidance on monitoring',
      evidence: 'a secondary source was read',
      note: 'Ofsted decides the day. The visits are not equally spaced.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-07-21'),
        due: isoDate('2020-08-18'),
        because: 'four weeks are 28 days, from Tuesday to Tuesday',
      },
    ],
  },
  {
    id: 'ilacs.annual_engagement',
    title: 'Annual engagement meeting with Ofsted',
    kind: 'interval',
    asks: 'Meet Ofsted each year to talk about the self-evaluation.',
    startsWhen: 'the annual engagement meeting is held',
    stopsWhen: 'the annual engagement meeting is held',
    limit: { counting: 'corresponding date', count: 12, unit: 'months', direction: 'after' },
    recurs: sinceTheLast('Ofsted replaces its framework'),
    basis: 'guidance',
    inForce: { from: isoDate('2018-01-01') },
    source: inspectionFramework('annual engagement meeting and self-evaluation'),
    checked: {
      on: checkedOn,
      against: 'a council’s published guide to the framework',
      evidence: 'a secondary source was read',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2024-02-29'),
        due: isoDate('2025-02-28'),
        because: 'February 2025 has no 29th, so its last day stands',
      },
    ],
  },
  {
    id: 'ilacs.next_inspection.window',
    title: 'Next inspection expected by about',
    kind: 'expectation',
    asks: 'Be ready for the next inspection, which comes about three years after the last: a standard one where improvement is required, a short one where the judgement was good or outstanding.',
    onlyWhere: 'the authority was not judged inadequate',
    startsWhen: 'the inspection ends',
    stopsWhen: 'the next inspection begins',
    limit: { counting: 'corresponding date', count: 36, unit: 'months', direction: 'after' },
    basis: 'guidance',
    inForce: { from: isoDate('2018-01-01') },
    source: inspectionFramework('how often authorities are inspected'),
    checked: {
      on: checkedOn,
      against: 'a council’s published guide to the framework',
      evidence: 'a secondary source was read',
      note: 'For planning only: an inspection of March 2020 was followed by one of April 2024.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2024-05-03'),
        due: isoDate('2027-05-03'),
        because: 'the same day of the month, 36 months on, though it is a bank holiday',
      },
    ],
  },
])
