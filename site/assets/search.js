// Search without a server: reads the index files that it needs, and nothing else. See searchindex.go for their form.
"use strict";

const form = document.getElementById("search");
const input = form.elements.q;
const state = document.getElementById("status");
const more = document.getElementById("more");
const step = 20; // documents shown at a time
const mostShards = 4; // files of words read for one word
let latest = 0; // number of the newest search: older ones stop

// The words of a text, folded as the index has them.
function words(text) {
  const folded = text.toLowerCase().replace(/ß/g, "ss").replace(/æ/g, "ae").replace(/œ/g, "oe").replace(/ø/g, "o").replace(/ł/g, "l")
    .normalize("NFKD").replace(/[\p{Mn}'’‘´`¨¸.\u00ad\u200b]/gu, "");
  return [...new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 1))];
}

const read = new Map();
function load(name) {
  if (!read.has(name)) {
    read.set(name, fetch(form.dataset.index + name).then((r) => {
      if (!r.ok) throw new Error(name + ": " + r.status);
      return r.json();
    }));
  }
  return read.get(name);
}

// The entries that have a word, or a word that begins with it: entry -> weight.
async function find(dir, index, word) {
  let first = 0;
  while (first + 1 < index.words.length && index.words[first + 1] <= word) first++;
  const found = new Map();
  for (let n = first; n < index.words.length && n < first + mostShards; n++) {
    if (n > first && !index.words[n].startsWith(word)) break;
    const shard = await load(dir + "words-" + n + ".json");
    for (const [w, list] of Object.entries(shard)) {
      if (!w.startsWith(word)) continue;
      let entry = 0;
      for (const v of list) {
        entry += v >> 2;
        const weight = [1, 3, 8][v & 3] * (w === word ? 2 : 1);
        found.set(entry, Math.max(found.get(entry) || 0, weight));
      }
    }
  }
  return found;
}

// The entries that have all words, the best first, of equals the newest.
async function search(dir, list) {
  const index = await load(dir + "index.json");
  let scores = null;
  for (const word of list) {
    const found = await find(dir, index, word);
    if (scores === null) {
      scores = found;
      continue;
    }
    const both = new Map();
    for (const [entry, score] of scores) if (found.has(entry)) both.set(entry, score + found.get(entry));
    scores = both;
  }
  return [...(scores || [])].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([entry]) => [entry, index.per]);
}

async function entries(dir, found) {
  return Promise.all(found.map(async ([n, per]) => (await load(dir + "entries-" + Math.floor(n / per) + ".json"))[n % per]));
}

function element(name, text, attributes = {}) {
  const e = document.createElement(name);
  if (text) e.textContent = text;
  for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v);
  return e;
}

const day = new Intl.DateTimeFormat(form.dataset.lang, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function row([title, place, kind, date, who]) {
  const li = element("li");
  const time = date ? element("time", day.format(new Date(date + "T00:00:00Z")), { datetime: date }) : element("span");
  const div = element("div");
  const href = form.dataset.pages + place.split("/").map(encodeURIComponent).join("/") + ".html";
  div.append(element("a", title, { href, lang: "nl" }));
  div.append(element("p", [form.getAttribute("data-kind-" + kind), who].filter(Boolean).join(" · "), { class: "quiet" }));
  li.append(time, div);
  return li;
}

async function run() {
  const mine = ++latest;
  const list = words(input.value);
  const things = document.getElementById("things");
  const documents = document.getElementById("documents");
  more.hidden = true;
  if (list.length === 0) {
    things.replaceChildren();
    documents.replaceChildren();
    state.textContent = "";
    return;
  }
  state.textContent = form.dataset.busy;
  try {
    const [named, found] = await Promise.all([search("things/", list), search("documents/", list)]);
    const names = (await entries("things/", named.slice(0, 200))).sort((a, b) => b[4] - a[4]).slice(0, 8);
    let rows = await entries("documents/", found.slice(0, step));
    if (mine !== latest) return;
    const upper = element("ul", "", { class: "rows" });
    upper.append(...names.map(row));
    things.replaceChildren(...(names.length ? [upper] : []));
    const lower = element("ul", "", { class: "rows" });
    lower.append(...rows.map(row));
    documents.replaceChildren(...(rows.length ? [element("h2", found.length + " " + form.dataset.found), lower] : []));
    state.textContent = found.length + named.length ? found.length + named.length + " " + form.dataset.found : form.dataset.none;
    let shown = step;
    more.hidden = shown >= found.length;
    more.onclick = async () => {
      rows = await entries("documents/", found.slice(shown, shown + step));
      const next = rows.map(row);
      lower.append(...next);
      shown += step;
      more.hidden = shown >= found.length;
      next[0].querySelector("a").focus();
    };
  } catch (error) {
    if (mine === latest) state.textContent = form.dataset.failed;
  }
}

let wait = 0;
input.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(() => {
    history.replaceState(null, "", "?q=" + encodeURIComponent(input.value));
    run();
  }, 200);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(wait);
  history.replaceState(null, "", "?q=" + encodeURIComponent(input.value));
  run();
});
input.value = new URLSearchParams(location.search).get("q") || "";
input.focus();
run();
