import { isoDate } from '../../kernel/index.ts'
import { executiveRegulations } from './instruments.ts'
import { clocks, inEach, nothingYet, onceInEach } from './writing.ts'

const checkedOn = isoDate('2026-11-23')
const runsOn = nothingYet(
  'It runs on the meeting and its papers as they are recorded here, not on an extract.',
)
const inForce = { from: isoDate('2012-09-10') }

/** Papers before a meeting of the executive, and what follows its decisions. */
export const executiveMeetingClocks = clocks([
  {
    id: 'gov.agenda',
    title: 'Publish the agenda and reports',
    kind: 'deadline',
    asks: 'Publish the agenda and every report for the public part of the meeting. Committees have the same limit under section 100B of the Local Government Act 1972.',
    startsWhen: 'the executive meets',
    stopsWhen: 'the agenda and reports are published',
    limit: { counting: 'clear days', count: 5, unit: 'working days', direction: 'before' },
    basis: 'statute',
    inForce,
    source: executiveRegulations('6 and regulation 7'),
    checked: {
      on: checkedOn,
      against: 'the published practice of two councils and a guide to councils’ openness',
      evidence: 'a secondary source was read',
      note: 'That weekends and bank holidays are not clear days is case law (R v Swansea City Council, ex parte Elitestone, 1993) and practice.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-06-16'),
        due: isoDate('2020-06-08'),
        because: 'five working days lie between the two, and the weekend is left out',
      },
      {
        started: isoDate('2020-04-16'),
        due: isoDate('2020-04-06'),
        because: 'Good Friday and Easter Monday are left out as well',
      },
    ],
  },
  {
    id: 'gov.call_in',
    title: 'Call-in period ends',
    kind: 'deadline',
    asks: 'Wait until the last day on which members may call the decision in, before it is carried out.',
    onlyWhere: 'the decision was not exempted from call-in as urgent',
    startsWhen: 'the decision is published',
    stopsWhen: 'the decision may be carried out',
    limit: { counting: 'day after', count: 5, unit: 'working days', direction: 'after' },
    basis: 'local',
    inForce: 'until the council decides otherwise',
    source: { policy: 'the council’s constitution, call-in procedure', adoptedBy: 'each council for itself' },
    checked: {
      on: checkedOn,
      against: 'no constitution: 5 working days stands here until the council’s own number is put in',
      evidence: 'not verified',
      note: 'Three to five working days are usual.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-06-18'),
        due: isoDate('2020-06-25'),
        because: 'Friday is day 1, and the weekend does not count',
      },
    ],
  },
  {
    id: 'gov.scrutiny.response',
    title: 'Answer scrutiny’s recommendation',
    kind: 'deadline',
    asks: 'Consider what the scrutiny committee recommends, and tell it what the executive proposes to do.',
    onlyWhere: 'the committee asked for an answer by a notice in writing',
    startsWhen: 'the executive receives scrutiny’s recommendation',
    stopsWhen: 'the executive answers scrutiny',
    limit: { counting: 'beginning with', count: 2, unit: 'months', direction: 'after' },
    basis: 'statute',
    inForce: { from: isoDate('2012-05-04') },
    source: {
      instrument: 'Local Government Act 2000',
      provision: 'section 9FE',
      url: 'https://www.legislation.gov.uk/ukpga/2000/22/section/9FE',
    },
    checked: {
      on: isoDate('2026-11-28'),
      against:
        'regulation 6 of SI 2009/1919, a parallel rule for district committees in the same words; section 9FE itself was not read',
      evidence: 'not verified',
      note: 'Where the notice comes later than the recommendation, the two months begin with the day of the notice.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-11-20'),
        due: isoDate('2021-01-19'),
        because: 'the day of receipt is the first, so that two months end the day before the same day number',
      },
    ],
  },
  {
    id: 'gov.urgency.report',
    title: 'Report urgent decisions to council',
    kind: 'interval',
    asks: 'Report to full council on the executive decisions taken under special urgency since the last report.',
    startsWhen: 'council is told of the urgent decisions',
    stopsWhen: 'council is told of the urgent decisions',
    limit: onceInEach('years'),
    recurs: inEach('calendar year', 'the duty ends'),
    basis: 'statute',
    inForce,
    source: executiveRegulations('19'),
    checked: {
      on: checkedOn,
      against: 'paragraphs (1) and (3) of the regulation',
      evidence: 'not verified',
      note: 'It asks for a report at least annually, at intervals that the council sets. That this means one in each calendar year is our reading, not the words of the law.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2025-07-14'),
        due: isoDate('2026-12-31'),
        because: 'a report in 2025 is followed by one in 2026, on whatever day of it',
      },
    ],
  },
  {
    id: 'gov.background_papers.retain',
    title: 'Keep background papers open to inspection until',
    kind: 'keep until',
    asks: 'Keep the background papers of a report where anyone may inspect them.',
    startsWhen: 'the decision is made',
    stopsWhen: 'the background papers need no longer be kept',
    limit: { counting: 'corresponding date', count: 48, unit: 'months', direction: 'after' },
    basis: 'statute',
    inForce,
    source: executiveRegulations('21, with section 100D of the Local Government Act 1972'),
    checked: {
      on: checkedOn,
      against: 'nothing that supports it: the paragraphs of regulation 21 that were read give no period',
      evidence: 'not verified',
      note: 'Four years is what is generally said. Minutes and written statements are kept for six.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-06-16'),
        due: isoDate('2024-06-16'),
        because: 'four years are 48 months: the same day number, though it is a Sunday',
      },
    ],
  },
])
