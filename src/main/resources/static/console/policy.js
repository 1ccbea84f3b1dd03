// A draft travels with the forms. What is typed is kept here as well, as the form would send it, so that a closed tab or a
// crash loses nothing: going on with it sends the same form again.
{
  const KEY = 'dueline.draft'
  const form = document.querySelector('form[data-draft]')
  const kept = () => { try { return JSON.parse(localStorage.getItem(KEY)) } catch { return null } }
  const drop = () => localStorage.removeItem(KEY)

  const keep = () => {
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
    try {
      localStorage.setItem(KEY, JSON.stringify({ action: form.getAttribute('action'), fields, at: Date.now() }))
    } catch (full) {
      console.info('This draft is too large to be kept by the browser; the page still holds it.')
    }
  }

  const resume = () => {
    const { action, fields } = kept()
    const again = Object.assign(document.createElement('form'), { method: 'post', action, hidden: true })
    for (const [name, value] of fields) {
      const field = Object.assign(document.createElement('textarea'), { name })
      field.value = value
      again.append(field)
    }
    document.body.append(again)
    again.submit()
  }

  if (form) {
    if (document.querySelector('[data-draft-saved]')) drop()
    const offer = document.querySelector('[data-draft-kept]')
    if (form.dataset.changed === 'true' && !document.querySelector('[data-fresh]')) keep()
    else if (offer && kept()) {
      const when = offer.querySelector('[data-draft-when]')
      when.dateTime = new Date(kept().at).toISOString()
      when.textContent = new Date(kept().at).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' })
      offer.hidden = false
    }
    let waiting = 0
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(keep, 300) })
    addEventListener('pagehide', () => { if (waiting) keep() })
    form.addEventListener('submit', () => { waiting = 0 })
  }

  document.addEventListener('click', event => {
    if (event.target.closest('[data-draft-continue]')) resume()
    if (event.target.closest('[data-draft-drop]')) {
      drop()
      const offer = event.target.closest('[data-draft-kept]')
      if (offer) offer.hidden = true
    }
  })

  // What is wrong is where the keyboard is.
  document.querySelector('main form [aria-invalid=true]')?.focus()
}

// A text with its line numbers: a remark leads to its line, and so does an address.
{
  const editor = () => document.querySelector('.editor textarea')

  const select = number => {
    const text = editor()
    const lines = text.value.split('\n')
    const start = lines.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, 0)
    text.focus({ preventScroll: true })
    text.setSelectionRange(start, start + (lines[number - 1] ?? '').length)
    document.getElementById(`line-${number}`)?.scrollIntoView({ block: 'center' })
  }

  document.addEventListener('click', event => {
    const line = event.target.closest('[data-line]')
    if (!line || !editor()) return
    event.preventDefault()
    select(Number(line.dataset.line))
  })

  document.addEventListener('input', event => {
    if (event.target === editor()) event.target.rows = event.target.value.split('\n').length + 1
  })

  const asked = /^#line-(\d+)$/.exec(location.hash)
  // Going to an address takes the focus away once more, after the page has come.
  if (asked && editor()) addEventListener('load', () => setTimeout(() => select(Number(asked[1]))))
}

// A newcomer's office is where the newcomer is, until they say otherwise.
{
  const zone = document.querySelector('[data-zone]:not([aria-invalid])')
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (zone && zone.value === zone.defaultValue && document.querySelector(`#zones [value="${CSS.escape(here)}"]`)) zone.value = here
}

// A metric that is given a time is timed; one that is no longer timed keeps its time in reserve.
document.addEventListener('input', event => {
  const metric = event.target.closest('[data-metric]')
  if (!metric) return
  const timed = metric.querySelector('[data-timed]')
  const within = metric.querySelector('[data-within]')
  if (event.target === within && within.value) timed.checked = true
  if (event.target === timed && !timed.checked) [within.dataset.reserve, within.value] = [within.value, '']
  if (event.target === timed && timed.checked && !within.value) within.value = within.dataset.reserve ?? ''
  metric.classList.toggle('timed', timed.checked)
})

// The order of a list: by its buttons, by Alt and a key, by dragging. All three press the same button.
for (const list of document.querySelectorAll('[data-sortable]')) {
  const rows = () => [...list.querySelectorAll('[data-at]')]
  const move = (from, to, then = '[data-edit]') => {
    if (from === to || to < 0 || to >= rows().length) return
    const name = list.dataset.sortable
    const button = Object.assign(document.createElement('button'), { name: 'do', value: `move ${name} ${from} ${to}`, hidden: true })
    list.closest('form').append(button)
    sessionStorage.setItem('dueline.moved', `#${name}-${to} ${then}:enabled, #${name}-${to} [data-edit]`)
    button.click()
  }
  const moved = sessionStorage.getItem('dueline.moved')
  if (moved) {
    sessionStorage.removeItem('dueline.moved')
    document.querySelector(moved)?.focus()
  }

  list.addEventListener('click', event => {
    const button = event.target.closest('[data-up], [data-down]')
    if (!button) return
    event.preventDefault()
    const at = Number(button.closest('[data-at]').dataset.at)
    if (button.matches('[data-up]')) move(at, at - 1, '[data-up]')
    else move(at, at + 1, '[data-down]')
  })

  list.addEventListener('keydown', event => {
    const row = event.target.closest('[data-at]')
    if (!row || !event.altKey) return
    const at = Number(row.dataset.at)
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows().length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    move(at, to)
  })

  let taken = null
  const clear = () => rows().forEach(row => row.classList.remove('taken', 'before', 'behind'))
  list.addEventListener('pointerdown', event => { const row = event.target.closest('[data-grip]')?.closest('[data-at]'); if (row) row.draggable = true })
  list.addEventListener('dragstart', event => { taken = event.target.closest('[data-at]'); taken.classList.add('taken'); event.dataTransfer.effectAllowed = 'move' })
  list.addEventListener('dragover', event => {
    const row = event.target.closest('[data-at]')
    if (!taken || !row) return
    event.preventDefault()
    clear()
    taken.classList.add('taken')
    if (row !== taken) row.classList.add(Number(row.dataset.at) < Number(taken.dataset.at) ? 'before' : 'behind')
  })
  list.addEventListener('drop', event => {
    const row = event.target.closest('[data-at]')
    if (!taken || !row) return
    event.preventDefault()
    move(Number(taken.dataset.at), Number(row.dataset.at))
  })
  list.addEventListener('dragend', () => { clear(); if (taken) taken.draggable = false; taken = null })
}
