import type { CourseFacts, PromiseFacts, QuestionFacts, ScorecardFacts } from '../../model/index.ts'
import { notKnown } from '../../model/index.ts'

const area = ({ position, title, late, atRisk, impact }: CourseFacts['areas'][number]): QuestionFacts[] => {
  if (late > 0)
    return [
      {
        question: `What has held up area ${position}, ${title}, and what will be different by the next meeting?`,
        because: `${late} of its actions ${late === 1 ? 'is' : 'are'} late.`,
      },
    ]
  if (atRisk > 0)
    return [
      {
        question: `What would have to happen for area ${position}, ${title}, to stay on time?`,
        because: `${atRisk} of its actions ${atRisk === 1 ? 'is' : 'are'} at risk.`,
      },
    ]
  return impact === 'none yet'
    ? [
        {
          question: `How will children notice the work on area ${position}, ${title}?`,
          because: 'The work is under way, and nothing shows yet that it has made a difference.',
        },
      ]
    : []
}

const kept = (promises: readonly PromiseFacts[]): QuestionFacts[] =>
  promises
    .filter(({ standing }) => standing === 'overdue')
    .map(({ words, by }) => ({
      question: `What became of what the ${by} promised: ${words.replace(/\.$/, '')}?`,
      because: 'Its date has passed, and it is not recorded as done.',
    }))

/**
 * Questions that the record itself raises, in plain words. This is the one place to put a bank of questions in their stead:
 * a paper asks for no more than a question and what prompts it.
 */
export const questionsRaised = (
  { areas, relapses }: CourseFacts,
  promises: readonly PromiseFacts[],
  { asAt }: ScorecardFacts,
): readonly QuestionFacts[] => [
  ...relapses.map(({ reference, text }) => ({
    question: `Action ${reference} was complete and its measure has fallen back. Why did the change not last? (${text})`,
    because: 'Its measure has been outside what was agreed, and a decision is due.',
  })),
  ...areas.flatMap(area),
  ...kept(promises),
  ...(asAt === notKnown
    ? [
        {
          question: 'When will the public be able to read figures on how children are doing?',
          because: 'No figures have been released to the public.',
        },
      ]
    : []),
]
