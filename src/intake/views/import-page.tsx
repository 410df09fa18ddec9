import { Page, type Slot } from '../../design/index.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { Applied } from './applied.tsx'
import { Checked } from './checked.tsx'
import type { WhyApplied } from './decide.tsx'
import { Facts } from './facts.tsx'
import { Refused } from './refused.tsx'
import { UnderWay } from './under-way.tsx'
import type { WayOn } from './ways-on.ts'
import { titleOf } from './words.ts'

export interface ImportPageProps {
  readonly shown: ImportShown
  /** The same file was sent again, and this is what it came to before. */
  readonly again: boolean
  readonly refreshing: boolean
  readonly waysOn: readonly WayOn[]
  readonly why?: WhyApplied
}

export const isUnderWay = ({ task }: ImportShown): boolean => task?.state === 'waiting'

/** One extract: how far it is, what it would do, or what it did. */
export const ImportPage = (props: ImportPageProps) => {
  const { shown, again } = props
  return (
    <Page
      title={titleOf(shown.held)}
      caption={`Extract ${shown.held.id}`}
      breadcrumbs={[{ text: 'Extracts', href: '/intake' }, { text: titleOf(shown.held) }]}
      wide
      problems={props.why?.problems}
    >
      {again && (
        <p class="govuk-inset-text">
          This file was sent before for the same day. It goes in once: this is what it came to.
        </p>
      )}
      <Facts shown={shown} />
      <Came shown={shown} />
      <Body {...props} />
    </Page>
  )
}

/** Why the last thing that was asked of it was not done. */
const Came = ({ shown: { task } }: Pick<ImportPageProps, 'shown'>) =>
  task?.state === 'failed' ? (
    <p class="govuk-inset-text" role="status">
      {task.cameTo}
    </p>
  ) : null

const Body = ({ shown, refreshing, waysOn, why }: ImportPageProps): Slot => {
  if (isUnderWay(shown)) return <UnderWay shown={shown} refreshing={refreshing} />
  switch (shown.held.state) {
    case 'checking':
    case 'refused':
      return <Refused shown={shown} />
    case 'checked':
      return <Checked shown={shown} why={why} />
    case 'applied':
      return <Applied shown={shown} waysOn={waysOn} />
    case 'reversed':
      return (
        <p class="govuk-body">
          It was taken back: the days that it spoke for hold again what the extract before it said. What it
          said stays known as it was until then.
        </p>
      )
    case 'thrown away':
      return <p class="govuk-body">It was thrown away and never went into the record.</p>
  }
}
