import { heldFrom } from '../../../children/facts/index.ts'
import type { Piece } from '../../model/piece.ts'
import { piece, text } from '../../model/piece.ts'

/** The child's day of birth as far as any list told it, on the day looked at. */
const born = `(select b.born_on from children.details b where b.child_id = f.child_id and b.valid_from <= t.as_at
  and b.valid_to > t.as_at and b.known_from <= t.known_at and b.known_to > t.known_at limit 1)`

/** Whole years on a day; unknown before a child is born and where no list tells when it was. */
export const ageOn = ({ sql }: Piece<'day'>): Piece<'whole'> =>
  piece('whole', `(extract(year from age(${sql}, ${born}))::int)`)

/** The bands in which the Department counts children, with 16 and 17 apart: the law asks other things for them. */
export function ageBandOn(day: Piece<'day'>): Piece<'text'> {
  const age = ageOn(day).sql
  return piece(
    'text',
    `case when ${age} is null or ${age} < 0 then 'age not known' when ${age} < 1 then 'under 1' when ${age} < 5 then '1 to 4'
      when ${age} < 10 then '5 to 9' when ${age} < 16 then '10 to 15' when ${age} < 18 then '16 or 17' else '18 or over' end`,
  )
}

/** `yes` where it is so, `no` where it is not, `unknown` where nobody said. */
export const said = (
  of: Piece<'truth'>,
  words: { readonly yes: string; readonly no: string; readonly unknown: string },
): Piece<'text'> =>
  piece(
    'text',
    `case ${of.sql} when true then ${text(words.yes).sql} when false then ${text(words.no).sql} else ${text(words.unknown).sql} end`,
  )

export const orElse = (of: Piece<'text'>, words: string): Piece<'text'> =>
  piece('text', `coalesce(${of.sql}, ${text(words).sql})`)

/** The day of the newest extract with list 8. */
const careToldOn = `(select max(s.as_at) from children.source s where s.as_at <= t.as_at and 8 = any(s.lists)
  and s.known_from <= t.known_at and s.known_to > t.known_at)`

/** Whether the day lay ahead of the newest extract of the row’s own list. */
export const isBooked = ({ sql }: Piece<'day'>): Piece<'truth'> =>
  piece('truth', `((${sql} > t.told_on) is true)`)

/** Whether the child came into care under section 20 within so many days of the day. */
export const section20Within = ({ sql }: Piece<'day'>, days: number): Piece<'truth'> =>
  piece(
    'truth',
    `exists (select from children.care c where c.child_id = f.child_id and ${heldFrom('care', 'c')} <= ${careToldOn} and c.valid_to > t.as_at
      and c.known_from <= t.known_at and c.known_to > t.known_at and c.legal_status = 'V2'
      and c.entered_care_on >= ${sql} and c.entered_care_on <= ${sql} + ${days})`,
  )
