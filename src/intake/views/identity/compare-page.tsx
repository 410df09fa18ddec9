import {
  Button,
  DataTable,
  errorFor,
  Form,
  InsetText,
  Page,
  Radios,
  Textarea,
  WarningText,
  type Problem,
} from '../../../design/index.ts'
import { labelOf } from '../../../children/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import { toldOtherwise, type NumberSide } from '../../model/identity.ts'

export interface ComparePageProps {
  /** The child that goes on, and the other. */
  readonly sides: readonly [NumberSide, NumberSide]
  readonly typed?: { readonly decision: string; readonly reason: string }
  readonly problems?: readonly Problem[]
  /** Somebody decided about them while the form was open. */
  readonly decided?: boolean
}

const day = (on: IsoDate | null): string => (on === null ? '–' : longDate(on))
const gender = ({ gender: code }: NumberSide): string => (code === null ? '–' : labelOf('gender', code))

/** One of them may be mistyped, and a recorded gender may properly change: it warns, and refuses nothing. */
const Contradicting = ({ sides: [one, other] }: Pick<ComparePageProps, 'sides'>) => {
  const found = toldOtherwise(one, other)
  if (found.length === 0) return null
  return (
    <WarningText>
      Their {found.join(' and ')} are not the same. Join them only where you know that they are one child.
    </WarningText>
  )
}

const all = ({ starts }: NumberSide): string =>
  starts.map(({ kind, on }) => `${kind}, ${longDate(on)}`).join('; ') || '–'

const compared = ([one, other]: ComparePageProps['sides']) => [
  { what: 'Date of birth', one: day(one.bornOn), other: day(other.bornOn) },
  { what: 'Gender', one: gender(one), other: gender(other) },
  { what: 'Team', one: one.team ?? '–', other: other.team ?? '–' },
  { what: 'First on a list', one: day(one.cameOn), other: day(other.cameOn) },
  { what: 'Left every list', one: day(one.leftOn), other: day(other.leftOn) },
  { what: 'Events and when they began', one: all(one), other: all(other) },
]

const Decide = ({ sides: [one, other], typed, problems }: ComparePageProps) => (
  <Form action={`/intake/joins/${one.childId}/${other.childId}`}>
    <Radios
      name="decision"
      label="Are they one child?"
      value={typed?.decision}
      error={errorFor(problems, 'decision')}
      options={[
        {
          value: 'joined',
          text: `Yes: one child, who goes on as ${one.councilId}`,
          hint: 'Both numbers find the child, and later extracts may use either. Looking at what was known before shows two.',
        },
        { value: 'not the same', text: 'No: two children', hint: 'They are not proposed again.' },
      ]}
    />
    <Textarea
      name="reason"
      label="Why?"
      hint="For example: the case system merged the records on 4 May. Do not name the child."
      rows={2}
      value={typed?.reason}
      error={errorFor(problems, 'reason')}
    />
    <Button preventDoubleClick>Decide</Button>
  </Form>
)

/** Two numbers side by side, and the question whether they are one child. */
export const ComparePage = (props: ComparePageProps) => {
  const [one, other] = props.sides
  return (
    <Page
      title={`Are ${one.councilId} and ${other.councilId} one child?`}
      breadcrumbs={[
        { text: 'Extracts', href: '/intake' },
        { text: 'Two numbers', href: '/intake/joins' },
        { text: 'Decide' },
      ]}
      problems={props.problems}
    >
      {props.decided === true && (
        <InsetText>Nothing was done: somebody decided about these numbers already.</InsetText>
      )}
      <DataTable
        caption="What the record tells of each"
        rows={compared(props.sides)}
        columns={[
          { head: 'What', cell: ({ what }) => what },
          { head: one.councilId, cell: (row) => row.one },
          { head: other.councilId, cell: (row) => row.other },
        ]}
      />
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href={`/children/${one.childId}`}>
          Open {one.councilId}
        </a>{' '}
        <a class="govuk-link" href={`/children/${other.childId}`}>
          Open {other.councilId}
        </a>
      </p>
      <Contradicting sides={props.sides} />
      <Decide {...props} />
    </Page>
  )
}
