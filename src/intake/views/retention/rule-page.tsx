import {
  Button,
  ChangedMeanwhile,
  errorFor,
  Form,
  Input,
  Page,
  Textarea,
  type Problem,
} from '../../../design/index.ts'
import type { RetentionRule } from '../../model/retention.ts'

export interface TypedRule {
  readonly files: string
  readonly children: string
  readonly reason: string
}

const crumbs = [
  { text: 'Extracts', href: '/intake' },
  { text: 'Retention', href: '/intake/retention' },
]

export interface RulePageProps {
  readonly typed: TypedRule
  readonly version: number
  readonly problems?: readonly Problem[]
}

/** How long the council keeps files and records: its own decision, with a reason. */
export const RulePage = ({ typed, version, problems = [] }: RulePageProps) => (
  <Page
    title="Set the retention rule"
    breadcrumbs={[...crumbs, { text: 'The rule' }]}
    lede="Nothing goes by itself. The rule says what a plan would name; a second person approves each plan before anything is removed."
    problems={problems}
  >
    <Form action="/intake/retention/rule" version={version}>
      <Input
        name="files"
        label="How long are uploaded files kept?"
        hint="From the day each was received. Not longer than children’s records, since files name the children in them."
        width={4}
        inputmode="numeric"
        suffix="months"
        value={typed.files}
        error={errorFor(problems, 'files')}
      />
      <Input
        name="children"
        label="How long are children’s records kept?"
        hint="Counted from the first extract in which the child is on no list."
        width={4}
        inputmode="numeric"
        suffix="months"
        value={typed.children}
        error={errorFor(problems, 'children')}
      />
      <Textarea
        name="reason"
        label="Why, and who decided it?"
        hint="For example: the council’s retention schedule, line 14. Do not name a child."
        rows={2}
        value={typed.reason}
        error={errorFor(problems, 'reason')}
      />
      <Button preventDoubleClick>Set the rule</Button>
    </Form>
  </Page>
)

export interface RuleChangedProps {
  readonly typed: TypedRule
  readonly stored: RetentionRule | undefined
}

/** 409: somebody else set the rule while the form was open. */
export const RuleChanged = ({ typed, stored }: RuleChangedProps) => (
  <Page title="Somebody changed this first" breadcrumbs={[...crumbs, { text: 'The rule' }]}>
    <ChangedMeanwhile
      thing="the retention rule"
      action="/intake/retention/rule"
      storedHref="/intake/retention"
      version={stored?.version ?? 0}
      posted={{ ...typed }}
      fields={[
        {
          label: 'Months that files are kept',
          yours: typed.files,
          stored: String(stored?.filesMonths ?? ''),
        },
        {
          label: 'Months that children’s records are kept',
          yours: typed.children,
          stored: String(stored?.childrenMonths ?? ''),
        },
        { label: 'Reason', yours: typed.reason, stored: stored?.reason ?? '' },
      ]}
    />
  </Page>
)
