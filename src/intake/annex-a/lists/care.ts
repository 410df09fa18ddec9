import { allocated, blank, columnsOf, disability, endOf, later, latest, onlyLast, who } from './column.ts'
import type { AnnexList } from './column.ts'

const care = columnsOf('care')
const address = columnsOf('placementAddress')
const leaving = columnsOf('leavingCare')

/** Lists 8 and 9: children in care, and young people leaving it. */
export const careLists: readonly AnnexList[] = [
  {
    number: 8,
    name: 'Children in care',
    fact: 'care',
    windowMonths: 6,
    neededFor: 'time limits and measures of children in care, those of permanence among them',
    columns: [
      ...who,
      care.truth(
        'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
        'unaccompanied',
      ),
      disability,
      care.day('Date Started to be Looked After', 'entered_care_on'),
      care.code("Child's Category of Need", 'need_code', 'need'),
      care.truth(
        'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
        'second_period',
      ),
      care.day('Start date of current legal status', 'legal_status_from', onlyLast),
      care.code("Child's Legal Status", 'legal_status', 'legalStatus', onlyLast),
      care.day('Date of Latest Statutory Review', 'reviewed_on', latest),
      care.day('Date of Last Social Work Visit', 'visited_on', latest),
      care.code('What is the permanence plan for this child?', 'permanence_plan', 'permanencePlan', {
        ...blank,
        ...onlyLast,
      }),
      care.day('Date of Last IRO Visit / Contact to the Child', 'iro_seen_on', latest),
      care.day('Date of Last Health Assessment', 'health_assessed_on', latest),
      care.day('Date of Last Dental Check', 'dental_checked_on', latest),
      care.whole('Number of Placements in the Last 12 months', 'placements_in_12_months'),
      care.day('Date Ceased to be Looked After', 'left_care_on', endOf('entered_care_on')),
      care.code('Reason Ceased to be Looked After', 'left_care_reason', 'leftCareReason', blank),
      care.day('Start Date of Most Recent Placement', 'placed_on', onlyLast),
      care.code('Placement Type', 'placement_type', 'placementType', onlyLast),
      care.code('Placement Provider', 'placement_provider', 'placementProvider', onlyLast),
      address.postcode('Placement postcode', 'postcode'),
      address.words('URN of Placement', 'urn', blank),
      care.code('Placement Location', 'placement_location', 'placementLocation', onlyLast),
      care.code('LA of Placement', 'placement_authority', 'authority', onlyLast),
      care.whole(
        "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
        'missing_in_12_months',
      ),
      care.whole(
        "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
        'absent_in_12_months',
      ),
      care.truth(
        'Was the child offered a Return Interview after their last missing episode (Y/N)?',
        'return_interview_offered',
        blank,
      ),
      care.truth(
        'Did the child accept a Return Interview after their last missing episode (Y/N)?',
        'return_interview_accepted',
        blank,
      ),
      ...allocated('care'),
    ],
  },
  {
    number: 9,
    name: 'Care leavers',
    fact: 'leavingCare',
    windowMonths: undefined,
    neededFor: 'time limits and measures of care leavers',
    columns: [
      ...who,
      leaving.truth(
        'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)',
        'unaccompanied',
        later,
      ),
      disability,
      ...allocated('leavingCare'),
      leaving.words('Allocated Personal Advisor', 'adviser_name', later),
      leaving.code('Eligibility Category', 'eligibility', 'eligibility'),
      leaving.day('Latest Pathway Plan Review Date', 'pathway_reviewed_on', { ...later, ...latest }),
      leaving.code('LA In Touch', 'in_touch', 'inTouch'),
      leaving.day('Latest Date of Contact', 'contacted_on', { ...later, ...latest }),
      leaving.code('Type of Accommodation', 'accommodation', 'accommodation', blank),
      leaving.code('Suitability of Accommodation', 'suitability', 'suitability', blank),
      leaving.code('Activity Status', 'activity', 'activity', blank),
    ],
  },
]
