import { describe, expect, it } from 'vitest'
import { madeUpCouncil } from '../testing/made-up-council.ts'
import { factsOnly, readTables } from '../testing/write-lists.ts'

const [contacts = { headings: [], rows: [] }] = madeUpCouncil
const withBelow = (...below: readonly (readonly string[])[]) =>
  readTables([{ name: 'List 1', rows: [contacts.headings, ...contacts.rows, ...below] }])
const told = ({ problems }: Awaited<ReturnType<typeof readTables>>) =>
  problems.map(({ code, where: { row }, effect }) => [code, row, effect])
const counted = ({ lists }: Awaited<ReturnType<typeof readTables>>) =>
  lists.map(({ rows, rejected }) => [rows, rejected])

describe('a note below the list', () => {
  it.each([
    ['Notes'],
    ['1. Excludes contacts that were made in error'],
    ['1.', 'Excludes contacts that were made in error'],
    ['Source: the case system'],
    ['End of report'],
    ['OFFICIAL SENSITIVE'],
    ['Produced by the performance team on 30/10/2026'],
    ['Team North'],
  ])('%j is told, and is no row of the list', async (...row) => {
    const read = await withBelow(row)
    expect(counted(read)).toEqual([[contacts.rows.length, 0]])
    expect(told(read)).toEqual([['note', contacts.rows.length + 2, 'left out']])
    expect(factsOnly(read)).toEqual(factsOnly(await withBelow()))
  })

  it.each([['14999'], ['ABX'], ['C00123'], ['Unborn']])('is not %j: it is rejected as a row', async (id) => {
    expect(counted(await withBelow([id]))).toEqual([[contacts.rows.length + 1, 1]])
  })
})

it('of a list whose headings say nothing, title and headings are no rows', async () => {
  const strange = contacts.headings.map((_, at) => `Thing ${String.fromCharCode(97 + (at % 26))}${at}`)
  const shuffled = contacts.rows.map((row) => row.toReversed())
  const read = await readTables([
    { name: 'List 1', rows: [['List 1: Contacts'], strange, ...shuffled] },
    { name: 'List 2', rows: [madeUpCouncil[1]?.headings ?? [], ...(madeUpCouncil[1]?.rows ?? [])] },
  ])
  expect(read.lists.find(({ list }) => list === 1)).toMatchObject({
    rows: contacts.rows.length,
    rejected: contacts.rows.length,
  })
})
