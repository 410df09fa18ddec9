import {
  Button,
  DateInput,
  EarlierVersions,
  errorFor,
  Form,
  Input,
  Page,
  type Problem,
  Radios,
  Reason,
  Select,
  sentenceCase,
  Textarea,
  type TypedDate,
} from '../../design/index.ts'
import type { WordedVersion } from '../model.ts'
import { coveredBy } from '../model.ts'

export interface TypedVacancy {
  readonly post: string
  readonly fullTimeEquivalent: string
  readonly fromOn: TypedDate
  readonly untilOn: TypedDate
  readonly coveredBy: string
  readonly cost: string
  readonly joinsWords: string
  readonly joinsBy: TypedDate
  readonly reason: string
}

export interface VacancyFormProps {
  /** The vacancy that is corrected or closed, at the version it was read at; none where one is added. */
  readonly corrects?: { readonly id: number; readonly version: number } | undefined
  readonly posts: readonly { readonly id: number; readonly title: string }[]
  readonly typed: Partial<TypedVacancy>
  readonly versions?: readonly WordedVersion[]
  readonly problems?: readonly Problem[] | undefined
}

const ThePost = ({ posts, typed, problems }: VacancyFormProps) => (
  <>
    <Select
      name="post"
      label="Which post?"
      error={errorFor(problems, 'post')}
      value={typed.post}
      options={[
        { value: '', text: 'Choose a post' },
        ...posts.map(({ id, title }) => ({ value: id, text: title })),
      ]}
    />
    <Input
      name="fullTimeEquivalent"
      label="How much of it, full-time equivalent?"
      hint="For example, 1 or 0.5"
      width={4}
      inputmode="decimal"
      error={errorFor(problems, 'fullTimeEquivalent')}
      value={typed.fullTimeEquivalent}
    />
    <DateInput
      name="fromOn"
      label="Vacant from which day?"
      error={errorFor(problems, 'fromOn')}
      value={typed.fromOn}
    />
    <DateInput
      name="untilOn"
      label="Filled or closed: until which day was it vacant? (optional)"
      hint="Leave empty while recruitment goes on"
      error={errorFor(problems, 'untilOn')}
      value={typed.untilOn}
    />
  </>
)

const TheCover = ({ typed, problems }: VacancyFormProps) => (
  <>
    <Radios
      name="coveredBy"
      label="Who covers it?"
      error={errorFor(problems, 'coveredBy')}
      value={typed.coveredBy}
      options={coveredBy.map((value) => ({ value, text: sentenceCase(value) }))}
    />
    <Textarea name="cost" label="How is the cover paid for? (optional)" rows={2} value={typed.cost} />
    <Input
      name="joinsWords"
      label="When does a permanent member of staff join? (optional)"
      hint="In the words that are used, such as July 2020"
      width={20}
      error={errorFor(problems, 'joinsWords')}
      value={typed.joinsWords}
    />
    <DateInput
      name="joinsBy"
      label="What is the last day these words can mean?"
      error={errorFor(problems, 'joinsBy')}
      value={typed.joinsBy}
    />
  </>
)

/** The form that puts a vacancy on record, corrects it, or closes it when the post is filled. */
export const VacancyForm = (props: VacancyFormProps) => {
  const { corrects, typed, problems } = props
  const title = corrects ? 'Correct or close a vacancy' : 'Add a vacancy'
  return (
    <Page
      title={title}
      breadcrumbs={[{ text: 'Funding', href: '/funding' }, { text: title }]}
      problems={problems}
    >
      <Form
        action={corrects ? `/funding/vacancies/${corrects.id}` : '/funding/vacancies'}
        version={corrects?.version}
      >
        <ThePost {...props} />
        <TheCover {...props} />
        {corrects && <Reason reason={typed.reason} problems={problems} />}
        <Button preventDoubleClick>{corrects ? 'Save' : 'Add vacancy'}</Button>
      </Form>
      <EarlierVersions of="this vacancy" versions={props.versions ?? []} />
    </Page>
  )
}
