import type { Aliases } from './alias.ts'

/** List 6. */
export const need: Aliases = {
  'CIN Start Date':
    'CINStartDate | Start date | Child in need start date | CIN start | cine_cin_start_date | ' +
    'Date CIN started | CIN episode start date | CIN plan start date',
  'Primary Need Code':
    'Primary need | Need code | Category of need | Need | cine_cin_primary_need_code | N code | ' +
    'CIN need code',
  'Date Child Was Last Seen':
    'DateChildLastSeen | Last seen | Date last seen | Child last seen | Date of last visit | ' +
    'Last visit date | Last seen date',
  'CIN Closure Date':
    'Closure date | Date closed | End date | CIN end date | Case closure date | CIN close date | ' +
    'cine_close_date | CIN plan end date',
  'Reason for Closure':
    'Closure reason | Reason closed | CIN closure reason | cine_close_reason | End reason',
  'Case Status': 'Status | Current status | Case type | CIN status',
}

/** List 7. */
export const protection: Aliases = {
  'Child Protection Plan Start Date':
    'CPP start date | CP start date | CP plan start date | Start date | cppl_cp_plan_start_date | ' +
    'Plan start date | CP plan started',
  'Initial Category of Abuse':
    'Initial category | First category of abuse | cppl_cp_plan_initial_category | ' +
    'Initial CP category | Category at start',
  'Latest Category of Abuse':
    'Latest category | Current category | Current category of abuse | cppl_cp_plan_latest_category | ' +
    'Latest CP category | Category of abuse',
  'Date of the Last Statutory Visit':
    'DateOfLastStatutoryVisit | Last statutory visit | Last visit | Last visit date | Last CP visit | ' +
    'Date of last visit | Date of last CP visit | Latest statutory visit date',
  'Was the Child Seen Alone?': 'ChildSeenAlone | Seen alone | Child seen alone | cppv_cp_visit_seen_alone',
  'Date of latest review conference':
    'DateOfLatestReviewConf | Latest review conference | Last review conference | ' +
    'Date of latest RCPC | RCPC date | Last RCPC | Last review date | Latest review date',
  'Child Protection Plan End Date':
    'CPP end date | CP end date | CP plan end date | End date | cppl_cp_plan_end_date | ' +
    'Plan end date | CP plan ended',
  'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)':
    'ProtectionLastSixMonths | EPO or police protection | EPO or PPO in last 6 months | ' +
    'Emergency protection order or police powers | EPO/PP | EPO or police powers in last six months | ' +
    'Subject to EPO or police protection in last 6 months',
  'Number of Previous Child Protection Plans':
    'Previous CP plans | Number of previous CPPs | Previous plans | Number of previous CP plans | ' +
    'Previous CPPs',
}
