// Keeps the queue as it is now. Nothing moves while somebody points into it, has the keyboard in it or selects text there:
// then rows are only brought up to date where they stand, and a button says how many are new.
{
  const live = document.querySelector('[data-live]')
  if (live) {
    const REST = 1000
    const BEAT = 10000
    const QUIET = 30000
    const rowsOf = root => new Map([...root.querySelectorAll('[data-rows] > [data-id]')].map(row => [row.dataset.id, row]))
    const table = () => live.querySelector('.queue')
    const news = () => live.querySelector('[data-news]')
    const said = document.querySelector('[data-said]')
    const isHeld = () => table()?.matches(':hover, :focus-within') || !getSelection().isCollapsed
    let waiting = null
    let fetchedAt = 0
    let timer = 0
    let unsaid = 0
    let saidAt = 0

    // To those who listen, and not more often than they can bear.
    const say = fresh => {
      unsaid += fresh
      if (unsaid === 0 || Date.now() - saidAt < QUIET) return
      said.textContent = unsaid === 1 ? 'One new clock in the queue' : `${unsaid} new clocks in the queue`
      saidAt = Date.now()
      unsaid = 0
    }

    const refreshInPlace = (row, next) => {
      if (row.innerHTML !== next.innerHTML && !row.contains(document.activeElement)) row.innerHTML = next.innerHTML
      row.className = next.className
    }

    const replaceAll = next => {
      const before = rowsOf(live)
      const body = live.querySelector('[data-rows]')
      const rows = rowsOf(next)
      if (!body || rows.size === 0) {
        live.replaceChildren(...next.childNodes)
        say(rows.size)
        return
      }
      const order = [...rows].map(([id, row]) => {
        const known = before.get(id)
        if (!known) row.classList.add('enter')
        else refreshInPlace(known, row)
        return known ?? row
      })
      body.replaceChildren(...order)
      say([...rows.keys()].filter(id => !before.has(id)).length)
    }

    const keep = next => {
      for (const part of next.querySelectorAll('[data-keep]')) {
        const known = live.querySelector(`[data-keep="${part.dataset.keep}"]`)
        if (known && !known.matches(':focus-within, :hover') && known.innerHTML !== part.innerHTML) known.innerHTML = part.innerHTML
      }
    }

    const holdStill = next => {
      const rows = rowsOf(next)
      let fresh = rows.size
      for (const [id, row] of rowsOf(live)) {
        if (rows.has(id)) { refreshInPlace(row, rows.get(id)); fresh-- }
        else row.classList.add('gone')
      }
      const button = news()
      button.hidden = fresh === 0
      button.textContent = fresh === 1 ? '1 new, show it' : `${fresh} new, show them`
    }

    const apply = () => {
      if (!waiting) return
      const next = waiting
      waiting = null
      news().hidden = true
      replaceAll(next)
      document.dispatchEvent(new Event('dueline:fresh'))
    }

    const take = next => {
      if (!table()) {
        live.replaceChildren(...next.childNodes)
        return
      }
      keep(next)
      waiting = next
      if (isHeld() && rowsOf(live).size) holdStill(next.cloneNode(true))
      else apply()
      document.dispatchEvent(new Event('dueline:fresh'))
    }

    const fetchNow = async () => {
      fetchedAt = Date.now()
      try {
        const answer = await fetch('/parts/queue' + location.search)
        if (!answer.ok) return
        take(new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]'))
      } catch { /* away: the next beat asks again, and the shell says so */ }
    }

    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(fetchNow, Math.max(100, fetchedAt + REST - Date.now()))
    }

    live.addEventListener('click', event => { if (event.target.closest('[data-news]')) apply() })
    live.addEventListener('pointerleave', () => setTimeout(() => { if (!isHeld()) apply() }, 300))
    live.addEventListener('focusout', () => setTimeout(() => { if (!isHeld()) apply() }, 300))
    document.addEventListener('dueline:changed', soon)
    setInterval(() => { if (!document.hidden) soon() }, BEAT)
    if (!table()) fetchNow()
  }
}
