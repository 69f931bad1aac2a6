// Browsers limit how often the history may be written (WebKit: 100 times in 10 s), and leptos_router 0.8 panics on a refusal. Here a refusal is none
// of the page's business: the view is right, and the address follows at the next write.
for (const name of ['pushState', 'replaceState']) {
  const write = history[name].bind(history);
  history[name] = (...entry) => {
    try {
      write(...entry);
    } catch {}
  };
}

// Where the app has stopped, links work without it.
addEventListener('click', (event) => {
  if (document.documentElement.dataset.app === 'stopped') event.stopImmediatePropagation();
}, true);
