import { bullets, figures, numbered, say, subHeading, table, text, words } from '../../../document/build.ts'
import type { Inline, SectionBlock } from '../../../document/index.ts'
import type { AreaCourseFacts, CourseFacts, RelapseFacts, Told } from '../../../model/index.ts'
import { counted, notKnown } from '../../../model/index.ts'
import { longDate } from '../../../../kernel/index.ts'
import { actionNamed, ofAction, ofArea, ofMeasure, ofPlan, orDash, stopped, upper } from './words.ts'

function key({ measure, id }: AreaCourseFacts): Inline[] {
  if (measure === notKnown) return [text('No measure yet')]
  const { title, words: comesTo } = measure.value
  return comesTo === notKnown
    ? [text(title)]
    : say`${ofMeasure(comesTo.value, `plan-${measure.value.id}`, `area ${id}`)}: ${title}`
}

const areaRow = (area: AreaCourseFacts): Inline[][] => [
  [text(`${area.position}. ${area.title}`)],
  [ofArea(upper(area.delivery), area.id, 'delivery')],
  [ofArea(upper(area.impact), area.id, 'impact')],
  [ofArea(String(area.late), area.id, 'actions late')],
  key(area),
]

const areasTable = ({ areas }: CourseFacts): SectionBlock =>
  table(
    'Where each area stands',
    [words('Area'), words('Delivery'), words('Impact'), figures('Late'), words('Key measure')],
    areas.map(areaRow),
  )

const courseWords = ({ says, dayOfPlan, planId }: CourseFacts): SectionBlock =>
  numbered(
    say`Is the plan on course? ${ofPlan(stopped(says), planId, 'course')} Day of the plan: ${ofPlan(dayOfPlan.figure, planId, 'day')} ${dayOfPlan.note}.`,
  )

/** What wants a decision, or a word, at this meeting: the few lines a member reads who reads no more. */
function asksOfMembers({ course, risks, log }: Told<'course' | 'risks' | 'log'>): SectionBlock[] {
  const { relapses, asked, late, planId } = course
  const high = risks.filter((risk) => risk.high)
  const lines = [
    relapses.length > 0 &&
      say`${ofPlan(upper(counted(relapses.length, 'decision')), planId, 'relapse decisions due')} on measures that fell back after their action was complete.`,
    asked.length > 0 &&
      say`${ofPlan(upper(counted(asked.length, 'date')), planId, 'dates asked for')} that somebody asked to move.`,
    late.length > 0 &&
      say`${ofPlan(upper(counted(late.length, 'action')), planId, 'actions late or at risk')} late or at risk.`,
    high.length > 0 &&
      say`${ofPlan(upper(counted(high.length, 'risk')), planId, 'high risks')} rated high or very high.`,
    log.overdue > 0 &&
      say`${ofPlan(upper(counted(log.overdue, 'promise')), planId, 'promises overdue')} on the action log past the date agreed.`,
  ].filter((line) => line !== false)
  return lines.length === 0
    ? [numbered([text('Nothing is late, at risk or waiting for a decision.')])]
    : [numbered([text('What needs this meeting:')]), bullets(lines)]
}

/** The first page: where the plan stands and what needs the meeting. */
export const summary = (facts: Told<'course' | 'risks' | 'log'>): SectionBlock[] => [
  courseWords(facts.course),
  ...asksOfMembers(facts),
  areasTable(facts.course),
]

/** The same for readers outside: where each area stands, without what is for members alone. */
export const courseAlone = ({ course }: Told<'course'>): SectionBlock[] => [
  courseWords(course),
  areasTable(course),
]

const relapseLine = ({ actionId, reference, text: action, because, dueOn, state }: RelapseFacts): Inline[] =>
  say`${actionNamed({ id: actionId, reference, text: action })} ${ofAction(stopped(because), actionId, 'why it fell back')} ${upper(state)}: due by ${ofAction(longDate(dueOn), actionId, 'relapse decision due')}.`

/** Decisions that are owed because a measure fell back after its action was complete. */
export const relapseDecisions = ({ course: { relapses } }: Told<'course'>): SectionBlock[] =>
  relapses.length === 0
    ? [numbered([text('No decision is owed on a measure that fell back.')])]
    : [
        numbered(
          say`These actions were complete and their measures have fallen back. For each the board decides: re-open it, add an action, or accept it with a reason.`,
        ),
        bullets(relapses.map(relapseLine)),
      ]

/** Actions that are late or at risk, and why: what is on time needs no reading. */
export function exceptions({ course }: Told<'course'>): SectionBlock[] {
  const { late, gaps, asked, planId } = course
  return [
    ...(late.length === 0
      ? [numbered([text('No action is late or at risk.')])]
      : [
          numbered(say`Late actions come first, then those at risk. What is on time is left out.`),
          table(
            'Actions late or at risk',
            [words('Action'), words('Lead'), words('Due'), words('Status'), words('Why')],
            late.map((action) => [
              [actionNamed(action)],
              [orDash(action.lead)],
              [
                action.due === notKnown
                  ? text('No date')
                  : ofAction(longDate(action.due.value), action.id, 'day it is due'),
              ],
              [ofAction(upper(action.status), action.id, 'status')],
              [action.because === '' ? text('–') : ofAction(action.because, action.id, 'why')],
            ]),
          ),
        ]),
    ...(asked.length === 0
      ? []
      : [
          subHeading(text('Dates somebody asked to move')),
          bullets(asked.map((words) => [ofPlan(stopped(words), planId, 'date asked for')])),
        ]),
    ...(gaps.length === 0
      ? []
      : [
          subHeading(text('What the plan does not say yet')),
          bullets(gaps.map((words) => [ofPlan(stopped(words), planId, 'not said yet')])),
        ]),
  ]
}
