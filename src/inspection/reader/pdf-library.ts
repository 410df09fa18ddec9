// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- it is there to be there
class NoDrawing {}

/**
 * The PDF library, loaded for text alone. Its drawing half looks for a canvas when it loads: empty stand-ins keep it from
 * looking further, and nothing here ever draws. The small build of its worker half loads in half the memory.
 */
export async function loadLibrary() {
  const absent = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in globalThis))
  for (const name of absent) Object.defineProperty(globalThis, name, { value: NoDrawing, configurable: true })
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs')
  library.GlobalWorkerOptions.workerSrc = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  return library
}
