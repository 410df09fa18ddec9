import { describe, expect, it } from 'vitest'
import { refusePlainHttp } from './plain-http.ts'

describe('a live council without https', () => {
  it.each(['0.0.0.0', '::', '10.1.2.3', 'improvement.example'])('is not served at %s', (host) => {
    for (const publicUrl of [undefined, 'http://improvement.example'])
      expect(() => refusePlainHttp({ host, publicUrl }, 'live')).toThrow(/Set LOS_URL to the https address/)
    expect(() => refusePlainHttp({ host, publicUrl: 'https://improvement.example' }, 'live')).not.toThrow()
  })

  it.each(['localhost', '127.0.0.1', '::1'])('is served at %s, which no other machine reaches', (host) => {
    expect(() => refusePlainHttp({ host, publicUrl: undefined }, 'live')).not.toThrow()
  })

  it('is not asked of the worked example', () => {
    expect(() => refusePlainHttp({ host: '0.0.0.0', publicUrl: undefined }, 'worked example')).not.toThrow()
  })
})
