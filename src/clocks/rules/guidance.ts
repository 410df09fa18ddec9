import type { Instrument } from '../model.ts'

const guidance =
  (instrument: string, address: string) =>
  (provision: string): Instrument => ({ instrument, provision, url: `https://www.gov.uk/${address}` })

/**
 * Guidance, standards and returns of departments: what they say is not law, even where the law tells councils to follow it.
 */
export const workingTogether = guidance(
  'Working Together to Safeguard Children',
  'government/publications/working-together-to-safeguard-children--2',
)
export const iroHandbook = guidance(
  'Independent Reviewing Officers’ Handbook',
  'government/publications/independent-reviewing-officers-handbook',
)
export const careGuidance = guidance(
  'Children Act 1989 guidance and regulations, volume 2',
  'government/publications/children-act-1989-care-planning-placement-and-case-review',
)
export const transitionGuidance = guidance(
  'Children Act 1989 guidance and regulations, volume 3',
  'government/publications/children-act-1989-transition-to-adulthood-for-care-leavers',
)
export const missingGuidance = guidance(
  'Statutory guidance on children who run away or go missing',
  'government/publications/children-who-run-away-or-go-missing-from-home-or-care',
)
export const educationGuidance = guidance(
  'Promoting the education of looked-after and previously looked-after children',
  'government/publications/promoting-the-education-of-looked-after-children',
)
export const lookedAfterReturn = guidance(
  'Children looked after return (SSDA903), with the guidance on health of 2015',
  'guidance/children-looked-after-return',
)
export const adoptionGuidance = guidance(
  'Statutory guidance on adoption, 2013',
  'government/publications/adoption-statutory-guidance-2013',
)
export const adoptionStandards = guidance(
  'Adoption: national minimum standards',
  'government/publications/adoption-national-minimum-standards',
)
export const scorecards = guidance(
  'DfE adoption scorecards',
  'government/news/adoption-scorecards-and-thresholds-published',
)
export const fosteringStandards = guidance(
  'Fostering services: national minimum standards, 2011',
  'government/publications/fostering-services-national-minimum-standards',
)
export const youngPeopleGuidance = guidance(
  'Joint guidance on 16 and 17-year-olds who may be homeless, 2018',
  'government/publications/provision-of-accommodation-for-16-and-17-year-olds-who-may-be-homeless-and-or-require-accommodation',
)
export const accessibilityGuidance = guidance(
  'Accessibility requirements for public sector websites and apps',
  'guidance/accessibility-requirements-for-public-sector-websites-and-apps',
)

export const practiceDirection12A = (provision: string): Instrument => ({
  instrument: 'Family Procedure Rules 2010, Practice Direction 12A',
  provision,
  url: 'https://www.justice.gov.uk/courts/procedure-rules/family/practice_directions/pd_part_12a',
})
