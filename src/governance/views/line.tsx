import {
  Button,
  EarlierVersions,
  errorFor,
  Form,
  Input,
  Page,
  Reason,
  Select,
  sentenceCase,
  SummaryList,
} from '../../design/index.ts'
import type { Problem } from '../../design/index.ts'
import type { Body, ReportingLine, WordedVersion } from '../model.ts'
import { reportingKinds } from '../model.ts'

export interface LineEnds {
  readonly line: ReportingLine
  readonly from: Body
  readonly to: Body
}

export interface LinePageProps extends LineEnds {
  readonly versions: readonly WordedVersion[]
  readonly mayChange: boolean
}

const addressOf = ({ line }: LineEnds): string => `/governance/bodies/${line.fromId}/lines/${line.toId}`

const crumbs = ({ line, from, to }: LineEnds) => [
  { text: 'Governance', href: '/governance' },
  { text: from.name, href: `/governance/bodies/${from.id}` },
  { text: `Line to ${to.name}`, href: addressOf({ line, from, to }) },
]

const BodyLink = ({ body }: { readonly body: Body }) => (
  <a class="govuk-link" href={`/governance/bodies/${body.id}`}>
    {body.name}
  </a>
)

/** How one body answers to another, and what was recorded of it before it was corrected. */
export const LinePage = (props: LinePageProps) => (
  <Page title={`How it answers to ${props.to.name}`} caption={props.from.name} breadcrumbs={crumbs(props)}>
    <SummaryList
      rows={[
        { key: 'Body', value: <BodyLink body={props.from} /> },
        { key: 'Line', value: sentenceCase(props.line.kind) },
        { key: 'To', value: <BodyLink body={props.to} /> },
        { key: 'What is passed up', value: sentenceCase(props.line.what) },
      ]}
    />
    {props.mayChange && (
      <Button href={`${addressOf(props)}/correct`} kind="secondary">
        Correct this line
      </Button>
    )}
    <EarlierVersions of="this line" versions={props.versions} />
  </Page>
)

export interface CorrectLineProps extends LineEnds {
  readonly version: number
  readonly typed: { readonly kind: string; readonly what: string; readonly reason: string }
  readonly problems?: readonly Problem[] | undefined
}

/** The form that corrects how one body answers to another. */
export const CorrectLine = (props: CorrectLineProps) => {
  const { from, to, version, typed, problems } = props
  return (
    <Page
      title={`Correct how it answers to ${to.name}`}
      caption={from.name}
      breadcrumbs={[...crumbs(props), { text: 'Correct' }]}
      problems={problems}
    >
      <Form action={addressOf(props)} version={version}>
        <Select
          name="kind"
          label="How?"
          error={errorFor(problems, 'kind')}
          value={typed.kind}
          options={reportingKinds.map((kind) => ({ value: kind, text: sentenceCase(kind) }))}
        />
        <Input name="what" label="What is passed up?" error={errorFor(problems, 'what')} value={typed.what} />
        <Reason reason={typed.reason} problems={problems} />
        <Button preventDoubleClick>Save correction</Button>
      </Form>
    </Page>
  )
}
