import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { takeLock } from './lock.ts'

const folder = `/made-up/${process.pid}`

it('is taken once what a killed process left to a child is let go, and refused while it is held', async () => {
  const first = await takeLock(folder)
  const second = takeLock(folder)
  await pause(200)
  await first?.release()
  const held = await second
  expect(held).toBeDefined()
  expect(await takeLock(folder)).toBeUndefined()
  await held?.release()
})
