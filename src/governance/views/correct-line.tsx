import {
  Button,
  EarlierVersions,
  errorFor,
  Form,
  Input,
  Page,
  Select,
  sentenceCase,
} from '../../design/index.ts'
import type { Problem } from '../../design/index.ts'
import type { Body, ReportingLine, WordedVersion } from '../model.ts'
import { reportingKinds } from '../model.ts'
import { Reason } from './reason.tsx'

export interface CorrectLineProps {
  readonly line: ReportingLine
  readonly from: Body
  readonly to: Body
  readonly version: number
  readonly typed: { readonly kind: string; readonly what: string; readonly reason: string }
  readonly versions: readonly WordedVersion[]
  readonly problems?: readonly Problem[] | undefined
}

/** The form that corrects how one body answers to another. */
export const CorrectLine = ({ from, to, version, typed, versions, problems }: CorrectLineProps) => (
  <Page
    title={`How it answers to ${to.name}`}
    caption={from.name}
    breadcrumbs={[
      { text: 'Governance', href: '/governance' },
      { text: from.name, href: `/governance/bodies/${from.id}` },
      { text: `Line to ${to.name}` },
    ]}
    problems={problems}
  >
    <Form action={`/governance/bodies/${from.id}/lines/${to.id}`} version={version}>
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
    <EarlierVersions of="this line" versions={versions} />
  </Page>
)
