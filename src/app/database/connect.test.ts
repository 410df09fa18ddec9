import { describe, expect, it } from 'vitest'
import { addressOfUrl } from './connect.ts'

describe('a database address', () => {
  it('is read from a URL, decoded', () => {
    expect(
      addressOfUrl('postgres://los%40council:p%2Fss@db.example:5433/improvement?sslmode=require'),
    ).toEqual({
      host: 'db.example',
      port: 5433,
      user: 'los@council',
      password: 'p/ss',
      database: 'improvement',
      ssl: true,
    })
  })

  it('may name a socket folder, and falls back on what PostgreSQL falls back on', () => {
    expect(addressOfUrl('postgres://owner:x@localhost/improvement?host=/run/postgresql')).toMatchObject({
      host: '/run/postgresql',
      port: 5432,
      ssl: false,
    })
    expect(addressOfUrl('postgres:///')).toMatchObject({
      host: 'localhost',
      user: 'postgres',
      database: 'postgres',
    })
  })
})
