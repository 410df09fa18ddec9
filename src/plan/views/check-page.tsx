import { FilterLinks, sentenceCase, type FilterLink } from '../../design/index.ts'
import { checkInWords, countsBySeverity, severityNames } from '../check/index.ts'
import type { Finding, Severity } from '../check/index.ts'
import { gapHref } from '../model/gaps.ts'
import type { PlanArea, PlanWithAreas } from '../model/plan.ts'
import { PlanViews, UnderPlan } from './plan-frame.tsx'

/** What of the findings is shown: one seriousness, one area, or all; area 0 is the plan as a whole. */
export interface CheckFilter {
  readonly severity?: Severity | undefined
  readonly area?: number | undefined
}

export interface CheckPageProps {
  readonly whole: PlanWithAreas
  readonly findings: readonly Finding[]
  readonly filter: CheckFilter
  readonly mayChange: boolean
}

const slugOf = (severity: Severity): string => severity.replaceAll(' ', '-')

const href = ({ whole }: Pick<CheckPageProps, 'whole'>, { severity, area }: CheckFilter): string =>
  [
    `/plan/check?plan=${whole.plan.id}`,
    severity === undefined ? '' : `&seriousness=${slugOf(severity)}`,
    area === undefined ? '' : `&area=${area}`,
  ].join('')

const positionOf = ({ areas }: PlanWithAreas, { where }: Finding): number =>
  areas.find(({ id }) => id === where.areaId)?.position ?? 0

const isIn =
  (whole: PlanWithAreas, { severity, area }: CheckFilter) =>
  (finding: Finding) =>
    (severity === undefined || finding.severity === severity) &&
    (area === undefined || positionOf(whole, finding) === area)

const severityLinks = (props: CheckPageProps): readonly FilterLink[] => {
  const { whole, findings, filter } = props
  const shown = findings.filter(isIn(whole, { area: filter.area }))
  const counts = countsBySeverity(shown)
  return [
    {
      text: 'All',
      count: shown.length,
      href: href(props, { area: filter.area }),
      current: filter.severity === undefined,
    },
    ...severityNames.map((severity) => ({
      text: sentenceCase(severity),
      count: counts[severity],
      href: href(props, { ...filter, severity }),
      current: filter.severity === severity,
    })),
  ]
}

const areaLinks = (props: CheckPageProps): readonly FilterLink[] => {
  const { whole, findings, filter } = props
  const shown = findings.filter(isIn(whole, { severity: filter.severity }))
  const link = (text: string, area: number | undefined): FilterLink => ({
    text,
    count: shown.filter(isIn(whole, { area })).length,
    href: href(props, { ...filter, area }),
    current: filter.area === area,
  })
  return [
    link('All areas', undefined),
    ...whole.areas.map(({ position, title }) => link(`${position} ${title}`, position)),
    link('The plan as a whole', 0),
  ].filter(({ count, current }) => count > 0 || current)
}

const One = ({ finding, mayChange }: { readonly finding: Finding; readonly mayChange: boolean }) => (
  <li>
    <a class="govuk-link" href={gapHref(finding.where, mayChange)}>
      {finding.where.words}
    </a>
    : {finding.says}
  </li>
)

/** Findings of one rule together: what it asks, once; then where. */
const OfRule = ({
  findings,
  mayChange,
}: {
  readonly findings: readonly Finding[]
  readonly mayChange: boolean
}) => {
  const [first] = findings
  if (!first) return null
  return (
    <div class="los-check__rule">
      <h4 class="govuk-heading-s govuk-!-margin-bottom-1">{first.title}</h4>
      <p class="govuk-hint govuk-!-margin-bottom-1">
        {first.toDo}{' '}
        <a class="govuk-link los-screen-only" href={`/plan/check/rules#${first.rule}`}>
          Why<span class="govuk-visually-hidden">: {first.title}</span>
        </a>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {findings.map((finding) => (
          <One finding={finding} mayChange={mayChange} />
        ))}
      </ul>
    </div>
  )
}

const headingOf = (area: PlanArea | undefined): string =>
  area === undefined ? 'The plan as a whole' : `Area ${area.position}, ${area.title}`

const OfArea = ({
  area,
  findings,
  mayChange,
}: {
  readonly area: PlanArea | undefined
  readonly findings: readonly Finding[]
  readonly mayChange: boolean
}) => (
  <section>
    <h3 class="govuk-heading-m">{headingOf(area)}</h3>
    {[...Map.groupBy(findings, ({ rule }) => rule).values()].map((ofRule) => (
      <OfRule findings={ofRule} mayChange={mayChange} />
    ))}
  </section>
)

const OfSeverity = ({
  severity,
  findings,
  whole,
  mayChange,
}: Pick<CheckPageProps, 'findings' | 'whole' | 'mayChange'> & { readonly severity: Severity }) =>
  findings.length === 0 ? null : (
    <section class="los-check__severity" aria-labelledby={slugOf(severity)}>
      <h2 class="govuk-heading-l" id={slugOf(severity)}>
        {sentenceCase(severity)} ({findings.length})
      </h2>
      {[...Map.groupBy(findings, ({ where }) => where.areaId)].map(([areaId, ofArea]) => (
        <OfArea area={whole.areas.find(({ id }) => id === areaId)} findings={ofArea} mayChange={mayChange} />
      ))}
    </section>
  )

/** What a good colleague would say of the plan before anybody else reads it. */
export const CheckPage = (props: CheckPageProps) => {
  const { whole, findings, filter, mayChange } = props
  const shown = findings.filter(isIn(whole, filter))
  return (
    <UnderPlan plan={whole.plan} title="Plan check" lede={checkInWords(findings)}>
      <PlanViews plan={whole.plan} view="check" />
      <p class="govuk-body">
        Each finding is advice from{' '}
        <a href="/plan/check/rules" class="govuk-link">
          published rules
        </a>
        : nothing is changed in the plan, and a plan without findings is not thereby a good one.
      </p>
      {findings.length > 0 && (
        <div class="los-screen-only">
          <FilterLinks label="How serious" items={severityLinks(props)} />
          <FilterLinks label="Where" items={areaLinks(props)} />
        </div>
      )}
      {shown.length === 0 && findings.length > 0 && <p class="govuk-body">Nothing is found here.</p>}
      {severityNames.map((severity) => (
        <OfSeverity
          severity={severity}
          findings={shown.filter((finding) => finding.severity === severity)}
          whole={whole}
          mayChange={mayChange}
        />
      ))}
    </UnderPlan>
  )
}
