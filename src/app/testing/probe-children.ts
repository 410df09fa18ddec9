import type pg from 'pg'

/** Numbers of the made-up person and of what they have; `belowTeam` stands under their team. */
export const me = { person: 900_001, team: 900_011, belowTeam: 900_012, post: 900_021 }
export const other = { person: 900_002, team: 900_013, post: 900_022 }

/** Bodies: on which the viewer's post sits, that it chairs, that it clerks, that meets in public, and another's. */
export const bodies = {
  sitsOn: 900_201,
  chairs: 900_202,
  clerks: 900_203,
  public: 900_204,
  other: 900_205,
} as const

/** Who sits on, chairs and clerks which of them. */
export async function makeBodies(admin: pg.Client): Promise<void> {
  const body = (id: number, chair: number | null, clerk: number | null, inPublic: boolean) =>
    admin.query(
      `insert into governance.body (id, name, kind, purpose, chair_post_id, clerk_post_id, in_public)
       overriding system value values ($1, $2, 'panel', '', $3, $4, $5)`,
      [id, `Body ${id}`, chair, clerk, inPublic],
    )
  await body(bodies.sitsOn, other.post, null, false)
  await body(bodies.chairs, me.post, null, false)
  await body(bodies.clerks, null, me.post, false)
  await body(bodies.public, null, null, true)
  await body(bodies.other, other.post, other.post, false)
  await admin.query('insert into governance.body_member (body_id, post_id) values ($1, $2), ($3, $4)', [
    bodies.sitsOn,
    me.post,
    bodies.other,
    other.post,
  ])
}

/** Children: of the viewer's team, of the one below it, of another's, of none; and what is kept from whom. */
export const children = {
  mine: 900_101,
  below: 900_102,
  other: 900_103,
  none: 900_104,
  mineRestricted: 900_105,
  mineAllowed: 900_106,
  otherRestricted: 900_107,
  otherAllowed: 900_108,
  mineSealed: 900_109,
  otherSealed: 900_110,
  allowedOnce: 900_111,
  /** Of no team: whose care is reviewed, or was until yesterday; the same of conferences; restricted, and spoken up for. */
  reviewed: 900_112,
  reviewedOnce: 900_113,
  conferenced: 900_114,
  conferencedOnce: 900_115,
  reviewedRestricted: 900_116,
  spokenUpFor: 900_117,
  spokenUpForOnce: 900_118,
  /** Adoption is planned, or was until yesterday; one is restricted. */
  adoption: 900_119,
  adoptionOnce: 900_120,
  adoptionRestricted: 900_121,
  /** Sealed, of the viewer's team: up to today, and until yesterday, of those for whom adoption was planned. */
  mineSealedLately: 900_122,
  mineSealedOnce: 900_123,
  /** Sealed, of another's team: opened by this view, with a reason that the viewer gave today. */
  opened: 900_124,
} as const

const reviewed = [
  [children.reviewed, '2020-11-24', null, false],
  [children.reviewedOnce, '2020-11-23', null, false],
  [children.conferenced, null, 'infinity', false],
  [children.conferencedOnce, null, '2020-11-23', false],
  [children.reviewedRestricted, 'infinity', 'infinity', true],
  [children.spokenUpFor, null, null, false],
  [children.spokenUpForOnce, null, null, false],
] as const

const forAdoption = [
  [children.adoption, '2020-11-24', false],
  [children.adoptionOnce, '2020-11-23', false],
  [children.adoptionRestricted, 'infinity', true],
] as const

const sealed = [
  [children.mineSealedLately, me.team, '2020-11-24'],
  [children.mineSealedOnce, me.team, '2020-11-23'],
  [children.opened, other.team, null],
] as const

export const sealedProbes: readonly number[] = [
  ...[children.mineSealed, children.otherSealed],
  ...sealed.map(([child]) => child),
]

async function makeSealed(admin: pg.Client): Promise<void> {
  for (const relation of sealed)
    await admin.query(
      'insert into children.relation (child_id, team_id, adoption_until, sealed) values ($1, $2, $3, true)',
      [...relation],
    )
  await admin.query(
    `insert into record.audit (at, person_id, what, subject, ids, screen, because)
     values ('2020-11-24T09:00:00Z', $1, 'read', 'children', array[$2::bigint], '/children/:id/reason', 'reason given')`,
    [me.person, children.opened],
  )
}

async function makeReviewed(admin: pg.Client): Promise<void> {
  for (const relation of reviewed)
    await admin.query(
      `insert into children.relation (child_id, reviewed_until, conferenced_until, restricted) values ($1, $2, $3, $4)`,
      [...relation],
    )
  for (const relation of forAdoption)
    await admin.query(
      'insert into children.relation (child_id, adoption_until, restricted) values ($1, $2, $3)',
      [...relation],
    )
  await admin.query(
    `insert into challenge.raised (child_id, person_id, until_on) values ($1, $3, 'infinity'), ($2, $3, '2020-11-23')`,
    [children.spokenUpFor, children.spokenUpForOnce, me.person],
  )
}

/** Who works with which of them, and who is named for a restricted record on the test's day, 24 November 2020. */
export async function makeChildren(admin: pg.Client): Promise<void> {
  const of = (id: number, team: number | null, restricted = false, sealed = false) => [
    id,
    team,
    restricted,
    sealed,
  ]
  const relations = [
    of(children.mine, me.team),
    of(children.below, me.belowTeam),
    of(children.other, other.team),
    of(children.none, null),
    of(children.mineRestricted, me.team, true),
    of(children.mineAllowed, me.team, true),
    of(children.otherRestricted, other.team, true),
    of(children.otherAllowed, other.team, true),
    of(children.mineSealed, me.team, false, true),
    of(children.otherSealed, other.team, false, true),
    of(children.allowedOnce, me.team, true),
  ]
  for (const relation of relations) {
    await admin.query(
      'insert into children.relation (child_id, team_id, restricted, sealed) values ($1, $2, $3, $4)',
      relation,
    )
  }
  await makeReviewed(admin)
  await makeSealed(admin)
  await admin.query(
    `insert into children.allowed_reader (child_id, person_id, from_on, until_on) values
       ($1, $4, '2020-01-01', null), ($2, $4, '2020-01-01', '2020-11-24'), ($3, $4, '2020-01-01', '2020-11-23')`,
    [children.mineAllowed, children.otherAllowed, children.allowedOnce, me.person],
  )
}
