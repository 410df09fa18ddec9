import { ask, when } from '../../../forms/index.ts'
import { longText } from '../../long-text.ts'
import type { Advice } from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'
import type { PieceOf } from './piece.ts'
import { dayTold, dayTyped, pieceOf, told, words } from './piece.ts'

type Assessment = Advice['dataProtection']

/** The two assessments ask the same: was it made, or what did its screening show. */
interface About {
  readonly slug: string
  readonly title: string
  readonly part: 'data protection' | 'equality'
  /** Why screening may find that none is needed. */
  readonly reasonHint: string
  readonly of: (advice: Advice) => Assessment
  readonly given: (advice: Advice, assessment: Assessment) => Advice
}

const outcomes = [
  { value: 'completed' as const, text: 'Yes, it is complete' },
  { value: 'screened: not needed' as const, text: 'No: it was screened, and none is needed' },
  { value: notKnown, text: 'Not yet, or not known yet' },
]

const questionsAbout = (name: string, reasonHint: string) => ({
  outcome: ask.radios(`Was ${name} made?`, outcomes, {
    missing: 'Say whether it was made, was screened, or is not known yet',
  }),
  on: ask.day('On which day was it completed or screened?', { hint: 'For example, 2 6 2020' }),
  because: ask.text('What did it show, or why is none needed?', { ...longText, hint: reasonHint }),
})

function recorded(assessment: Assessment) {
  if (assessment === notKnown) return { outcome: notKnown }
  const { outcome, on, because } = assessment.value
  return { outcome, because: words(because), ...dayTyped('on', on) }
}

const assessment =
  ({ slug, title, part, reasonHint, of, given }: About): PieceOf =>
  (advice) =>
    pieceOf({
      ...{ slug, title, part },
      questions: questionsAbout(`${part === 'equality' ? 'an' : 'a'} ${title.toLowerCase()}`, reasonHint),
      recorded: recorded(of(advice)),
      // 'Not needed' without a reason is the fault that the law looks for: it cannot be recorded.
      check: ({ outcome, because }) =>
        when(
          outcome === 'screened: not needed' && because === undefined,
          'because',
          'Enter the reason that the screening gave: without one, nobody can tell that it was considered',
        ),
      change: ({ outcome, on, because }) => {
        const answer: Assessment =
          outcome === notKnown ? notKnown : known({ outcome, on: dayTold(on), because: told(because) })
        return (now) => given(now, answer)
      },
    })

export const dataProtection = assessment({
  slug: 'data-protection',
  title: 'Data protection impact assessment',
  part: 'data protection',
  reasonHint: 'It turns on the personal data that the plan will use, not on the report',
  of: (advice) => advice.dataProtection,
  given: (advice, dataProtection) => ({ ...advice, dataProtection }),
})

export const equality = assessment({
  slug: 'equality',
  title: 'Equality impact assessment',
  part: 'equality',
  reasonHint: 'Which groups were considered, and what was found for each',
  of: (advice) => advice.equality,
  given: (advice, equality) => ({ ...advice, equality }),
})
