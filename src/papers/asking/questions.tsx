import type { Problem, Slot } from '../../design/index.ts'
import {
  Button,
  DateInput,
  errorFor,
  Form,
  Input,
  Page,
  Radios,
  Select,
  Textarea,
  typedDate,
} from '../../design/index.ts'
import type { Field, Typed } from './field.ts'

/** What a form's page says around its questions. */
export interface FormFrame {
  readonly title: string
  readonly caption?: string
  readonly lede?: string
  readonly breadcrumbs: readonly { readonly text: string; readonly href?: string }[]
  readonly save: string
  /** What must be seen before answering: drawn above the questions. */
  readonly above?: Slot
}

export interface QuestionsProps {
  readonly fields: readonly Field[]
  readonly typed: Typed
  readonly problems?: readonly Problem[] | undefined
}

const Question = ({ field, typed, problems }: Omit<QuestionsProps, 'fields'> & { readonly field: Field }) => {
  const { kind, name, label, hint } = field
  const shared = { name, label, hint, error: errorFor(problems, name) }
  const value = typed[name] ?? ''
  switch (kind) {
    case 'heading':
      return (
        <>
          <h2 class="govuk-heading-m" id={name}>
            {label}
          </h2>
          {hint !== undefined && <p class="govuk-body">{hint}</p>}
        </>
      )
    case 'seen':
      return <input type="hidden" name={name} value={field.value} />
    case 'line':
      return <Input {...shared} value={value} />
    case 'text':
      return <Textarea {...shared} rows={field.rows ?? 4} spellcheck value={value} />
    case 'day':
      return <DateInput {...shared} value={typedDate(typed, name)} />
    case 'choice':
      return <Radios {...shared} options={field.options} value={value} />
    case 'pick':
      return <Select {...shared} options={field.options} value={value} />
  }
}

/** The questions of a form, one after the other. */
export const Questions = ({ fields, ...props }: QuestionsProps) => (
  <>
    {fields.map((field) => (
      <Question field={field} {...props} />
    ))}
  </>
)

export interface QuestionsPageProps extends QuestionsProps {
  readonly frame: FormFrame
  readonly version?: number | undefined
}

/** A page with one form whose questions are data. */
export const QuestionsPage = ({ frame, version, ...questions }: QuestionsPageProps) => {
  const { save, above, ...page } = frame
  return (
    <Page {...page} problems={questions.problems}>
      {above}
      <Form version={version}>
        <Questions {...questions} />
        <Button preventDoubleClick>{save}</Button>
      </Form>
    </Page>
  )
}
