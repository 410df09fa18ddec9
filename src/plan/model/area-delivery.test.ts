import { describe, expect, it } from 'vitest'
import { countsInWords, countsOf, deliveryOfAll, worstFirst } from './area-delivery.ts'

const having = (...statuses: (typeof worstFirst)[number][]) =>
  statuses.map((status) => ({ status, because: [] }))

describe('how an area is going', () => {
  it('is as its worst action', () => {
    expect(deliveryOfAll(having('on track', 'at risk', 'complete, evidenced')).status).toBe('at risk')
    expect(deliveryOfAll(having('late', 'at risk')).status).toBe('late')
    expect(deliveryOfAll(having('on track', 'not known')).status).toBe('not known')
  })

  it('is complete only when every action is', () => {
    expect(deliveryOfAll(having('complete, evidenced', 'complete, evidenced')).status).toBe(
      'complete, evidenced',
    )
    expect(deliveryOfAll(having('complete, evidenced', 'delivered, evidence awaited')).status).toBe(
      'delivered, evidence awaited',
    )
    expect(deliveryOfAll(having('complete, evidenced', 'not started')).status).toBe('not started')
  })

  it('is not known without actions', () => {
    expect(deliveryOfAll([])).toEqual({ status: 'not known', because: ['It has no actions yet.'] })
  })

  it('counts every action once, worst first', () => {
    const all = having(...worstFirst, 'late')
    expect(Object.values(countsOf(all)).reduce((sum, count) => sum + count, 0)).toBe(all.length)
    expect(countsInWords(countsOf(having('on track', 'late', 'on track')))).toBe('1 late · 2 on track')
  })
})
