import { isoDate } from '../../kernel/index.ts'
import { executiveRegulations } from './instruments.ts'
import { clocks, nothingYet } from './writing.ts'

const checkedOn = isoDate('2026-11-23')
const runsOn = nothingYet(
  'It runs on the meeting and its papers as they are recorded here, not on an extract.',
)
const inForce = { from: isoDate('2012-09-10') }
const clearCalendarDays = {
  counting: 'clear days',
  count: 28,
  unit: 'calendar days',
  direction: 'before',
} as const
const clearWorkingDays = {
  counting: 'clear days',
  count: 5,
  unit: 'working days',
  direction: 'before',
} as const
const daysInPractice =
  'The regulation says clear days. That weekends and bank holidays are left out of the 5 and not of the 28 is case law and practice.'
const lawFirm = 'a law firm’s published summary of the Regulations'

/** How long before it a decision of the executive must be announced. */
export const executiveDecisionClocks = clocks([
  {
    id: 'gov.key_decision.notice',
    title: 'Publish notice of a key decision',
    kind: 'deadline',
    asks: 'Publish, at the offices and on the website, what is to be decided, by whom, when and on what documents.',
    startsWhen: 'the key decision is made',
    stopsWhen: 'the notice of the key decision is published',
    limit: clearCalendarDays,
    basis: 'statute',
    inForce,
    source: executiveRegulations('9'),
    checked: {
      on: checkedOn,
      against: `${lawFirm}, and the content of the notice in the regulation`,
      evidence: 'a secondary source was read',
      note: daysInPractice,
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-06-16'),
        due: isoDate('2020-05-18'),
        because: 'neither 18 May nor 16 June counts, and 28 days lie between',
      },
    ],
  },
  {
    id: 'gov.general_exception',
    title: 'Publish notice of general exception',
    kind: 'deadline',
    asks: 'Tell the chair of overview and scrutiny, or each of its members, of the key decision, and publish that notice and why more time cannot be given.',
    onlyWhere: 'it is impracticable to give 28 clear days’ notice of a key decision',
    startsWhen: 'the key decision is made',
    stopsWhen: 'the notice of general exception is published',
    limit: clearWorkingDays,
    basis: 'statute',
    inForce,
    source: executiveRegulations('10'),
    checked: {
      on: checkedOn,
      against: lawFirm,
      evidence: 'a secondary source was read',
      note: daysInPractice,
    },
    runsOn,
    examples: [
      {
        started: isoDate('2020-06-16'),
        due: isoDate('2020-06-08'),
        because: 'Tuesday to Friday and the Monday lie between; the weekend is left out',
      },
    ],
  },
  {
    id: 'gov.special_urgency',
    title: 'Agree special urgency',
    kind: 'gate',
    asks: 'Have the chair of overview and scrutiny agree that the decision is urgent and cannot reasonably wait (without one, the chair of the council, then the vice-chair), and publish that.',
    onlyWhere: 'not even 5 clear days’ notice of a key decision can be given',
    startsWhen: 'the key decision is made',
    stopsWhen: 'special urgency is agreed',
    limit: { counting: 'event gate', count: 0, unit: 'calendar days', direction: 'before' },
    basis: 'statute',
    inForce,
    source: executiveRegulations('11'),
    checked: { on: checkedOn, against: lawFirm, evidence: 'a secondary source was read' },
    runsOn,
    examples: [
      {
        started: isoDate('2020-06-16'),
        due: isoDate('2020-06-16'),
        because: 'nothing is counted: without the agreement the decision cannot be made',
      },
    ],
  },
  {
    id: 'gov.private.notice1',
    title: 'Publish notice of a private meeting',
    kind: 'deadline',
    asks: 'Say, at the offices and on the website, that part of the meeting is to be private, and why.',
    onlyWhere: 'part of a meeting of the executive is to be private',
    startsWhen: 'the executive meets',
    stopsWhen: 'the notice of the private meeting is published',
    limit: clearCalendarDays,
    basis: 'statute',
    inForce,
    source: executiveRegulations('5(2)'),
    checked: {
      on: checkedOn,
      against: 'paragraphs (2) to (6) of the regulation',
      evidence: 'the provision itself was read',
      note: `${daysInPractice} In urgency the chair of overview and scrutiny may agree to less.`,
    },
    runsOn,
    examples: [
      {
        started: isoDate('2024-03-12'),
        due: isoDate('2024-02-12'),
        because: 'the 28 days between run over the leap day',
      },
    ],
  },
  {
    id: 'gov.private.notice2',
    title: 'Publish the second notice of a private meeting',
    kind: 'deadline',
    asks: 'Say again that part of the meeting is to be private, with what people have said about that and the answer to them.',
    onlyWhere: 'part of a meeting of the executive is to be private',
    startsWhen: 'the executive meets',
    stopsWhen: 'the second notice of the private meeting is published',
    limit: clearWorkingDays,
    basis: 'statute',
    inForce,
    source: executiveRegulations('5(4)'),
    checked: {
      on: checkedOn,
      against: 'paragraphs (2) to (6) of the regulation',
      evidence: 'the provision itself was read',
      note: daysInPractice,
    },
    runsOn,
    examples: [
      {
        started: isoDate('2022-09-21'),
        due: isoDate('2022-09-12'),
        because: 'the day of the State Funeral, Monday 19 September, is left out',
      },
    ],
  },
])
