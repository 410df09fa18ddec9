import { describe, expect, it } from 'vitest'
import { testApp } from '../app/testing/test-app.ts'
import { testRecord } from '../app/testing/test-record.ts'

describe('the page about the example', () => {
  it('says to everybody, signed in or not, what is real, from where, and what is made up', async () => {
    const test = await testRecord('worked example')
    const app = await testApp(test)
    for (const who of [undefined, await test.person({ roles: ['councillor'] })]) {
      const { status, body } = await app.get(who, '/about')
      expect(status).toBe(200)
      for (const said of [
        'Rutland County Council',
        'Open Government Licence',
        'Made up',
        'The children are made up as well',
        'What people say of these children is made up too',
      ])
        expect(body).toContain(said)
    }
    await app.close()
    await test.close()
  })

  it('is not there in a live council’s product', async () => {
    const test = await testRecord('live')
    const app = await testApp(test)
    expect((await app.get(undefined, '/about')).status).toBe(404)
    await app.close()
    await test.close()
  })
})
