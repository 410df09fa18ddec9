import type { Problem, TypedDate } from '../../design/index.ts'
import { Button, DateInput, EmptyState, errorFor, Form, Input, Page, Select } from '../../design/index.ts'
import type { PlanHead } from '../../plan/index.ts'

export interface TypedNewPaper {
  readonly plan: string
  readonly title: string
  readonly body: string
  readonly meetingOn: TypedDate
}

export interface NewPaperProps {
  readonly plans: readonly PlanHead[]
  readonly typed: Partial<TypedNewPaper>
  readonly problems?: readonly Problem[] | undefined
}

const NoPlan = () => (
  <EmptyState title="There is no plan yet" action={{ href: '/inspections', text: 'See the inspections' }}>
    A Cabinet report is drafted from an improvement plan, and the plan from an inspection on record.
  </EmptyState>
)

const Questions = ({ plans, typed, problems }: NewPaperProps) => (
  <Form action="/papers">
    <Select
      name="plan"
      label="Which plan is the report about?"
      error={errorFor(problems, 'plan')}
      value={typed.plan}
      options={[
        { value: '', text: 'Choose a plan' },
        ...plans.map(({ id, title }) => ({ value: id, text: title })),
      ]}
    />
    <Input
      name="title"
      label="Title of the report"
      hint="A whole phrase that says what it is about to somebody who reads only the agenda"
      error={errorFor(problems, 'title')}
      value={typed.title}
    />
    <Input
      name="body"
      label="Which body decides?"
      width={20}
      error={errorFor(problems, 'body')}
      value={typed.body}
    />
    <DateInput
      name="meetingOn"
      label="When does it meet? (optional)"
      hint="For example, 16 6 2020. Leave it empty while the day is not known"
      error={errorFor(problems, 'meetingOn')}
      value={typed.meetingOn}
    />
    <Button preventDoubleClick>Draft the report</Button>
  </Form>
)

/** The form that drafts a Cabinet report on a plan. */
export const NewPaper = (props: NewPaperProps) => (
  <Page
    title="Draft a Cabinet report"
    breadcrumbs={[{ text: 'Papers', href: '/papers' }, { text: 'Draft a Cabinet report' }]}
    lede="The fifteen sections fill themselves with what the record holds. You can edit each of them afterwards."
    problems={props.problems}
  >
    {props.plans.length === 0 ? <NoPlan /> : <Questions {...props} />}
  </Page>
)
