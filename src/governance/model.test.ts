import { describe, expect, it } from 'vitest'
import { meetingTitle } from './model.ts'

describe('a meeting that nobody named', () => {
  it.each([
    ['Cabinet', 'Meeting of the Cabinet'],
    ['Permanence Planning Meeting', 'Permanence Planning Meeting'],
    ['Meetings Committee', 'Meeting of the Meetings Committee'],
  ])('of the %s is called so that it reads well', (body, title) => {
    expect(meetingTitle(body)).toBe(title)
  })
})
