import { fork, type ChildProcess } from 'node:child_process'
import { watchMemory } from '../../confined/index.ts'
import { builtProgram } from '../../program/index.ts'
import { FormMissing } from '../document/missing.ts'
import type { Document } from '../document/index.ts'
import { answerIn } from './messages.ts'
import type { Printed, PrintedForm } from './forms.ts'

/** Thrown where a paper could not be printed; the paper and the product are as they were. */
export class PressFailed extends Error {}

export interface PressLimits {
  /** For one file, from asking to its last byte. */
  readonly seconds: number
  /** Resident memory of the child process, in MiB. */
  readonly megabytes: number
  /** So long it waits for another order before it ends. */
  readonly idleSeconds: number
}

const usual: PressLimits = { seconds: 60, megabytes: 500, idleSeconds: 120 }

interface Waiting {
  readonly settle: (bytes: Uint8Array) => void
  readonly fail: (why: Error) => void
  readonly timer: NodeJS.Timeout
}

/**
 * Prints papers in a process of its own, which starts with the first order and stays warm for a while: fonts, tables and
 * programs are then loaded. Whatever happens to it (it fails, hangs, takes too much memory, is killed), the orders under way
 * are told so, and the next one starts another.
 */
export class Press {
  readonly #waiting = new Map<number, Waiting>()
  readonly #limits: PressLimits
  readonly #program: URL
  #child: ChildProcess | undefined
  #idle: NodeJS.Timeout | undefined
  #last = 0

  constructor(limits: Partial<PressLimits> = {}, program: URL = new URL('./program.ts', import.meta.url)) {
    this.#limits = { ...usual, ...limits }
    this.#program = program
  }

  /**
   * The document in this form.
   * @throws FormMissing where the platform lacks what it needs; PressFailed where it could not be printed.
   */
  print(document: Document, form: PrintedForm): Promise<Uint8Array> {
    clearTimeout(this.#idle)
    const child = (this.#child ??= this.#start())
    const id = (this.#last += 1)
    return new Promise((settle, fail) => {
      const timer = setTimeout(() => {
        this.#stop(child, `took more than ${this.#limits.seconds} seconds`)
      }, this.#limits.seconds * 1000)
      this.#waiting.set(id, { settle, fail, timer })
      child.send({ id, form, document }, (problem) => {
        if (problem) this.#stop(child, 'could not be asked')
      })
    })
  }

  /** Ends the process; what is under way fails. */
  close(): void {
    if (this.#child) this.#stop(this.#child, 'was closed')
  }

  #start(): ChildProcess {
    const child = fork(builtProgram(this.#program), {
      execArgv: ['--no-warnings', '--max-old-space-size=256'],
      // Nothing of the environment: it knows no password.
      env: { MALLOC_ARENA_MAX: '1' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.unref()
    child.channel?.unref()
    const unwatch = watchMemory(child.pid, this.#limits.megabytes, () => {
      this.#stop(child, 'took too much memory')
    })
    child.on('message', (message) => {
      const answer = answerIn(message)
      if (answer) this.#answered(answer)
    })
    child.once('error', () => {
      this.#stop(child, 'could not be started')
    })
    child.once('exit', () => {
      unwatch()
      this.#stop(child, 'ended by itself')
    })
    return child
  }

  #answered(answer: Printed): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    clearTimeout(waiting?.timer)
    if ('bytes' in answer) waiting?.settle(answer.bytes)
    else if ('missing' in answer) waiting?.fail(new FormMissing(answer.missing))
    else waiting?.fail(new PressFailed(`The paper could not be printed: ${answer.failed}`))
    if (this.#waiting.size === 0) this.#wait()
  }

  #wait(): void {
    this.#idle = setTimeout(() => {
      this.close()
    }, this.#limits.idleSeconds * 1000)
    this.#idle.unref()
  }

  /** Every order under way was this child's: a new one is only started when there is none. */
  #stop(child: ChildProcess, why: string): void {
    if (this.#child !== child) return
    this.#child = undefined
    clearTimeout(this.#idle)
    child.kill('SIGKILL')
    const under = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { fail, timer } of under) {
      clearTimeout(timer)
      fail(new PressFailed(`The paper could not be printed: the process that prints ${why}. Try again.`))
    }
  }
}
