import { z } from 'zod'
import { asTyped, shownAgain } from '../../../access/index.ts'
import type { AnsweringPost, Offered } from '../model/asked.ts'
import type { Stage } from '../model/challenge.ts'
import { categories, closedWith } from '../model/challenge.ts'

const TypedRaise = z.object({
  child: shownAgain,
  category: shownAgain,
  concern: shownAgain,
  wishes: shownAgain,
  toldBy: shownAgain,
  stage: shownAgain,
  toPostId: shownAgain,
})
export type TypedRaise = z.output<typeof TypedRaise>
export const typedRaise = (body: unknown): TypedRaise => asTyped(TypedRaise, body)

const TypedStep = z.object({
  stage: shownAgain,
  toPostId: shownAgain,
  words: shownAgain,
  outcome: shownAgain,
  changed: shownAgain,
})
export type TypedStep = z.output<typeof TypedStep>
export const typedStep = (body: unknown): TypedStep => asTyped(TypedStep, body)

const oneOf = (stages: readonly Stage[]) => z.enum(stages, 'Choose the stage')

const chosenPost = (posts: readonly AnsweringPost[]) =>
  z.string().transform((typed) => posts.find(({ id }) => String(id) === typed)?.id)

/** Cafcass is told, and answers to nobody here; every other stage asks one post for an answer. */
const needsPost = (given: { readonly stage: string; readonly toPostId: number | undefined }): boolean =>
  given.stage === 'Cafcass' || given.toPostId !== undefined

/** Asked whatever else is wrong: nobody mends a form to be told of the next mistake. */
const whoAnswers = {
  path: ['toPostId'],
  message: 'Choose the post that is asked to answer',
  when: () => true,
}

/** Words that somebody types; what is much longer belongs on the case file. */
const words = (most: number, what: string) =>
  z
    .string()
    .trim()
    .max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)

/** What is said about the child, when a challenge is raised and when that is corrected. */
export const aboutTheChild = {
  concern: words(4000, 'The concern').min(1, 'Enter the concern'),
  wishes: words(4000, 'What the child wants'),
  toldBy: words(300, 'Who told the child'),
}

/** Reads the form that raises a challenge. */
export const RaiseForm = ({ posts, stages }: Offered) =>
  z
    .object({
      child: z.string().trim().min(1, 'Enter the child’s number'),
      category: z.enum(categories, 'Choose what the challenge is about'),
      ...aboutTheChild,
      stage: oneOf(stages),
      toPostId: chosenPost(posts),
    })
    .refine(needsPost, whoAnswers)

/** Reads the form that takes a challenge to a stage. */
export const StageForm = ({ posts, stages }: Offered) =>
  z
    .object({
      stage: oneOf(stages),
      toPostId: chosenPost(posts),
      words: words(4000, 'Why it is taken to this stage').min(1, 'Enter why it is taken to this stage'),
    })
    .refine(needsPost, whoAnswers)

export const AnswerForm = z.object({
  words: words(4000, 'The answer').min(1, 'Enter the answer: what will be done, by whom and by when'),
})

export const CloseForm = z.object({
  outcome: z.enum(closedWith, 'Choose the outcome'),
  changed: words(4000, 'What changed for the child').min(1, 'Enter what changed for the child'),
})
