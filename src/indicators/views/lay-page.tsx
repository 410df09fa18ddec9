import type { Post } from '../../access/index.ts'
import type { Problem, ShownVersion } from '../../design/index.ts'
import {
  Button,
  ChangedMeanwhile,
  DateInput,
  EarlierVersions,
  errorFor,
  Form,
  Input,
  InsetText,
  Page,
  Select,
  Textarea,
} from '../../design/index.ts'

/** One question of a form about a measure. */
export interface LayField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly asks: 'number' | 'words' | 'day' | 'month' | 'post'
  /** Printed after a number. */
  readonly suffix?: string | undefined
}

/** What was typed, by the names of the boxes. */
export type TypedLay = Readonly<Record<string, string>>

export interface LayPageProps {
  readonly title: string
  readonly about: string
  readonly back: string
  readonly action: string
  readonly fields: readonly LayField[]
  readonly typed: TypedLay
  readonly posts: readonly Post[]
  /** None where nothing is recorded yet. */
  readonly version: number | undefined
  readonly note?: string | undefined
  readonly versions?: readonly ShownVersion[]
  readonly problems?: readonly Problem[] | undefined
}

interface FieldProps {
  readonly field: LayField
  readonly page: Pick<LayPageProps, 'typed' | 'posts' | 'problems'>
}

/** The boxes of a date and what they hold. */
const boxed = (typed: TypedLay, name: string) => ({
  day: typed[`${name}-day`] ?? '',
  month: typed[`${name}-month`] ?? '',
  year: typed[`${name}-year`] ?? '',
})

const Field = ({ field, page: { typed, posts, problems } }: FieldProps) => {
  const { name, label, hint, asks, suffix } = field
  const about = { name, label, hint, error: errorFor(problems, name) }
  const value = typed[name] ?? ''
  switch (asks) {
    case 'number':
      return <Input {...about} value={value} width={5} inputmode="decimal" suffix={suffix} />
    case 'words':
      return <Textarea {...about} value={value} rows={4} />
    case 'day':
      return <DateInput {...about} value={boxed(typed, name)} />
    case 'month':
      return <DateInput {...about} value={boxed(typed, name)} ask={['month', 'year']} />
    case 'post':
      return (
        <Select
          {...about}
          value={value}
          options={[
            { value: '', text: 'Choose a post' },
            ...posts.map((post) => ({ value: post.id, text: post.title })),
          ]}
        />
      )
  }
}

/** Lays something beside a measure, or corrects what was laid there: the number itself stays as it is. */
export const LayPage = (props: LayPageProps) => (
  <Page title={props.title} caption={props.about} back={{ href: props.back }} problems={props.problems}>
    {props.note !== undefined && <InsetText>{props.note}</InsetText>}
    <Form action={props.action} version={props.version}>
      {props.fields.map((field) => (
        <Field field={field} page={props} />
      ))}
      <Button preventDoubleClick>Save</Button>
    </Form>
    <EarlierVersions of="this record" versions={props.versions ?? []} />
  </Page>
)

export interface LaidMeanwhileProps extends LayPageProps {
  readonly stored: TypedLay
  readonly posted: Readonly<Record<string, string | readonly string[]>>
}

/** What stands in a field, in words. */
function saidIn({ name, asks, suffix }: LayField, typed: TypedLay, posts: readonly Post[]): string {
  if (asks === 'post') return posts.find(({ id }) => String(id) === typed[name])?.title ?? ''
  if (asks === 'number') return `${typed[name] ?? ''}${suffix ?? ''}`
  if (asks === 'words') return typed[name] ?? ''
  const { day, month, year } = boxed(typed, name)
  return [...(asks === 'day' ? [day] : []), month, year].join(' ').trim()
}

/** Somebody else saved while the form was open. */
export const LaidMeanwhile = ({ stored, posted, ...props }: LaidMeanwhileProps) => (
  <Page title="This was changed meanwhile" caption={props.about} back={{ href: props.back }}>
    <ChangedMeanwhile
      thing="this record"
      action={props.action}
      posted={posted}
      version={props.version ?? 0}
      storedHref={props.back}
      fields={props.fields
        .filter(({ name }) => name !== 'because')
        .map((field) => ({
          label: field.label,
          yours: saidIn(field, props.typed, props.posts),
          stored: saidIn(field, stored, props.posts),
        }))}
    />
  </Page>
)
