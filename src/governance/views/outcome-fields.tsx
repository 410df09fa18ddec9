import {
  DateInput,
  errorFor,
  type Problem,
  Radios,
  Select,
  sentenceCase,
  Textarea,
  type TypedDate,
} from '../../design/index.ts'
import type { Body } from '../model.ts'
import { outcomes } from '../model.ts'

export interface TypedOutcome {
  readonly words: string
  readonly outcome: string
  readonly reasons: string
  readonly alternatives: string
  readonly referredTo: string
  readonly deferredUntil: TypedDate
}

export interface OutcomeFieldsProps {
  readonly bodies: readonly Body[]
  readonly typed: Partial<TypedOutcome>
  readonly problems?: readonly Problem[] | undefined
}

const WhereAndWhen = ({ bodies, typed, problems }: OutcomeFieldsProps) => (
  <>
    <DateInput
      name="deferredUntil"
      label="Deferred: from which day does it come back?"
      hint="It stands on the first agenda from that day on by itself"
      error={errorFor(problems, 'deferredUntil')}
      value={typed.deferredUntil}
    />
    <Select
      name="referredTo"
      label="Referred: to which body?"
      hint="It stands on that body’s next agenda by itself"
      error={errorFor(problems, 'referredTo')}
      value={typed.referredTo}
      options={[
        { value: '', text: 'Not referred' },
        ...bodies.map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
  </>
)

/** The resolution in its exact words, its outcome, and what stands behind it. */
export const OutcomeFields = (props: OutcomeFieldsProps) => {
  const { typed, problems } = props
  return (
    <>
      <Textarea
        name="words"
        label="The decision, in the exact words of the minutes"
        error={errorFor(problems, 'words')}
        value={typed.words}
      />
      <Radios
        name="outcome"
        label="Outcome"
        look="small"
        error={errorFor(problems, 'outcome')}
        value={typed.outcome}
        options={outcomes.map((outcome) => ({ value: outcome, text: sentenceCase(outcome) }))}
      />
      <WhereAndWhen {...props} />
      <Textarea
        name="reasons"
        label="Reasons (optional)"
        rows={3}
        error={errorFor(problems, 'reasons')}
        value={typed.reasons}
      />
      <Textarea
        name="alternatives"
        label="What else was considered, and why it was rejected (optional)"
        rows={3}
        error={errorFor(problems, 'alternatives')}
        value={typed.alternatives}
      />
    </>
  )
}
