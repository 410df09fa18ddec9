import type { AnswersTo, Typed } from '../../forms/index.ts'
import { ask, dayBoxes, when } from '../../forms/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Meeting } from '../model.ts'
import type { CallIn, Publication } from './model.ts'
import { answerInWords, callInAnswers, callInOutcomes, outcomeInWords } from './model.ts'

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

export const publicationQuestions = (today: IsoDate) => ({
  on: ask.day('On which day was the record of the decision published?', {
    missing: 'Enter the day',
    upTo: today,
  }),
  urgent: ask.radios('Is it exempt from call-in as urgent?', yesNo, {
    missing: 'Say whether it is exempt',
  }),
  because: ask.text('Why can it not wait? (only where it is exempt)'),
  agreedBy: ask.line('Who agreed to that? (only where it is exempt)'),
})

type Published = AnswersTo<ReturnType<typeof publicationQuestions>>

export const publicationProblems = ({ on, urgent, because, agreedBy }: Published, decidedOn: IsoDate) => [
  ...when(on < decidedOn, 'on', `The day must be ${longDate(decidedOn)}, when it was decided, or later`),
  ...when(urgent === 'yes' && because === undefined, 'because', 'Enter why it cannot wait'),
  ...when(urgent === 'yes' && agreedBy === undefined, 'agreedBy', 'Enter who agreed'),
]

/** Why and by whose word it cannot be called in; undefined where it can. */
export function urgencyIn({ urgent, because, agreedBy }: Published): Publication['urgent'] {
  if (urgent === 'no') return undefined
  if (because === undefined || agreedBy === undefined) throw new Error('The form was checked')
  return { because, agreedBy }
}

export const publicationAsTyped = (publication: Publication | undefined): Typed => ({
  ...dayBoxes('on', publication?.on),
  urgent: publication === undefined ? '' : publication.urgent ? 'yes' : 'no',
  because: publication?.urgent?.because ?? '',
  agreedBy: publication?.urgent?.agreedBy ?? '',
})

export const callInQuestions = (today: IsoDate, by: string | undefined) => ({
  on: ask.day('On which day was it called in?', { missing: 'Enter the day', upTo: today }),
  members: ask.number('How many members called it in?', {
    missing: 'Enter how many members called it in',
  }),
  who: ask.line('Who?', {
    most: 400,
    hint: by === undefined ? 'Names or offices' : `By the council’s rules: ${by}`,
    missing: 'Enter who called it in',
  }),
  grounds: ask.text('On which grounds?', { missing: 'Enter the grounds' }),
})

export const rulingQuestions = () => ({
  valid: ask.radios('Is the call-in valid?', yesNo, { missing: 'Say whether it is valid' }),
  because: ask.text('Why, or why not?', { missing: 'Enter the reason' }),
})

export const consideringQuestions = (meetings: readonly Meeting[], today: IsoDate) => ({
  meeting: ask.pick(
    'Which meeting considered it? (optional)',
    meetings.map(({ id, title, heldOn }) => ({ value: id, text: `${title}, ${longDate(heldOn)}` })),
  ),
  on: ask.day('On which day?', { missing: 'Enter the day', upTo: today }),
  outcome: ask.radios(
    'What did it decide?',
    callInOutcomes.map((each) => ({ value: each, text: outcomeInWords[each] })),
    { missing: 'Choose what was decided' },
  ),
  words: ask.text('In its exact words', { missing: 'Enter the exact words' }),
})

export const answeringQuestions = (today: IsoDate) => ({
  on: ask.day('On which day was it decided again?', { missing: 'Enter the day', upTo: today }),
  how: ask.radios(
    'What became of the decision?',
    callInAnswers.map((each) => ({ value: each, text: answerInWords[each] })),
    { missing: 'Choose what became of it' },
  ),
  words: ask.text('The answer, in its exact words', { missing: 'Enter the answer' }),
})

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
