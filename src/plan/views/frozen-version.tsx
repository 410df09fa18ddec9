import { Day, DataTable } from '../../design/index.ts'
import type { FrozenArea, FrozenPlan } from '../model/frozen.ts'
import type { PlanHead } from '../model/plan.ts'
import { DayOrNotKnown, DueDate } from './dates.tsx'
import { UnderPlan } from './plan-frame.tsx'
import type { ListedVersion } from './versions.tsx'

export interface FrozenVersionProps {
  readonly plan: PlanHead
  readonly version: ListedVersion & { readonly plan: FrozenPlan }
}

const parts = [
  ['Context', 'context'],
  ['Causes', 'causes'],
  ['What has been done', 'doneSoFar'],
  ['What is needed', 'needed'],
  ['What will be different for children', 'outcome'],
] as const

const Actions = ({ area }: { readonly area: FrozenArea }) => (
  <DataTable
    caption={`Actions of area ${area.position}`}
    captionHidden
    rows={area.actions}
    columns={[
      { head: 'Action', cell: ({ reference, text }) => `${reference} ${text}` },
      {
        head: 'Lead',
        cell: ({ lead, contributors }) => [lead ?? 'Nobody yet', ...contributors].join(', '),
      },
      { head: 'Starts', cell: ({ startOn }) => <DayOrNotKnown day={startOn} /> },
      { head: 'Due', cell: (action) => <DueDate {...action} /> },
      { head: 'Waits for', cell: ({ waitsFor }) => waitsFor.join(', ') || 'Nothing' },
      {
        head: 'Milestones',
        cell: ({ milestones }) =>
          milestones.length === 0 ? (
            'None'
          ) : (
            <ul class="los-list-in-cell">
              {milestones.map(({ text, dueOn }) => (
                <li>
                  {text}, <Day day={dueOn} />
                </li>
              ))}
            </ul>
          ),
      },
    ]}
    empty={<p class="govuk-body">No actions.</p>}
  />
)

const Area = ({ area }: { readonly area: FrozenArea }) => (
  <section aria-labelledby={`area-${area.position}`}>
    <h2 class="govuk-heading-m" id={`area-${area.position}`}>
      {area.position} {area.title}
    </h2>
    {area.findings.map((finding) => (
      <blockquote class="los-quotation">
        <p>{finding}</p>
      </blockquote>
    ))}
    <p class="govuk-body">Sponsor: {area.sponsor ?? 'nobody yet'}</p>
    {parts
      .filter(([, name]) => area[name] !== '')
      .map(([label, name]) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{label}</h3>
          <p class="govuk-body">{area[name]}</p>
        </>
      ))}
    <Actions area={area} />
  </section>
)

/** A version as it was approved, word for word. */
export const FrozenVersionPage = ({ plan, version }: FrozenVersionProps) => (
  <UnderPlan
    plan={plan}
    title={`Version ${version.number}`}
    caption={version.plan.title}
    breadcrumbs={[
      { text: plan.title, href: `/plan?plan=${plan.id}` },
      { text: 'Versions', href: `/plan/versions?plan=${plan.id}` },
      { text: `Version ${version.number}` },
    ]}
    wide
  >
    <p class="govuk-body">
      Approved on <Day day={version.approvedOn} /> by {version.approvedBy}. {version.note}
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={`/plan/versions/${version.number}/compare/now?plan=${plan.id}`}>
        Compare it with the plan as it stands
      </a>
    </p>
    {version.plan.areas.map((area) => (
      <Area area={area} />
    ))}
    <p class="govuk-body-s">
      Fingerprint (SHA-256) of what was frozen: <code>{version.sha256}</code>
    </p>
  </UnderPlan>
)
