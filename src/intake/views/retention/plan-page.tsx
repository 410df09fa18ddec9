import {
  Button,
  DataTable,
  Day,
  Form,
  InsetText,
  Page,
  ScreenOnly,
  SummaryList,
} from '../../../design/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import type { Plan, Proof } from '../../model/retention.ts'
import { counted, figure } from '../words.ts'
import { PlanCounts } from './plan-counts.tsx'
import { PlanTag } from './retention-page.tsx'

export interface PlanPageProps {
  readonly plan: Plan
  /** The posts of those who stand behind it; none for the command line. */
  readonly drawnUpBy: string | undefined
  readonly approvedBy: string | undefined
  /** Those whom the viewer may open; undefined where the viewer opens none. */
  readonly children:
    readonly { readonly childId: number; readonly councilId: string; readonly leftOn: IsoDate }[] | undefined
  readonly files: readonly {
    readonly fileName: string
    readonly asAt: IsoDate
    readonly receivedOn: IsoDate
  }[]
  readonly proof: Proof | undefined
  /** Whether it is being carried out, how far that is, and why the last try came to nothing. */
  readonly running: {
    readonly waiting: boolean
    readonly says: string | undefined
    readonly failed: string | undefined
  }
  /** Whether the viewer drew it up: then somebody else approves it. */
  readonly mine: boolean
  readonly mayChange: boolean
  readonly mayApprove: boolean
  readonly changed?: boolean
}

const Head = ({ plan, drawnUpBy = 'the product', approvedBy = 'somebody without a post' }: PlanPageProps) => (
  <SummaryList
    rows={[
      { key: 'State', value: <PlanTag state={plan.state} /> },
      { key: 'Drawn up', value: `${longDate(plan.drawnUpOn)}, ${drawnUpBy}` },
      plan.approvedOn !== null && { key: 'Approved', value: `${longDate(plan.approvedOn)}, ${approvedBy}` },
      {
        key: 'By the rule',
        value: `Files ${counted(plan.filesMonths, 'month')}, children’s records ${counted(plan.childrenMonths, 'month')}`,
      },
      {
        key: 'Fingerprint of all that it names',
        value: (
          <>
            <code>{plan.fingerprint}</code>
            <br />
            Compare it with that of the proof: the two are the same where exactly this went.
          </>
        ),
      },
    ]}
  />
)

const Named = ({ children, files, plan }: PlanPageProps) => (
  <section>
    {files.length > 0 && (
      <DataTable
        caption="Files"
        rows={files}
        columns={[
          { head: 'File', cell: ({ fileName }) => fileName },
          { head: 'As at', cell: ({ asAt }) => <Day day={asAt} /> },
          { head: 'Received', cell: ({ receivedOn }) => <Day day={receivedOn} /> },
        ]}
      />
    )}
    {children && children.length > 0 && (
      <DataTable
        caption="Children whom you may open"
        rows={children}
        columns={[
          {
            head: 'Child',
            cell: ({ childId, councilId }) => (
              <a class="govuk-link" href={`/children/${childId}`}>
                {councilId}
              </a>
            ),
          },
          { head: 'Left every list', cell: ({ leftOn }) => <Day day={leftOn} /> },
        ]}
      />
    )}
    {children && plan.state !== 'carried out' && children.length < plan.counts.children && (
      <p class="govuk-body">The plan names other children as well, whom you may not open.</p>
    )}
  </section>
)

const Proven = ({ proof }: { readonly proof: Proof }) => (
  <section>
    <h2 class="govuk-heading-m">Proof of what went</h2>
    <SummaryList
      rows={[
        { key: 'Carried out', value: longDate(proof.carriedOutOn) },
        { key: 'Drawn up', value: `${longDate(proof.drawnUpOn)}, ${proof.drawnUpBy}` },
        { key: 'Approved', value: `${longDate(proof.approvedOn)}, ${proof.approvedBy}` },
        { key: 'Files', value: figure(proof.files) },
        { key: 'Children', value: figure(proof.children) },
        { key: 'Prospective adopters', value: figure(proof.adopters) },
        { key: 'Rows', value: figure(proof.rows) },
        { key: 'Kept after all', value: figure(proof.keptAfterAll) },
        {
          key: 'Fingerprint of what went',
          value: (
            <>
              <code>{proof.removedFingerprint}</code>{' '}
              {proof.removedFingerprint === proof.approvedFingerprint
                ? '(exactly what was approved)'
                : '(less than was approved: see what was kept)'}
            </>
          ),
        },
      ]}
    />
    <p class="govuk-body">This stands as it is: neither the product nor anybody who uses it can change it.</p>
  </section>
)

