import type { Aliases } from './alias.ts'

/** List 8. */
export const care: Aliases = {
  'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)':
    'UASC | UASC Y/N | UASC in last 12 months | UASC within last 12 months | ' +
    'Unaccompanied asylum seeking child | UASC flag',
  'Date Started to be Looked After':
    'LoookedAfterStartDate | LookedAfterStartDate | startdaterecentcareepisode | ' +
    'Date started looked after | LAC start date | CLA start date | Date became looked after | ' +
    'Looked after start date | clae_cla_episode_start_date | Care start date | Date of entering care | ' +
    'Date entered care | Became LAC date | Start date of care | Period of care start date',
  "Child's Category of Need":
    'ChildCategoryOfNeed | Category of need | Need code | Need | CIN code | Primary need | ' +
    'clae_cla_primary_need_code',
  'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)':
    'SubsequentLACEpisodeLast12Months | ' +
    'Is this a second or subsequent episode of being a Looked After Child within the last 12 months | ' +
    'Second or subsequent period | Second period of care | Subsequent LAC episode | ' +
    'Repeat LAC in last 12 months | Second or subsequent LAC period',
  'Start date of current legal status':
    'MostRecentLegalStatusStart | Legal status start date | Legal status start | ' +
    'Date of legal status | lega_legal_status_start_date | Current legal status start | ' +
    'Legal status date | startdaterecentlegalstatus',
  "Child's Legal Status":
    'LegalStatus | Legal status | Current legal status | lega_legal_status | Legal status code | ' + 'Legal',
  'Date of Latest Statutory Review':
    'LatestStatutoryReviewDate | Latest review | Last review | Last LAC review | Last review date | ' +
    'Date of last review | Latest LAC review | Date of last statutory review | clar_cla_review_date | ' +
    'Last CLA review',
  'Date of Last Social Work Visit':
    'LastSocialWorkVisitDate | Last visit | Last visit date | Last social work visit | ' +
    'Last statutory visit | Date of last visit | Date of last SW visit | Last SW visit | ' +
    'clav_cla_visit_date',
  'What is the permanence plan for this child?':
    'PermanencePlan | Permanence plan | Plan for permanence | Permanency plan | lacp_cla_care_plan',
  'Date of Last IRO Visit / Contact to the Child':
    'LastIROVisitDate | Last IRO visit | IRO visit | Last IRO contact | Date of last IRO visit | ' +
    'Last IRO visit or contact | IRO last visit | IRO contact date',
  'Date of Last Health Assessment':
    'LastHealthAssessmentDate | Health assessment | Last health assessment | Last HA | ' +
    'Health assessment date | Last RHA | Date of health assessment',
  'Date of Last Dental Check':
    'LastDentalCheckDate | Dental check | Last dental check | Dental check date | Last dental | ' +
    'Date of dental check',
  'Number of Placements in the Last 12 months':
    'PlacementsLast12Months | Placements in last 12 months | Number of placements | No of placements | ' +
    'Placements in the last 12 months',
  'Date Ceased to be Looked After':
    'CeasedLookedAfterDate | LAC end date | CLA end date | Date ceased | Date ceased looked after | ' +
    'Ceased date | Date left care | Care end date | clae_cla_episode_ceased | ' +
    'enddaterecentcareepisode | Looked after end date',
  'Reason Ceased to be Looked After':
    'ReasonCeasedLookedAfter | Reason ceased | Ceased reason | LAC end reason | Reason left care | ' +
    'End reason | clae_cla_episode_ceased_reason | Reason ceased looked after | ' +
    'Looked after end reason',
  'Start Date of Most Recent Placement':
    'MostRecentPlacementStartDate | Placement start date | Placement start | Current placement start | ' +
    'Date of placement | clap_cla_placement_start_date | startdaterecentplacement | ' +
    'Start date of placement | Latest placement start date',
  'Placement Type':
    'clap_cla_placement_type | Type of placement | Placement code | Placement type code | Placement',
  'Placement Provider':
    'clap_cla_placement_provider | Provider | Provider type | Placement provider type | ' +
    'Placement provider code',
  'Placement postcode':
    'clap_cla_placement_postcode | Postcode | Post code | Placement post code | ' + 'Postcode of placement',
  'URN of Placement':
    'PlacementURN | URN | Placement URN | Ofsted URN | clap_cla_placement_urn | ' +
    'Unique reference number of placement',
  'Placement Location':
    'Location | In or out | Location of placement | In/out of borough | In or out of authority | ' +
    'In / out of county',
  'LA of Placement':
    'Placement LA | LA where placed | Placement local authority | Local authority of placement | ' +
    'LA placement | Authority of placement',
  "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months":
    'EpisodesChildMissingFromPlacement | Missing episodes | Number of missing episodes | Missing | ' +
    'Missing episodes in last 12 months | Times missing | No of missing episodes',
  "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months":
    'EpisodesChildAbsentFromPlacement | Absent episodes | Number of absent episodes | Absent | ' +
    'Absent episodes in last 12 months | Times absent | No of absent episodes',
  'Was the child offered a Return Interview after their last missing episode (Y/N)?':
    'ChildOfferedReturnInterviewAfterLastMFH | Return interview offered | RHI offered | Offered RHI | ' +
    'Offered return interview | Return home interview offered | Was a return interview offered',
  'Did the child accept a Return Interview after their last missing episode (Y/N)?':
    'ChildAcceptedReturnInterviewAfterLastMFH | Return interview accepted | RHI accepted | ' +
    'Accepted RHI | Accepted return interview | Return home interview accepted | ' +
    'Was a return interview accepted',
}

/** List 9. */
export const careLeavers: Aliases = {
  'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)':
    'UASC | UASC Y/N | UASC or formerly UASC | Former UASC | UASC or former UASC | UASC flag',
  'Allocated Personal Advisor':
    'Personal advisor | Personal adviser | Allocated personal adviser | PA | Allocated PA | PA name',
  'Eligibility Category':
    'Eligibility | Care leaver eligibility | clea_care_leaver_eligibility | Leaving care status | ' +
    'Care leaver category | Category',
  'Latest Pathway Plan Review Date':
    'LatestPathwayPlan | Latest pathway plan | Pathway plan review date | Pathway plan date | ' +
    'Last pathway plan | Last pathway plan review | Pathway plan review',
  'LA In Touch':
    'In touch | clea_care_leaver_in_touch | Is LA in touch | LA in contact | In touch with LA | ' +
    'Local authority in touch',
  'Latest Date of Contact':
    'LatestContact | Latest contact | Last contact | Date of last contact | Last contact date | ' +
    'Latest contact date | clea_care_leaver_latest_contact | Date last in touch',
  'Type of Accommodation':
    'Accommodation | Accommodation type | clea_care_leaver_accommodation | Accommodation code',
  'Suitability of Accommodation':
    'Accommodation suitability | Suitability | Accommodation suitable | ' +
    'clea_care_leaver_accom_suitable | Suitable accommodation | Is accommodation suitable',
  'Activity Status':
    'Activity | Main activity | EET | EET status | clea_care_leaver_activity | Economic activity | ' +
    'Education, employment or training',
}
