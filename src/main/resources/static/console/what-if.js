// Moves events along the axis, by pointer and by keys. Where one is put is told to the server in units of the picture; what
// time that is, and what comes of it, is the server's to say.
{
  const form = () => document.getElementById('what-if')
  const axis = () => document.getElementById('axis')
  let wanted = null
  let underWay = false
  let held = null

  const send = () => {
    if (underWay || !wanted) return
    const values = { story: form().elements.story.value, ...wanted }
    wanted = null
    underWay = true
    htmx.ajax('POST', '/what-if', { source: form(), target: '#lab', swap: 'morph:outerHTML', values })
      .finally(() => { underWay = false; send() })
  }
  // What was typed is asked for by the form itself; a move is that move and nothing else.
  document.addEventListener('htmx:configRequest', event => {
    if (!event.detail.parameters.has?.('move')) return
    for (const name of [...event.detail.parameters.keys()]) {
      if (!['story', 'move', 'x', 'by', 'frame', 'held'].includes(name)) event.detail.parameters.delete(name)
    }
  })

  const move = values => { wanted = values; send() }

  const place = event => {
    const svg = axis()
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse()).x
  }

  document.addEventListener('pointerdown', event => {
    const handle = event.target.closest?.('#axis [data-move]')
    if (!handle || event.button !== 0) return
    event.preventDefault()
    handle.focus({ preventScroll: true })
    held = { move: handle.dataset.move, frame: axis().dataset.frame, from: place(event), moved: false }
    document.getElementById('stage').setPointerCapture(event.pointerId)
    document.documentElement.classList.add('is-dragging')
  })

  document.addEventListener('pointermove', event => {
    if (!held) return
    const x = place(event)
    if (!held.moved && Math.abs(x - held.from) < 3) return
    held.moved = true
    move({ move: held.move, x, frame: held.frame, held: 'true' })
  })

  const drop = event => {
    if (!held) return
    const { move: what, frame, moved } = held
    held = null
    document.documentElement.classList.remove('is-dragging')
    if (moved) move({ move: what, x: place(event), frame })
  }
  document.addEventListener('pointerup', drop)
  document.addEventListener('pointercancel', drop)

  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -12, PageUp: 12 }
  document.addEventListener('keydown', event => {
    const handle = event.target.closest?.('#axis [data-move]')
    const step = handle && steps[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const minutes = step * (event.shiftKey ? 60 : 5)
    const before = wanted?.move === handle.dataset.move && wanted.minutes ? wanted.minutes : 0
    move({ move: handle.dataset.move, by: `PT${before + minutes}M`, minutes: before + minutes })
  })

  // A draft is read while it is being typed.
  let typing = 0
  document.addEventListener('input', event => {
    if (!event.target.matches('[data-alters]')) return
    clearTimeout(typing)
    typing = setTimeout(() => htmx.trigger(form(), 'change'), 350)
  })

  // What is being typed stays as it is; a handle that has the keyboard goes where its event went.
  Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, node) =>
    !['value', 'selected'].includes(name) || node.closest('input, select, textarea') !== document.activeElement
}
