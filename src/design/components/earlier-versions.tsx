import type { IsoDate } from '../../kernel/index.ts'
import { Timeline, type TimelineEntry } from './timeline.tsx'

export interface ShownVersion {
  readonly on: IsoDate
  readonly by: string
  readonly reason: string | null
  /** What it said, by the labels of its fields. */
  readonly says: Readonly<Record<string, string>>
}

export interface EarlierVersionsProps {
  /** What they are versions of: `this meeting`. */
  readonly of: string
  /** Oldest first. */
  readonly versions: readonly ShownVersion[]
}

const quoted = (words = ''): string => (words === '' ? 'nothing' : `“${words}”`)

const Differences = ({
  was,
  is,
}: {
  readonly was: ShownVersion['says']
  readonly is: ShownVersion['says']
}) => {
  const changed = Object.keys(is).filter((label) => was[label] !== is[label])
  return changed.length === 0 ? (
    <p>Nothing that is shown here was changed.</p>
  ) : (
    <ul class="govuk-list">
      {changed.map((label) => (
        <li>
          <strong>{label}:</strong> {quoted(was[label])} became {quoted(is[label])}
        </li>
      ))}
    </ul>
  )
}

const entryOf = (version: ShownVersion, before: ShownVersion | undefined): TimelineEntry => ({
  day: version.on,
  title: before ? 'Corrected' : 'Recorded',
  source: version.by,
  children: before && (
    <>
      <Differences was={before.says} is={version.says} />
      <p>
        <strong>Why:</strong> {version.reason ?? 'no reason recorded'}
      </p>
    </>
  ),
})

/** What a record said before it was corrected, with who corrected it, when and why; nothing while it never was. */
export const EarlierVersions = ({ of, versions }: EarlierVersionsProps) =>
  versions.length < 2 ? null : (
    <section aria-labelledby="earlier-versions">
      <h2 class="govuk-heading-m" id="earlier-versions">
        Corrected
      </h2>
      <Timeline
        label={`Versions of ${of}`}
        entries={versions.map((version, index) => entryOf(version, versions[index - 1])).toReversed()}
      />
    </section>
  )
