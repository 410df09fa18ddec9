import {
  Button,
  DateInput,
  errorFor,
  Form,
  Page,
  type Problem,
  Radios,
  Reason,
  sentenceCase,
  SummaryList,
  Textarea,
} from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Carried } from '../carried.ts'
import type { TypedAnswer } from '../form.ts'
import { answers, standingOn } from '../model.ts'
import type { Asked } from './standing.tsx'
import { CarriedHere } from './carried.tsx'
import { Due, Tag } from './standing.tsx'

export interface OneProps extends Asked {
  readonly carried: Carried | undefined
  readonly day: IsoDate
  readonly mayChange: boolean
  readonly typed: TypedAnswer
  readonly problems?: readonly Problem[] | undefined
}

const Answer = ({ recommendation, typed, problems }: OneProps) => (
  <Form
    action={`/governance/recommendations/${recommendation.id}`}
    version={recommendation.version}
    class="los-screen-only"
  >
    <h2 class="govuk-heading-m">{recommendation.answered ? 'Correct the answer' : 'Record the answer'}</h2>
    <Radios
      name="answer"
      label="What was answered?"
      look="small"
      error={errorFor(problems, 'answer')}
      value={typed.answer}
      options={answers.map((answer) => ({ value: answer, text: sentenceCase(answer) }))}
    />
    <Textarea
      name="answerWords"
      label="What will be done, or why not?"
      rows={4}
      error={errorFor(problems, 'answerWords')}
      value={typed.answerWords}
    />
    <DateInput
      name="answeredOn"
      label="When?"
      error={errorFor(problems, 'answeredOn')}
      value={typed.answeredOn}
    />
    <DateInput
      name="receivedOn"
      label="When was the recommendation received? (optional)"
      error={errorFor(problems, 'receivedOn')}
      value={typed.receivedOn}
    />
    {recommendation.answered && <Reason reason={typed.reason} problems={problems} />}
    <Button preventDoubleClick>Save answer</Button>
  </Form>
)

const Facts = ({ recommendation, limit, day }: OneProps) => {
  const { receivedOn, answered, decisionId } = recommendation
  return (
    <SummaryList
      rows={[
        { key: 'Stands', value: <Tag standing={standingOn(recommendation, limit, day)} /> },
        { key: 'Received', value: receivedOn ? longDate(receivedOn) : 'Not recorded' },
        { key: 'Answer due', value: <Due limit={limit} /> },
        {
          key: 'Answer',
          value: answered
            ? `${sentenceCase(answered.how)} on ${longDate(answered.on)}: ${answered.words}`
            : 'None yet',
        },
        decisionId !== undefined && {
          key: 'Decision',
          value: (
            <a class="govuk-link" href={`/governance/decisions/${decisionId}`}>
              The decision to recommend
            </a>
          ),
        },
      ]}
    />
  )
}

/** One recommendation, its limit and its answer. */
export const RecommendationPage = (props: OneProps) => {
  const { from, to, words, madeOn } = props.recommendation
  return (
    <Page
      title={`Recommendation of ${longDate(madeOn)}`}
      caption={`${from.name} to ${to.name}`}
      breadcrumbs={[
        { text: 'Governance', href: '/governance' },
        { text: 'Recommendations', href: '/governance/recommendations' },
        { text: longDate(madeOn) },
      ]}
      problems={props.problems}
    >
      <blockquote class="los-quotation">
        <p>{words}</p>
      </blockquote>
      <Facts {...props} />
      <CarriedHere {...props} />
      {props.mayChange && <Answer {...props} />}
    </Page>
  )
}
