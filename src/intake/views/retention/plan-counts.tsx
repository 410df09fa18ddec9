import { DataTable, EmptyState } from '../../../design/index.ts'
import { staysInWords } from '../../model/plan-in-words.ts'
import type { Plan } from '../../model/retention.ts'
import { counted, figure } from '../words.ts'
import { upperFirst } from './hold-page.tsx'

/** Of records that are old enough and stay, what is below says why. */
const noneGoes = ({ held, waitForFiles }: Plan['counts']): string =>
  held + waitForFiles > 0 ? 'No child’s record may go yet' : 'No child’s record is old enough'

/** How much the plan names, by list and year. */
export const PlanCounts = ({ plan: { counts, state } }: { readonly plan: Plan }) => (
  <section>
    <h2 class="govuk-heading-m">{state === 'carried out' ? 'What the plan named' : 'What would go'}</h2>
    <p class="govuk-body">
      {counted(counts.files, 'uploaded file')} and the records of{' '}
      {counted(counts.children, 'child', 'children')}
      {(counts.adopters ?? 0) > 0 && ` and of ${counted(counts.adopters ?? 0, 'prospective adopter')}`}, in
      every version, with whatever was typed about them.
    </p>
    <DataTable
      caption="By list, and by the year in which the children (on list 11: the adopters) left every list"
      rows={counts.rows}
      stacked
      columns={[
        {
          head: 'What',
          cell: ({ list, kind }) => (list === null ? upperFirst(kind) : `List ${list}: ${kind}`),
        },
        { head: 'Left in', saysWhat: 'Left in', format: 'numeric', cell: ({ year }) => year },
        {
          head: 'Children or adopters',
          saysWhat: 'Children or adopters',
          format: 'numeric',
          cell: ({ children }) => figure(children),
        },
        { head: 'Rows', saysWhat: 'Rows', format: 'numeric', cell: ({ rows }) => figure(rows) },
      ]}
      empty={<EmptyState title={noneGoes(counts)} />}
    />
    {staysInWords(counts).map((sentence) => (
      <p class="govuk-body">{sentence}</p>
    ))}
  </section>
)
