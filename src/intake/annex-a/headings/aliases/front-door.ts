import type { Aliases } from './alias.ts'

/** List 1. */
export const contacts: Aliases = {
  'Date of Contact':
    'Contact date | Contact received date | Contact start date | cont_contact_date | contact_dttm | ' +
    'contact_start_dttm | Date contact received',
  'Contact Source':
    'Source | Source of contact | Contact source code | cont_contact_source | contactsourcecode',
}

/** List 2. */
export const earlyHelp: Aliases = {
  'Assessment start date':
    'Start date | EHA start date | CAF start date | Early help start date | earl_episode_start_date | ' +
    'Episode start date | Early help assessment start date | Date started',
  'Assessment completion date':
    'Completion date | End date | EHA completion date | EHA end date | CAF completion date | ' +
    'Early help end date | earl_episode_end_date | Episode end date | Date completed | ' +
    'Assessment end date | Early help assessment completion date',
  'Organisation completing assessment':
    'Organisation | Organisation completing | Agency | Lead organisation | Lead agency | ' +
    'earl_episode_organisation | Assessing organisation',
}

/** List 3. */
export const referrals: Aliases = {
  'Date of referral':
    'Referral date | Referral start date | refrl_start_dttm | cine_referral_date | Date referred | ' +
    'Referral received date | startdaterecentreferral | Date referral received',
  'Referral Source':
    'Source | Source of referral | Referral source code | cine_referral_source_code | referralsource',
  'Referral NFA?':
    'NFA | NFA? | NFA flag | No further action | Referral no further action | cine_referral_nfa | ' +
    'Referral outcome NFA',
  'Number of Referrals in Last 12 Months':
    'ReferralsLast12Months | Previous referrals | Referrals in last 12 months | ' +
    'No of referrals in last 12 months | Re-referrals | Number of previous referrals',
}

/** List 4. */
export const assessments: Aliases = {
  'Continuous Assessment Start Date':
    'ContinuousAssessmentStart | Assessment start date | C&F start date | ' +
    'Single assessment start date | Start date | cina_assessment_start_date | ' +
    'Date assessment started | CAStartDate',
  'Child Seen During Continuous Assessment':
    'ContinuousAssessmentChildSeen | Child seen | Child seen during assessment | ' +
    'cina_assessment_child_seen | Was the child seen',
  'Continuous Assessment Date of Authorisation':
    'ContinuousAssessmentAuthDate | Authorisation date | Date authorised | Date of authorisation | ' +
    'Assessment authorised | Assessment authorisation date | Completion date | Assessment end date | ' +
    'cina_assessment_auth_date | Assessment completion date',
  "Was the child assessed as requiring LA children's social care support?":
    'CSCSupportRequired | Was the child assessed as being in need at assessment? | Support required | ' +
    'Support needed | CSC support | Social care support required | In need at assessment | ' +
    'Child in need',
}

/** List 5. */
export const enquiries: Aliases = {
  'Strategy discussion initiating Section 47 Enquiry Start Date':
    'StratDiscussionDate | Strategy discussion date | Strategy discussion | ' +
    'Date of strategy discussion | S47 start date | Section 47 start date | ' +
    'Section 47 enquiry start date | s47e_s47_start_date | Strategy meeting date',
  'Was an Initial Child Protection Conference deemed unnecessary?':
    'InitialCPConfUnnecessary | ICPC unnecessary | ICPC deemed unnecessary | ICPC not required | ' +
    'ICPC unnecessary? | Was an ICPC deemed unnecessary',
  'Date of Initial Child Protection Conference':
    'InitialCPConfDate | ICPC date | Date of ICPC | icpc_icpc_date | Initial conference date | ' +
    'Initial CP conference date',
  'Did the Initial Child Protection Conference Result in a Child Protection Plan':
    'CPConfResultInCPPlan | ICPC outcome CP plan | ICPC resulted in CPP | ' +
    'Did the ICPC result in a CP plan | CP plan | Result in CP plan | ICPC result in a CPP',
  'Number of Section 47 Enquiries in the last 12 months':
    'NumberS47s12m | S47s in last 12 months | Number of S47s | Number of S47s in last 12 months | ' +
    'Section 47s in last 12 months',
  'Number of ICPCs in the last 12 months':
    'NumberICPCs12m | ICPCs in last 12 months | Number of ICPCs | ' +
    'Number of Initial Child Protection Conferences in the last 12 months',
}
