import type { ObservedList } from './observed-list.ts'

/** The lists of the observed spellings about leaving care and adoption. */
export const observedOfLeaving: Readonly<Record<string, ObservedList>> = {
  careLeaverEligibility: {
    codes: 'eligibility',
    groups: {
      'a) Relevant': ['relevant'],
      'b) Former relevant': ['former relevant'],
      'c) Qualifying': ['qualifying'],
      'd) Eligible': ['eligible'],
      'e) Other': [null],
    },
  },
  inTouch: {
    codes: 'inTouch',
    groups: {
      'a) In touch': ['yes'],
      'b) Not in touch': ['no', 'refused', 'not required'],
      'c) Not recorded': [null],
      'd) Exclude': ['died', 'returned home', 'yes', 'no', null],
    },
  },
  accommodation: {
    codes: 'accommodation',
    groups: {
      'a) With parents or relatives': ['B'],
      'b) Community home': ['C'],
      'c) Semi-independent transitional accommodation': ['D'],
      'd) Supported lodgings': ['E'],
      'e) Gone abroad': ['G'],
      'f) Deported': ['H'],
      'g) Ordinary lodgings': ['K'],
      'h) Residence not known': ['R'],
      'i) No fixed abode / homeless': ['S'],
      'j) Foyers': ['T'],
      'k) Independent living': ['U'],
      'l) Emergency accommodation': ['V'],
      'm) Bed and breakfast': ['W'],
      'n) In custody': ['X'],
      'o) With Former Foster Carer': ['Z'],
      'p) Other accommodation': ['Y'],
      zzCodeError: [null],
    },
  },
  accommodationSuitability: {
    codes: 'suitability',
    groups: {
      'a) Suitable': ['suitable'],
      'b) Not suitable': ['unsuitable'],
      'c) Not in touch or not recorded': [null],
      'd) Exclude': [null],
    },
  },
  activityStatus: {
    codes: 'activity',
    groups: {
      'F1: Full time in higher education': ['F1'],
      'P1: Part time in higher education': ['P1'],
      'F2: Full time in education other than higher': ['F2'],
      'P2: Part time in education other than higher': ['P2'],
      'F3: Full time in training or employment': ['F3'],
      'P3: Part time in training or employment': ['P3'],
      'F4: Young person engaged full time in an apprenticeship': ['F4'],
      'P4: Young person engaged part time in an apprenticeship': ['P4'],
      'F5: Young person engaged full time in training or employment (not apprenticeship)': ['F5', 'F3'],
      'P5: Young person engaged part time in training or employment (not apprenticeship)': ['P5', 'P3'],
      'G4: Not in education, employment or training - illness or disability': ['G4'],
      'G5: Not in education, employment or training - other': ['G5'],
      'G6: Not in education, employment or training - pregnancy or parenting': ['G6'],
    },
  },
  noLongerPlacedReason: {
    codes: 'noLongerPlacedReason',
    groups: {
      'a) Child’s needs changed': ['RD1'],
      'b) Court did not make a PO': ['RD2'],
      'c) Prospective adopters cannot be found': ['RD3'],
      'd) Any other reason': ['RD4'],
    },
  },
  leavingAdoptionReason: {
    codes: 'leavingReason',
    groups: {
      'a) Withdrew': ['withdrew'],
      'b) Process on hold': ['on hold'],
      'c) Application refused': ['refused'],
    },
  },
}
