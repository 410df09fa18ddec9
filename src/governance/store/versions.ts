import type { Selectable } from 'kysely'
import { posts, versionsOf } from '../../access/index.ts'
import type { Version, ViewerTx } from '../../access/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { BodyId, DecisionId, MeetingId } from '../ids.ts'
import type { WordedVersion } from '../model.ts'
import type { GovernanceTables } from '../tables.ts'
import { bodies } from './bodies.ts'

type RowOf<Table extends keyof GovernanceTables> = Selectable<GovernanceTables[Table]>

const worded =
  <Row>(words: (row: Row) => WordedVersion['says']) =>
  ({ row, change }: Version<Row>): WordedVersion => ({
    on: change.on,
    by: change.by,
    reason: change.reason,
    says: words(row),
  })

/** What a meeting said, version by version, oldest first. */
export async function meetingVersions(tx: ViewerTx, id: MeetingId): Promise<readonly WordedVersion[]> {
  const found = await versionsOf<RowOf<'governance.meeting'>>(tx, 'governance.meeting', id)
  return found.map(
    worded((row) => ({
      Day: longDate(row.held_on),
      Name: row.title,
      Begins: row.starts_at ?? '',
      Ends: row.ends_at ?? '',
      Place: row.place ?? '',
    })),
  )
}

/** What a decision said, version by version, oldest first. */
export async function decisionVersions(tx: ViewerTx, id: DecisionId): Promise<readonly WordedVersion[]> {
  const names = new Map((await bodies(tx)).map((body) => [body.id, body.name]))
  const found = await versionsOf<RowOf<'governance.decision'>>(tx, 'governance.decision', id)
  return found.map(
    worded((row) => ({
      Decision: row.words,
      Outcome: row.outcome,
      Body: names.get(row.body_id) ?? 'a body that is no more',
      'By which power': row.power ?? '',
      'Decided on': longDate(row.decided_on),
      Reasons: row.reasons ?? '',
      'About plan': row.plan_id === null ? '' : String(row.plan_id),
      'About area': row.area_id === null ? '' : String(row.area_id),
      Minutes: row.minutes_url ?? '',
      Alternatives: row.alternatives ?? '',
      Interests: row.interests ?? '',
      Dispensations: row.dispensations ?? '',
      'Referred to': row.referred_to === null ? '' : (names.get(row.referred_to) ?? 'a body that is no more'),
      'Deferred until': row.deferred_until === null ? '' : longDate(row.deferred_until),
    })),
  )
}

/** How one body answered to another, version by version, oldest first. */
export async function lineVersions(tx: ViewerTx, id: number): Promise<readonly WordedVersion[]> {
  const found = await versionsOf<RowOf<'governance.reporting_line'>>(tx, 'governance.reporting_line', id)
  return found.map(worded((row) => ({ Line: row.kind, 'What is passed up': row.what })))
}

const saidOrNot = (said: boolean | null): string => (said === null ? '' : said ? 'yes' : 'no')
const days = (count: number | null): string => (count === null ? '' : String(count))

const bodyRulesSaid = (
  row: RowOf<'governance.body'>,
  titles: ReadonlyMap<number, string>,
): WordedVersion['says'] => ({
  'Terms of reference': row.terms ?? '',
  'Link to the terms': row.terms_url ?? '',
  Quorum: days(row.quorum),
  Clerk: row.clerk_post_id === null ? '' : (titles.get(row.clerk_post_id) ?? 'a post that is no more'),
  'Weeks between two meetings': days(row.at_most_weeks),
  'Law on access applies': saidOrNot(row.access_rules),
  'Days for papers': days(row.papers_days),
  'Days for clearance': days(row.clearance_days),
  'Days for drafts': days(row.draft_days),
  'Days for publishing decisions': days(row.decisions_days),
  'Minutes kept elsewhere': saidOrNot(row.minuted_elsewhere),
})

/** What was recorded of a body, version by version, oldest first; its members have histories of their own. */
export async function bodyVersions(tx: ViewerTx, id: BodyId): Promise<readonly WordedVersion[]> {
  const titles = new Map((await posts(tx)).map((post) => [post.id, post.title]))
  const found = await versionsOf<RowOf<'governance.body'>>(tx, 'governance.body', id)
  return found.map(
    worded((row) => ({
      Name: row.name,
      Kind: row.kind,
      Purpose: row.purpose,
      Chair: row.chair_post_id === null ? '' : (titles.get(row.chair_post_id) ?? 'a post that is no more'),
      Meets: row.meets ?? '',
      'In public': row.in_public ? 'yes' : 'no',
      ...bodyRulesSaid(row, titles),
      'Set up on': row.set_up_on === null ? '' : longDate(row.set_up_on),
    })),
  )
}
