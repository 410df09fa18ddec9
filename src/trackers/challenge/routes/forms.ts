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

/** Reads the form that raises a challenge. */
export const RaiseForm = ({ posts, stages }: Offered) =>
  z
    .object({
      child: z.string().trim().min(1, 'Enter the child’s number'),
      category: z.enum(categories, 'Choose what the challenge is about'),
      concern: z.string().trim().min(1, 'Enter the concern'),
      wishes: z.string().trim(),
      toldBy: z.string().trim(),
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
      words: z.string().trim().min(1, 'Enter why it is taken to this stage'),
    })
    .refine(needsPost, whoAnswers)

export const AnswerForm = z.object({
  words: z.string().trim().min(1, 'Enter the answer: what will be done, by whom and by when'),
})

export const CloseForm = z.object({
  outcome: z.enum(closedWith, 'Choose the outcome'),
  changed: z.string().trim().min(1, 'Enter what changed for the child'),
})
