import type { IsoDate } from '../../kernel/index.ts'
import { speaksOn } from '../model/evidence.ts'
import type { PlanArea } from '../model/plan.ts'
import { openRelapse, relapseInWords } from '../model/relapse.ts'
import { EvidenceTable } from './evidence.tsx'
import { ImpactWithWhy, OverrideShown } from './impact.tsx'
import { Station } from './station.tsx'

export interface AreaProofProps {
  readonly area: PlanArea
  readonly day: IsoDate
  readonly may: { readonly change: boolean }
}

/** For and against, side by side in one table: the newest day first. */
export const AreaEvidence = ({ area, day }: AreaProofProps) => {
  const evidence = area.actions
    .flatMap((action) => action.evidence)
    .toSorted((one, other) => other.evidenceOn.localeCompare(one.evidenceOn))
  const against = evidence.filter((each) => each.direction === 'contradicts' && speaksOn(each, day)).length
  return (
    <Station id="evidence" title={`Evidence for and against (${evidence.length})`}>
      {evidence.length === 0 ? (
        <p class="govuk-body">
          Not yet collected: nothing here shows whether what was done made a difference.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {against === 0
              ? 'Nothing that counts today contradicts.'
              : `Of what counts today, ${against} ${against === 1 ? 'piece contradicts' : 'pieces contradict'}.`}
          </p>
          <EvidenceTable
            evidence={evidence}
            actions={area.actions}
            day={day}
            caption={`Evidence of ${area.title}`}
            mayReport={false}
          />
        </>
      )}
    </Station>
  )
}

export const AreaImpact = ({ area, may }: AreaProofProps) => (
  <Station
    id="impact"
    title="Impact"
    {...(may.change
      ? { edit: { href: `/plan/areas/${area.id}/override/impact`, text: 'Override impact' } }
      : {})}
  >
    <ImpactWithWhy impact={area.impact} />
    <OverrideShown override={area.overrides.impact} computed={area.impact.impact} mayChange={may.change} />
  </Station>
)

/** Actions that were complete and whose measures fell back, where somebody has to decide or did not in time. */
export const AreaRelapses = ({ area }: AreaProofProps) => {
  const open = area.actions.filter(({ relapses }) => openRelapse(relapses) !== undefined)
  return open.length === 0 ? null : (
    <ul class="govuk-list">
      {open.map(({ id, reference, text, relapses }) => (
        <li>
          <a class="govuk-link" href={`/plan/actions/${id}#relapse`}>
            {reference} {text}
          </a>{' '}
          {relapseInWords(openRelapse(relapses))}
        </li>
      ))}
    </ul>
  )
}
