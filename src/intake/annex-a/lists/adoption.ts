import { adopterId, blank, childId, columnsOf, disability, endOf, whoWithoutId } from './column.ts'
import type { AnnexList } from './column.ts'

const adoption = columnsOf('adoption')
const adopter = columnsOf('adopter')

/** Lists 10 and 11: children with a decision for adoption, and people who want to adopt. */
export const adoptionLists: readonly AnnexList[] = [
  {
    number: 10,
    name: 'Adoption',
    fact: 'adoption',
    windowMonths: 12,
    neededFor: 'time limits and measures of adoption',
    columns: [
      childId,
      columnsOf('adoptiveFamily').words('Family identifier', 'family_id', blank),
      ...whoWithoutId,
      disability,
      adoption.day('Date the Child Entered Care', 'entered_care_on'),
      adoption.day('Date of Decision that Child Should be Placed for Adoption', 'decided_on'),
      adoption.day('Date of Placement Order', 'placement_order_on', blank),
      adoption.day('Date of Matching Child and Prospective Adopters', 'matched_on', blank),
      adoption.day('Date Placed for Adoption', 'placed_on', blank),
      adoption.day('Date of Adoption Order', 'ordered_on', blank),
      adoption.day(
        'Date of Decision that Child Should No Longer be Placed for Adoption',
        'reversed_on',
        blank,
      ),
      adoption.code(
        'Reason Why Child No Longer Placed for Adoption',
        'reversed_reason',
        'noLongerPlacedReason',
        blank,
      ),
      adoption.day(
        'Date the child was placed for fostering in FFA or concurrent planning placement',
        'early_placed_on',
        blank,
      ),
    ],
  },
  {
    number: 11,
    name: 'Prospective adopters',
    fact: 'adopter',
    windowMonths: 12,
    neededFor: 'time limits and measures of prospective adopters',
    columns: [
      adopterId,
      adopter.words('Family identifier', 'family_id', blank),
      adopter.code('Gender', 'gender', 'gender'),
      adopter.code('Ethnicity', 'ethnicity', 'ethnicity'),
      adopter.truth('Disability', 'disabled'),
      adopter.truth('Is the (prospective) adopter fostering for adoption?', 'fostering_for_adoption'),
      adopter.day('Date enquiry received', 'enquired_on'),
      adopter.day('Date Stage 1 started', 'stage_1_started_on', blank),
      adopter.day('Date Stage 1 ended', 'stage_1_ended_on', endOf('stage_1_started_on')),
      adopter.day('Date Stage 2 started', 'stage_2_started_on', blank),
      adopter.day('Date Stage 2 ended', 'stage_2_ended_on', endOf('stage_2_started_on')),
      adopter.day('Date application submitted', 'applied_on', blank),
      adopter.day('Date application approved', 'approved_on', blank),
      adopter.day('Date adopter matched with child(ren)', 'matched_on', blank),
      adopter.day('Date child/children placed with adopter(s)', 'placed_on', blank),
      adopter.whole('No. of children placed', 'children_placed', blank),
      adopter.day('Date of Adoption Order', 'ordered_on', blank),
      adopter.day('Date of leaving adoption process', 'left_on', blank),
      adopter.code('Reason for leaving adoption process', 'left_reason', 'leavingReason', blank),
    ],
  },
]
