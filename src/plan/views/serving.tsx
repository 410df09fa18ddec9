import type { Serving } from '../model/serving.ts'
import { FindingQuoted } from './finding.tsx'
import type { MeasureMay } from './measures.tsx'
import { MeasuresTable } from './measures-table.tsx'
import { Station } from './station.tsx'

/** The line upwards from an action of a lower plan: finding, area and measure. */
export const ServingStation = ({ serving, may }: { readonly serving: Serving; readonly may: MeasureMay }) => (
  <Station id="serves" title="What it serves">
    <p class="govuk-body">
      <a class="govuk-link" href={`/plan/areas/${serving.area.id}`}>
        Area {serving.area.position}, {serving.area.title}
      </a>{' '}
      of the strategic plan, which answers:
    </p>
    {serving.findings.map((finding) => (
      <FindingQuoted finding={finding} />
    ))}
    {serving.measures.length === 0 ? (
      <p class="govuk-body">No measure stands there yet.</p>
    ) : (
      <MeasuresTable
        measures={serving.measures}
        caption={`Measures that it serves in ${serving.area.title}`}
        may={may}
      />
    )}
  </Station>
)
