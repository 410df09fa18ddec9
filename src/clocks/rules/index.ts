import type { ClockRule } from '../model.ts'
import { adopterClocks } from './adopters.ts'
import { adoptionClocks } from './adoption.ts'
import { allegationClocks } from './allegations.ts'
import { careLeaverClocks } from './care-leavers.ts'
import { childProtectionClocks } from './child-protection.ts'
import { childrenInNeedClocks } from './children-in-need.ts'
import { complaintClocks } from './complaints.ts'
import { councilDutyClocks } from './council-duties.ts'
import { courtClocks } from './court.ts'
import { executiveDecisionClocks } from './executive-decisions.ts'
import { executiveMeetingClocks } from './executive-meetings.ts'
import { fosteringApprovalClocks } from './fostering-approval.ts'
import { fosteringReviewClocks } from './fostering-reviews.ts'
import { frontDoorClocks } from './front-door.ts'
import { healthAndEducationClocks } from './health-and-education.ts'
import { housingClocks } from './housing.ts'
import { informationRightsClocks } from './information-rights.ts'
import { inspectionCycleClocks } from './inspection-cycle.ts'
import { inspectionReportClocks } from './inspection-reports.ts'
import { lookedAfterReviewClocks } from './looked-after-reviews.ts'
import { lookedAfterVisitClocks } from './looked-after-visits.ts'
import { visitsByCarerClocks } from './looked-after-visits-by-carer.ts'
import { missingClocks } from './missing.ts'
import { oversightClocks } from './oversight-and-quality.ts'
import { permanenceClocks } from './permanence.ts'
import { personalAdviserClocks } from './personal-advisers.ts'
import { placementClocks } from './placements-and-plans.ts'
import { preProceedingsClocks } from './pre-proceedings.ts'
import { privateFosteringClocks } from './private-fostering.ts'
import { protectionPlanClocks } from './protection-plans.ts'
import { relaxationClocks } from './relaxations.ts'
import { residentialClocks } from './residential-and-commissioning.ts'
import { retentionClocks } from './retention.ts'
import { reviewingOfficerClocks } from './reviewing-officer.ts'
import { urgentProtectionClocks } from './urgent-protection.ts'
import { wayToPermanenceClocks } from './way-to-permanence.ts'

/** Rules by topic, in the order in which pages and commands list them; `slug` is the topic’s word in addresses. */
export const clockTopics = [
  { slug: 'front-door', topic: 'Front door and assessment', rules: frontDoorClocks },
  {
    slug: 'child-protection',
    topic: 'Child protection enquiries and conferences',
    rules: childProtectionClocks,
  },
  { slug: 'protection-plans', topic: 'Child protection plans and reviews', rules: protectionPlanClocks },
  {
    slug: 'urgent-protection',
    topic: 'Urgent protection and serious incidents',
    rules: urgentProtectionClocks,
  },
  { slug: 'children-in-need', topic: 'Children in need', rules: childrenInNeedClocks },
  {
    slug: 'placements-and-plans',
    topic: 'Looked-after children: plans and placements',
    rules: placementClocks,
  },
  { slug: 'looked-after-reviews', topic: 'Looked-after reviews', rules: lookedAfterReviewClocks },
  { slug: 'reviewing-officer', topic: 'The reviewing officer’s challenges', rules: reviewingOfficerClocks },
  { slug: 'looked-after-visits', topic: 'Looked-after visits', rules: lookedAfterVisitClocks },
  {
    slug: 'looked-after-visits-by-carer',
    topic: 'Looked-after visits with relatives and parents',
    rules: visitsByCarerClocks,
  },
  {
    slug: 'health-and-education',
    topic: 'Health and education of looked-after children',
    rules: healthAndEducationClocks,
  },
  { slug: 'permanence', topic: 'Permanence and connected carers', rules: permanenceClocks },
  {
    slug: 'way-to-permanence',
    topic: 'The way to permanence, stage by stage',
    rules: wayToPermanenceClocks,
  },
  { slug: 'adoption', topic: 'Adoption', rules: adoptionClocks },
  { slug: 'adopters', topic: 'Adopters and independent reviews', rules: adopterClocks },
  { slug: 'pre-proceedings', topic: 'Pre-proceedings', rules: preProceedingsClocks },
  { slug: 'court', topic: 'Court', rules: courtClocks },
  { slug: 'fostering-reviews', topic: 'Foster carers: reviews and visits', rules: fosteringReviewClocks },
  {
    slug: 'fostering-approval',
    topic: 'Foster carers: assessment, training and decisions',
    rules: fosteringApprovalClocks,
  },
  { slug: 'care-leavers', topic: 'Care leavers: assessment and plans', rules: careLeaverClocks },
  {
    slug: 'personal-advisers',
    topic: 'Care leavers: the personal adviser’s visits',
    rules: personalAdviserClocks,
  },
  { slug: 'housing', topic: 'Homelessness and bed and breakfast', rules: housingClocks },
  { slug: 'missing', topic: 'Missing children', rules: missingClocks },
  { slug: 'private-fostering', topic: 'Private fostering', rules: privateFosteringClocks },
  {
    slug: 'residential-and-commissioning',
    topic: 'Residential care and commissioning',
    rules: residentialClocks,
  },
  {
    slug: 'oversight-and-quality',
    topic: 'Management oversight and quality assurance',
    rules: oversightClocks,
  },
  {
    slug: 'allegations',
    topic: 'Allegations against people who work with children',
    rules: allegationClocks,
  },
  { slug: 'complaints', topic: 'Complaints', rules: complaintClocks },
  { slug: 'information-rights', topic: 'Information rights', rules: informationRightsClocks },
  { slug: 'after-an-inspection', topic: 'After an inspection', rules: inspectionReportClocks },
  { slug: 'inspections-to-come', topic: 'When Ofsted comes again', rules: inspectionCycleClocks },
  { slug: 'notice-of-decisions', topic: 'Notice of decisions', rules: executiveDecisionClocks },
  { slug: 'meetings', topic: 'Meetings and what follows them', rules: executiveMeetingClocks },
  { slug: 'council-duties', topic: 'The council’s own duties', rules: councilDutyClocks },
  { slug: 'retention', topic: 'How long records are kept', rules: retentionClocks },
  { slug: 'relaxations', topic: 'Relaxed for a time in 2020 and 2021', rules: relaxationClocks },
] as const

/** The ids that code may name: a misspelt one does not compile. */
export type ClockId = (typeof clockTopics)[number]['rules'][number]['id']

/** Every version of every rule, in the order in which `/clocks` prints them by topic. */
export const clockRules: readonly ClockRule<ClockId>[] = clockTopics.flatMap(
  ({ rules }): readonly ClockRule<ClockId>[] => rules,
)
