"use strict";
(function () {
  const table = document.getElementById("groups");
  if (!table) return;
  const lang = document.documentElement.lang;
  const sets = JSON.parse(document.getElementById("data").textContent);
  const by = document.getElementById("by"), filter = document.getElementById("filter"), shown = document.getElementById("shown");
  const heads = Array.from(table.tHead.rows[0].cells), body = table.tBodies[0];
  const order = new Intl.Collator(lang), whole = new Intl.NumberFormat(lang), tenths = new Intl.NumberFormat(lang, {maximumFractionDigits: 1});
  const signed = new Intl.NumberFormat(lang, {maximumFractionDigits: 1, signDisplay: "exceptZero"});
  const percent = (n) => n + "%";
  const forms = [null, whole, whole, whole, whole, percent, percent, tenths, tenths, whole, whole, signed];
  const fold = (s) => s.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  let column = -1, down = false;

  const print = (value, form) => value === null ? "–" : typeof form === "function" ? form(value) : form.format(value).replace("-", "−");

  function cell(name, text) {
    const c = document.createElement(name);
    if (name === "th") c.scope = "row";
    c.textContent = text;
    return c;
  }

  // Values that are not known stand at the end, whichever way the rest is sorted.
  function compare(a, b) {
    const x = a[column], y = b[column];
    if (x === null || y === null) return (x === null) - (y === null);
    const c = column === 0 ? order.compare(x, y) : x - y;
    return down ? -c : c;
  }

  function draw() {
    const set = sets.find((s) => s.by === by.value), wanted = fold(filter.value.trim());
    let rows = set.rows.filter((r) => fold(r[0]).includes(wanted));
    if (column >= 0) rows = rows.slice().sort(compare);
    const all = document.createDocumentFragment();
    for (const row of rows) {
      const tr = document.createElement("tr");
      row.forEach((value, i) => tr.append(i === 0 ? cell("th", value) : cell("td", print(value, forms[i]))));
      all.append(tr);
    }
    body.replaceChildren(all);
    heads[0].firstChild.textContent = set.name;
    heads.forEach((h, i) => i === column ? h.setAttribute("aria-sort", down ? "descending" : "ascending") : h.removeAttribute("aria-sort"));
    shown.textContent = shown.dataset.words.replace("%1", whole.format(rows.length)).replace("%2", whole.format(set.rows.length));
  }

  heads.forEach((head, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => {
      down = column === i ? !down : i > 0;
      column = i;
      draw();
    });
    head.replaceChildren(button);
  });
  by.addEventListener("change", () => { column = -1; draw(); });
  filter.addEventListener("input", draw);
  const form = table.closest("section").querySelector("form");
  form.addEventListener("submit", (e) => e.preventDefault());
  form.hidden = false;
  draw();
})();
