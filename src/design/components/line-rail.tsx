import { classNames, isFilled, type Slot } from '../govuk/slot.ts'
import { sentenceCase } from './sentence-case.ts'

/** The stations of the line, from what the inspector found to what was decided. */
export const stations = [
  'finding',
  'analysis',
  'outcome',
  'actions',
  'measures',
  'children',
  'evidence',
  'decisions',
] as const
export type Station = (typeof stations)[number]

export interface LineRailProps {
  readonly current: Station
  /** Where each station is; one without an address is not reached yet. */
  readonly hrefs: Readonly<Partial<Record<Station, string>>>
  /** A count or a word beside a station: `9 actions`. */
  readonly notes?: Readonly<Partial<Record<Station, Slot>>> | undefined
}

interface StopProps extends LineRailProps {
  readonly station: Station
}

const Stop = ({ station, current, hrefs, notes }: StopProps) => {
  const { [station]: href } = hrefs
  const note = notes?.[station]
  const here = station === current
  return (
    <li class={classNames('los-rail__stop', here && 'los-rail__stop--here')}>
      {href ? (
        <a class="los-rail__name" href={href} aria-current={here ? 'step' : undefined}>
          {sentenceCase(station)}
        </a>
      ) : (
        <span class="los-rail__name" aria-current={here ? 'step' : undefined}>
          {sentenceCase(station)}
        </span>
      )}
      {isFilled(note) && <span class="los-rail__note">{note}</span>}
    </li>
  )
}

/** Where this page stands on the line; the way back up is always in the same place. */
export const LineRail = (props: LineRailProps) => (
  <nav class="los-rail" aria-label="The line">
    <ol class="los-rail__stops">
      {stations.map((station) => (
        <Stop station={station} {...props} />
      ))}
    </ol>
  </nav>
)

export interface OnTheLineProps extends LineRailProps {
  readonly children?: Slot
}

/** A page's content with the rail at its left. */
export const OnTheLine = ({ children, ...rail }: OnTheLineProps) => (
  <div class="los-on-the-line">
    <LineRail {...rail} />
    <div class="los-on-the-line__content">{children}</div>
  </div>
)
