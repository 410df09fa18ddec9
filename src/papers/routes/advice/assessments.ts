import { z } from 'zod'
import type { Advice } from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'
import type { AdviceField } from '../../views/advice-form.tsx'
import { knownDay } from '../fields.ts'
import type { PieceOf } from './piece.ts'
import { dayTyped, optional, words } from './piece.ts'

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

const fieldsAbout = (name: string, reasonHint: string): readonly AdviceField[] => [
  {
    kind: 'choice',
    name: 'outcome',
    label: `Was ${name} made?`,
    options: [
      { value: 'completed', text: 'Yes, it is complete' },
      { value: 'screened: not needed', text: 'No: it was screened, and none is needed' },
      { value: notKnown, text: 'Not yet, or not known yet' },
    ],
  },
  {
    kind: 'day',
    name: 'on',
    label: 'On which day was it completed or screened?',
    hint: 'For example, 2 6 2020',
  },
  { kind: 'text', name: 'because', label: 'What did it show, or why is none needed?', hint: reasonHint },
]

/** 'Not needed' without a reason is the fault that the law looks for: it cannot be recorded. */
const Answers = z
  .object({
    outcome: z.enum(
      ['completed', 'screened: not needed', notKnown],
      'Say whether it was made, was screened, or is not known yet',
    ),
    on: knownDay('The day must be a real date, such as 2 6 2020'),
    because: optional,
  })
  .refine(({ outcome, because }) => outcome !== 'screened: not needed' || because !== notKnown, {
    path: ['because'],
    message: 'Enter the reason that the screening gave: without one, nobody can tell that it was considered',
  })
  .transform(({ outcome, ...rest }): Assessment =>
    outcome === notKnown ? notKnown : known({ outcome, ...rest }),
  )

function recorded(assessment: Assessment) {
  if (assessment === notKnown) return { outcome: notKnown }
  const { outcome, on, because } = assessment.value
  return { outcome, because: words(because), ...dayTyped('on', on) }
}

const assessment =
  ({ slug, title, part, reasonHint, of, given }: About): PieceOf =>
  (advice) => ({
    slug,
    title,
    part,
    fields: fieldsAbout(`${part === 'equality' ? 'an' : 'a'} ${title.toLowerCase()}`, reasonHint),
    recorded: recorded(of(advice)),
    form: Answers.transform((answer) => (now: Advice) => given(now, answer)),
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
