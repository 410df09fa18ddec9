import { parse, type DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const isElement = (node: Node): node is Element => 'tagName' in node

function* elements(node: Node): Generator<Element> {
  if (isElement(node)) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

const textOf = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')

/** What a browser would post of one control, its buttons left out. */
function valueOf(element: Element): string | undefined {
  const kind = attribute(element, 'type')
  if (element.tagName === 'textarea') return textOf(element)
  if (element.tagName === 'select') {
    const options = [...elements(element)].filter(({ tagName }) => tagName === 'option')
    const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
    return chosen && (attribute(chosen, 'value') ?? textOf(chosen))
  }
  if (element.tagName !== 'input') return undefined
  if (kind !== 'radio' && kind !== 'checkbox') return attribute(element, 'value') ?? ''
  return attribute(element, 'checked') === undefined ? undefined : (attribute(element, 'value') ?? 'on')
}

/** The boxes of the form in a page's main part that has the most of them, as a browser would post them. */
export function boxesIn(html: string): Record<string, string | readonly string[]> {
  const forms = [...elements(parse(html))].filter(({ tagName }) => tagName === 'form').map(posted)
  const size = (form: object) => Object.keys(form).length
  return forms.reduce((most, form) => (size(form) > size(most) ? form : most), {})
}

function posted(form: Element): Record<string, string | readonly string[]> {
  const boxes: Record<string, string | readonly string[]> = {}
  for (const element of elements(form)) {
    const [name, value] = [attribute(element, 'name'), valueOf(element)]
    if (name === undefined || value === undefined) continue
    const before = boxes[name]
    boxes[name] = before === undefined ? value : [...[before].flat(), value]
  }
  return boxes
}
