import { Page, SubNavigation, type PageProps } from '../../design/index.ts'
import type { PlanHead } from '../model/plan.ts'

export type PlanView =
  | 'areas'
  | 'plans'
  | 'on a page'
  | 'actions'
  | 'risks'
  | 'timeline'
  | 'check'
  | 'coverage'
  | 'slippage'
  | 'versions'
  | 'submission'
  | 'excel'

interface View {
  readonly view: PlanView
  readonly text: string
  readonly path: string
  /** Of the strategic plan alone: findings, coverage and submission are its own. */
  readonly strategic?: true
}

const views: readonly View[] = [
  { view: 'areas', text: 'Areas', path: '/plan' },
  { view: 'actions', text: 'Actions', path: '/plan/actions' },
  { view: 'plans', text: 'Service and team plans', path: '/plan/plans', strategic: true },
  { view: 'on a page', text: 'Plan on a page', path: '/plan/on-a-page', strategic: true },
  { view: 'risks', text: 'Risks', path: '/plan/risks' },
  { view: 'timeline', text: 'Timeline', path: '/plan/timeline' },
  { view: 'check', text: 'Check', path: '/plan/check' },
  { view: 'coverage', text: 'Coverage', path: '/plan/coverage', strategic: true },
  { view: 'slippage', text: 'Slippage', path: '/plan/slippage' },
  { view: 'versions', text: 'Versions', path: '/plan/versions' },
  { view: 'submission', text: 'Submission', path: '/plan/submission', strategic: true },
  { view: 'excel', text: 'Excel', path: '/plan/workbook' },
]

/** Where a page of this plan is: the current plan's addresses are the short ones, others name theirs. */
export const planHref = (path: string, { id }: Pick<PlanHead, 'id'>): string => `${path}?plan=${id}`

export const PlanViews = ({ plan, view }: { readonly plan: PlanHead; readonly view: PlanView }) => (
  <SubNavigation
    label="Views of the plan"
    items={views
      .filter(({ strategic }) => plan.level === 'strategic' || strategic === undefined)
      .map((each) => ({
        text: each.text,
        href: planHref(each.path, plan),
        current: each.view === view,
      }))}
  />
)

/** A page under the plan, with the way back to it. */
export const UnderPlan = ({
  plan,
  ...props
}: PageProps & { readonly plan: Pick<PlanHead, 'id' | 'title'> }) => (
  <Page
    breadcrumbs={[{ text: plan.title, href: planHref('/plan', plan) }, { text: props.title }]}
    {...props}
  />
)
