import type { Problem, TypedDate } from '../design/index.ts'
import {
  Button,
  DateInput,
  errorFor,
  Form,
  Input,
  Page,
  Radios,
  readTypedDate,
  Reason,
  Select,
  Textarea,
  typedDate,
} from '../design/index.ts'
import type { FormFrame, Question, Questions, Typed } from './question.ts'

export interface AskedProps {
  readonly questions: Questions
  readonly typed: Typed
  readonly problems?: readonly Problem[] | undefined
}

/** The boxes of a day that keep it from being one; all of them, where it is one that cannot stand. */
function wrongBoxes(typed: TypedDate) {
  const read = readTypedDate(typed)
  return read.ok || read.why === 'nothing typed' ? undefined : read.wrong
}

const Heading = ({ name, question: { asks, hint } }: Pick<OneProps, 'name' | 'question'>) => (
  <>
    <h2 class="govuk-heading-m" id={name}>
      {asks}
    </h2>
    {hint !== undefined && <p class="govuk-body">{hint}</p>}
  </>
)

interface OneProps extends Omit<AskedProps, 'questions'> {
  readonly name: string
  readonly question: Question<unknown>
}

const One = ({ name, question, typed, problems }: OneProps) => {
  const { asks: label, hint, drawn } = question
  const shared = { name, label, hint, error: errorFor(problems, name) }
  const value = typed[name] ?? ''
  switch (drawn.kind) {
    case 'heading':
      return <Heading name={name} question={question} />
    case 'carried':
      return <input type="hidden" name={name} value={drawn.value} />
    case 'line':
      return <Input {...shared} value={value} />
    case 'number':
      return <Input {...shared} value={value} width={4} inputmode="numeric" />
    case 'pounds':
      return <Input {...shared} value={value} prefix="£" width={10} inputmode="numeric" />
    case 'text':
      return <Textarea {...shared} rows={drawn.rows} spellcheck value={value} />
    case 'day': {
      const boxes = typedDate(typed, name)
      return <DateInput {...shared} value={boxes} wrong={wrongBoxes(boxes)} />
    }
    case 'radios':
      return <Radios {...shared} options={drawn.choices} value={value} />
    case 'pick':
      return (
        <Select {...shared} options={[{ value: '', text: drawn.none }, ...drawn.choices]} value={value} />
      )
  }
}

/** The questions of a form, each with what was typed and what is wrong with it. */
export const Asked = ({ questions, ...props }: AskedProps) => (
  <>
    {Object.entries(questions).map(([name, question]) => (
      <One name={name} question={question} {...props} />
    ))}
  </>
)

export interface FormPageProps extends AskedProps {
  readonly frame: FormFrame
  /** Where it is posted, where that is not the page's own address. */
  readonly action?: string | undefined
  /** Of the record that is changed, as it was read. */
  readonly version?: number | undefined
  readonly asksReason?: boolean | undefined
}

/** A page that is one form of questions. */
export const FormPage = ({ frame, action, version, asksReason, ...asked }: FormPageProps) => {
  const { save, above, ...page } = frame
  return (
    <Page {...page} problems={asked.problems}>
      {above}
      <Form action={action} version={version}>
        <Asked {...asked} />
        {asksReason && <Reason reason={asked.typed.reason} problems={asked.problems} />}
        <Button preventDoubleClick>{save}</Button>
      </Form>
    </Page>
  )
}
