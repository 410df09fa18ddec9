import { DataTable, EmptyState, FilterLinks, Page, sentenceCase } from '../../design/index.ts'
import type { Column, FilterLink } from '../../design/index.ts'
import { worstFirst } from '../model/area-delivery.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import type { Registered, RegisterFilter } from '../model/register.ts'
import { isKept, registerOf } from '../model/register.ts'
import { levelInWords, planLevels } from '../model/level.ts'
import { sourceInWords, whences } from '../model/source.ts'
import { DeliveryTag } from './delivery-tag.tsx'
import { DueDate, PostName } from './dates.tsx'
import { lowerPlanHref } from './feeding.tsx'
import { planHref, PlanViews } from './plan-frame.tsx'

export interface RegisterPageProps {
  readonly whole: PlanWithAreas
  readonly filter: RegisterFilter
}

function hrefOf(
  { plan }: PlanWithAreas,
  { level, plan: of, source, owner, status, overdue }: RegisterFilter,
  path = '/plan/actions',
) {
  const asked = new URLSearchParams({
    ...(level === undefined ? {} : { level }),
    ...(of === undefined ? {} : { of: String(of) }),
    ...(source === undefined ? {} : { source }),
    ...(owner === undefined ? {} : { owner: String(owner) }),
    ...(status === undefined ? {} : { status }),
    ...(overdue === true ? { overdue: 'yes' } : {}),
  }).toString()
  return `${planHref(path, { id: plan.id })}${asked === '' ? '' : `&${asked}`}`
}

/** One row of filters: all, and each choice that some action has under the others. */
function linksOf<Value>(
  { whole, filter }: RegisterPageProps,
  choices: readonly { readonly value: Value; readonly text: string }[],
  using: (value: Value | undefined) => RegisterFilter,
  chosen: Value | undefined,
): readonly FilterLink[] {
  const all = registerOf(whole)
  const count = (asked: RegisterFilter) => all.filter(isKept(asked)).length
  return [{ value: undefined, text: 'All' }, ...choices].flatMap(({ value, text }) => {
    const asked = { ...filter, ...using(value) }
    const isCurrent = value === chosen
    return count(asked) === 0 && !isCurrent && value !== undefined
      ? []
      : [{ text, count: count(asked), href: hrefOf(whole, asked), current: isCurrent }]
  })
}

const ownersIn = (whole: PlanWithAreas) =>
  [
    ...new Map(
      registerOf(whole).flatMap(({ action: { lead } }) => (lead ? [[lead.id, lead.title] as const] : [])),
    ),
  ]
    .map(([value, text]) => ({ value, text }))
    .toSorted((one, other) => one.text.localeCompare(other.text))

const Filters = (props: RegisterPageProps) => {
  const { whole, filter } = props
  const sources = whences.map((value) => ({ value, text: sentenceCase(value) }))
  const statuses = worstFirst.map((value) => ({ value, text: sentenceCase(value) }))
  const plans = whole.lower.map(({ plan }) => ({ value: plan.id, text: `${plan.code ?? ''} ${plan.title}` }))
  const levels = planLevels.map((value) => ({ value, text: levelInWords[value] }))
  return (
    <>
      {whole.lower.length > 0 && (
        <>
          <FilterLinks label="Level" items={linksOf(props, levels, (level) => ({ level }), filter.level)} />
          <FilterLinks label="Plan" items={linksOf(props, plans, (plan) => ({ plan }), filter.plan)} />
        </>
      )}
      <FilterLinks label="Source" items={linksOf(props, sources, (source) => ({ source }), filter.source)} />
      <FilterLinks
        label="Delivery"
        items={linksOf(props, statuses, (status) => ({ status }), filter.status)}
      />
      <FilterLinks
        label="Overdue"
        items={linksOf(props, [{ value: true, text: 'Overdue' }], (overdue) => ({ overdue }), filter.overdue)}
      />
      <FilterLinks
        label="Owner"
        items={linksOf(props, ownersIn(whole), (owner) => ({ owner }), filter.owner)}
      />
    </>
  )
}

const columns: readonly Column<Registered>[] = [
  {
    head: 'Action',
    class: 'los-column--words',
    cell: ({ action: { id, reference, text } }) => (
      <a class="govuk-link" href={`/plan/actions/${id}`}>
        {reference} {text}
      </a>
    ),
  },
  {
    head: 'Plan',
    cell: ({ plan }) => (
      <>
        {levelInWords[plan.level]}
        {plan.level !== 'strategic' && (
          <span class="los-action__about">
            <a class="govuk-link" href={lowerPlanHref(plan)}>
              {plan.title}
            </a>
          </span>
        )}
      </>
    ),
  },
  {
    head: 'Source',
    class: 'los-column--reasons',
    cell: ({ source }) =>
      source?.link ? (
        <a class="govuk-link" href={source.link} rel="noreferrer">
          {sourceInWords(source)}
        </a>
      ) : (
        sourceInWords(source)
      ),
  },
  { head: 'Owner', cell: ({ action: { lead } }) => <PostName post={lead} nobody="Nobody leads it yet" /> },
  { head: 'Delivery', cell: ({ action: { delivery } }) => <DeliveryTag status={delivery.status} /> },
  { head: 'Due', cell: ({ action }) => <DueDate {...action} /> },
]

/** Every action with where it comes from: one register instead of one list for each source. */
export const RegisterPage = (props: RegisterPageProps) => {
  const { whole, filter } = props
  const rows = registerOf(whole).filter(isKept(filter))
  const all = registerOf(whole)
  const elsewhere = whole.sources.length
  const below = all.filter(({ plan }) => plan.id !== whole.plan.id).length
  return (
    <Page
      title="Actions"
      caption={whole.plan.title}
      lede={`${all.length} actions, ${elsewhere} of them from other sources than the inspection, ${below} of service and team plans below.`}
      wide
    >
      <PlanViews plan={whole.plan} view="actions" />
      <Filters {...props} />
      <p class="govuk-body los-screen-only">
        Take this list away:{' '}
        <a class="govuk-link" href={hrefOf(whole, filter, '/plan/actions.xlsx')}>
          Excel
        </a>
        ,{' '}
        <a class="govuk-link" href={hrefOf(whole, filter, '/plan/actions.csv')}>
          CSV
        </a>
      </p>
      <DataTable
        caption="Actions and where they come from"
        captionHidden
        rows={rows}
        columns={columns}
        empty={<EmptyState title="No action is listed here">Choose other filters above.</EmptyState>}
      />
    </Page>
  )
}
