// Figures that take longer than a page come after it. Where they can’t be had, their own page says why.
document.addEventListener('htmx:responseError', event => {
  const counting = event.target.closest('[data-counting]')
  if (counting) location.assign(counting.getAttribute('hx-get'))
})
