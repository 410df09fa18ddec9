import { ask, when } from '../../../forms/index.ts'
import { longText } from '../../long-text.ts'
import type { Advice } from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'
import type { PieceOf } from './piece.ts'
import { longLine, paragraph, pieceOf, told, words } from './piece.ts'

type Implication = Advice['health']

interface About {
  readonly slug: string
  readonly title: string
  readonly part: 'community safety' | 'health'
  readonly of: (advice: Advice) => Implication
  readonly given: (advice: Advice, implication: Implication) => Advice
}

const recorded = (implication: Implication) =>
  implication === notKnown ? {} : { from: implication.value.from, says: implication.value.says }

const questions = {
  from: ask.line('Who considered it?', { ...longLine, hint: 'The post, not a name' }),
  says: ask.text('What are the implications?', {
    ...longText,
    hint: 'If there are none, say why there are none',
  }),
}

/** Advice has an adviser: one without the other is half an answer. Both left empty is: not known yet. */
const implications =
  ({ slug, title, part, of, given }: About): PieceOf =>
  (advice) =>
    pieceOf({
      ...{ slug, title, part, questions },
      recorded: recorded(of(advice)),
      check: ({ from, says }) => [
        ...when(from === undefined && says !== undefined, 'from', 'Enter the post that considered it'),
        ...when(
          says === undefined && from !== undefined,
          'says',
          'Enter the implications; if there are none, say why',
        ),
      ],
      change: ({ from, says }) => {
        const implication =
          from === undefined || says === undefined ? notKnown : known({ from, says: paragraph(says) })
        return (now) => given(now, implication)
      },
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
export const findings: PieceOf = ({ immediateRisk, expected }) =>
  pieceOf({
    slug: 'findings',
    title: 'What the inspection found',
    part: 'background',
    questions: {
      immediateRisk: ask.text('What did inspectors say about children at immediate risk?', {
        ...longText,
        hint: 'In our words',
      }),
      expected: ask.text('How do the findings compare with what leaders already knew?', longText),
    },
    recorded: { immediateRisk: words(immediateRisk), expected: words(expected) },
    change: (said) => (now) => ({
      ...now,
      immediateRisk: told(said.immediateRisk),
      expected: told(said.expected),
    }),
  })
