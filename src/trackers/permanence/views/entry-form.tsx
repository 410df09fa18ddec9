import { offered, whoIsOffered, type Offered } from '../../../children/index.ts'
import {
  Button,
  DateInput,
  EarlierVersions,
  errorFor,
  Form,
  Input,
  Page,
  Radios,
  Select,
  sentenceCase,
  Textarea,
  type Problem,
  type ShownVersion,
  type TypedDate,
} from '../../../design/index.ts'
import type { EntryKind } from '../model/entry.ts'
import { slugOf } from '../model/entry.ts'
import type { FieldAsked, FieldName } from '../rules/entry-forms.ts'
import { entryForms } from '../rules/entry-forms.ts'
import { TakeBackForm } from './taken-back.tsx'

type Dates = 'dueOn' | 'endedOn'

export interface EntryFormProps {
  readonly childId: number
  readonly councilId: string
  readonly kind: EntryKind
  readonly posts: readonly Offered[]
  readonly typed: Readonly<Record<Exclude<FieldName, Dates>, string>> &
    Readonly<Record<Dates | 'on', TypedDate>> & { readonly reason: string }
  /** The entry that is corrected or completed, at the version that was read; none where one is recorded. */
  readonly corrects?: { readonly id: number; readonly version: number } | undefined
  readonly versions?: readonly ShownVersion[] | undefined
  readonly problems?: readonly Problem[] | undefined
  /** Why it shall be taken back, as it was typed. */
  readonly takeBackReason?: string | undefined
}

/** Few choices are shown at once; many are better in a list. */
const fewChoices = 4

const choose = (options: readonly (string | { readonly value: number; readonly text: string })[]) => [
  { value: '', text: 'Choose' },
  ...options.map((option) =>
    typeof option === 'string' ? { value: option, text: sentenceCase(option) } : option,
  ),
]

const Choice = ({ asked, props }: { readonly asked: FieldAsked; readonly props: EntryFormProps }) => {
  const { name, asks, hint, options = [] } = asked
  if (name === 'dueOn' || name === 'endedOn') return null
  const common = { name, label: asks, hint, error: errorFor(props.problems, name), value: props.typed[name] }
  if (name === 'postId')
    return (
      <Select
        {...common}
        hint={props.kind === 'action' ? whoIsOffered(props.posts) : hint}
        options={choose(
          offered(props.posts, common.value).map(({ id, title }) => ({ value: id, text: title })),
        )}
      />
    )
  if (options.length > fewChoices) return <Select {...common} options={choose(options)} />
  return (
    <Radios
      {...common}
      look="small"
      options={options.map((option) => ({ value: option, text: sentenceCase(option) }))}
    />
  )
}

const Field = ({ asked, props }: { readonly asked: FieldAsked; readonly props: EntryFormProps }) => {
  const { name, asks, hint } = asked
  if (name === 'dueOn' || name === 'endedOn')
    return (
      <DateInput
        name={name}
        label={asks}
        hint={hint}
        error={errorFor(props.problems, name)}
        value={props.typed[name]}
      />
    )
  if (name === 'words')
    return (
      <Textarea
        name="words"
        label={asks}
        hint={hint}
        rows={4}
        error={errorFor(props.problems, 'words')}
        value={props.typed.words}
      />
    )
  return <Choice asked={asked} props={props} />
}

const actionOf = ({ childId, kind, corrects }: EntryFormProps): string =>
  corrects ? `/permanence/${childId}/entries/${corrects.id}` : `/permanence/${childId}/record/${slugOf(kind)}`

export const titleOfForm = (kind: EntryKind, corrects: boolean): string =>
  `${corrects ? 'Correct or complete' : 'Record'} ${entryForms[kind].thing}`

/** The form that puts an entry on record, or corrects or completes one. */
export const EntryFormPage = (props: EntryFormProps) => {
  const { childId, councilId, kind, corrects, typed, problems, versions } = props
  const { asksDay, dayHint, fields } = entryForms[kind]
  const day = { name: 'on', label: asksDay, hint: dayHint, error: errorFor(problems, 'on'), value: typed.on }
  const title = titleOfForm(kind, corrects !== undefined)
  return (
    <Page
      title={title}
      caption={`Child ${councilId}`}
      breadcrumbs={[
        { text: 'Permanence', href: '/permanence' },
        { text: `Child ${councilId}`, href: `/permanence/${childId}` },
        { text: title },
      ]}
      problems={problems}
    >
      <Form action={actionOf(props)} version={corrects?.version}>
        <DateInput {...day} />
        {fields.map((asked) => (
          <Field asked={asked} props={props} />
        ))}
        {corrects && (
          <Input
            name="reason"
            label="Why is it changed?"
            hint="For example, done; or the minutes give another day"
            error={errorFor(problems, 'reason')}
            value={typed.reason}
          />
        )}
        <Button preventDoubleClick>{corrects ? 'Save' : title}</Button>
      </Form>
      {corrects && (
        <TakeBackForm {...{ childId, problems }} entry={corrects} reason={props.takeBackReason ?? ''} />
      )}
      {versions && <EarlierVersions of="this entry" versions={versions} />}
    </Page>
  )
}
