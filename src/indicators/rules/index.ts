import type { Measure } from '../model/measure.ts'
import { ofWhatIsKnown } from '../model/what-is-known.ts'
import { adoption } from './adoption.ts'
import { assessments } from './assessments.ts'
import { carePlanning } from './care-planning.ts'
import { cases } from './cases.ts'
import { enquiries } from './enquiries.ts'
import { frontDoor } from './front-door.ts'
import { inCareMeasures } from './in-care.ts'
import { leavingCare } from './leaving-care.ts'
import { packCare } from './pack-care.ts'
import { packFrontDoor } from './pack-front-door.ts'
import { packLeavingCare } from './pack-leaving-care.ts'
import { packPlans } from './pack-plans.ts'
import { protection } from './protection.ts'

/** Every measure that ships, in the order in which they are printed. */
export const ourMeasures: readonly Measure[] = [
  ...frontDoor,
  ...assessments,
  ...enquiries,
  ...cases,
  ...protection,
  ...inCareMeasures,
  ...carePlanning,
  ...leavingCare,
  ...adoption,
  ...packFrontDoor,
  ...packPlans,
  ...packCare,
  ...packLeavingCare,
].map((measure: Measure) => ofWhatIsKnown(measure))
