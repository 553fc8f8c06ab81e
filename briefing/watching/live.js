"use strict";
(() => {
  const here = location.pathname;
  // A page that is loaded anew stands where it stood: at the same line, with the same choices.
  const lines = () => Array.from(document.querySelectorAll("[data-key]")).filter(line => line.offsetParent !== null);
  const boxes = () => Array.from(document.querySelectorAll("input[type=checkbox]"));
  const nameOf = box => box.id || box.dataset.language;
  const keep = () => {
    const top = lines().find(line => line.getBoundingClientRect().bottom > 0);
    sessionStorage.setItem(here, JSON.stringify({
      key: top ? top.dataset.key : "",
      above: top ? top.getBoundingClientRect().top : 0,
      y: scrollY,
      chosen: boxes().map(box => [nameOf(box), box.checked]),
    }));
  };
  const kept = JSON.parse(sessionStorage.getItem(here) || "null");
  sessionStorage.removeItem(here);
  if (kept) {
    history.scrollRestoration = "manual";
    const chosen = new Map(kept.chosen);
    for (const box of boxes()) {
      if (!chosen.has(nameOf(box)) || chosen.get(nameOf(box)) === box.checked) continue;
      box.checked = !box.checked;
      box.dispatchEvent(new Event("change", {bubbles: true}));
    }
    const line = lines().find(one => one.dataset.key === kept.key);
    scrollTo({top: line ? scrollY + line.getBoundingClientRect().top - kept.above : kept.y, behavior: "instant"});
  }

  const strip = document.createElement("div");
  strip.className = "live-strip";
  strip.lang = "en";
  strip.setAttribute("role", "status");
  strip.hidden = true;
  document.body.append(strip);
  const tell = (heading, wrong) => {
    const head = document.createElement("p"), list = document.createElement("ul");
    head.textContent = heading;
    for (const text of wrong) list.append(Object.assign(document.createElement("li"), {textContent: text}));
    strip.replaceChildren(head, list);
    strip.hidden = false;
  };
  const source = new EventSource(here + "events");
  source.onmessage = event => {
    const told = JSON.parse(event.data);
    if (told.version !== VERSION) {
      source.close();
      keep();
      location.reload();
    } else if (told.wrong.length) {
      tell(told.heading, told.wrong);
    } else {
      strip.hidden = true;
    }
  };
  source.onerror = () => tell("Nobody watches these papers any more: this page stays as it is.", []);
})();
