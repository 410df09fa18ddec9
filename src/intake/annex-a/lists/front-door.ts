import { allocated, blank, columnsOf, disability, endOf, who } from './column.ts'
import type { AnnexList } from './column.ts'

const contact = columnsOf('contact')
const help = columnsOf('earlyHelp')
const referral = columnsOf('referral')
const assessment = columnsOf('assessment')
const enquiry = columnsOf('enquiry')

/** Lists 1 to 5: what came in, and what was found out. */
export const frontDoorLists: readonly AnnexList[] = [
  {
    number: 1,
    name: 'Contacts',
    fact: 'contact',
    windowMonths: 6,
    neededFor: 'measures of contacts',
    columns: [
      ...who,
      contact.day('Date of Contact', 'contact_on'),
      contact.code('Contact Source', 'source', 'source'),
    ],
  },
  {
    number: 2,
    name: 'Early help',
    fact: 'earlyHelp',
    windowMonths: 6,
    neededFor: 'measures of early help',
    columns: [
      ...who,
      help.day('Assessment start date', 'started_on'),
      help.day('Assessment completion date', 'completed_on', endOf('started_on')),
      help.words('Organisation completing assessment', 'organisation'),
    ],
  },
  {
    number: 3,
    name: 'Referrals',
    fact: 'referral',
    windowMonths: 6,
    neededFor: 'time limits of assessments that count from the referral, and measures of referrals',
    columns: [
      ...who,
      referral.day('Date of referral', 'referred_on'),
      referral.code('Referral Source', 'source', 'source'),
      referral.truth('Referral NFA?', 'no_further_action'),
      referral.whole('Number of Referrals in Last 12 Months', 'referrals_in_12_months'),
      ...allocated('referral'),
    ],
  },
  {
    number: 4,
    name: 'Assessments',
    fact: 'assessment',
    windowMonths: 6,
    neededFor: 'time limits and measures of assessments',
    columns: [
      ...who,
      disability,
      assessment.day('Continuous Assessment Start Date', 'started_on'),
      assessment.truth('Child Seen During Continuous Assessment', 'child_seen', blank),
      assessment.day('Continuous Assessment Date of Authorisation', 'authorised_on', endOf('started_on')),
      assessment.truth(
        "Was the child assessed as requiring LA children's social care support?",
        'support_needed',
        blank,
      ),
      ...allocated('assessment'),
    ],
  },
  {
    number: 5,
    name: 'Section 47 enquiries and conferences',
    fact: 'enquiry',
    windowMonths: 6,
    neededFor: 'time limits and measures of section 47 enquiries and initial conferences',
    columns: [
      ...who,
      disability,
      enquiry.day('Strategy discussion initiating Section 47 Enquiry Start Date', 'strategy_on'),
      enquiry.truth(
        'Was an Initial Child Protection Conference deemed unnecessary?',
        'conference_unnecessary',
        blank,
      ),
      enquiry.day('Date of Initial Child Protection Conference', 'conference_on', {
        ...endOf('strategy_on'),
        isBooked: true,
      }),
      enquiry.truth(
        'Did the Initial Child Protection Conference Result in a Child Protection Plan',
        'led_to_plan',
        blank,
      ),
      enquiry.whole('Number of Section 47 Enquiries in the last 12 months', 'enquiries_in_12_months'),
      enquiry.whole('Number of ICPCs in the last 12 months', 'conferences_in_12_months'),
      ...allocated('enquiry'),
    ],
  },
]
