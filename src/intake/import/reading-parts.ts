import { setImmediate as othersFirst } from 'node:timers/promises'
import type { FactName } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { AnnexARead, FileProblem, PassedOver, ReadFact, ReadMessage } from '../annex-a/index.ts'
import type { BesidesFacts, Digests, ExtractComing, Part, SaidBefore } from './extract-read.ts'
import type { WhatWasSaid } from './what-was-said.ts'

/** Why a file could not be read. */
export type NotReadBecause = Extract<AnnexARead, { ok: false }>

/** Thrown to whoever takes an extract's lists, so that what was done with the first of them is undone. */
export class NotRead extends Error {
  readonly because: NotReadBecause
  constructor(because: NotReadBecause) {
    super(because.sentence)
    this.because = because
  }
}

/** How a reading ended; thrown is only what whoever hears of its progress throws. */
type Ending = AnnexARead | { readonly thrown: Error }

/** So many children's details are put in while those of the others are still being put together. */
const childrenAtOnce = 4000

/** Thrown into the reading when nobody wants the rest. */
class NotWanted extends Error {}

/**
 * Lists on their way from whoever reads to whoever puts them in, who work at the same time. A list that came waits here
 * until it is wanted, so the file is never read more slowly for it.
 */
export class ReadingParts implements ExtractComing {
  readonly asAt: IsoDate
  private readonly waiting: Part[] = []
  private facts = new Map<FactName, ReadFact[]>()
  private readonly problems: FileProblem[] = []
  private said: SaidBefore | undefined
  private digests: Digests | undefined
  private ending: Ending | undefined
  private wanted = true
  private isUnderWay = false
  private wake = (): void => undefined
  private wakeReading = (): void => undefined
  private readonly told: WhatWasSaid | undefined

  /** @param told what the reader was told of the extract before. */
  constructor(asAt: IsoDate, told?: WhatWasSaid) {
    this.asAt = asAt
    this.told = told
  }

  /** Takes what reading yields, in the order in which it comes. */
  readonly onMessage = (message: ReadMessage): void => {
    if (!this.wanted) throw new NotWanted()
    if (message.kind === 'problems') this.problems.push(...message.problems)
    if (message.kind === 'facts') this.keep(message.fact, message.rows)
    if (message.kind === 'progress') this.begin()
    if (message.kind === 'passed over') this.hear(message)
    if (message.kind === 'list read') this.pass(message.list, message.passed)
    if (message.kind === 'digests' && this.told)
      this.digests = { salt: this.told.digesting.salt, digests: message.digests }
    if (message.kind === 'done') this.pass(undefined)
  }

  /**
   * For what need not be read on while nobody is ready for it: each message waits until the lists before it were taken, so
   * that no more of them than one are held.
   */
  readonly onMessageInTurn = async (message: ReadMessage): Promise<void> => {
    this.onMessage(message)
    await othersFirst()
    while (this.waiting.length > 0 && this.wanted)
      await new Promise<void>((settle) => {
        this.wakeReading = settle
      })
  }

  /** The import that the reader was told of. */
  get toldOf(): number | undefined {
    return this.told?.importId
  }

  readonly saidBefore = async (): Promise<SaidBefore | undefined> => {
    while (this.toldOf !== undefined && !this.said && this.waiting.length === 0 && !this.ending)
      await this.more()
    return this.said
  }

  /** To be called when the reading has ended, however it did. */
  end(ending: Ending): void {
    this.ending = ending
    this.wake()
  }

  /** Nothing more is wanted: the reading stops at its next message. */
  giveUp(): void {
    this.wanted = false
    this.wakeReading()
  }

  /**
   * Waits until word of the first rows has come.
   * @returns why none will, if so.
   */
  async begun(): Promise<NotReadBecause | undefined> {
    while (!this.isUnderWay && !this.ending) await this.more()
    return this.ending && 'ok' in this.ending && !this.ending.ok ? this.ending : undefined
  }

  get parts(): AsyncIterable<Part> {
    return this.coming()
  }

  besides(): BesidesFacts {
    return {
      lists: this.lists(),
      problems: this.problems,
      ...(this.digests !== undefined && { digests: this.digests }),
    }
  }

  private async *coming(): AsyncGenerator<Part> {
    for (;;) {
      if (this.ending) this.lists()
      const part = this.waiting.shift()
      this.wakeReading()
      if (part) yield part
      else if (this.ending) return
      else await this.more()
    }
  }

  /** The lists of a file that was read whole; throws for one that was not. */
  private lists(): BesidesFacts['lists'] {
    if (!this.ending) throw new Error('The file is still being read')
    if ('thrown' in this.ending) throw this.ending.thrown
    if (!this.ending.ok) throw new NotRead(this.ending)
    return this.ending.lists
  }

  private hear(said: SaidBefore): void {
    this.said = said
    this.wake()
  }

  private begin(): void {
    if (this.isUnderWay) return
    this.isUnderWay = true
    this.wake()
  }

  private keep(fact: FactName, rows: readonly ReadFact[]): void {
    const held = this.facts.get(fact) ?? []
    for (const row of rows) held.push(row)
    this.facts.set(fact, held)
    if (fact === 'details' && held.length >= childrenAtOnce) this.pass(undefined)
  }

  /** Word of it is word of the first rows too: what is heard again waits until this is taken. */
  private pass(list: Part['list'], passed?: PassedOver): void {
    this.waiting.push({ list, facts: this.facts, ...(passed && { passed }) })
    this.facts = new Map()
    this.isUnderWay = true
    this.wake()
  }

  private more(): Promise<void> {
    return new Promise((settle) => {
      this.wake = settle
    })
  }
}
