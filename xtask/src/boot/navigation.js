// Browsers limit how often a page may write its history (WebKit: 100 times in 10 s), and leptos_router 0.8 panics if the browser throws. The error is
// ignored here: the view is right, and the next write corrects the address.
for (const name of ['pushState', 'replaceState']) {
  const write = history[name].bind(history);
  history[name] = (...entry) => {
    try {
      write(...entry);
    } catch {}
  };
}

// Once the app has stopped, keep its click handlers from running, so that links load pages.
addEventListener('click', (event) => {
  if (document.documentElement.dataset.app === 'stopped') event.stopImmediatePropagation();
}, true);
