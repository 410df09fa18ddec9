import { isoDate } from '../../kernel/index.ts'
import { inspectionFramework, inspectionRegulations, jointAreaReviewRegulations } from './instruments.ts'
import { clocks, nothingYet } from './writing.ts'

const checkedOn = isoDate('2026-11-23')
const runsOn = nothingYet('It runs on the inspection as it is recorded here, not on an extract.')
const workingDays = (count: number) =>
  ({ counting: 'day after', count, unit: 'working days', direction: 'after' }) as const
const since2018 = { from: isoDate('2018-08-01') }

/** What an authority owes once it has received an inspector’s report or letter. */
export const inspectionReportClocks = clocks([
  {
    id: 'ilacs.report.publish',
    title: 'Publish the inspection report',
    kind: 'deadline',
    asks: 'Publish Ofsted’s report: send it to the partners, to a newspaper and to a radio station, and keep copies for anyone to inspect.',
    startsWhen: 'the inspection report is received',
    stopsWhen: 'the inspection report is published',
    limit: workingDays(30),
    basis: 'statute',
    inForce: { from: isoDate('2007-04-01') },
    source: inspectionRegulations('2'),
    checked: {
      on: checkedOn,
      against: 'the text of regulations 1 and 2, in a published copy of the Regulations',
      evidence: 'the provision itself was read',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-04-08'),
        due: isoDate('2020-05-26'),
        because: 'two days of Easter, 8 May (moved from 4 May) and the Spring bank holiday do not count',
      },
      {
        started: isoDate('2026-12-11'),
        due: isoDate('2027-01-27'),
        because: 'Christmas Day, the substitute for Boxing Day and New Year’s Day do not count',
      },
    ],
  },
  {
    id: 'ilacs.statement.publish',
    title: 'Publish and send the statement of proposed action',
    kind: 'deadline',
    asks: 'Publish a written statement of the action proposed in the light of the report and the period for it, and send it to the Secretary of State and the Chief Inspector.',
    startsWhen: 'the inspection report is received',
    stopsWhen: 'the statement of proposed action is published',
    limit: workingDays(70),
    basis: 'statute',
    inForce: { from: isoDate('2007-04-01') },
    source: inspectionRegulations('3'),
    checked: {
      on: checkedOn,
      against:
        'section 137 of the Act; a 2018 press report quoting Ofsted on the 70 days; a council’s decision record on who is sent it',
      evidence: 'a secondary source was read',
      note: 'Regulation 3 itself has not been read word for word: the 70 working days and the recipients rest on secondary sources.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-04-08'),
        due: isoDate('2020-07-21'),
        because: 'the day of receipt is day 0, and the bank holiday moved to 8 May is left out, not 4 May',
      },
      {
        started: isoDate('2020-04-09'),
        due: isoDate('2020-07-22'),
        because: 'a report received a day later is answered a day later',
      },
      {
        started: isoDate('2016-11-28'),
        due: isoDate('2017-03-09'),
        because: 'another council counted from the Monday on which its report came',
      },
    ],
  },
  {
    id: 'ilacs.priority_action.draft',
    title: 'Send Ofsted a draft plan for an area for priority action',
    kind: 'deadline',
    asks: 'Send Ofsted an early draft of the plan that answers the area for priority action.',
    onlyWhere: 'the focused visit found an area for priority action',
    startsWhen: 'the focused visit letter is received',
    stopsWhen: 'the draft plan is sent to Ofsted',
    limit: workingDays(20),
    basis: 'guidance',
    inForce: since2018,
    source: inspectionFramework('areas for priority action after a focused visit'),
    checked: {
      on: checkedOn,
      against: 'a press report of August 2018 on the change to the framework',
      evidence: 'a secondary source was read',
      note: 'The framework’s own paragraph has not been read.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-04-08'),
        due: isoDate('2020-05-11'),
        because: 'two days of Easter and the bank holiday of 8 May do not count',
      },
    ],
  },
  {
    id: 'ilacs.priority_action.final',
    title: 'Send Ofsted the final plan for an area for priority action',
    kind: 'deadline',
    asks: 'Send Ofsted the final plan that answers the area for priority action.',
    onlyWhere: 'the focused visit found an area for priority action',
    startsWhen: 'the focused visit letter is received',
    stopsWhen: 'the statement of proposed action is published',
    limit: workingDays(70),
    basis: 'guidance',
    inForce: since2018,
    source: inspectionFramework('areas for priority action after a focused visit'),
    checked: {
      on: checkedOn,
      against: 'a press report of August 2018 on the change to the framework, quoting Ofsted',
      evidence: 'a secondary source was read',
      note: 'The framework’s own paragraph has not been read. Ofsted spoke of 70 working days from receiving the letter, in line with the law on inspection reports.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-04-08'),
        due: isoDate('2020-07-21'),
        because: 'it is as long as after an inspection report',
      },
    ],
  },
  {
    id: 'jtai.statement',
    title: 'Send the statement of proposed action after a joint inspection',
    kind: 'deadline',
    asks: 'As the principal authority, prepare and publish with the partners a written statement of the action proposed.',
    onlyWhere: 'the Chief Inspector decides that a statement is needed and names the authority as principal',
    startsWhen: 'the report of the joint inspection is received',
    stopsWhen: 'the statement of proposed action is published',
    limit: workingDays(70),
    basis: 'statute',
    inForce: { from: isoDate('2016-01-01') },
    source: jointAreaReviewRegulations('4, with regulation 3'),
    checked: {
      on: checkedOn,
      against: 'the explanatory note to the Regulations',
      evidence: 'a secondary source was read',
      note: 'Not every joint inspection asks for a statement: start this clock only where the report says that one is needed. The regulations themselves have not been read.',
    },
    runsOn,
    examples: [
      {
        started: isoDate('2022-04-08'),
        due: isoDate('2022-07-22'),
        because:
          'both days of Easter, the May bank holiday and the two days of the Platinum Jubilee do not count',
      },
    ],
  },
])
