import { code } from './code.ts'

export const need = [
  code('N1', 'Abuse or neglect', 'N1 - Abuse or neglect'),
  code('N2', "Child's disability", "N2 - Child's disability"),
  code('N3', 'Parental disability or illness', 'N3 - Parental disability or illness'),
  code('N4', 'Family in acute stress', 'N4 - Family in acute stress'),
  code('N5', 'Family dysfunction', 'N5 - Family dysfunction'),
  code('N6', 'Socially unacceptable behaviour', 'N6 - Socially unacceptable behaviour'),
  code('N7', 'Low income', 'N7 - Low income'),
  code('N8', 'Absent parenting', 'N8 - Absent parenting'),
  code('N9', 'Cases other than children in need', 'N9 - Cases other than children in need'),
  code('N0', 'Not stated', 'N0 - Not stated'),
] as const

export const closureReason = [
  code('RC1', 'Adopted', 'RC1 - Adopted'),
  code('RC2', 'Died', 'RC2 - Died'),
  code('RC3', 'Child arrangements order', 'RC3 - Child arrangements order'),
  code('RC4', 'Special guardianship order', 'RC4 - Special guardianship order'),
  code(
    'RC5',
    'Transferred to services of another local authority',
    'RC5 - Transferred to services of another local authority',
  ),
  code('RC6', 'Transferred to adult social care services', 'RC6 - Transferred to adult social care services'),
  code(
    'RC7',
    'Services ceased for any other reason, including child no longer in need',
    'RC7 - Services ceased for any other reason, including child no longer in need',
  ),
  code(
    'RC8',
    'Case closed after assessment, no further action',
    'RC8 - Case closed after assessment, no further action',
  ),
  code(
    'RC9',
    'Case closed after assessment, referred to early help',
    'RC9 - Case closed after assessment, referred to early help',
  ),
] as const

export const caseStatus = [
  code('in care', 'Looked-after child', 'a) Looked after child'),
  code('protection plan', 'Child protection plan', 'b) Child Protection plan'),
  code('child in need', 'Child in need plan', 'c) Child in need plan'),
  code('open assessment', 'Open assessment', 'd) Open assessment'),
  code('closed', 'Closed episode', 'e) Closed episode'),
] as const

export const abuse = [
  code('neglect', 'Neglect', 'a) Neglect'),
  code('physical', 'Physical abuse', 'b) Physical abuse'),
  code('sexual', 'Sexual abuse', 'c) Sexual abuse'),
  code('emotional', 'Emotional abuse', 'd) Emotional abuse'),
  code('multiple', 'Several categories', 'e) Multiple/not recommended'),
] as const
