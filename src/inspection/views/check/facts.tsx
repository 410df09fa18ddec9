import { DateInput, errorFor, Input, Radios, type Slot } from '../../../design/index.ts'
import { inspectionKinds, kindFacts } from '../../frameworks/index.ts'
import type { Reading } from '../../model/reading.ts'
import { capital } from '../wording.ts'
import type { CheckProps } from './parts.ts'
import { OnPage } from './report-text.tsx'

const receivedHint =
  'The day the report reached the council, not the day Ofsted published it: the statutory periods are counted from it, and no report says it. It is the date of the message or letter that it came with.'

const kindHint = (reading: Reading | undefined) =>
  reading?.kind === 'inspection'
    ? 'The report does not say whether the inspection was standard or short: this is suggested from how long it took.'
    : undefined

const readFrom = (page: number | undefined) =>
  page === undefined ? undefined : (
    <>
      Read from <OnPage page={page} />
    </>
  )

const published = (reading: Reading | undefined) => {
  const empty = 'Leave it empty if it has not been published yet.'
  if (reading?.publishedSource === 'file name') return `Read from the name of the file. ${empty}`
  if (reading?.foundOn.publication === undefined) return empty
  return (
    <>
      {readFrom(reading.foundOn.publication)}. {empty}
    </>
  )
}

interface DayProps extends Pick<CheckProps, 'typed' | 'problems'> {
  readonly name: 'receivedOn' | 'inspectedFrom' | 'inspectedTo' | 'publishedOn'
  readonly label: string
  readonly hint: Slot
}

const Day = ({ name, typed, problems, ...words }: DayProps) => (
  <DateInput {...words} name={name} value={typed[name]} error={errorFor(problems, name)} />
)

const Kind = ({ draft, typed, problems }: CheckProps) => (
  <Radios
    name="kind"
    label="What kind of inspection was it?"
    hint={kindHint(draft.report?.reading)}
    value={typed.kind}
    error={errorFor(problems, 'kind')}
    look="small"
    options={inspectionKinds.map((kind) => ({
      value: kind,
      text: capital(kind),
      hint: capital(kindFacts[kind].whatItIs),
    }))}
  />
)

/** What was inspected, when, and when the report came: that first, since nothing but a person can say it. */
export const Facts = (props: CheckProps) => {
  const { draft, typed, problems } = props
  const reading = draft.report?.reading
  const dates = readFrom(reading?.foundOn.dates)
  const boxes = { typed, problems }
  return (
    <section id="facts">
      <h2 class="govuk-heading-m">The inspection</h2>
      <Day {...boxes} name="receivedOn" label="When did you receive the report?" hint={receivedHint} />
      <Kind {...props} />
      <Input
        name="authority"
        label="Which council was inspected?"
        hint={readFrom(reading?.foundOn.authority)}
        value={typed.authority}
        error={errorFor(problems, 'authority')}
      />
      <Day {...boxes} name="inspectedFrom" label="First day of the inspection" hint={dates} />
      <Day {...boxes} name="inspectedTo" label="Last day of the inspection" hint={dates} />
      <Day {...boxes} name="publishedOn" label="When was the report published?" hint={published(reading)} />
    </section>
  )
}
