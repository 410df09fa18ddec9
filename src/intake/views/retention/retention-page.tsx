import type { Version } from '../../../access/index.ts'
import {
  Button,
  DataTable,
  Day,
  Details,
  EarlierVersions,
  EmptyState,
  Form,
  InsetText,
  Page,
  ScreenOnly,
  ShapeTag,
  type Shape,
  type Tone,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Hold, Plan, PlanState, RetentionRule } from '../../model/retention.ts'
import { counted, figure } from '../words.ts'
import { upperFirst, whoseHold } from './hold-page.tsx'

interface RuleRow {
  readonly files_months: number
  readonly children_months: number
  readonly reason: string
}

export interface RetentionPageProps {
  readonly rule: RetentionRule | undefined
  readonly versions: readonly Version<RuleRow>[]
  readonly holds: readonly Hold[]
  readonly plans: readonly Plan[]
  /** Whether a plan is being drawn up, and why the last one was not. */
  readonly drawing: { readonly waiting: boolean; readonly failed: string | undefined }
  readonly mayChange: boolean
  readonly mayApprove: boolean
}

const looks: Readonly<Record<PlanState, readonly [Shape, Tone]>> = {
  'drawn up': ['diamond', 'watch'],
  approved: ['half', 'waiting'],
  'carried out': ['tick', 'done'],
  withdrawn: ['ring', 'quiet'],
}

export const PlanTag = ({ state }: { readonly state: PlanState }) => {
  const [shape, tone] = looks[state]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {state}
    </ShapeTag>
  )
}

const Rule = ({ rule, versions, mayApprove }: RetentionPageProps) => (
  <section>
    <h2 class="govuk-heading-m">The council’s rule</h2>
    {rule ? (
      <p class="govuk-body">
        Uploaded files are kept {counted(rule.filesMonths, 'month')} after they were received, and children’s
        records {counted(rule.childrenMonths, 'month')} after the child left every list. In force since{' '}
        {longDate(rule.fromOn)}: {rule.reason}
      </p>
    ) : (
      <EmptyState title="No rule is set">Everything is kept until the council sets one.</EmptyState>
    )}
    {versions.length > 1 && (
      <Details summary="What it was before">
        <EarlierVersions
          of="the rule"
          versions={versions.map(({ row, change }) => ({
            on: change.on,
            by: change.by,
            reason: change.reason,
            says: {
              Files: counted(row.files_months, 'month'),
              'Children’s records': counted(row.children_months, 'month'),
            },
          }))}
        />
      </Details>
    )}
    {mayApprove && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href="/intake/retention/rule">
          {rule ? 'Change the rule' : 'Set the rule'}
        </a>
      </p>
    )}
  </section>
)

const Holds = ({ holds, mayChange }: RetentionPageProps) => (
  <section id="holds">
    <h2 class="govuk-heading-m">Kept all the same</h2>
    <DataTable
      caption="What is kept although the rule says otherwise"
      captionHidden
      rows={holds}
      columns={[
        { head: 'Kept', cell: (hold) => whoseHold(hold) },
        { head: 'Why', cell: ({ reason, words }) => `${upperFirst(reason)}: ${words}` },
        { head: 'Since', cell: ({ fromOn }) => <Day day={fromOn} /> },
        mayChange && {
          head: <span class="govuk-visually-hidden">End it</span>,
          class: 'los-screen-only',
          cell: (hold) => (
            <a class="govuk-link" href={`/intake/retention/holds/${hold.id}`}>
              End<span class="govuk-visually-hidden"> the hold on {whoseHold(hold)}</span>
            </a>
          ),
        },
      ]}
      empty={<EmptyState title="Nothing is held">The rule holds for every record.</EmptyState>}
    />
    {mayChange && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href="/intake/retention/holds">
          Keep a child, or children of a kind
        </a>
      </p>
    )}
  </section>
)

const Draw = ({ rule, drawing, mayChange }: RetentionPageProps) => (
  <>
    {drawing.failed !== undefined && !drawing.waiting && <InsetText>{drawing.failed}</InsetText>}
    {drawing.waiting ? (
      <p class="govuk-body" role="status">
        A plan is being drawn up. This page loads itself again until it is there.
      </p>
    ) : (
      mayChange &&
      rule && (
        <ScreenOnly>
          <Form action="/intake/retention/plans">
            <Button preventDoubleClick>Draw up what would go today</Button>
          </Form>
        </ScreenOnly>
      )
    )}
  </>
)

const Plans = (props: RetentionPageProps) => (
  <section id="plans">
    <h2 class="govuk-heading-m">Plans</h2>
    <Draw {...props} />
    <DataTable
      caption="Plans, the latest first"
      captionHidden
      rows={props.plans}
      stacked
      columns={[
        {
          head: 'Plan',
          cell: ({ id }) => (
            <a class="govuk-link" href={`/intake/retention/${id}`}>
              Plan {id}
            </a>
          ),
        },
        { head: 'State', cell: ({ state }) => <PlanTag state={state} /> },
        { head: 'Drawn up', saysWhat: 'Drawn up', cell: ({ drawnUpOn }) => <Day day={drawnUpOn} /> },
        { head: 'Files', saysWhat: 'Files', format: 'numeric', cell: ({ counts }) => figure(counts.files) },
        {
          head: 'Children',
          saysWhat: 'Children',
          format: 'numeric',
          cell: ({ counts }) => figure(counts.children),
        },
      ]}
      empty={<EmptyState title="No plan was drawn up yet">Drawing one up removes nothing.</EmptyState>}
    />
  </section>
)

/** How long records are kept, what is kept all the same, and every plan of what goes. */
export const RetentionPage = (props: RetentionPageProps) => (
  <Page
    title="Retention"
    lede="How long uploaded files and children’s records are kept, and what goes when. Nothing goes before a second person has approved it."
    breadcrumbs={[{ text: 'Extracts', href: '/intake' }, { text: 'Retention' }]}
  >
    <Rule {...props} />
    <Plans {...props} />
    <Holds {...props} />
  </Page>
)
