import { DataTable } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Fitness } from '../../model/fitness.ts'
import { fitnessWords } from '../../model/fitness.ts'
import type { ScorecardRow } from '../../model/scorecard.ts'
import { sources } from '../../model/sources.ts'

const Lists = ({ caption, fitness }: { readonly caption: string; readonly fitness: readonly Fitness[] }) => (
  <DataTable
    caption={caption}
    dense
    columns={[
      { head: 'List', cell: ({ list, of }) => `List ${list}: each ${of}` },
      { head: 'Extract', cell: ({ extractOn, fileName }) => `${longDate(extractOn)} ${fileName}` },
      { head: 'Fitness', cell: (fit) => fitnessWords(fit) },
    ]}
    rows={fitness}
  />
)

export interface FitProps {
  readonly fitness: readonly Fitness[]
  /** The rows that go to paper: the lists that they stand on go with them. */
  readonly printed: readonly ScorecardRow[]
}

/** Where the numbers come from, how old and how whole they are. */
export const Fit = ({ fitness, printed }: FitProps) => {
  const lists = new Set(printed.map(({ measure }) => sources[measure.source].list))
  const others = fitness.filter(({ list }) => !lists.has(list))
  return fitness.length === 0 ? null : (
    <section id="fitness">
      <Lists
        caption="How fit the numbers are to be read"
        fitness={fitness.filter(({ list }) => lists.has(list))}
      />
      {others.length > 0 && (
        <div class="los-screen-only">
          <Lists caption="Lists of the other measures" fitness={others} />
        </div>
      )}
      <p class="govuk-body los-score__note">
        Filled in: cells of the columns that measures use, without days on which something ended. Entered
        late: first told of by this extract, although it began before the one before was taken. No list tells
        which children are brothers and sisters: whether one family moves a small number is for whoever opens
        the list to see.
      </p>
    </section>
  )
}
