import { sql } from 'kysely'
import { z } from 'zod'
import type { Permission, ViewerTx } from '../../../access/index.ts'
import { openedIn, ownStateSeen } from '../../../access/index.ts'
import { Kept } from '../../../kernel/index.ts'
import type { Sight } from '../model/sight.ts'

/** What row security answers one viewer, and the latest change of the record. */
export interface Answer {
  readonly change: number
  /** The same text for viewers who see the same. */
  readonly text: string
}

const Row = z.object({ change: z.number().nullable(), children: z.string(), told: z.string() })

/**
 * Asks row security whose children the viewer may see, and of whom they may be told what needs these permissions.
 * Thousands of numbers come as one text: a third of the time that a list of them takes.
 */
async function askSight(tx: ViewerTx, permissions: readonly Permission[]): Promise<Answer> {
  const { rows } = await sql`
    select (select max(id) from record.change) as change,
      (select coalesce(string_agg(id::text, ','), '') from children.child) as children,
      (select json_object_agg(permission, case
         when access.granted(permission, 'any') then null
         when not access.granted('read children', 'any')
           and access.viewer_teams(permission) @> access.viewer_teams('read children')
           and (record.setting('los.opened') is null
             or access.granted(permission, 'reason given') = access.granted('read children', 'reason given'))
           and (select bool_and(access.granted(permission, by) = access.granted('read children', by))
                from unnest(access.own_work()) by)
           then null
         else to_json(children.related(permission)) end)::text
       from unnest(${[...permissions]}::text[]) permission) as told`.execute(tx.db)
  const { change, children, told } = Row.parse(rows[0])
  return { change: change ?? 0, text: `[${children}]\n${told}` }
}

/** So many answers are kept: of as many viewers who look at the same time. */
const answersKept = 50

/**
 * Asks row security anew only when the record has changed since it answered this viewer the same question: a change is
 * committed before the next one begins, and whom a viewer may see hangs on nothing else but the day, and on the child whom
 * the view opened with a reason.
 */
export function keptSight(permissions: readonly Permission[]): (tx: ViewerTx) => Promise<Answer> {
  const kept = new Kept<Answer>(answersKept)
  return async (tx) => {
    const opened = await openedIn(tx)
    const keyOf = (of: ViewerTx) => JSON.stringify([ownStateSeen(of), opened])
    const held = kept.at(keyOf(tx))
    if (held) return held
    const answer = await askSight(tx, permissions)
    kept.keep(keyOf({ ...tx, change: answer.change }), answer)
    return answer
  }
}

const Children = z.array(z.number())
const Told = z.record(z.string(), Children.nullable())

/** What the answer says. */
export function sightIn({ text }: Answer, permissions: readonly Permission[]): Sight {
  const [children = '', told = ''] = text.split('\n', 2)
  const byPermission = Told.parse(JSON.parse(told))
  return {
    children: new Set(Children.parse(JSON.parse(children))),
    told: new Map(
      permissions.map((permission) => {
        const some = byPermission[permission]
        return [permission, some ? new Set(some) : undefined]
      }),
    ),
  }
}
