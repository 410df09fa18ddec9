import {
  DataTable,
  drawnOnce,
  EmptyState,
  InsetText,
  KeyFacts,
  Page,
  sentenceCase,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Audience } from '../../model/audience.ts'
import { audiences } from '../../model/audience.ts'
import type { Scorecard, ScorecardRow } from '../../model/scorecard.ts'
import { countOf, keyMeasures } from '../../model/scorecard.ts'
import { CommentaryBoxes } from './commentary-boxes.tsx'
import { Differs, notesOf } from './differs.tsx'
import { Fit } from './fit.tsx'
import { Against, Elsewhere, Months, Value, Ways } from './row-cells.tsx'

export interface ScorecardPageProps {
  readonly card: Scorecard
}

const titles: Readonly<Record<Audience, (card: Scorecard) => string>> = {
  team: ({ team }) => `Scorecard of ${team?.name ?? 'the team'}`,
  service: () => 'Scorecard of the service',
  board: () => 'Scorecard for the board',
}

const Audiences = ({ card: { audience } }: ScorecardPageProps) => (
  <nav class="los-screen-only" aria-label="Scorecards">
    <p class="govuk-body">
      {audiences.map((each, at) => (
        <>
          {at > 0 && ' · '}
          {each === audience ? (
            <strong aria-current="page">{sentenceCase(each)}</strong>
          ) : (
            <a class="govuk-link" href={`/measures/scorecard/${each}`}>
              {sentenceCase(each)}
            </a>
          )}
        </>
      ))}
      {' · '}
      <a class="govuk-link" href="/measures">
        All measures
      </a>
    </p>
  </nav>
)

const Teams = ({ card: { teams, team } }: ScorecardPageProps) =>
  teams.length < 2 ? null : (
    <nav class="los-screen-only" aria-label="Teams">
      <ul class="govuk-list los-score__teams">
        {teams.map((each) => (
          <li>
            {each.id === team?.id ? (
              <strong aria-current="page">{each.name}</strong>
            ) : (
              <a class="govuk-link" href={`/measures/scorecard/team?team=${each.id}`}>
                {each.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )

const Marked = ({ card: { audience, whyNoLists, mayRelease } }: ScorecardPageProps) => (
  <>
    {audience === 'board' && (
      <InsetText>
        <strong>For the named members of the board, in closed meeting.</strong> True counts, small ones among
        them: not for publication. What is published goes through the publication rules first.
        {mayRelease && (
          <span class="los-screen-only">
            {' '}
            <a class="govuk-link" href="/released/new/board">
              Release it to a board’s members
            </a>
            {' · '}
            <a class="govuk-link" href="/released/new/public">
              Release figures to the public
            </a>
          </span>
        )}
      </InsetText>
    )}
    {whyNoLists !== undefined && <InsetText>{whyNoLists}</InsetText>}
  </>
)

const Summary = ({ rows }: { readonly rows: readonly ScorecardRow[] }) => {
  const { onTarget, within, outside, none } = countOf(rows)
  return (
    <KeyFacts
      facts={[
        { label: 'Outside tolerance', figure: outside, note: 'look here first' },
        { label: 'Within tolerance', figure: within, note: 'short of the target' },
        { label: 'On target', figure: onTarget },
        { label: 'No target', figure: none, note: `of ${rows.length} measures` },
      ]}
    />
  )
}

interface GroupProps {
  readonly group: string
  readonly rows: readonly ScorecardRow[]
  readonly card: Scorecard
  /** How published figures differ, by the number of the note from 1. */
  readonly notes: readonly string[]
}

const Group = ({ group, rows, card, notes }: GroupProps) => (
  <DataTable
    caption={group}
    dense
    columns={[
      {
        head: 'Measure',
        class: 'los-score__measure',
        cell: (row) => (
          <span id={row.measure.id}>
            {row.measure.title}
            <Ways row={row} card={card} />
          </span>
        ),
      },
      { head: 'Value', class: 'los-score__value', cell: (row) => <Value row={row} /> },
      { head: 'Against the target', class: 'los-score__against', cell: (row) => <Against row={row} /> },
      { head: 'Twelve months', class: 'los-score__months', cell: (row) => <Months row={row} /> },
      rows.some(({ others }) => others !== undefined) && {
        head: 'Neighbours and England',
        class: 'los-score__others',
        cell: (row) => <Elsewhere row={row} note={notes.indexOf(row.others?.differs ?? '') + 1} />,
      },
    ]}
    rows={rows}
  />
)

const Groups = (props: Omit<GroupProps, 'group'>) => (
  <>
    {[...Map.groupBy(props.rows, ({ measure }) => measure.group)].map(([group, rows]) => (
      <Group {...props} group={group} rows={rows} />
    ))}
  </>
)

const Said = ({ rows }: { readonly rows: readonly ScorecardRow[] }) => {
  const said = rows.filter(({ commentary }) => commentary !== undefined)
  return said.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">What is said of them</h2>
      {said.map((row) => (
        <CommentaryBoxes row={row} />
      ))}
    </section>
  )
}

/** Paper holds the key measures; the others stand on the screen, below them. */
const Others = ({ rows, ...props }: Omit<GroupProps, 'group'>) =>
  rows.length === 0 ? null : (
    <section>
      <div class="los-screen-only">
        <h2 class="govuk-heading-m" id="others">
          The other measures
        </h2>
        <Groups {...props} rows={rows} />
      </div>
      <p class="govuk-body los-print-only">
        {rows.length} more measures, without a target and without commentary, stand on this page on the
        screen.
      </p>
    </section>
  )

const Body = drawnOnce((card: Scorecard) => {
  const { key, others } = keyMeasures(card.rows)
  const props = { card, notes: notesOf([...key, ...others]) }
  return (
    <div class="los-score__page">
      <Summary rows={card.rows} />
      {others.length > 0 && (
        <p class="govuk-body los-screen-only">
          The key measures stand first: those with a target or with commentary, furthest from their target
          first.{' '}
          <a class="govuk-link" href="#others">
            The other measures
          </a>{' '}
          follow.
        </p>
      )}
      {others.length > 0 ? (
        <Group {...props} group="Key measures" rows={key} />
      ) : (
        <Groups {...props} rows={key} />
      )}
      <Said rows={key} />
      <Others {...props} rows={others} />
      <Differs printed={key} others={others} />
      <Fit fitness={card.fitness} printed={key} />
    </div>
  )
})

/** An audience's measures on one page: each with its number, its aim, its year, and what is said of it. */
export const ScorecardPage = ({ card }: ScorecardPageProps) => (
  <Page
    title={titles[card.audience](card)}
    lede={`As at ${longDate(card.asAt)}. Every number is made of one list, and is the same for everybody who reads it.`}
    back={{ href: '/measures', text: 'Measures' }}
    wide
    print="landscape"
  >
    <Audiences card={card} />
    <Teams card={card} />
    <div class="los-score__page">
      <Marked card={card} />
    </div>
    {card.rows.every(({ answer }) => !answer.known) ? (
      <EmptyState title="Nothing is known of this day">
        Measures come from the extracts that the council makes. None told of this day.
      </EmptyState>
    ) : (
      <Body of={card} />
    )}
  </Page>
)
