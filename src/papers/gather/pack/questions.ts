import type { CourseFacts, PromiseFacts, QuestionFacts, ScorecardFacts } from '../../model/index.ts'
import { notKnown } from '../../model/index.ts'
import type { ViewerTx } from '../../../access/index.ts'
import { ownQuestions, questionsFor } from '../../../governance/index.ts'
import type { PlanWithAreas } from '../../../plan/index.ts'

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

/** Questions that the record itself raises, in plain words. */
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

/** What members' bank asks of each area: the council's own questions for it, and the first that is about its subject. */
export async function bankGathered(
  tx: ViewerTx,
  { areas }: PlanWithAreas,
): Promise<readonly QuestionFacts[]> {
  const found: QuestionFacts[] = []
  for (const { id, title } of areas) {
    const [first] = questionsFor(title)
    const asked = [...(await ownQuestions(tx, id)), ...(first ? [first] : [])]
    found.push(...asked.map(({ asks, why }) => ({ question: asks, because: `${title}: ${why}` })))
  }
  return found.filter(({ question }, at) => found.findIndex((one) => one.question === question) === at)
}
