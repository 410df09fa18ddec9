import { Page, SubNavigation, type PageProps } from '../../design/index.ts'
import type { PlanHead } from '../model/plan.ts'

export type PlanView =
  | 'areas'
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

const views: readonly { readonly view: PlanView; readonly text: string; readonly path: string }[] = [
  { view: 'areas', text: 'Areas', path: '/plan' },
  { view: 'actions', text: 'Actions', path: '/plan/actions' },
  { view: 'on a page', text: 'Plan on a page', path: '/plan/on-a-page' },
  { view: 'risks', text: 'Risks', path: '/plan/risks' },
  { view: 'timeline', text: 'Timeline', path: '/plan/timeline' },
  { view: 'check', text: 'Check', path: '/plan/check' },
  { view: 'coverage', text: 'Coverage', path: '/plan/coverage' },
  { view: 'slippage', text: 'Slippage', path: '/plan/slippage' },
  { view: 'versions', text: 'Versions', path: '/plan/versions' },
  { view: 'submission', text: 'Submission', path: '/plan/submission' },
  { view: 'excel', text: 'Excel', path: '/plan/workbook' },
]

/** Where a page of this plan is: the current plan's addresses are the short ones, others name theirs. */
export const planHref = (path: string, { id }: Pick<PlanHead, 'id'>): string => `${path}?plan=${id}`

export const PlanViews = ({ plan, view }: { readonly plan: PlanHead; readonly view: PlanView }) => (
  <SubNavigation
    label="Views of the plan"
    items={views.map((each) => ({
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