const Running = ({ running, plan }: PlanPageProps) => (
  <>
    {running.waiting && (
      <InsetText>
        It is being carried out: {running.says ?? 'it waits for its turn'}. This page loads itself again until
        it is done.{' '}
        <a class="govuk-link" href={`/intake/retention/${plan.id}`}>
          Load it now
        </a>
      </InsetText>
    )}
    {!running.waiting && running.failed !== undefined && plan.state === 'approved' && (
      <InsetText>It was not carried out to its end. {running.failed}</InsetText>
    )}
  </>
)

const CarryOut = ({ plan, mayApprove }: Pick<PlanPageProps, 'plan' | 'mayApprove'>) =>
  mayApprove ? (
    <Form action={`/intake/retention/${plan.id}/carry-out`} version={plan.version}>
      <p class="govuk-body">
        Everything that the plan names is then removed for good; whoever is back on a list by then, or held,
        is kept. It goes on when you leave this page.
      </p>
      <Button kind="warning" preventDoubleClick>
        Carry out this plan
      </Button>
    </Form>
  ) : (
    <InsetText>
      The director or a head of service carries it out, here; or whoever runs the product, with{' '}
      <code>los retention run {plan.id}</code>.
    </InsetText>
  )

const namesNothing = ({ counts: { files, children, adopters = 0 } }: Plan): boolean =>
  files + children + adopters === 0

const Decide = ({ plan, running, mine, mayChange, mayApprove }: PlanPageProps) => (
  <ScreenOnly>
    {plan.state === 'drawn up' && namesNothing(plan) && (
      <InsetText>This plan names nothing that would go: there is nothing to approve.</InsetText>
    )}
    {plan.state === 'drawn up' && !namesNothing(plan) && mayApprove && mine && (
      <InsetText>You drew this plan up: somebody else approves it.</InsetText>
    )}
    {plan.state === 'drawn up' && !namesNothing(plan) && mayApprove && !mine && (
      <Form action={`/intake/retention/${plan.id}/approve`} version={plan.version}>
        <p class="govuk-body">
          What goes is gone for good, on every day that one can look at. Backups hold it until they are
          overwritten.
        </p>
        <Button kind="warning" preventDoubleClick>
          Approve this plan
        </Button>
      </Form>
    )}
    {plan.state === 'approved' && !running.waiting && <CarryOut plan={plan} mayApprove={mayApprove} />}
    {(plan.state === 'drawn up' || plan.state === 'approved') && !running.waiting && mayChange && (
      <Form action={`/intake/retention/${plan.id}/withdraw`} version={plan.version}>
        <Button kind="secondary" preventDoubleClick>
          Withdraw this plan
        </Button>
      </Form>
    )}
  </ScreenOnly>
)

/** One plan: what would go, who stands behind it, and in the end proof of what went. */
export const PlanPage = (props: PlanPageProps) => (
  <Page
    title={`Retention plan ${props.plan.id}`}
    breadcrumbs={[
      { text: 'Extracts', href: '/intake' },
      { text: 'Retention', href: '/intake/retention' },
      { text: `Plan ${props.plan.id}` },
    ]}
  >
    {props.changed === true && (
      <InsetText>
        Nothing was done: this plan changed, or it is not yours to approve. This is how it stands.
      </InsetText>
    )}
    <Head {...props} />
    <Running {...props} />
    {props.proof && <Proven proof={props.proof} />}
    <PlanCounts plan={props.plan} />
    <Named {...props} />
    <Decide {...props} />
  </Page>
)
