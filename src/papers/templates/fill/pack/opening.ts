import { bullets, fact, gap, numbered, say, steps, table, text, words } from '../../../document/build.ts'
import type { SectionBlock } from '../../../document/index.ts'
import type { JudgementFacts, Told } from '../../../model/index.ts'
import { counted, notKnown } from '../../../model/index.ts'
import { longDate } from '../../../../kernel/index.ts'
import { inspectedWhen, toldDay } from '../facts.ts'
import { ofAction, ofPlan, stopped, upper } from './words.ts'

/** What the board is asked: what waits for it, each in words that can be minuted. */
export function askTheBoard({ course, meeting }: Told<'course'>): SectionBlock[] {
  const { relapses, asked, planId, late } = course
  return [
    steps([
      ...relapses.map(
        ({ reference, actionId, dueOn }) =>
          say`Decides on action ${reference}, whose measure fell back after it was complete: re-open it, add an action or accept it with a reason, by ${ofAction(longDate(dueOn), actionId, 'relapse decision due')}.`,
      ),
      ...(asked.length > 0
        ? [
            say`Agrees or refuses ${ofPlan(counted(asked.length, 'date'), planId, 'dates asked for')} that somebody asked to move (see the exceptions).`,
          ]
        : []),
      ...(late.length > 0
        ? [
            say`Agrees what is done about ${ofPlan(counted(late.length, 'action'), planId, 'actions late or at risk')} late or at risk, and who answers for it at the next meeting.`,
          ]
        : []),
      say`Notes where the plan stands, as reported to ${meeting.body}.`,
    ]),
  ]
}

/** For a group that works on practice: what to take up. */
export const askTheGroup = ({ course }: Told<'course'>): SectionBlock[] => [
  steps([
    say`Agrees which evidence counts, and where a second kind is still needed.`,
    ...(course.relapses.length > 0
      ? [
          say`Advises the board on ${ofPlan(counted(course.relapses.length, 'action'), course.planId, 'relapse decisions due')} whose measure fell back.`,
        ]
      : []),
    say`Agrees which practice is audited before the next meeting.`,
  ]),
]

const judged = ({ id, strand, grade, selfEvaluation }: JudgementFacts) => [
  [text(strand)],
  [fact(grade, 'inspection', id, `grade of ${strand}`)],
  [
    selfEvaluation === notKnown
      ? gap('self-evaluation grade')
      : fact(selfEvaluation.value, 'inspection', id, `self-evaluation of ${strand}`),
  ],
]

/** When inspectors came, what they judged, and what we thought ourselves. */
export const judgements = ({ inspection }: Told<'inspection'>): SectionBlock[] => [
  numbered(
    say`${inspection.inspectors} inspected ${inspection.authority} ${inspectedWhen(inspection)}. The report was received on ${toldDay(inspection.receivedOn, 'inspection', inspection.id, 'day the report was received')}.`,
  ),
  ...(inspection.judgements.length === 0
    ? [numbered([text('No judgement is on record.')])]
    : [
        table(
          'Inspectors’ judgements beside our own',
          [words('Judgement'), words('Inspectors’ grade'), words('Our self-evaluation')],
          inspection.judgements.map(judged),
        ),
      ]),
]

/** What inspectors recognised, and whether it holds. */
export const strengths = ({ strengths: all }: Told<'strengths'>): SectionBlock[] =>
  all.length === 0
    ? [numbered([text('No strength that inspectors named is on record.')])]
    : [
        numbered([text('Inspectors recognised these, and they are watched so that they do not slip:')]),
        bullets(
          all.map(({ text: strength, owner }) => [
            text(stopped(owner === notKnown ? strength : `${strength} (${owner.value})`)),
          ]),
        ),
      ]

/** The areas for improvement, word for word. */
export const areasNamed = ({ areas, inspection }: Told<'areas' | 'inspection'>): SectionBlock[] => [
  numbered(
    say`Inspectors named ${fact(counted(areas.length, 'area'), 'inspection', inspection.id, 'areas for improvement')} for improvement:`,
  ),
  bullets(areas.map(({ text: area }) => [text(stopped(area))])),
]

export const nextMilestones = ({ course: { nextMilestones: all } }: Told<'course'>): SectionBlock[] =>
  all.length === 0
    ? [numbered([text('No milestone is still to come.')])]
    : [
        table(
          'What comes next in each area',
          [words('Milestone'), words('Due')],
          all.map(({ what, on, actionId }) => [
            [ofAction(upper(what), actionId, 'wording of the milestone')],
            [ofAction(longDate(on), actionId, 'next milestone')],
          ]),
        ),
      ]

/** Vacant posts being recruited to, and who covers them. */
export const vacantPosts = ({ vacancies: { posts } }: Told<'vacancies'>): SectionBlock[] =>
  posts.length === 0
    ? [numbered([text('No post is being recruited to.')])]
    : [
        table(
          'Posts being recruited to',
          [
            words('Post'),
            words('Full-time equivalent'),
            words('Covered by'),
            words('Permanent member of staff'),
          ],
          posts.map(({ id, title, fullTimeEquivalent, coveredBy, joins }) => [
            [text(title)],
            [fact(String(fullTimeEquivalent), 'workforce', id, 'full-time equivalent')],
            [text(upper(coveredBy))],
            [
              text(
                joins === notKnown
                  ? 'Not known'
                  : joins.value === 'nobody appointed'
                    ? 'Nobody appointed'
                    : `Joins ${joins.value.words}`,
              ),
            ],
          ]),
        ),
      ]
