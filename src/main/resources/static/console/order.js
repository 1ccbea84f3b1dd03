// The order of a list: by its buttons, by Alt and a key, by dragging. All three press the same button.
for (const list of document.querySelectorAll('[data-sortable]')) {
  const rows = () => [...list.querySelectorAll('[data-at]')]
  const move = (from, to, then = '[data-edit]') => {
    if (from === to || to < 0 || to >= rows().length) return
    const name = list.dataset.sortable
    const button = Object.assign(document.createElement('button'), { name: 'do', value: `move ${name} ${from} ${to}`, hidden: true })
    list.closest('form').append(button)
    const again = `#${name}-${to} ${then}:enabled, #${name}-${to} [data-edit]`
    const words = `${rows()[from].querySelector('b').textContent} is now ${to + 1} of ${rows().length}`
    sessionStorage.setItem('dueline.moved', JSON.stringify({ again, words }))
    button.click()
  }
  const moved = JSON.parse(sessionStorage.getItem('dueline.moved'))
  if (moved) {
    sessionStorage.removeItem('dueline.moved')
    document.querySelector(moved.again)?.focus()
    // What a page comes with isn’t read out; what is put into it is.
    setTimeout(() => { document.querySelector('[data-moved]').textContent = moved.words }, 100)
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
