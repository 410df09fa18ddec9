import type { Problem } from '../../design/index.ts'
import {
  Button,
  Checkboxes,
  DateInput,
  errorFor,
  Form,
  Input,
  Page,
  Radios,
  Textarea,
  typedDate,
} from '../../design/index.ts'
import type { KeptPaper } from '../model/index.ts'
import { adviceHref } from './places.ts'

interface Asked {
  readonly name: string
  readonly label: string
  readonly hint?: string
}

/** One question of a form about the advice, as data. A day is posted in three boxes: `on-day`, `on-month`, `on-year`. */
export type AdviceField =
  | (Asked & { readonly kind: 'line' | 'text' | 'day' })
  | (Asked & {
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string; readonly text: string; readonly hint?: string }[]
    })

/** What was typed, by the name of the box. */
export type TypedAdvice = Readonly<Record<string, string>>

export interface AdviceFormProps {
  readonly kept: KeptPaper
  readonly title: string
  /** What the section is for, from the template. */
  readonly asks: string
  readonly fields: readonly AdviceField[]
  readonly typed: TypedAdvice
  /** Where the form posts. */
  readonly action: string
  /** Of the advice as it was read into the form. */
  readonly version: number
  /** The section was typed over, so that it does not follow the record: the version of that edit. */
  readonly typedOver?: number | undefined
  /** It is on record already and may be taken out. */
  readonly removable?: boolean | undefined
  readonly problems?: readonly Problem[] | undefined
}

type Questions = Pick<AdviceFormProps, 'typed' | 'problems'>

const Question = ({ field, typed, problems }: Questions & { readonly field: AdviceField }) => {
  const { kind, ...asked } = field
  const shared = { ...asked, error: errorFor(problems, field.name) }
  const value = typed[field.name] ?? ''
  switch (kind) {
    case 'line':
      return <Input {...shared} value={value} />
    case 'text':
      return <Textarea {...shared} rows={4} spellcheck value={value} />
    case 'day':
      return <DateInput {...shared} value={typedDate(typed, field.name)} />
    case 'choice':
      return <Radios {...shared} options={field.options} value={value} />
  }
}

/** Nothing that somebody typed into a section is given up unless they say so here. */
const Follow = ({ typedOver }: Pick<AdviceFormProps, 'typedOver'>) =>
  typedOver === undefined ? null : (
    <>
      <input type="hidden" name="typedOver" value={typedOver} />
      <Checkboxes
        name="follow"
        label="This section of the paper was typed over, so it does not show what you enter here"
        value={[]}
        options={[
          {
            value: 'yes',
            text: 'Show it: let the section follow the record again',
            hint: 'What was typed there is replaced, and stays in the history.',
          },
        ]}
      />
    </>
  )

const Remove = ({ action, version }: Pick<AdviceFormProps, 'action' | 'version'>) => (
  <Form action={`${action}/remove`} version={version}>
    <p class="govuk-body">Entered by mistake? It can be taken out; the history keeps it.</p>
    <Button kind="secondary" preventDoubleClick>
      Take it out
    </Button>
  </Form>
)

/** One thing that was asked, weighed, assessed or advised: the section it belongs to is filled from it. */
export const AdviceForm = (props: AdviceFormProps) => {
  const { kept, title, fields, action, version } = props
  return (
    <Page
      title={title}
      caption={kept.paper.title}
      breadcrumbs={[
        { text: 'Papers', href: '/papers' },
        { text: kept.paper.title, href: `/papers/${kept.id}` },
        { text: 'Consultation, options and advice', href: adviceHref(kept.id) },
        { text: title },
      ]}
      lede={props.asks}
      problems={props.problems}
    >
      <Form action={action} version={version}>
        {fields.map((field) => (
          <Question field={field} {...props} />
        ))}
        <Follow typedOver={props.typedOver} />
        <Button preventDoubleClick>Save</Button>
      </Form>
      {props.removable && <Remove action={action} version={version} />}
    </Page>
  )
}
