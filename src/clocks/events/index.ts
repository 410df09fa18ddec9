import type { InspectionOrDecisionEvent } from './inspection-and-decisions.ts'
import type { CourtEvent } from './court.ts'
import type { LookedAfterEvent } from './looked-after.ts'
import type { NewFamilyEvent } from './new-families.ts'
import type { ProtectingEvent } from './protecting-children.ts'
import type { ServiceEvent } from './running-the-service.ts'
import type { YoungAdultEvent } from './young-adults.ts'

/** What can start or stop a clock, as it reads after “when”. A new rule may need a new event: add it to its topic’s file. */
export type ClockEvent =
  | InspectionOrDecisionEvent
  | ProtectingEvent
  | LookedAfterEvent
  | NewFamilyEvent
  | CourtEvent
  | YoungAdultEvent
  | ServiceEvent
