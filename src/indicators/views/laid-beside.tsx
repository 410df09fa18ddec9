import { DataTable } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { targetOn } from '../model/laid-beside.ts'
import type { MeasureShown } from '../model/shown.ts'
import { standingOf } from '../model/standing.ts'
import { aimWords, distanceWords, smallWords, toleranceWords } from '../model/standing-words.ts'
import { StandingTag } from './standing.tsx'

const monthWords = (month: Parameters<typeof longDate>[0]): string => longDate(month).replace(/^\d+ /, '')

interface ShownProps {
  readonly shown: MeasureShown
}

const Stands = ({ shown: { measure, answer, asAt, laid } }: ShownProps) => {
  const target = targetOn(laid.targets, measure.id, asAt)
  const standing = standingOf(measure, answer, target)
  if (!target) return <p class="govuk-body">No target has been set for it.</p>
  const small = smallWords(answer, standing)
  return (
    <p class="govuk-body">
      <StandingTag standing={standing} /> {standing && `${distanceWords(measure, standing, target)}; `}
      {toleranceWords(measure, target)}
      {small !== undefined && ` · ${small}`}
    </p>
  )
}

/** What the measure is to reach, who set it, and what was aimed at before. */
export const Targets = ({ shown }: ShownProps) => {
  const { measure, laid, mayLay } = shown
  if (measure.better === 'neither' || measure.value === 'breakdown' || measure.value === 'spread') return null
  return (
    <section id="target">
      <h2 class="govuk-heading-m">Target</h2>
      <Stands shown={shown} />
      {laid.targets.length > 0 && (
        <DataTable
          caption="What has been aimed at"
          dense
          columns={[
            { head: 'From', cell: ({ from }) => longDate(from) },
            { head: 'Target', format: 'numeric', cell: ({ target }) => aimWords(measure, target) },
            { head: 'Tolerance', cell: (target) => toleranceWords(measure, target) },
            { head: 'Set by', cell: ({ post }) => post },
            { head: 'Why', cell: ({ reason }) => reason },
            mayLay && {
              head: 'Correct',
              class: 'los-screen-only',
              cell: ({ id, from }) => (
                <a class="govuk-link" href={`/measures/${measure.id}/targets/${id}`}>
                  Correct<span class="govuk-visually-hidden"> the target from {longDate(from)}</span>
                </a>
              ),
            },
          ]}
          rows={laid.targets.toReversed()}
        />
      )}
      {mayLay && (
        <p class="govuk-body los-screen-only">
          <a class="govuk-link" href={`/measures/${measure.id}/targets/new`}>
            Set a target
          </a>
        </p>
      )}
    </section>
  )
}

/** From which months the usual range of the chart is worked out, and why. */
export const Baselines = ({ shown: { measure, laid, mayLay, chart } }: ShownProps) => {
  if (!chart) return null
  return (
    <section id="baselines">
      {laid.baselines.length > 0 && (
        <DataTable
          caption="Baselines of the chart"
          dense
          columns={[
            { head: 'From', cell: ({ from }) => monthWords(from) },
            { head: 'Worked out up to', cell: ({ to }) => monthWords(to) },
            { head: 'Why', cell: ({ reason }) => reason },
            { head: 'Recorded by', cell: ({ by, on }) => `${by}, ${longDate(on)}` },
            mayLay && {
              head: 'Correct',
              class: 'los-screen-only',
              cell: ({ id, from }) => (
                <a class="govuk-link" href={`/measures/${measure.id}/baselines/${id}`}>
                  Correct<span class="govuk-visually-hidden"> the baseline from {monthWords(from)}</span>
                </a>
              ),
            },
          ]}
          rows={laid.baselines}
        />
      )}
      {mayLay && (
        <p class="govuk-body los-screen-only">
          <a class="govuk-link" href={`/measures/${measure.id}/baselines/new`}>
            Begin a new baseline
          </a>
        </p>
      )}
    </section>
  )
}
