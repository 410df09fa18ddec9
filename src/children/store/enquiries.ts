import { sql } from 'kysely'

/**
 * A query for `child_id` of every child with a section 47 enquiry that goes on by the as-at day, as far as the viewer may
 * see: begun, and open as `children.enquiry_told_until` has it, which the conference chair's sight and the conference's limit
 * go by too. Whom the enquiry alone rules out nothing else is asked of. A conference that is only booked ends none: until an
 * extract of its day or later with list 5 has it, it is not known to have been held, and for a year from its day the enquiry
 * goes on; where one is needed, until it is. It shows that the enquiry outlives the case before, all the same.
 */
export const withEnquiryOpen = sql`
  select distinct enquiry.child_id
  from children.enquiry_as_at enquiry,
    (select record.as_at() as day, children.told_on(5) as told_on offset 0) today,
    lateral (select max(closed_on) as closed_on, max(started_on) as began_on
      from children.need_as_at where child_id = enquiry.child_id) need,
    lateral (select max(started_on) as began_on
      from children.protection_as_at where child_id = enquiry.child_id) plan
  where strategy_on <= today.day
    and children.enquiry_told_until(strategy_on, conference_on, today.told_on, conference_unnecessary,
      null, null, null) > today.day
    and children.enquiry_told_until(strategy_on, conference_on, today.told_on, conference_unnecessary,
      need.closed_on, need.began_on, plan.began_on) > today.day`
