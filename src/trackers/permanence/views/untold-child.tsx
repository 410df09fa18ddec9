import type { Told } from '../../../children/index.ts'
import { ToldUpTo } from '../../../children/index.ts'
import { EmptyState, Page } from '../../../design/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import { lookingBack } from './come-back.tsx'

export interface UntoldChildProps {
  readonly childId: number
  readonly councilId: string
  readonly asAt: IsoDate
  /** Of which day the extracts are by which the page goes. */
  readonly told: Told
  /** Given where something was to be recorded. */
  readonly today?: IsoDate
  /** Of today, as it is known today. */
  readonly ofNow?: boolean
}

/** Why nothing is recorded of a child from this day. */
export const nothingRecorded = ({
  asAt,
  today,
  ofNow,
}: Pick<UntoldChildProps, 'asAt' | 'today' | 'ofNow'>): string => {
  if (asAt === today)
    return ofNow === true
      ? 'No list of children in care names the child: nothing can be recorded until one does'
      : lookingBack
  return `You are looking at ${longDate(asAt)}, of which no list of children in care names the child: go back to today and record it there, with its own day`
}

const anotherDay = (href: string) => `/another-day?back=${encodeURIComponent(href)}`

/** A child of whom no list of care tells on the day looked at: nothing is said of what is not known. */
export const UntoldChildPage = (props: UntoldChildProps) => {
  const { childId, councilId, asAt, told, today, ofNow } = props
  const comeBack = today !== undefined && ofNow !== true
  return (
    <Page
      title={`Child ${councilId}`}
      caption="Permanence"
      breadcrumbs={[{ text: 'Permanence', href: '/permanence' }, { text: `Child ${councilId}` }]}
    >
      <ToldUpTo told={told} />
      <EmptyState
        title={`Not known: no list of children in care names the child on ${longDate(asAt)}`}
        action={
          comeBack
            ? { href: anotherDay(`/permanence/${childId}`), text: 'Go back to today, or to another day' }
            : { href: `/children/${childId}`, text: 'The child’s whole record' }
        }
      >
        {today === undefined
          ? 'What the tracker shows of a child begins with the extract that tells of the care. Look at another day, or at the whole record.'
          : `${nothingRecorded(props)}.`}
      </EmptyState>
    </Page>
  )
}
