import type { Told } from '../../../children/index.ts'
import { ToldUpTo } from '../../../children/index.ts'
import { EmptyState, Page } from '../../../design/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'

export interface UntoldChildProps {
  readonly childId: number
  readonly councilId: string
  readonly asAt: IsoDate
  /** Of which day the extracts are by which the page goes. */
  readonly told: Told
}

/** A child of whom no list of care tells on the day looked at: nothing is said of what is not known. */
export const UntoldChildPage = ({ childId, councilId, asAt, told }: UntoldChildProps) => (
  <Page
    title={`Child ${councilId}`}
    caption="Permanence"
    breadcrumbs={[{ text: 'Permanence', href: '/permanence' }, { text: `Child ${councilId}` }]}
  >
    <ToldUpTo told={told} />
    <EmptyState
      title={`Not known: no list of children in care names the child on ${longDate(asAt)}`}
      action={{ href: `/children/${childId}`, text: 'The child’s whole record' }}
    >
      What the tracker shows of a child begins with the extract that tells of the care. Look at another day,
      or at the whole record.
    </EmptyState>
  </Page>
)
