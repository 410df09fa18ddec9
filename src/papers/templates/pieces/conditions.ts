import { notKnown } from '../../model/index.ts'
import { condition } from './piece.ts'

/** What a section can be there for. Each reads on from “only there when”. */
export const conditions = {
  'high risks': condition('a risk is rated high or very high', ['risks'], ({ risks }) =>
    risks.some(({ high }) => high),
  ),
  'open risks': condition('a risk is open', ['risks'], ({ risks }) => risks.length > 0),
  'relapse decisions owed': condition(
    'a decision is owed on a measure that fell back',
    ['course'],
    ({ course }) => course.relapses.length > 0,
  ),
  'vacant posts': condition(
    'a post is being recruited to',
    ['vacancies'],
    ({ vacancies }) => vacancies.posts.length > 0,
  ),
  'an earlier meeting': condition(
    'the body met before',
    ['since'],
    ({ since }) => since.meeting !== notKnown,
  ),
  'a statutory date': condition(
    'the law sets a day for the statement',
    ['submission'],
    ({ submission }) => submission.dueOn !== notKnown,
  ),
  'charts of measures': condition('a measure has months to draw', ['scorecard'], ({ scorecard }) =>
    scorecard.rows.some(({ chart }) => chart !== notKnown),
  ),
  'questions raised': condition(
    'the record raises a question',
    ['questions'],
    ({ questions }) => questions.length > 0,
  ),
} as const
