// Tells the page when a clock changes that it shows. A browser opens few connections to one address, so that a page which
// nobody looks at gives its own back.
{
  const KINDS = ['started', 'paused', 'resumed', 'moved', 'changed', 'warned', 'met', 'missed', 'met-late', 'ended', 'unanswered',
    'cancelled', 'amended', 'excused', 'unexcused', 'reset']
  const followed = document.querySelector('[data-changes]')
  let stream = null

  const tell = () => document.dispatchEvent(new Event('dueline:changed'))
  const leave = () => {
    stream?.close()
    stream = null
  }
  const follow = () => {
    leave()
    stream = new EventSource('/api/v1/stream' + followed.dataset.changes)
    stream.addEventListener('open', tell) // what changed between the page and its stream, or while that was broken
    KINDS.forEach(kind => stream.addEventListener(kind, tell))
  }

  if (followed) {
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) return leave()
      follow()
      tell()
    })
    addEventListener('pagehide', leave)
    if (!document.hidden) follow()
  }
}
