(() => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const article = document.querySelector("article"), panel = get("panel"), facts = get("facts");
  const items = new Map(all(".list li").map((item) => [item.id.slice(2), item]));
  const pieces = new Map();
  for (const piece of all("span[data-s]", article)) {
    const list = pieces.get(piece.dataset.s) || [];
    list.push(piece);
    pieces.set(piece.dataset.s, list);
  }
  let shown = null, pinned = false;
  document.documentElement.classList.add("js");

  const light = (id, on) => (pieces.get(id) || []).forEach((piece) => piece.classList.toggle("on", on));
  const show = (id, pin) => {
    if (shown !== null) light(shown, false);
    shown = id;
    pinned = pin;
    light(id, true);
    const item = items.get(id);
    const copy = item.querySelector(".facts").cloneNode(true);
    panel.className = item.className;
    facts.replaceChildren(copy);
    panel.hidden = false;
    if (pin && getComputedStyle(panel).position === "fixed") {
      const below = (pieces.get(id) || [])[0].getBoundingClientRect().bottom - panel.getBoundingClientRect().top + 24;
      if (below > 0) scrollBy({ top: below });
    }
  };
  const hide = () => {
    if (shown !== null) light(shown, false);
    shown = null;
    pinned = false;
    panel.hidden = true;
  };
  const statementAt = (target) => {
    const found = target.closest && target.closest("[data-s]");
    return found && article.contains(found) ? found.dataset.s : null;
  };

  article.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || pinned) return;
    const id = statementAt(event.target);
    if (id !== null && id !== shown) show(id, false);
  });
  article.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse" && !pinned) hide();
  });
  article.addEventListener("click", (event) => {
    const id = statementAt(event.target);
    if (event.target.closest(".n")) event.preventDefault();
    if (id === null || (pinned && id === shown)) hide();
    else if (!String(getSelection())) show(id, true);
  });
  article.addEventListener("focusin", (event) => {
    if (event.target.matches(".n:focus-visible")) show(event.target.dataset.s, true);
  });
  panel.querySelector(".close").addEventListener("click", () => {
    const id = shown;
    hide();
    if (id !== null) get("n-" + id).focus({ preventScroll: true });
  });

  const visible = (id) => !items.get(id).hidden;
  const step = (by) => {
    const ids = [...items.keys()].filter(visible);
    if (!ids.length) return;
    const at = ids.indexOf(shown);
    const next = at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length;
    const chip = get("n-" + ids[next]);
    chip.focus();
    show(ids[next], true);
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") hide();
    if (event.target.matches && event.target.matches("input")) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });

  const filters = ["sources", "levels"].map((name) => all(".key", get(name)));
  const filter = () => {
    const wanted = filters.map((keys) => keys.filter((key) => key.getAttribute("aria-pressed") === "true").map((key) => key.dataset.key));
    const active = wanted.some((keys) => keys.length);
    let count = 0;
    for (const [id, item] of items) {
      const has = item.dataset.keys.split(" ");
      const kept = wanted.every((keys) => !keys.length || keys.some((key) => has.includes(key)));
      item.hidden = !kept;
      count += kept;
      for (const piece of pieces.get(id) || []) piece.classList.toggle("dim", !kept);
    }
    get("status").textContent = active ? count + " of " + items.size + " statements shown" : "";
    if (shown !== null && !visible(shown)) hide();
  };
  for (const key of filters.flat()) {
    key.addEventListener("click", () => {
      key.setAttribute("aria-pressed", String(key.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }
  get("underline").addEventListener("change", (event) => article.classList.toggle("plain", !event.target.checked));
  get("names").addEventListener("change", (event) => article.classList.toggle("names", event.target.checked));
  all(".back").forEach((link) => link.addEventListener("click", (event) => {
    const id = link.hash.slice(3), chip = get(link.hash.slice(1));
    if (!chip) return;
    event.preventDefault();
    chip.scrollIntoView({ block: "center" });
    chip.focus({ preventScroll: true });
    show(id, true);
  }));
  if (document.URL.startsWith("about:")) document.addEventListener("click", (event) => {
    // In the frame of a notebook, a link to a place of the page would lead to the notebook.
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    location.hash = link.hash;
  });
})();
