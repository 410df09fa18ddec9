import type { Problem } from '../../../design/index.ts'
import {
  Button,
  ChangedMeanwhile,
  errorFor,
  Form,
  InsetText,
  Page,
  Radios,
  Textarea,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { AlikeRule } from '../model/alike.ts'
import { answerWords, reasonAnswers } from '../model/reason.ts'
import type { ChildAlike } from '../model/shown.ts'
import { outcomeWords, usualWords } from './words.ts'

export interface ReasonPageProps {
  readonly rule: AlikeRule
  readonly child: ChildAlike
  readonly usual: string | undefined
  readonly action: string
  readonly typed: { readonly answer: string; readonly words: string }
  readonly version: number
  readonly problems?: readonly Problem[] | undefined
}

const backTo = ({ id }: AlikeRule): string => `/measures/consistency/${id}`

/** Why a child was answered otherwise than others in the same situation. */
export const ReasonPage = ({ rule, child, usual, action, typed, version, problems }: ReasonPageProps) => (
  <Page
    title="Why was this child answered otherwise?"
    caption={`Child ${child.councilId}`}
    back={{ href: backTo(rule), text: 'Same situation, different response' }}
    problems={problems}
  >
    <InsetText>
      {child.alike}
      {child.day && `, ${longDate(child.day)}`}: {outcomeWords(rule, child.outcome)}. Usual:{' '}
      {usualWords(rule, usual)}.
    </InsetText>
    <p class="govuk-body">
      A difference is a question, not a fault. What you say is kept with your post and today’s day.
    </p>
    <Form action={action} version={version}>
      <Radios
        name="answer"
        label="What is it?"
        value={typed.answer}
        error={errorFor(problems, 'answer')}
        options={reasonAnswers.map((value) => ({ value, text: answerWords[value] }))}
      />
      <Textarea
        name="words"
        label="Why, in a sentence or two?"
        rows={4}
        value={typed.words}
        error={errorFor(problems, 'words')}
      />
      <Button preventDoubleClick>Save</Button>
    </Form>
  </Page>
)

export interface SaidMeanwhileProps extends Omit<ReasonPageProps, 'problems' | 'usual'> {
  readonly posted: Readonly<Record<string, string | readonly string[]>>
}

/** Somebody else said why while the form was open: both stand there. */
export const SaidMeanwhile = ({ rule, child, action, typed, version, posted }: SaidMeanwhileProps) => (
  <Page title="Somebody said why meanwhile" back={{ href: backTo(rule) }}>
    <ChangedMeanwhile
      thing="this reason"
      action={action}
      posted={posted}
      version={version}
      storedHref={action}
      fields={[
        { label: 'What is it?', yours: typed.answer, stored: child.reason?.answer ?? '' },
        { label: 'Why?', yours: typed.words, stored: child.reason?.words ?? '' },
      ]}
    />
  </Page>
)
