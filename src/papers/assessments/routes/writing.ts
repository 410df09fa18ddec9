import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AskingForm, Field } from '../../asking/index.ts'
import {
  askingForm,
  dayBoxes,
  line,
  mayBeEmpty,
  oneOf,
  optionalDay,
  postOptions,
  postOrNobody,
  refusedAt,
} from '../../asking/index.ts'
import type { AssessmentForm, Said } from '../model/index.ts'
import { formOf, screeningAnswers } from '../model/index.ts'
import type { Found } from './found.ts'
import { frameOf } from './found.ts'
import { perGroup } from './groups.ts'
import { keep, toChange } from './keep.ts'

export const detailsFields = (posts: Found['posts']): readonly Field[] => [
  { kind: 'line', name: 'title', label: 'Title' },
  { kind: 'text', name: 'about', label: 'What is assessed?', hint: 'In a few sentences, for somebody new' },
  {
    kind: 'pick',
    name: 'owner',
    label: 'Which post keeps it?',
    hint: 'Whoever looks at it again when its review is due',
    options: postOptions(posts, 'Nobody yet'),
  },
  { kind: 'day', name: 'reviewOn', label: 'When is it looked at again?', hint: 'For example, 1 4 2021' },
]

export const detailsSchema = (posts: Found['posts']) =>
  z.object({
    title: line('Enter the title'),
    about: mayBeEmpty,
    owner: postOrNobody(posts),
    reviewOn: optionalDay('The day of the review must be a real date, such as 1 4 2021'),
  })

type Details = z.infer<ReturnType<typeof detailsSchema>>

const details: AskingForm<Found, Details> = {
  ...toChange,
  path: '/assessments/:id/details',
  frame: (found) => frameOf(found, 'What it is about, its owner and its review'),
  fields: ({ posts }) => detailsFields(posts),
  stored: ({ assessment: { title, about, owner, reviewOn } }) => ({
    title,
    about,
    owner: String(owner?.postId ?? ''),
    ...dayBoxes('reviewOn', reviewOn),
  }),
  schema: ({ posts }) => detailsSchema(posts),
  save: (tx, found, { owner, ...rest }, version) => {
    const { changeAny, ownPosts } = found.may
    if (!changeAny && (owner === undefined || !ownPosts.includes(owner)))
      return Promise.resolve(
        refusedAt('owner', 'Only whoever changes papers can hand it to somebody else: choose your own post'),
      )
    return keep(tx, found, version, { ...rest, ownerPostId: owner }, 'Details changed')
  },
}

const answerWords = { yes: 'Yes', no: 'No', 'not known': 'Not known yet' } as const

const screeningFields = (form: AssessmentForm): readonly Field[] =>
  form.screening.flatMap(({ id, asks }): readonly Field[] => [
    {
      kind: 'choice',
      name: id,
      label: asks,
      options: screeningAnswers.map((value) => ({ value, text: answerWords[value] })),
    },
    { kind: 'text', name: `${id}-because`, label: 'Why?', rows: 2 },
  ])

type Screening = Said['screening']

const screeningSchema = (form: AssessmentForm): z.ZodType<Screening> =>
  z
    .object(
      Object.fromEntries(
        form.screening.flatMap(({ id }) => [
          [id, oneOf(['', ...screeningAnswers], 'Choose yes, no or not known yet')] as const,
          [`${id}-because`, mayBeEmpty] as const,
        ]),
      ),
    )
    .transform((typed) =>
      Object.fromEntries(
        form.screening.flatMap(({ id }) => {
          const answer = screeningAnswers.find((each) => each === typed[id])
          return answer === undefined
            ? []
            : [[id, { answer, because: typed[`${id}-because`] ?? '' }] as const]
        }),
      ),
    )

const screening: AskingForm<Found, Screening> = {
  ...toChange,
  path: '/assessments/:id/screening',
  frame: (found) =>
    frameOf(found, 'Screening', {
      lede: 'Each answer with its reason: without one, nobody can tell that it was considered.',
    }),
  fields: ({ assessment }) => screeningFields(formOf(assessment)),
  stored: ({ assessment: { said } }) =>
    Object.fromEntries(
      Object.entries(said.screening).flatMap(([id, { answer, because }]) => [
        [id, answer],
        [`${id}-because`, because],
      ]),
    ),
  schema: ({ assessment }) => screeningSchema(formOf(assessment)),
  save: (tx, found, answers, version) =>
    keep(
      tx,
      found,
      version,
      { said: { ...found.assessment.said, screening: answers } },
      'Screening answered',
    ),
}

type Sections = Said['sections']

const full: AskingForm<Found, Sections> = {
  ...toChange,
  path: '/assessments/:id/full',
  frame: (found) =>
    frameOf(found, `The full ${formOf(found.assessment).name}`, {
      lede: 'Written as sections of papers are. Mark what is still to be found out like this: [?how many children].',
    }),
  fields: ({ assessment }) =>
    formOf(assessment).sections.map(({ id, title, asks }) => ({
      kind: 'text',
      name: id,
      label: title,
      hint: asks,
      rows: 8,
    })),
  stored: ({ assessment: { said } }) => said.sections,
  schema: ({ assessment }) =>
    z
      .object(Object.fromEntries(formOf(assessment).sections.map(({ id }) => [id, mayBeEmpty] as const)))
      .transform((typed) => Object.fromEntries(Object.entries(typed).filter(([, words]) => words !== ''))),
  save: (tx, found, sections, version) =>
    keep(tx, found, version, { said: { ...found.assessment.said, sections } }, 'Sections written'),
}

/** Writing an assessment: what it is about, its screening, its sections, its groups. */
export function writingRoutes(app: FastifyInstance): void {
  askingForm(app, details)
  askingForm(app, screening)
  askingForm(app, full)
  askingForm(app, perGroup)
}
