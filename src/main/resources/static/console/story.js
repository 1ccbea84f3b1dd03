// Keeps a ticket's page as it is now, and leaves alone what somebody has opened or is writing.
{
  const story = document.querySelector('[data-story]')
  const REST = 1000
  let timer = 0

  const stays = (name, node) => !(node.matches('details') && name === 'open')

  const renew = async () => {
    const answer = await fetch(location.pathname + location.search).catch(() => null) // away: the next change asks again
    if (!answer?.ok || story.querySelector('input:focus')) return
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-story]')
    Idiomorph.morph(story, next.innerHTML, { morphStyle: 'innerHTML', callbacks: { beforeAttributeUpdated: stays } })
    document.dispatchEvent(new Event('dueline:fresh'))
  }

  if (story) {
    document.addEventListener('dueline:changed', () => {
      clearTimeout(timer)
      timer = setTimeout(renew, REST)
    })
  }
}
