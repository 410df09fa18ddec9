import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUp } from '../../app/testing/test-record.ts'
import { agendaItems } from './store.ts'
import type { Sitting } from '../testing/made-sitting.ts'
import { added, at, itemOf, madeSitting } from '../testing/made-sitting.ts'

describe('an agenda', () => {
  let sitting: Sitting
  let test: Sitting['test']
  let app: Sitting['app']
  let chair: Sitting['chair']
  let member: Sitting['member']
  let december: Sitting['december']
  beforeAll(async () => {
    sitting = await madeSitting()
    ;({ test, app, chair, member, december } = sitting)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('has the record’s proposals put on the agenda once, however often it is asked', async () => {
    const propose = () => app.post(chair, `${at(december)}/agenda/propose`, {})
    expect((await app.get(member, `${at(december)}/agenda`)).body).toContain('Proposed from the record')
    expect((await propose()).status).toBe(303)
    expect((await propose()).status).toBe(303)
    const titles = (await test.as(setUp, (tx) => agendaItems(tx, december))).map(({ title }) => title)
    expect(titles).toEqual([
      'Apologies, substitutes and quorum',
      'Declarations of interest',
      'Minutes of 20 November 2020',
      'Action log',
      'Any other business, and the next meeting',
    ])
  })

  it('lets chair and clerk add, order and take off items, with a note, and keeps what was settled', async () => {
    await added(sitting, december, 'Supervision')
    const item = await itemOf(sitting, december, 'Supervision')
    await app.post(chair, `${at(december)}/agenda/items/${item.id}/move`, { by: 'up' })
    const order = (await test.as(setUp, (tx) => agendaItems(tx, december))).map(({ title }) => title)
    expect(order.indexOf('Supervision')).toBe(order.indexOf('Action log') - 1)
    await app.post(chair, `${at(december)}/agenda/settle`, {})
    const without = await app.post(chair, `${at(december)}/agenda/items/${item.id}/remove`, { because: ' ' })
    expect([without.status, without.body.includes('Enter why it is taken off')]).toEqual([422, true])
    const { version } = await itemOf(sitting, december, 'Supervision')
    const removed = await app.post(chair, `${at(december)}/agenda/items/${item.id}/remove`, {
      because: 'No paper came',
      _version: String(version),
    })
    expect(removed.status).toBe(303)
    await app.post(chair, `${at(december)}/agenda/settle`, {})
    const { body } = await app.get(member, `${at(december)}/agenda`)
    expect(body).toContain('Version 1, settled on 24 November 2020')
    expect(body).toContain('Version 2, settled on 24 November 2020')
    expect(body).toContain('Supervision: No paper came')
  })

  it('keeps both when two people change one item', async () => {
    const item = await added(sitting, december, 'Twice changed')
    const change = (topic: string) =>
      app.post(chair, `${at(december)}/agenda/items/${item.id}`, {
        topic,
        note: '',
        post: '',
        _version: String(item.version),
      })
    expect((await change('First')).status).toBe(303)
    const second = await change('Second')
    expect(second.status).toBe(409)
    expect(second.body).toContain('Second')
    expect(second.body).toContain('First')
  })

  it('refuses an item without a name, and keeps what was typed', async () => {
    const { status, body } = await app.post(chair, `${at(december)}/agenda/add`, {
      topic: '',
      note: 'As typed',
      post: '999',
    })
    expect(status).toBe(422)
    for (const words of ['Enter what the item is about', 'Choose a post from the list', 'As typed'])
      expect(body).toContain(words)
  })
})
