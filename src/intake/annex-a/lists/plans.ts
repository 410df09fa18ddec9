import { allocated, blank, columnsOf, disability, endOf, latest, who } from './column.ts'
import type { AnnexList } from './column.ts'

const need = columnsOf('need')
const protection = columnsOf('protection')

/** Lists 6 and 7: children with a plan. */
export const planLists: readonly AnnexList[] = [
  {
    number: 6,
    name: 'Children in need',
    fact: 'need',
    windowMonths: 6,
    neededFor: 'time limits and measures of children in need',
    columns: [
      ...who,
      disability,
      need.day('CIN Start Date', 'started_on', blank),
      need.code('Primary Need Code', 'need_code', 'need'),
      need.day('Date Child Was Last Seen', 'last_seen_on', latest),
      need.day('CIN Closure Date', 'closed_on', endOf('started_on')),
      need.code('Reason for Closure', 'closure_reason', 'closureReason', blank),
      need.code('Case Status', 'case_status', 'caseStatus'),
      ...allocated('need'),
    ],
  },
  {
    number: 7,
    name: 'Child protection',
    fact: 'protection',
    windowMonths: 6,
    neededFor: 'time limits and measures of protection plans',
    columns: [
      ...who,
      disability,
      protection.day('Child Protection Plan Start Date', 'started_on'),
      protection.code('Initial Category of Abuse', 'first_category', 'abuse'),
      protection.code('Latest Category of Abuse', 'latest_category', 'abuse'),
      protection.day('Date of the Last Statutory Visit', 'visited_on', latest),
      protection.truth('Was the Child Seen Alone?', 'seen_alone', blank),
      protection.day('Date of latest review conference', 'reviewed_on', latest),
      protection.day('Child Protection Plan End Date', 'ended_on', endOf('started_on')),
      protection.truth(
        'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
        'emergency_powers',
      ),
      protection.whole('Number of Previous Child Protection Plans', 'earlier_plans'),
      ...allocated('protection'),
    ],
  },
]
