import { expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { cellReader } from './read-value.ts'
import { known } from './value.ts'

const read = cellReader({ as: 'code', codes: 'inTouch' }, isoDate('2026-10-30'))

it.each([
  ['True', 'yes'],
  ['FALSE', 'no'],
])('whether the council is in touch is read from %j, as systems write yes and no', (text, value) => {
  expect(read({ kind: 'text', text })).toEqual(known(value))
})
