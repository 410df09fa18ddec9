import type { IsoDate } from '../../kernel/index.ts'
import type { AnnouncedFramework, Framework, FrameworkId } from './framework.ts'
import type { InspectionKind } from './kinds.ts'
import { kindFacts } from './kinds.ts'
import { announcedFrameworks, localAuthorityFrameworks } from './local-authority-childrens-services.ts'
import { singleInspection } from './single-inspection.ts'

export const frameworks: readonly Framework[] = [singleInspection, ...localAuthorityFrameworks]

/** The framework of inspections that began on this day, or undefined before November 2013. */
export function frameworkOn(day: IsoDate): Framework | undefined {
  return frameworks.find(
    ({ inForce }) => inForce.from <= day && (inForce.until === undefined || day <= inForce.until),
  )
}

/** The framework by which this kind of inspection is judged; none for letters and reviews, which give no grades. */
export const frameworkOf = (kind: InspectionKind, inspectedFrom: IsoDate): Framework | undefined =>
  kindFacts[kind].graded ? frameworkOn(inspectedFrom) : undefined

/** A successor that may already apply on this day, so that the strands are to be checked against the report. */
export const perhapsReplacedOn = (day: IsoDate): AnnouncedFramework | undefined =>
  announcedFrameworks.find(({ perhapsFrom }) => perhapsFrom <= day)

export const frameworkById = (id: FrameworkId): Framework | undefined =>
  frameworks.find((framework) => framework.id === id)
