import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const problemsOf = (env: Record<string, string>): readonly string[] => {
  const read = readConfig(env)
  return read.ok ? [] : read.problems
}

describe('settings', () => {
  it('needs none', () => {
    expect(readConfig({ PATH: '/usr/bin', HOME: '/home/somebody' })).toMatchObject({
      ok: true,
      config: { host: 'localhost', port: undefined, databaseUrl: undefined, log: undefined },
    })
  })

  it('takes LOS_PORT before PORT, and an empty value as not set', () => {
    expect(readConfig({ LOS_PORT: '8080', PORT: '9090' })).toMatchObject({ config: { port: 8080 } })
    expect(readConfig({ LOS_PORT: '', PORT: '9090' })).toMatchObject({ config: { port: 9090 } })
  })

  it.each([
    [{ LOS_PORT: 'three thousand' }, /^LOS_PORT is wrong: give a port number from 0 to 65535\.$/],
    [{ LOS_PORT: '70000' }, /^LOS_PORT is wrong/],
    [{ DATABASE_URL: 'mysql://somewhere' }, /^DATABASE_URL is wrong: write postgres:/],
    [{ LOS_LOG: 'loud' }, /^LOS_LOG is wrong: choose silent, error, warn, info or debug\.$/],
    [{ LOS_COUNCIL: 'x' }, /^LOS_COUNCIL is wrong/],
    [{ LOS_URL: 'improvement.example' }, /^LOS_URL is wrong/],
    [{ LOS_TRUSTED_PROXIES: '10.20.30.40' }, /^LOS_TRUSTED_PROXIES needs LOS_URL as well/],
    [{ LOS_SMTP: 'mail.example' }, /^LOS_SMTP is wrong: write smtp:/],
    [{ LOS_MAIL_FROM: 'nobody' }, /^LOS_MAIL_FROM is wrong: give the address/],
    [
      { LOS_SMTP: 'smtp://mail.example:587', LOS_URL: 'https://improvement.example' },
      /^LOS_SMTP needs LOS_MAIL_FROM as well/,
    ],
    [
      { LOS_SMTP: 'smtp://mail.example:587', LOS_MAIL_FROM: 'a@mail.example' },
      /^LOS_SMTP needs LOS_URL as well/,
    ],
  ])('says what is wrong with %o and how to mend it', (env, says) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(says)])
  })

  it.each(['balancer.example', '10.20.30.400', '10.20.0.0/33', '0.0.0.0/0', '10.20.30.40;10.20.30.41'])(
    'takes %s for no proxy',
    (LOS_TRUSTED_PROXIES) => {
      expect(problemsOf({ LOS_TRUSTED_PROXIES, LOS_URL: 'https://improvement.example' })).toEqual([
        expect.stringMatching(/^LOS_TRUSTED_PROXIES is wrong: give the addresses of the proxies in front/),
      ])
    },
  )

  it('takes proxies as addresses and networks, and trusts none unless told', () => {
    const LOS_URL = 'https://improvement.example'
    expect(readConfig({})).toMatchObject({ config: { trustedProxies: [] } })
    expect(readConfig({ LOS_URL, LOS_TRUSTED_PROXIES: '10.20.30.40, fd00::/8 10.21.0.0/16' })).toMatchObject({
      config: { trustedProxies: ['10.20.30.40', 'fd00::/8', '10.21.0.0/16'] },
    })
  })

  it('sends no mail until a server, a sender and an address for the link are set', () => {
    const mail = { LOS_SMTP: 'smtps://mail.example', LOS_MAIL_FROM: 'los@council.example' }
    expect(readConfig({})).toMatchObject({ config: { mail: undefined } })
    expect(readConfig({ ...mail, LOS_URL: 'https://improvement.example' })).toMatchObject({
      config: { mail: { smtp: 'smtps://mail.example', from: 'los@council.example' } },
    })
  })

  it('names every unknown setting of ours and every wrong one, all at once', () => {
    expect(problemsOf({ LOS_DATABASE: 'x', LOS_PROT: '1', LOS_PORT: '-1' })).toEqual([
      expect.stringContaining('LOS_PORT is wrong'),
      expect.stringContaining('LOS_DATABASE is not a setting'),
      expect.stringContaining('LOS_PROT is not a setting'),
    ])
  })
})
