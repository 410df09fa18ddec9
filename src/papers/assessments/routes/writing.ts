import type { FastifyInstance } from 'fastify'
import { ask, askingForm, dayBoxes, refusedAt } from '../../../forms/index.ts'
import { longText } from '../../long-text.ts'
import type { AssessmentForm, Said } from '../model/index.ts'
import { formOf, screeningAnswers } from '../model/index.ts'
import type { Found } from './found.ts'
import { frameOf } from './found.ts'
import { perGroup } from './groups.ts'
import { keep, toChange } from './keep.ts'

export const detailsQuestions = (posts: Found['posts']) => ({
  title: ask.line('Title', { missing: 'Enter the title' }),
  about: ask.text('What is assessed?', { ...longText, hint: 'In a few sentences, for somebody new' }),
  owner: ask.post('Which post keeps it?', posts, {
    hint: 'Whoever looks at it again when its review is due',
    none: 'Nobody yet',
  }),
  reviewOn: ask.day('When is it looked at again?', { hint: 'For example, 1 4 2021' }),
})

const details = askingForm({
  ...toChange,
  path: '/assessments/:id/details',
  frame: (found) => frameOf(found, 'What it is about, its owner and its review'),
  questions: ({ posts }) => detailsQuestions(posts),
  filledIn: ({ assessment: { title, about, owner, reviewOn } }) => ({
    title,
    about,
    owner: String(owner?.postId ?? ''),
    ...dayBoxes('reviewOn', reviewOn),
  }),
  save: async (tx, found, { owner, about = '', ...rest }, { version }) => {
    const { changeAny, ownPosts } = found.may
    if (!changeAny && (owner === undefined || !ownPosts.includes(owner)))
      return refusedAt(
        'owner',
        'Only whoever changes papers can hand it to somebody else: choose your own post',
      )
    return keep(tx, found, version, { ...rest, about, ownerPostId: owner }, 'Details changed')
  },
})

const answerWords = { yes: 'Yes', no: 'No', 'not known': 'Not known yet' } as const

const screeningQuestions = (form: AssessmentForm) =>
  Object.fromEntries(
    form.screening.flatMap(({ id, asks }) =>
      Object.entries({
        [id]: ask.radios(
          asks,
          screeningAnswers.map((value) => ({ value, text: answerWords[value] })),
          { wrong: 'Choose yes, no or not known yet' },
        ),
        [`${id}-because`]: ask.text('Why?', { ...longText, rows: 2 }),
      }),
    ),
  )

const screeningIn = (
  form: AssessmentForm,
  answers: Readonly<Record<string, string | undefined>>,
): Said['screening'] =>
  Object.fromEntries(
    form.screening.flatMap(({ id }) => {
      const answer = screeningAnswers.find((each) => each === answers[id])
      return answer === undefined ? [] : [[id, { answer, because: answers[`${id}-because`] ?? '' }] as const]
    }),
  )

const screening = askingForm({
  ...toChange,
  path: '/assessments/:id/screening',
  frame: (found) =>
    frameOf(found, 'Screening', {
      lede: 'Each answer with its reason: without one, nobody can tell that it was considered.',
    }),
  questions: ({ assessment }) => screeningQuestions(formOf(assessment)),
  filledIn: ({ assessment: { said } }) =>
    Object.fromEntries(
      Object.entries(said.screening).flatMap(([id, { answer, because }]) => [
        [id, answer],
        [`${id}-because`, because],
      ]),
    ),
  // A reason is kept under its answer: without one it would be lost.
  check: (answers, { assessment }) =>
    formOf(assessment)
      .screening.filter(({ id }) => answers[id] === undefined && answers[`${id}-because`] !== undefined)
      .map(({ id }) => ({ field: id, message: 'Choose yes, no or not known yet' })),
  save: (tx, found, answers, { version }) => {
    const answered = screeningIn(formOf(found.assessment), answers)
    const said = { ...found.assessment.said, screening: answered }
    return keep(tx, found, version, { said }, 'Screening answered')
  },
})

const full = askingForm({
  ...toChange,
  path: '/assessments/:id/full',
  frame: (found) =>
    frameOf(found, `The full ${formOf(found.assessment).name}`, {
      lede: 'Written as sections of papers are. Mark what is still to be found out like this: [?how many children].',
    }),
  questions: ({ assessment }) =>
    Object.fromEntries(
      formOf(assessment).sections.map(({ id, title, asks }) => [
        id,
        ask.text(title, { ...longText, hint: asks, rows: 8 }),
      ]),
    ),
  filledIn: ({ assessment: { said } }) => said.sections,
  save: (tx, found, answers, { version }) => {
    const sections = Object.fromEntries(
      Object.entries(answers).flatMap(([id, words]) => (words === undefined ? [] : [[id, words] as const])),
    )
    return keep(tx, found, version, { said: { ...found.assessment.said, sections } }, 'Sections written')
  },
})

/** Writing an assessment: what it is about, its screening, its sections, its groups. */
export function writingRoutes(app: FastifyInstance): void {
  details(app)
  screening(app)
  full(app)
  perGroup(app)
}
