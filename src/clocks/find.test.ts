import { expect, it } from 'vitest'
import { nearestIds, readClockId } from './find.ts'

it('knows an id that came from outside, or says that it does not', () => {
  expect(readClockId('gov.agenda')).toBe('gov.agenda')
  expect(readClockId('gov.agendas')).toBeUndefined()
  expect(readClockId('')).toBeUndefined()
})

it.each([
  ['gov.agendas', 'gov.agenda'],
  ['ilacs.statment.publish', 'ilacs.statement.publish'],
  ['call_in', 'gov.call_in'],
  ['PRIORITY_ACTION.FINAL', 'ilacs.priority_action.final'],
])('takes %s to be meant for %s', (typed, meant) => {
  expect(nearestIds(typed)[0]).toBe(meant)
})

it('names three different ids whatever was typed', () => {
  expect(new Set(nearestIds('')).size).toBe(3)
  expect(new Set(nearestIds('🕰'.repeat(50))).size).toBe(3)
})
