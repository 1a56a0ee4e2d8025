// Shows how a reading goes on while it does. The page can be read without it: it loads itself again then.
"use strict";

{
  const run = document.querySelector("[data-stream]");
  const bar = document.getElementById("bar");
  const state = document.getElementById("state");
  const last = document.getElementById("last");
  const stream = new EventSource(run.dataset.stream);

  const show = (event) => {
    const now = JSON.parse(event.data);
    for (const [name, value] of Object.entries(now.words.counts)) {
      const count = run.querySelector(`[data-count="${name}"]`);
      if (count && count.textContent !== value) {
        count.textContent = value;
      }
    }
    last.textContent = now.words.last;
    // It is spoken out, and so only written when it says something else.
    if (state.textContent !== now.words.state) {
      state.textContent = now.words.state;
    }
    if (now.done.items < now.given.items) {
      bar.value = now.done.items;
    } else {
      bar.removeAttribute("value");
    }
  };

  stream.addEventListener("progress", show);
  stream.addEventListener("over", () => {
    stream.close();
    location.reload();
  });
}
