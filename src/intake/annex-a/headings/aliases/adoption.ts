import type { Aliases } from './alias.ts'

/** List 10. */
export const adoption: Aliases = {
  'Date the Child Entered Care':
    'EnteredCareDate | Date entered care | Care start date | Entered care | ' +
    'Date started looked after | Date became looked after',
  'Date of Decision that Child Should be Placed for Adoption':
    'ADMSHOBPADecisionDate | ADM decision date | SHOBPA date | ADM SHOBPA date | Decision date | ' +
    'Should be placed decision date | Date of ADM decision | Best interest decision date | ' +
    'perm_adm_decision_date | Date of SHOBPA decision',
  'Date of Placement Order':
    'PlacementOrderDate | Placement order | Placement order granted | perm_placement_order_date | ' +
    'Date placement order granted | PO date',
  'Date of Matching Child and Prospective Adopters':
    'MatchedForAdoptionDate | Match date | Matching date | Date matched | Date of match | ' +
    'perm_matched_date | Date of matching',
  'Date Placed for Adoption':
    'PlacedForAdoptionDate | Placed date | Date placed | perm_placed_for_adoption_date | ' +
    'Placed for adoption | Adoption placement date | Date placed with adopters',
  'Date of Decision that Child Should No Longer be Placed for Adoption':
    'DecisionReversedDate | Decision reversed | Date decision reversed | Reversal date | ' +
    'perm_decision_reversed_date | Date plan changed | Decision reversal date',
  'Reason Why Child No Longer Placed for Adoption':
    'DecisionReversedReason | Reversal reason | Reason decision reversed | ' +
    'perm_decision_reversed_reason | Reason no longer placed | Reason plan changed | ' +
    'Reason no longer placed for adoption',
  'Date the child was placed for fostering in FFA or concurrent planning placement':
    'DateFFAConsurrencyPlacement | DateFFAConcurrencyPlacement | FFA date | FFA placement date | ' +
    'Date FFA | Date placed FFA | Date of FFA placement | FFA or concurrent planning date | ' +
    'Date placed FFA or concurrent planning | perm_placed_ffa_cp_date | ' +
    'Date placed for fostering in FFA',
}

/** List 11. */
export const adopters: Aliases = {
  'Individual adopter identifier':
    'AdopterID | Adopter ID | Individual ID | Adopter number | Adopter reference | perm_adopter_id | ' +
    'Adopter identifier | Individual adopter ID | Prospective adopter ID',
  Disability: 'HasDisability | Disabled | Does the adopter have a disability | Adopter disability',
  'Is the (prospective) adopter fostering for adoption?':
    'AdoptedByCarer | Fostering for adoption | FFA | FFA? | Is the adopter FFA | ' +
    'Is the prospective adopter fostering for adoption | Adopter FFA',
  'Date enquiry received':
    'EnquiryDate | Enquiry date | Enquiry received | Date of enquiry | Initial enquiry date',
  'Date Stage 1 started':
    'Stage1StartDate | Stage 1 start | Stage one start date | Stage 1 start date | Stage one started',
  'Date Stage 1 ended':
    'Stage1EndDate | Stage 1 end | Stage one end date | Stage 1 end date | Stage one ended',
  'Date Stage 2 started':
    'Stage2StartDate | Stage 2 start | Stage two start date | Stage 2 start date | Stage two started',
  'Date Stage 2 ended':
    'Stage2EndDate | Stage 2 end | Stage two end date | Stage 2 end date | Stage two ended',
  'Date application submitted':
    'ApplicationDate | Application date | Application submitted | Date of application',
  'Date application approved':
    'ApplicationApprDate | Approval date | Date approved | Application approved | Date of approval | ' +
    'Application approval date',
  'Date adopter matched with child(ren)':
    'MatchedDate | Match date | Date matched | Matching date | Date adopter matched | Date of match',
  'Date child/children placed with adopter(s)':
    'PlacedDate | Placed date | Date placed | Date child placed | Date children placed | ' +
    'Placement date | Date child placed with adopters',
  'No. of children placed':
    'NumSiblingsPlaced | Number of children placed | Children placed | No of children | ' +
    'Number of children',
  'Date of leaving adoption process':
    'AdoptionLeaveDate | Leaving date | Date left | Date left process | Date withdrawn | ' +
    'Date of leaving | Date left adoption process',
  'Reason for leaving adoption process':
    'AdoptingLeaveReason | AdoptionLeaveReason | Leaving reason | Reason left | Reason for leaving | ' +
    'Reason left process | Reason withdrawn | Reason left adoption process',
}
