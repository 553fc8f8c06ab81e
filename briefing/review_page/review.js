"use strict";
(() => {
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const only = document.getElementById("only");
  const nothing = document.getElementById("nothing");
  const boxes = all("input[data-language]");

  const choose = () => {
    const chosen = new Set(boxes.filter(box => box.checked).map(box => box.dataset.language));
    document.body.className = document.body.className.replace(/\bn\d+/, "n" + Math.max(1, chosen.size));
    for (const cell of all(".cell")) cell.hidden = !chosen.has(cell.dataset.language);
    let any = false;
    for (const line of all(".line")) {
      const cells = all(".cell", line).filter(cell => !cell.hidden);
      const looks = cells.some(cell => cell.classList.contains("look-here"));
      line.hidden = !cells.length || (only.checked && !looks);
      any = any || looks;
    }
    nothing.hidden = any;
  };
  for (const box of [...boxes, only]) box.addEventListener("change", choose);

  let last = null;
  const step = forward => {
    const looks = all(".look-here").filter(cell => cell.offsetParent !== null);
    if (!looks.length) return;
    const here = looks.indexOf(last);
    const to = here < 0 ? (forward ? 0 : looks.length - 1) : (here + (forward ? 1 : looks.length - 1)) % looks.length;
    last = looks[to];
    last.focus({preventScroll: true});
    last.scrollIntoView({block: "center"});
  };
  document.getElementById("next").addEventListener("click", () => step(true));
  document.getElementById("back").addEventListener("click", () => step(false));

  let open = null, timer = 0;
  const tipOf = figure => document.getElementById(figure.getAttribute("aria-describedby"));
  const close = () => {
    clearTimeout(timer);
    if (open) tipOf(open).hidden = true;
    open = null;
  };
  const show = figure => {
    clearTimeout(timer);
    if (open === figure) return;
    close();
    open = figure;
    const tip = tipOf(figure), place = figure.getBoundingClientRect();
    tip.hidden = false;
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(place.left, width - tip.offsetWidth - 8));
    const below = place.bottom + tip.offsetHeight + 8 < innerHeight || place.top < tip.offsetHeight + 8;
    tip.style.setProperty("left", left + scrollX + "px");
    tip.style.setProperty("top", scrollY + (below ? place.bottom + 2 : place.top - tip.offsetHeight - 2) + "px");
  };
  const leave = () => { clearTimeout(timer); timer = setTimeout(close, 300); };
  const near = target => target instanceof Element && target.closest(".figure, .tip");
  document.addEventListener("mouseover", event => {
    const part = near(event.target);
    if (part && part.classList.contains("figure")) show(part);
    else if (part) clearTimeout(timer);
    else if (open && open !== document.activeElement) leave();
  });
  document.addEventListener("focusin", event => {
    const part = near(event.target);
    if (part && part.classList.contains("figure")) show(part);
    else close();
  });
  document.addEventListener("click", event => {
    const part = near(event.target);
    if (part && part.classList.contains("figure")) show(part);
    else if (!part) close();
  });
  // Hundreds of figures would be as many stops of Tab: it stops at one of each passage, arrows go to the others.
  const groups = all(".cell").map(cell => all(".figure", cell));
  for (const figures of groups) for (const figure of figures.slice(1)) figure.tabIndex = -1;
  const ways = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};
  const go = (figure, key) => {
    const figures = groups.find(held => held.includes(figure)) || [];
    const to = key === "Home" ? 0 : key === "End" ? figures.length - 1 : figures.indexOf(figure) + (ways[key] || 0);
    if (!figures[to]) return;
    figure.tabIndex = -1;
    figures[to].tabIndex = 0;
    figures[to].focus();
  };
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") close();
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const figure = event.target instanceof Element && event.target.closest(".figure");
    if (plain && figure && (event.key in ways || event.key === "Home" || event.key === "End")) {
      go(figure, event.key);
      event.preventDefault();
    }
  });
  choose();
})();
