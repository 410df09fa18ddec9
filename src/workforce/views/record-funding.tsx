import {
  Button,
  DateInput,
  errorFor,
  Form,
  Input,
  Page,
  type Problem,
  Radios,
  Reason,
  Textarea,
  type TypedDate,
} from '../../design/index.ts'
import type { FundingLineId } from '../ids.ts'

export interface TypedFunding {
  readonly purpose: string
  readonly note: string
  readonly amount: string
  readonly about: string
  readonly startsOn: TypedDate
  readonly years: string
  /** One to a line, each with its amount after a colon. */
  readonly includes: string
  /** One to a line, with the amount after a colon where it is known. */
  readonly sources: string
  /** Why it is corrected. */
  readonly reason: string
}

export interface RecordFundingProps {
  /** The line that is corrected, at the version it was read at; none where one is added. */
  readonly corrects?: { readonly id: FundingLineId; readonly version: number } | undefined
  readonly typed: Partial<TypedFunding>
  readonly problems?: readonly Problem[] | undefined
}

const WhatFor = ({ typed, problems }: RecordFundingProps) => (
  <>
    <Input
      name="purpose"
      label="What is the money for?"
      hint="As it would stand in a sentence, such as training in the practice model"
      error={errorFor(problems, 'purpose')}
      value={typed.purpose}
    />
    <Textarea name="note" label="What it buys, and why (optional)" rows={3} value={typed.note} />
    <Input
      name="amount"
      label="How much?"
      prefix="£"
      width={10}
      inputmode="decimal"
      error={errorFor(problems, 'amount')}
      value={typed.amount}
    />
    <Radios
      name="about"
      label="Is the amount an estimate?"
      look="inline"
      error={errorFor(problems, 'about')}
      value={typed.about}
      options={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
    />
  </>
)

const WhenAndWhence = ({ typed, problems }: RecordFundingProps) => (
  <>
    <DateInput
      name="startsOn"
      label="From which day is it spent?"
      error={errorFor(problems, 'startsOn')}
      value={typed.startsOn}
    />
    <Input
      name="years"
      label="Over how many years?"
      width={2}
      inputmode="numeric"
      error={errorFor(problems, 'years')}
      value={typed.years}
    />
    <Textarea
      name="includes"
      label="What does it include? (optional)"
      hint="One to a line, each with its amount, such as training the trainers: 18,000"
      rows={3}
      error={errorFor(problems, 'includes')}
      value={typed.includes}
    />
    <Textarea
      name="sources"
      label="Where does it come from?"
      hint="One to a line, with the amount where it is known, such as social care reserves: 31,000"
      rows={3}
      error={errorFor(problems, 'sources')}
      value={typed.sources}
    />
  </>
)

/** The form that puts a funding line on record, or corrects one that is. */
export const RecordFunding = (props: RecordFundingProps) => {
  const { corrects, typed, problems } = props
  const title = corrects ? 'Correct a funding line' : 'Add a funding line'
  return (
    <Page
      title={title}
      breadcrumbs={[{ text: 'Funding', href: '/funding' }, { text: title }]}
      problems={problems}
    >
      <Form action={corrects ? `/funding/${corrects.id}` : '/funding'} version={corrects?.version}>
        <WhatFor {...props} />
        <WhenAndWhence {...props} />
        {corrects && <Reason reason={typed.reason} problems={problems} />}
        <Button preventDoubleClick>{corrects ? 'Save correction' : 'Add funding line'}</Button>
      </Form>
    </Page>
  )
}
