import type { Post } from '../../access/index.ts'
import { ChangedMeanwhile, Page } from '../../design/index.ts'
import type { Inspection, Strength } from '../model/inspection.ts'
import type { TypedCheck } from '../model/typed-check.ts'
import { typedCheck } from '../model/typed-check.ts'

export interface StrengthChangedProps {
  readonly inspection: Inspection
  readonly strength: Strength
  readonly posts: readonly Post[]
  readonly yours: TypedCheck
  readonly posted: Readonly<Record<string, string | readonly string[]>>
}

const day = ({ lastCheckedOn: { day: date, month, year } }: TypedCheck) =>
  [date, month, year].filter(Boolean).join(' ')

/** Somebody else checked the strength, or corrected its inspection, while this form was open. */
export const StrengthChanged = ({ inspection, strength, posts, yours, posted }: StrengthChangedProps) => {
  const stored = typedCheck(strength)
  const owner = ({ ownerPostId }: TypedCheck) =>
    posts.find(({ id }) => String(id) === ownerPostId)?.title ?? ''
  const address = `/inspections/${inspection.id}/strengths/${strength.id}`
  return (
    <Page title="This was changed meanwhile" back={{ href: address }}>
      <ChangedMeanwhile
        thing="this strength or its inspection"
        action={address}
        posted={posted}
        version={inspection.version}
        storedHref={address}
        fields={[
          { label: 'Owner', yours: owner(yours), stored: owner(stored) },
          { label: 'What would show that it slips', yours: yours.watch, stored: stored.watch },
          { label: 'How it stood', yours: yours.state, stored: stored.state },
          { label: 'Day of the look', yours: day(yours), stored: day(stored) },
          { label: 'What was seen', yours: yours.note, stored: stored.note },
        ]}
      />
    </Page>
  )
}
