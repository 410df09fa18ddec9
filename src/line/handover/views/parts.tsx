import { Tag } from '../../../design/index.ts'
import type { TagColour } from '../../../design/index.ts'
import type { ToHandOver, Where } from '../model.ts'

export const toHandovers = { text: 'Handovers', href: '/handovers' } as const

const colours: Readonly<Record<Where, TagColour>> = {
  'with the line manager': 'red',
  waiting: 'yellow',
  accepted: 'green',
}

export const WhereTag = ({ where }: { readonly where: Where }) => <Tag colour={colours[where]}>{where}</Tag>

export type AboutItemProps = Pick<ToHandOver, 'childId' | 'about'> & {
  /** The council’s numbers of the children. */
  readonly numbers: ReadonlyMap<number, string>
}

const labels: Readonly<Record<string, string>> = {
  'Action log': 'Promise',
  Governance: 'Meeting',
  Papers: 'Paper',
  Team: 'Children',
}

export const AboutItem = ({ childId, about, numbers }: AboutItemProps) =>
  childId === undefined ? (
    <>{labels[about] ?? about}</>
  ) : (
    <a class="govuk-link" href={`/children/${childId}`}>
      Child {numbers.get(childId) ?? ''}
    </a>
  )
