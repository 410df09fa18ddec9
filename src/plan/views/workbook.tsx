import { Button, errorFor, FileUpload, Form, InsetText, Page, type Problem } from '../../design/index.ts'
import type { PlanHead } from '../model/plan.ts'
import { PlanViews, planHref } from './plan-frame.tsx'

export interface WorkbookProps {
  readonly plan: PlanHead
  readonly may: { readonly change: boolean }
  /** What the last one changed. */
  readonly done?: { readonly rows: number; readonly cells: number } | undefined
  readonly problems?: readonly Problem[] | undefined
}

const plural = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`

const Done = ({ done }: Pick<WorkbookProps, 'done'>) =>
  done ? (
    <InsetText>
      {done.cells === 0
        ? 'The workbook was brought back. It changed nothing.'
        : `${plural(done.cells, 'change')} in ${plural(done.rows, 'row')} went in. What has to be approved now waits for approval; what stood before is kept.`}
    </InsetText>
  ) : null

const TakeOut = ({ plan }: Pick<WorkbookProps, 'plan'>) => (
  <>
    <h2 class="govuk-heading-m">Take it out</h2>
    <p class="govuk-body">
      One row for each action, with milestones and measures on sheets of their own. The first sheet says what
      may be changed. Yellow cells can be changed; what is worked out is locked.
    </p>
    <Button href={planHref('/plan/workbook.xlsx', plan)}>Take the plan out as a workbook</Button>
  </>
)

const BringBack = ({ plan, problems }: WorkbookProps) => (
  <>
    <h2 class="govuk-heading-m">Bring it back</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>You see every difference before anything changes, and what somebody else changed meanwhile.</li>
      <li>
        Owner, wording, kind, dates and targets of an approved plan become requests with a reason, as on their
        own pages. Progress becomes a new update.
      </li>
      <li>Rows and sheets that you delete change nothing. What is worked out is not read back.</li>
    </ul>
    <Form action={planHref('/plan/workbook', plan)} multipart>
      <FileUpload
        name="workbook"
        label="The workbook"
        hint="An Excel workbook (.xlsx), as it was taken out here and changed"
        accept=".xlsx,.xlsm"
        error={errorFor(problems ?? [], 'workbook')}
        dropZone
      />
      <Button preventDoubleClick>See what it would change</Button>
    </Form>
  </>
)

/** Where the plan is taken out to Excel, and brought back: nothing changes before its differences were looked at. */
export const WorkbookPage = (props: WorkbookProps) => (
  <Page
    title="The plan in Excel"
    lede={props.plan.title}
    breadcrumbs={[{ text: props.plan.title, href: planHref('/plan', props.plan) }, { text: 'Excel' }]}
    problems={props.problems}
  >
    <PlanViews plan={props.plan} view="excel" />
    <Done done={props.done} />
    <TakeOut plan={props.plan} />
    {props.may.change && <BringBack {...props} />}
  </Page>
)
