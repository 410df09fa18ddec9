import { sql } from 'kysely'

/**
 * A query for `child_id` of every child with a section 47 enquiry that goes on by the as-at day, as far as the viewer may
 * see: begun, and neither followed by a conference or a plan, nor found to need none, nor ended with the case. Where the
 * list never says what came of it, a year is the longest that it is taken to go on, as its time limit is.
 */
export const withEnquiryOpen = sql`
  select distinct enquiry.child_id from children.enquiry_as_at enquiry, (select record.as_at() as day) today
  where strategy_on <= today.day and (conference_on is null or conference_on > today.day or conference_on < strategy_on)
    and (conference_unnecessary = false
      or conference_unnecessary is null and strategy_on >= (today.day - interval '12 months')::date)
    and not exists (select from children.need_as_at need where need.child_id = enquiry.child_id
      and closed_on between strategy_on and today.day)
    and not exists (select from children.protection_as_at plan where plan.child_id = enquiry.child_id
      and plan.started_on between strategy_on and today.day)`
