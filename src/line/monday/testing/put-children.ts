import type pg from 'pg'
import { bringStanding } from '../../../children/testing/made-up-children.ts'

export interface PutClock {
  readonly rule: string
  readonly started: string
  /** Empty where it is not known, with what would supply it in `notKnown`. */
  readonly due?: string
  readonly met?: string
  readonly basis: 'statute' | 'guidance' | 'local'
  readonly notKnown?: string
}

export interface PutChild {
  readonly id: number
  readonly status: string
  readonly onPlan?: boolean
  readonly teamName?: string
  readonly workerName?: string
  readonly lastSeen?: string
  /** The council's team that works with the child; none means that no team is known. */
  readonly team?: number
  readonly restricted?: boolean
  readonly clocks?: readonly PutClock[]
}

const dated = `fingerprint, valid_from, known_from`
const times = `1, '2012-01-01', 1`

/** Puts made-up children straight into the record, numbered MU1, MU2, …, as an extract would leave them. */
export async function putChildren(admin: pg.Client, children: readonly PutChild[]): Promise<void> {
  for (const child of children) {
    const { id, status, onPlan = false, teamName, workerName, lastSeen, team, restricted = false } = child
    await admin.query(
      'insert into children.child (id, council_id, first_change) overriding system value values ($1, $2, 1)',
      [id, `MU${id}`],
    )
    await admin.query('insert into children.relation (child_id, team_id, restricted) values ($1, $2, $3)', [
      id,
      team ?? null,
      restricted,
    ])
    await admin.query(
      `insert into children.details (child_id, born_on, ${dated}) values ($1, '2018-05-04', ${times})`,
      [id],
    )
    await admin.query(
      `insert into children.summary (child_id, status, in_care, on_plan, in_need, being_assessed, leaving_care, team_name,
         worker_name, last_seen_on, ${dated})
       values ($1, $2, $2 = 'in care', $3, false, false, false, $4, $5, $6, ${times})`,
      [id, status, onPlan, teamName ?? null, workerName ?? null, lastSeen ?? null],
    )
    await putClocks(admin, id, child.clocks ?? [])
    await bringStanding(admin, [id])
  }
}

export async function putClocks(admin: pg.Client, id: number, clocks: readonly PutClock[]): Promise<void> {
  for (const { rule, started, due, met, basis, notKnown } of clocks) {
    await admin.query(
      `insert into clocks.running (child_id, rule, started_on, due_on, met_on, not_known, basis, starts_on, ${dated})
       values ($1, $2, $3, $4, $5, $6, $7, $3, ${times})`,
      [id, rule, started, due ?? null, met ?? null, notKnown ?? null, basis],
    )
  }
}
