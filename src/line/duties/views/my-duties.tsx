import type { Told } from '../../../children/index.ts'
import { ListTold } from '../../../children/index.ts'
import type { Column } from '../../../design/index.ts'
import { DataTable, Day, EmptyState, KeyFacts, Page } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { daysBetween, longDate } from '../../../kernel/index.ts'
import type { Owed, When } from '../model.ts'
import { byWhen, whens } from '../model.ts'
import type { InPlaceOf, MyDuties } from '../read.ts'

/** Children on the viewer’s Monday list who need somebody first, and of which day the extracts are that tell of them. */
export interface OnMonday {
  readonly children: number | 'Not known'
  readonly told: Told
}

export interface MyDutiesProps extends MyDuties {
  /** None where the viewer reads no children. */
  readonly onMonday: OnMonday | undefined
}

const headings: Readonly<Record<When, string>> = {
  overdue: 'Overdue',
  soon: 'Due within five working days',
  later: 'Due later',
  'no date': 'Without a date',
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

const Due = ({ dueOn, day }: { readonly dueOn: IsoDate | undefined; readonly day: IsoDate }) => {
  if (dueOn === undefined) return <>No date was set</>
  return (
    <>
      <Day day={dueOn} />
      {dueOn < day && <strong class="los-late"> {days(daysBetween(dueOn, day))} ago</strong>}
    </>
  )
}

const About = ({ about, child }: Owed) =>
  child ? (
    <a class="govuk-link" href={`/children/${child.id}`}>
      Child {child.councilId}
    </a>
  ) : (
    <>{about}</>
  )

const columnsOn = (day: IsoDate): readonly Column<Owed>[] => [
  {
    head: 'What to do',
    class: 'los-typed-cell',
    cell: ({ words, href }) => (
      <a class="govuk-link" href={href}>
        {words}
      </a>
    ),
  },
  { head: 'About', cell: About },
  { head: 'Due', cell: ({ dueOn }) => <Due dueOn={dueOn} day={day} /> },
]

const List = ({ owed, day }: { readonly owed: readonly Owed[]; readonly day: IsoDate }) => {
  const grouped = byWhen(owed, day)
  return (
    <>
      {whens.map((when) => {
        const rows = grouped.get(when) ?? []
        if (rows.length === 0) return null
        return (
          <DataTable caption={`${headings[when]} (${rows.length})`} rows={rows} columns={columnsOn(day)} />
        )
      })}
    </>
  )
}

const Summary = ({ owed, day, onMonday }: MyDutiesProps) => {
  const grouped = byWhen(owed, day)
  return (
    <KeyFacts
      facts={[
        ...whens.map((when) => ({ label: headings[when], figure: grouped.get(when)?.length ?? 0 })),
        ...(onMonday === undefined
          ? []
          : [
              {
                label: 'On your Monday list',
                figure: onMonday.children,
                note: 'children first',
                href: '/monday',
              },
            ]),
      ]}
    />
  )
}

const InPlace = ({ standIn, owed, day }: InPlaceOf & { readonly day: IsoDate }) => (
  <section aria-labelledby={`in-place-${standIn.id}`}>
    <h2 class="govuk-heading-m" id={`in-place-${standIn.id}`}>
      In place of the {standIn.absentPost}, until {longDate(standIn.untilOn)}
    </h2>
    {owed.length === 0 ? (
      <p class="govuk-body">Nothing is due from that post.</p>
    ) : (
      <List owed={owed} day={day} />
    )}
  </section>
)

function lede({ posts, owed, day }: MyDutiesProps): string {
  if (posts.length === 0) return 'You hold no post today: duties belong to posts, and come with them.'
  const overdue = byWhen(owed, day).get('overdue')?.length ?? 0
  // What a post is called may not have been known yet on the day looked back to.
  const called = posts.filter((post) => post !== '')
  const whom = called.length === 0 ? 'you' : `the ${called.join(' and the ')}`
  const due = `${owed.length} ${owed.length === 1 ? 'thing is' : 'things are'} due from ${whom}`
  return overdue === 0 ? `${due}, none of them overdue.` : `${due}, ${overdue} of them overdue.`
}

/** One list of everything due from whoever looks. */
export const MyDutiesPage = (props: MyDutiesProps) => (
  <Page title="My duties" lede={lede(props)} wide>
    <Summary {...props} />
    {props.onMonday && <ListTold told={props.onMonday.told} />}
    {props.owed.length === 0 && props.posts.length > 0 ? (
      <EmptyState title="Nothing is due from you" />
    ) : (
      <List {...props} />
    )}
    {props.inPlaceOf.map((each) => (
      <InPlace {...each} day={props.day} />
    ))}
  </Page>
)
