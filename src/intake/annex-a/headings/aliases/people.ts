import type { Aliases } from './alias.ts'

/** In every list. */
export const everywhere: Aliases = {
  'Child Unique ID':
    'legacy_id | Child ID | Person ID | Client ID | UID | Unique ID | Young Person Unique ID | Child Number | Person Number | ' +
    'LCS ID | Mosaic ID | System ID | Child Reference | Child Ref | pers_legacy_id | ' +
    'Person Legacy ID | Local ID | ID | Child Unique Identifier | Unique Child ID | Case Number | ' +
    'ICS ID | LAchildID | Pupil ID | YP ID',
  Gender: 'Sex | pers_sex | pers_gender | Child Gender',
  Ethnicity: 'Ethnic origin | Ethnic group | Ethnic code | Ethnicity code | pers_ethnicity | Child Ethnicity',
  'Date of Birth':
    'DOB | D.O.B. | Birth date | pers_dob | Date of Birth / EDD | DOB or EDD | ' +
    'Date of birth or expected date of birth | dateofbirth_dttm | birth_dttm',
  'Age of Child (Years)': 'Age | Age in years | Age (years) | Age of child | Child age | Age at extract',
  'Does the Child have a Disability':
    'HasDisability | Disability | Disabled | Disability Y/N | Child disabled | Has a disability | ' +
    'Disability flag',
  'Allocated Team': 'Team | Team name | Worker team | Responsible team | Current team',
  'Allocated Worker':
    'Worker | Worker name | Social worker | Allocated social worker | Lead practitioner | ' +
    'Case worker | Current worker',
  'Family identifier': 'FamilyID | Family ID | Adoptive family ID | Family number | Family reference',
  'Date of Adoption Order': 'AdoptionOrderDate | Adoption order granted | Date adoption order granted',
}
