import { code } from './code.ts'

export const leftCareReason = [
  code('E11', 'Adopted - application unopposed', 'a) E11: Adopted - application unopposed'),
  code('E12', 'Adopted - consent dispensed', 'b) E12: Adopted - consent dispensed'),
  code('E2', 'Died', 'c) E2: Died'),
  code('E3', 'Care taken by another LA', 'd) E3: Care taken by another LA'),
  code(
    'E4A',
    'Returned home to live with parents or relatives - part of planning',
    'e) E4A: Returned home to live with parents or relatives - part of planning',
  ),
  code(
    'E4B',
    'Returned home to live with parents or relatives - not part of planning',
    'f) E4B: Returned home to live with parents or relatives - not part of planning',
  ),
  code(
    'E13',
    'Parents, relatives or other with no parental responsibility',
    'g) E13: Parents, relatives or other with no parental responsibility',
  ),
  code('E41', 'Residence order granted', 'h) E41: Residence order granted'),
  code(
    'E45',
    'Special Guardianship Orders - former carer relative/friend',
    'i) E45: Special Guardianship Orders - former carer relative/friend',
  ),
  code(
    'E46',
    'Special Guardianship Orders - former carer other',
    'j) E46: Special Guardianship Orders - former carer other',
  ),
  code(
    'E47',
    'Special Guardianship Orders - relative/friend',
    'k) E47: Special Guardianship Orders - relative/friend',
  ),
  code('E48', 'Special Guardianship Orders - other', 'l) E48: Special Guardianship Orders - other'),
  code('E5', 'Moved into independent living - supported', 'm) E5: Moved into independent living - supported'),
  code(
    'E6',
    'Moved into independent living - no support',
    'n) E6: Moved into independent living - no support',
  ),
  code(
    'E7',
    'Transferred to residential care funded by adult social services',
    'o) E7: Transferred to residential care funded by adult social services',
  ),
  code('E9', 'Sentenced to custody', 'p) E9: Sentenced to custody'),
  code('E14', 'Accommodation on remand ended', 'q) E14: Accommodation on remand ended'),
  code(
    'E15',
    'Age assessment determined child was 18 or over',
    'r) E15: Age assessment determined child was 18 or over',
  ),
  code('E16', 'Child moved abroad', 's) E16: Child moved abroad'),
  code('E8', 'Care ceased for any other reason', 't) E8: Care ceased for any other reason'),
  code('X1', 'CodeError', 'u) X1:CodeError'),
  code(
    'E17',
    'Aged 18+ and remained with current carers',
    'v) E17: Aged 18+ and remained with current carers',
  ),
] as const

export const eligibility = [
  code('relevant', 'Relevant child', 'a) Relevant child'),
  code('former relevant', 'Former relevant child', 'b) Former relevant child'),
  code('qualifying', 'Qualifying care leaver', 'c) Qualifying care leaver'),
  code('eligible', 'Eligible child', 'd) Eligible child'),
] as const

export const inTouch = [
  code('yes', 'In touch', 'a) Yes'),
  code('no', 'Not in touch', 'b) No'),
  code('died', 'Died', 'c) Died'),
  code('refused', 'Refuses contact', 'd) Refu'),
  code('not required', 'Needs no more services', 'e) NREQ'),
  code('returned home', 'Returned home for six months or more', 'f) Rhom'),
] as const

export const accommodation = [
  code('B', 'Parents/relatives', 'B: Parents/relatives'),
  code('C', 'Community home / residential care', 'C: Community home / residential care'),
  code(
    'D',
    'Semi-independent, transitional accommodation and self-contained accommodation',
    'D: Semi-independent, transitional accommodation and self-contained accommodation',
  ),
  code('E', 'Supported lodgings', 'E: Supported lodgings'),
  code('G', 'Abroad', 'G: Abroad'),
  code('H', 'Deported', 'H: Deported'),
  code('K', 'Ordinary lodgings, without formal support', 'K: Ordinary lodgings, without formal support'),
  code('R', 'Residence not known', 'R: Residence not known'),
  code('S', 'No fixed abode / homeless', 'S: No fixed abode / homeless'),
  code('T', 'Foyers and similar supported accommodation', 'T: Foyers and similar supported accommodation'),
  code('U', 'Independent living', 'U: Independent living'),
  code('V', 'Emergency accommodation', 'V: Emergency accommodation'),
  code('W', 'Bed and breakfast', 'W: Bed and breakfast'),
  code('X', 'In custody', 'X: In custody'),
  code('Y', 'Other accommodation', 'Y: Other accommodation'),
  code('Z', 'With former foster carers', 'Z: With former foster carers'),
] as const

export const suitability = [
  code('suitable', 'Suitable', 'a) Suitable'),
  code('unsuitable', 'Unsuitable', 'b) Unsuitable'),
] as const

export const activity = [
  code('F1', 'Full time in higher education', 'F1: Full time in higher education'),
  code('P1', 'Part time in higher education', 'P1: Part time in higher education'),
  code('F2', 'Full time in education other than higher', 'F2: Full time in education other than higher'),
  code('P2', 'Part time in education other than higher', 'P2: Part time in education other than higher'),
  code('F3', 'Full time in training or employment', 'F3: Full time in training or employment'),
  code('P3', 'Part time in training or employment', 'P3: Part time in training or employment'),
  code(
    'G4',
    'Not in education, employment or training - illness or disability',
    'G4: Not in education, employment or training - illness or disability',
  ),
  code(
    'G5',
    'Not in education, employment or training - other',
    'G5: Not in education, employment or training - other',
  ),
  code(
    'G6',
    'Not in education, employment or training - pregnancy or parenting',
    'G6: Not in education, employment or training - pregnancy or parenting',
  ),
  code(
    'F4',
    'Young person engaged full time in an apprenticeship',
    'F4: Young person engaged full time in an apprenticeship',
  ),
  code(
    'P4',
    'Young person engaged part time in an apprenticeship',
    'P4: Young person engaged part time in an apprenticeship',
  ),
  code(
    'F5',
    'Young person engaged full time in training or employment (not apprenticeship)',
    'F5: Young person engaged full time in training or employment (not apprenticeship)',
  ),
  code(
    'P5',
    'Young person engaged part time in training or employment (not apprenticeship)',
    'P5: Young person engaged part time in training or employment (not apprenticeship)',
  ),
] as const
