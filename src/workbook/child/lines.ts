/** No batch of rows is as long; a child that sends more without ending the line is no longer ours. */
const longestLine = 16 * 2 ** 20

/** The lines of a stream of text; what follows the last line end, or a line without end, is left out. */
export async function* linesOf(stream: AsyncIterable<unknown>): AsyncGenerator<string> {
  let pending = ''
  for await (const piece of stream) {
    const text = pending + String(piece)
    let at = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
      yield text.slice(at, end)
      at = end + 1
    }
    pending = text.slice(at)
    if (pending.length > longestLine) return
  }
}
