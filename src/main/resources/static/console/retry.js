// A page that couldn’t be shown asks again by itself.
if (document.querySelector('[data-retry]')) {
  setTimeout(() => location.reload(), 5000)
  document.addEventListener('click', event => {
    if (event.target.closest('[data-retry]')) { event.preventDefault(); location.reload() }
  })
}
