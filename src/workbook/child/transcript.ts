/** What 60,000 rows come to is a third of this. */
const mostMegabytes = 32

/**
 * What a child said of a file, word for word. Whoever asks the same of the same file hears it again, and the file need not
 * be read again. It holds what the file holds, in memory only; one that gets too long is let go, and never whole.
 */
export class Transcript {
  private readonly mostBytes: number
  private lines: Buffer[] = []
  private bytes = 0
  private hasEnded = false

  constructor(megabytes: number = mostMegabytes) {
    this.mostBytes = megabytes * 2 ** 20
  }

  /** Takes the next line as it came. Outside the heap: there it would be gone through again and again. */
  write(line: string): void {
    if (this.bytes > this.mostBytes) return
    const bytes = Buffer.from(line)
    this.bytes += bytes.length
    if (this.bytes > this.mostBytes) this.lines = []
    else this.lines.push(bytes)
  }

  /** The child has said that all is done. */
  end(): void {
    this.hasEnded = true
  }

  get isWhole(): boolean {
    return this.hasEnded && this.bytes <= this.mostBytes
  }

  *again(): Generator<string> {
    for (const line of this.lines) yield line.toString()
  }
}
