// A page that couldn’t be shown asks again by itself, unless somebody is on the way to another one.
if (document.querySelector('[data-retry]')) {
  const again = setTimeout(() => location.reload(), 5000)
  addEventListener('beforeunload', () => clearTimeout(again))
  document.addEventListener('click', event => {
    if (event.target.closest('[data-retry]')) { event.preventDefault(); location.reload() }
  })
}
