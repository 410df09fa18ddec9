import { code } from './code.ts'

export const legalStatus = [
  code('E1', 'Placement order', 'E1: Placement order'),
  code('C1', 'Interim care order', 'C1: ICO'),
  code('C2', 'Full care order', 'C2: FCO'),
  code('D1', 'Freeing order', 'D1: Freeing order'),
  code('V2', 'Accommodated under section 20', 'V2: Single period under S20'),
  code('L1', 'Police protection in local authority accommodation', 'L1: Police protection LA accommodation'),
  code('L2', 'Emergency protection order', 'L2: EPO'),
  code(
    'L3',
    'Child assessment order in local authority accommodation',
    'L3: Child assessment order LA accommodation',
  ),
  code('J1', 'Remanded to the local authority or youth detention', 'J1: Remanded to LA or youth detention'),
  code('J2', 'Local authority accommodation under PACE', 'J2: LA accommodation under PACE'),
  code('J3', 'Youth rehabilitation order', 'J3: Youth rehabilitation order'),
  code('V3', 'Short term breaks, episodes recorded', 'V3: Short term breaks, episodes recorded'),
  code('V4', 'Short term breaks, agreements recorded', 'V4: Short term breaks, agreements recorded'),
] as const

export const permanencePlan = [
  code('return home', 'Return to family', 'a) Return to family'),
  code('adoption', 'Adoption', 'b) Adoption'),
  code('special guardianship', 'Special guardianship or child arrangements order', 'c) SGO/CAO'),
  code('supported living', 'Supported living in the community', 'd) Supported living in the community'),
  code('residential', 'Long-term residential placement', 'e) Long-term residential placement'),
  code('long-term fostering', 'Long-term fostering', 'f) Long-term fostering'),
  code('other', 'Other', 'g) other'),
] as const

export const placementType = [
  code('U1', 'Foster placement - relatives - long term', 'a) U1: Foster placement - relatives - long term'),
  code('U2', 'Foster placement - relative - FFA', 'b) U2: Foster placement - relative - FFA'),
  code('U3', 'Foster placement - relative - not FFA', 'c) U3: Foster placement - relative - not FFA'),
  code('U4', 'Foster placement - long term', 'd) U4: Foster placement - long term'),
  code('U5', 'Foster placement - FFA', 'e) U5: Foster placement - FFA'),
  code('U6', 'Foster placement - not FFA', 'f) U6: Foster placement - not FFA'),
  code(
    'A3',
    'Placed for adoption - consent - current foster',
    'g) A3: Placed for adoption - consent - current foster',
  ),
  code(
    'A4',
    'Placed for adoption - consent - not foster',
    'h) A4: Placed for adoption - consent - not foster',
  ),
  code('A5', 'Placed for adoption - order - foster', 'i) A5: Placed for adoption - order - foster'),
  code('A6', 'Placed for adoption - order - not foster', 'j) A6: Placed for adoption - order - not foster'),
  code('P1', 'Placed with parents', 'k) P1: Placed with parents'),
  code('P2', 'Independent living', 'l) P2: Independent living'),
  code('P3', 'Residential employment', 'm) P3: Residential employment'),
  code('H5', 'Residential accommodation', 'n) H5: Residential accommodation'),
  code('K1', "Secure Children's Homes", "o) K1: Secure Children's Homes"),
  code('K2', "Children's Homes", "p) K2: Children's Homes"),
  code('R1', 'Residential Care Home', 'q) R1: Residential Care Home'),
  code('R2', 'NHS/Health Trust', 'r) R2: NHS/Health Trust'),
  code('R3', 'Family Centre or Mother and Baby Unit', 's) R3: Family Centre or Mother and Baby Unit'),
  code('R5', 'Young Offender Institution', 't) R5: Young Offender Institution'),
  code('S1', 'Residential school', 'u) S1: Residential school'),
  code('Z1', 'Other placements', 'v) Z1: Other placements'),
  code('T0', 'Temporary placement', 'w) T0: Temporary placement'),
  code('T1', 'Temporary placement - hospital', 'x) T1: Temporary placement - hospital'),
  code('T2', 'Temporary placement - holiday', 'y) T2: Temporary placement - holiday'),
  code('T3', 'Temporary placement - carer holiday', 'z) T3: Temporary placement - carer holiday'),
  code('T4', 'Temporary placement - seven days or less', 'zz) T4: Temporary placement - seven days or less'),
] as const

export const placementProvider = [
  code('PR0', 'Parents/Parental responsibility', 'a) PR0: Parents/Parental responsibility'),
  code('PR1', 'Own provision', 'b) PR1: Own provision'),
  code('PR2', 'Other LA provision', 'c) PR2: Other LA provision'),
  code('PR3', 'Other public provision', 'd) PR3: Other public provision'),
  code('PR4', 'Private provision', 'e) PR4: Private provision'),
  code('PR5', 'Voluntary/third sector', 'f) PR5: Voluntary/third sector'),
] as const

export const placementLocation = [
  code('in', 'In the authority', 'a) In'),
  code('out', 'Outside the authority', 'b) Out'),
] as const
