(() => {
  "use strict";
  const LEVELS = ["none", "low", "medium", "high"], STEP = 200;
  const get = (id) => document.getElementById(id);
  const { texts, statements, names } = JSON.parse(get("data").textContent);
  const keyOf = [(s) => s[1], (s) => s[2], (s) => s[3]];
  const facets = [...document.querySelectorAll("[data-facet]")].map((list) => [...list.querySelectorAll(".key")]);
  const chosen = facets.map(() => new Set());
  let limit = STEP;
  document.documentElement.classList.add("js");

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const fits = (statement, except) =>
    chosen.every((keys, i) => i === except || !keys.size || keys.has(keyOf[i](statement)));

  const count = () => facets.forEach((buttons, i) => {
    const counts = new Map();
    for (const statement of statements) {
      if (!fits(statement, i)) continue;
      const key = keyOf[i](statement);
      if (!counts.has(key)) counts.set(key, [0, 0, 0, 0]);
      counts.get(key)[statement[4]] += 1;
    }
    for (const button of buttons) {
      const levels = counts.get(Number(button.dataset.key)) || [0, 0, 0, 0];
      const sum = levels.reduce((a, b) => a + b);
      button.querySelector(".count").textContent = sum;
      button.disabled = !sum && button.getAttribute("aria-pressed") !== "true";
      let at = 0;
      [...button.querySelectorAll("rect")].forEach((bar, level) => {
        const width = sum ? 100 * levels[level] / sum : 0;
        bar.setAttribute("x", at);
        bar.setAttribute("width", width);
        at += width;
      });
    }
  });

  const line = (statement) => {
    const item = make("li", "k-" + LEVELS[statement[4]]);
    const by = make("span", "by"), link = texts[statement[0]][1], who = make(link ? "a" : "bdi", "", names[statement[1]]);
    if (link) who.href = link + "#n-" + statement[6];
    by.append(who);
    if (statement[5]) by.append(" ", make("span", "denied", "denies:"));
    const content = make("span");
    content.lang = "de";
    content.append(make("bdi", "", statement[7]));
    item.append(by, content);
    return item;
  };
  const title = (text) => {
    const head = make("h3"), name = make(text[1] ? "a" : "span");
    if (text[1]) name.href = text[1];
    name.append(make("bdi", "", text[0]));
    head.append(name);
    return head;
  };
  const list = () => {
    const found = statements.filter((statement) => fits(statement, -1));
    const all = document.createDocumentFragment();
    let last = -1, items = null;
    for (const statement of found.slice(0, limit)) {
      if (statement[0] !== last) {
        last = statement[0];
        items = make("ul");
        all.append(title(texts[last]), items);
      }
      items.append(line(statement));
    }
    get("list").replaceChildren(all);
    const inTexts = new Set(found.map((statement) => statement[0])).size;
    get("status").textContent = found.length + (found.length === 1 ? " statement in " : " statements in ") + inTexts +
      (inTexts === 1 ? " text" : " texts");
    get("more").hidden = found.length <= limit;
    get("reset").hidden = chosen.every((keys) => !keys.size);
  };
  const update = () => { limit = STEP; count(); list(); };

  facets.forEach((buttons, i) => buttons.forEach((button) => button.addEventListener("click", () => {
    const key = Number(button.dataset.key);
    if (!chosen[i].delete(key)) chosen[i].add(key);
    button.setAttribute("aria-pressed", String(chosen[i].has(key)));
    update();
  })));
  get("find").addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const button of facets[0]) {
      button.parentElement.hidden = !button.querySelector(".name").textContent.toLowerCase().includes(wanted);
    }
  });
  get("more").addEventListener("click", () => { limit += STEP; list(); });
  get("reset").addEventListener("click", () => {
    chosen.forEach((keys) => keys.clear());
    facets.flat().forEach((button) => button.setAttribute("aria-pressed", "false"));
    update();
  });
  update();
})();
