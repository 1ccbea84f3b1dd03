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
    const line = event.target.closest('[data-line]')
    const text = document.getElementById('document')
    if (line && text?.matches('.editor textarea')) {
      event.preventDefault()
      const lines = text.value.split('\n')
      const start = lines.slice(0, line.dataset.line - 1).reduce((sum, one) => sum + one.length + 1, 0)
      text.focus({ preventScroll: true })
      text.setSelectionRange(start, start + (lines[line.dataset.line - 1] ?? '').length)
      document.querySelectorAll('#gutter li')[line.dataset.line - 1]?.scrollIntoView({ block: 'center' })
    }
  })

  document.querySelector('.editor textarea')?.addEventListener('input', event => {
    event.target.rows = event.target.value.split('\n').length + 1
  })
}

// The order of a list: by its buttons, by Alt and an arrow, by dragging. All three press the same button.
for (const list of document.querySelectorAll('[data-sortable]')) {
  const rows = () => [...list.querySelectorAll('[data-at]')]
  const move = (from, to) => {
    if (from === to || to < 0 || to >= rows().length) return
    const button = Object.assign(document.createElement('button'), { name: 'do', value: `move ${list.dataset.sortable} ${from} ${to}`, hidden: true })
    list.closest('form').append(button)
    sessionStorage.setItem('dueline.moved', `${list.dataset.sortable}-${to}`)
    button.click()
  }
  const moved = sessionStorage.getItem('dueline.moved')
  if (moved) {
    sessionStorage.removeItem('dueline.moved')
    document.getElementById(moved)?.querySelector('[data-edit]')?.focus()
  }

  list.addEventListener('keydown', event => {
    const row = event.target.closest('[data-at]')
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!row || !event.altKey || !by) return
    event.preventDefault()
    move(Number(row.dataset.at), Number(row.dataset.at) + by)
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
