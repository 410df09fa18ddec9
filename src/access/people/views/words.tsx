import { longDate } from '../../../kernel/index.ts'
import { Tag } from '../../../design/index.ts'
import type { TagColour } from '../../../design/index.ts'
import type { Dates, PersonState } from '../model.ts'

const colours: Readonly<Record<PersonState, TagColour>> = {
  invited: 'blue',
  active: 'green',
  suspended: 'orange',
  left: 'grey',
}

export const StateTag = ({ state }: { readonly state: PersonState }) => (
  <Tag colour={colours[state]}>{state}</Tag>
)

export const Vacant = () => <Tag colour="yellow">vacant</Tag>

export const datesInWords = ({ fromOn, untilOn }: Dates): string =>
  untilOn === null ? `From ${longDate(fromOn)}` : `${longDate(fromOn)} to ${longDate(untilOn)}`

/** 'Team manager (North team)'; a role without a team is said alone. */
export const roleInWords = ({
  role,
  team,
}: {
  readonly role: string
  readonly team: string | null
}): string => `${role.slice(0, 1).toUpperCase()}${role.slice(1)}${team === null ? '' : ` (${team})`}`

/** 'people', '1 person'. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`
