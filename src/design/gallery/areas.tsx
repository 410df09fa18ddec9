import {
  Card,
  Cards,
  DataTable,
  EmptyState,
  FilterLinks,
  FurtherFilters,
  ImpactTag,
  Numbered,
  StatusTag,
  SubNavigation,
  Trend,
  type DeliveryStatus,
  type Impact,
} from '../components/index.ts'

interface Area {
  readonly number: number
  readonly name: string
  readonly delivery: DeliveryStatus
  readonly impact: Impact
  readonly share: string
  readonly of: string
  readonly signal: string
  readonly months: readonly (number | undefined)[]
  readonly next: string
  readonly exceptions: number
}

const areas: readonly Area[] = [
  {
    number: 1,
    name: 'Management oversight of cases',
    delivery: 'on track',
    impact: 'early signs',
    share: '82%',
    of: '41 of 50',
    signal: 'no signal',
    months: [70, 72, 69, 74, 78, 77, 79, 80, 78, 82, 81, 82],
    next: '12 December',
    exceptions: 7,
  },
  {
    number: 2,
    name: 'Quality of assessments and plans',
    delivery: 'at risk',
    impact: 'none yet',
    share: '71%',
    of: '37 of 52',
    signal: 'falling',
    months: [84, 85, 83, 84, 86, 84, 82, 81, 78, 76, 74, 71],
    next: '30 November, late',
    exceptions: 12,
  },
  {
    number: 3,
    name: 'Commissioning and sufficiency',
    delivery: 're-dated with approval',
    impact: 'none yet',
    share: '88%',
    of: '36 of 41',
    signal: 'no signal',
    months: [90, 88, undefined, undefined, 87, 88, 86, 89, 88, 88, 87, 88],
    next: '15 January',
    exceptions: 3,
  },
  {
    number: 4,
    name: 'Housing for homeless 16 and 17 year olds',
    delivery: 'delivered, evidence awaited',
    impact: 'early signs',
    share: '100%',
    of: '4 of 4',
    signal: 'too few to say',
    months: [100, 50, 100, 100, 75, 100, 100, 100, 100, 100, 100, 100],
    next: '3 December',
    exceptions: 1,
  },
  {
    number: 5,
    name: 'Pre-proceedings',
    delivery: 'late',
    impact: 'none yet',
    share: '4 of 9',
    of: 'in 12 weeks',
    signal: 'worse',
    months: [8, 7, 7, 6, 6, 5, 6, 5, 5, 4, 4, 4],
    next: '20 October, late',
    exceptions: 9,
  },
  {
    number: 6,
    name: 'Permanence',
    delivery: 'on track',
    impact: 'consistent',
    share: '91%',
    of: '30 of 33',
    signal: 'better since May',
    months: [72, 74, 75, 80, 85, 88, 90, 90, 91, 92, 90, 91],
    next: '8 January',
    exceptions: 4,
  },
  {
    number: 7,
    name: 'Foster carers’ annual reviews',
    delivery: 'complete, evidenced',
    impact: 'sustained',
    share: '98%',
    of: '46 of 47',
    signal: 'no signal',
    months: [60, 66, 74, 82, 90, 96, 98, 97, 98, 98, 98, 98],
    next: 'Check in February',
    exceptions: 0,
  },
]

const measureOf = ({ share, of, signal, months }: Area) => (
  <Trend values={months} label={`Twelve months: ${signal}`} figure={share} of={of} signal={signal} />
)

const nameOf = ({ number, name }: Area) => (
  <Numbered number={number}>
    <a class="govuk-link" href={`#area-${number}`}>
      {name}
    </a>
  </Numbered>
)

export const AreaTable = () => (
  <section id="areas">
    <DataTable
      caption="The seven areas"
      rows={areas}
      columns={[
        { head: 'Area', cell: nameOf },
        { head: 'Delivery', cell: ({ delivery }) => <StatusTag status={delivery} /> },
        { head: 'Impact', cell: ({ impact }) => <ImpactTag impact={impact} /> },
        { head: 'Key measure, 12 months', cell: measureOf },
        { head: 'Next milestone', cell: ({ next }) => next },
        {
          head: 'Exceptions',
          format: 'numeric',
          cell: ({ exceptions }) => (
            <a class="govuk-link" href="#monday">
              {exceptions}
            </a>
          ),
        },
      ]}
    />
  </section>
)

const Ways = () => (
  <>
    <SubNavigation
      label="Views of the plan"
      items={[
        { text: 'Areas', href: '#areas', current: true },
        { text: 'Plan on a page', href: '#page' },
        { text: 'Versions', href: '#versions' },
        { text: 'Submission', href: '#submission' },
      ]}
    />
    <FilterLinks
      label="Show areas"
      items={[
        { text: 'All', count: 7, href: '#all', current: true },
        { text: 'Late or at risk', count: 2, href: '#late' },
        { text: 'Impact not yet seen', count: 3, href: '#impact' },
      ]}
    />
    <FurtherFilters summary="By owner" chosen={false}>
      <FilterLinks
        label="Owner"
        items={[
          { text: 'Every owner', count: 7, href: '#owner', current: true },
          { text: 'Head of Example', count: 4, href: '#example' },
        ]}
      />
    </FurtherFilters>
  </>
)

export const AreaCards = () => (
  <section>
    <h2 class="govuk-heading-m">Areas as cards</h2>
    <Ways />
    <Cards>
      {areas.slice(0, 3).map(({ number, name, delivery, impact, exceptions }) => (
        <Card
          headingLevel={3}
          caption={`Area ${number}`}
          title={name}
          href={`#area-${number}`}
          tags={[<StatusTag status={delivery} />, <ImpactTag impact={impact} />]}
        >
          <p>9 actions, 2 due this month. {exceptions} children need somebody first.</p>
        </Card>
      ))}
    </Cards>
    <EmptyState
      title="No service plans feed this area yet"
      action={{ href: '#service-plans', text: 'Add a service plan' }}
    >
      <p>The head of service writes it; it then shows here beside the improvement plan.</p>
    </EmptyState>
  </section>
)
