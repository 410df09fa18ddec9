import { z } from 'zod'
import type { Advice } from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'
import type { PieceOf } from './piece.ts'
import { optional, words } from './piece.ts'

type Implication = Advice['health']

/** Advice has an adviser: one without the other is half an answer. Both left empty is: not known yet. */
const Answers = z
  .object({ from: optional, says: optional })
  .refine(({ from, says }) => from !== notKnown || says === notKnown, {
    path: ['from'],
    message: 'Enter the post that considered it',
  })
  .refine(({ from, says }) => says !== notKnown || from === notKnown, {
    path: ['says'],
    message: 'Enter the implications; if there are none, say why',
  })
  .transform(({ from, says }): Implication =>
    from === notKnown || says === notKnown ? notKnown : known({ from: from.value, says: says.value }),
  )

interface About {
  readonly slug: string
  readonly title: string
  readonly part: 'community safety' | 'health'
  readonly of: (advice: Advice) => Implication
  readonly given: (advice: Advice, implication: Implication) => Advice
}

const recorded = (implication: Implication) =>
  implication === notKnown ? {} : { from: implication.value.from, says: implication.value.says }

const implications =
  ({ slug, title, part, of, given }: About): PieceOf =>
  (advice) => ({
    slug,
    title,
    part,
    fields: [
      { kind: 'line', name: 'from', label: 'Who considered it?', hint: 'The post, not a name' },
      {
        kind: 'text',
        name: 'says',
        label: 'What are the implications?',
        hint: 'If there are none, say why there are none',
      },
    ],
    recorded: recorded(of(advice)),
    form: Answers.transform((answer) => (now: Advice) => given(now, answer)),
  })

export const communitySafety = implications({
  slug: 'community-safety',
  title: 'Community safety implications',
  part: 'community safety',
  of: (advice) => advice.communitySafety,
  given: (advice, communitySafety) => ({ ...advice, communitySafety }),
})

export const health = implications({
  slug: 'health',
  title: 'Health and wellbeing implications',
  part: 'health',
  of: (advice) => advice.health,
  given: (advice, health) => ({ ...advice, health }),
})

/** The two sentences of the background that only people can say. */
export const findings: PieceOf = ({ immediateRisk, expected }) => ({
  slug: 'findings',
  title: 'What the inspection found',
  part: 'background',
  fields: [
    {
      kind: 'text',
      name: 'immediateRisk',
      label: 'What did inspectors say about children at immediate risk?',
      hint: 'In our words',
    },
    { kind: 'text', name: 'expected', label: 'How do the findings compare with what leaders already knew?' },
  ],
  recorded: { immediateRisk: words(immediateRisk), expected: words(expected) },
  form: z
    .object({ immediateRisk: optional, expected: optional })
    .transform((answers) => (now: Advice) => ({ ...now, ...answers })),
})
