import type { StandIn } from '../../../access/index.ts'
import { InsetText } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { addressOf } from '../address.ts'
import { everything } from '../model/list.ts'

export interface StandingInProps {
  readonly standIns: readonly StandIn[]
  readonly standIn: StandIn | undefined
}

const OnWhoseBehalf = ({ absentPost, untilOn, reason }: StandIn) => (
  <InsetText>
    <p class="govuk-body">
      You read this list <strong>on behalf of the {absentPost}</strong>, who is away until {longDate(untilOn)}
      : {reason}. You write nothing in their place.
    </p>
    <p class="govuk-body los-screen-only">
      <a class="govuk-link" href={addressOf(everything)}>
        The whole of your own list
      </a>
    </p>
  </InsetText>
)

/** On whose behalf the list is read; on the viewer's own list, whose else is among it. */
export const StandingIn = ({ standIns, standIn }: StandingInProps) => {
  if (standIn) return <OnWhoseBehalf {...standIn} />
  if (standIns.length === 0) return null
  return (
    <>
      {standIns.map(({ id, absentPost, untilOn }) => (
        <p class="govuk-body">
          You stand in for the {absentPost} until {longDate(untilOn)}; their children are among yours.{' '}
          <a class="govuk-link los-screen-only" href={addressOf({ ...everything, standIn: id })}>
            Only the list of the {absentPost}
          </a>
        </p>
      ))}
    </>
  )
}
