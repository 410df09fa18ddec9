import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Question, Typed } from '../asked/model.ts'
import { dayTyped } from '../asked/model.ts'
import type { Meeting } from '../model.ts'
import type { CallIn, Publication } from './model.ts'
import { answerInWords, callInAnswers, callInOutcomes, outcomeInWords } from './model.ts'

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

export type PublicationField = 'on' | 'urgent' | 'because' | 'agreedBy'

export const publicationQuestions = (today: IsoDate): readonly Question<PublicationField>[] => [
  {
    name: 'on',
    kind: 'day',
    asks: 'On which day was the record of the decision published?',
    missing: 'Enter the day',
    upTo: today,
  },
  {
    name: 'urgent',
    kind: 'radios',
    asks: 'Is it exempt from call-in as urgent?',
    missing: 'Say whether it is exempt',
    options: yesNo,
  },
  { name: 'because', kind: 'text', asks: 'Why can it not wait? (only where it is exempt)' },
  { name: 'agreedBy', kind: 'line', max: 200, asks: 'Who agreed to that? (only where it is exempt)' },
]

export const publicationAsTyped = (publication: Publication | undefined): Typed => ({
  ...dayTyped('on', publication?.on),
  urgent: publication === undefined ? '' : publication.urgent ? 'yes' : 'no',
  because: publication?.urgent?.because ?? '',
  agreedBy: publication?.urgent?.agreedBy ?? '',
})

export type CallInField = 'on' | 'members' | 'who' | 'grounds'

export const callInQuestions = (today: IsoDate, by: string | undefined): readonly Question<CallInField>[] => [
  { name: 'on', kind: 'day', asks: 'On which day was it called in?', missing: 'Enter the day', upTo: today },
  {
    name: 'members',
    kind: 'number',
    asks: 'How many members called it in?',
    missing: 'Enter how many members called it in',
  },
  {
    name: 'who',
    kind: 'line',
    max: 400,
    asks: 'Who?',
    hint: by === undefined ? 'Names or offices' : `By the council’s rules: ${by}`,
    missing: 'Enter who called it in',
  },
  { name: 'grounds', kind: 'text', asks: 'On which grounds?', missing: 'Enter the grounds' },
]

export type RulingField = 'valid' | 'because'

export const rulingQuestions: readonly Question<RulingField>[] = [
  {
    name: 'valid',
    kind: 'radios',
    asks: 'Is the call-in valid?',
    missing: 'Say whether it is valid',
    options: yesNo,
  },
  { name: 'because', kind: 'text', asks: 'Why, or why not?', missing: 'Enter the reason' },
]

export type ConsideringField = 'meeting' | 'on' | 'outcome' | 'words'

export const consideringQuestions = (
  meetings: readonly Meeting[],
  today: IsoDate,
): readonly Question<ConsideringField>[] => [
  {
    name: 'meeting',
    kind: 'choice',
    asks: 'Which meeting considered it? (optional)',
    options: meetings.map(({ id, title, heldOn }) => ({
      value: String(id),
      text: `${title}, ${longDate(heldOn)}`,
    })),
  },
  { name: 'on', kind: 'day', asks: 'On which day?', missing: 'Enter the day', upTo: today },
  {
    name: 'outcome',
    kind: 'radios',
    asks: 'What did it decide?',
    missing: 'Choose what was decided',
    options: callInOutcomes.map((each) => ({ value: each, text: outcomeInWords[each] })),
  },
  { name: 'words', kind: 'text', asks: 'In its exact words', missing: 'Enter the exact words' },
]

export type AnsweringField = 'on' | 'how' | 'words'

export const answeringQuestions = (today: IsoDate): readonly Question<AnsweringField>[] => [
  {
    name: 'on',
    kind: 'day',
    asks: 'On which day was it decided again?',
    missing: 'Enter the day',
    upTo: today,
  },
  {
    name: 'how',
    kind: 'radios',
    asks: 'What became of the decision?',
    missing: 'Choose what became of it',
    options: callInAnswers.map((each) => ({ value: each, text: answerInWords[each] })),
  },
  { name: 'words', kind: 'text', asks: 'The answer, in its exact words', missing: 'Enter the answer' },
]

/** A call-in's next step: what its form's address ends in. */
export function nextStep({
  ruled,
  considered,
  answered,
}: CallIn): 'rule' | 'consider' | 'answer' | undefined {
  if (ruled?.valid === false || answered || considered?.outcome === 'upheld') return undefined
  if (!ruled) return 'rule'
  return considered ? 'answer' : 'consider'
}
