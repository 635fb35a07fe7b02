// Search without a server: reads the index files that it needs, and nothing else. See searchindex.go for their form.
"use strict";

const form = document.getElementById("search");
const input = form.elements.q;
const state = document.getElementById("status");
const more = document.getElementById("more");
const step = 20; // documents shown at a time
const mostShards = 4; // files of words read for one word
const mostTerms = 64; // looked for at once: what is typed beyond them is left out
const common = new Set((form.dataset.common || "").split(" ")); // words that the index leaves out
let latest = 0; // number of the newest search: older ones stop

// The words of a text, folded as the index has them.
function words(text) {
  const folded = text.toLowerCase().replace(/ß/g, "ss").replace(/æ/g, "ae").replace(/œ/g, "oe").replace(/ø/g, "o").replace(/ł/g, "l")
    .normalize("NFKD").replace(/[\p{Mn}'’‘´`¨¸.\u00ad\u200b]/gu, "");
  return [...new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 1))];
}

const marks = { '"': '"', "“": "”", "„": "”", "”": "”", "«": "»" };

// What is typed, as the program reads it everywhere (package search): words, "phrases", OR between what may stand for each other, -not,
// beginnings*. all has clauses, of each of which a text has one term; none has terms that it may not have. Nothing is an error.
function parse(typed) {
  const query = { all: [], none: [] };
  let rest = typed.normalize("NFC"), or = false, last = false;
  const signs = () => {
    let not = false;
    while (rest) {
      const sign = String.fromCodePoint(rest.codePointAt(0));
      if (/[\p{L}\p{N}]/u.test(sign) || marks[sign]) break;
      if (sign === "|") or = last;
      not = sign === "-";
      rest = rest.slice(sign.length);
    }
    return not;
  };
  const piece = () => {
    const end = marks[rest[0]];
    const at = end ? rest.indexOf(end, 1) : rest.search(/[\s|"“„”«]/u);
    const said = rest.slice(end ? 1 : 0, at < 0 ? rest.length : at);
    rest = at < 0 ? "" : rest.slice(end ? at + 1 : at);
    return [said, Boolean(end)];
  };
  for (let terms = 0; terms < mostTerms;) {
    let not = signs();
    if (!rest) break;
    let [said, quoted] = piece();
    if (!quoted && said === "OR") {
      or = last;
      continue;
    }
    if (!quoted && said === "AND") continue;
    if (!quoted && said === "NOT") {
      signs();
      if (!rest) break;
      [said, quoted] = piece();
      not = true;
    }
    const star = rest[0] === "*";
    if (star) rest = rest.slice(1);
    const term = { words: words(said), prefix: star || (!quoted && said.endsWith("*")) };
    if (term.words.length === 0) continue;
    terms++;
    if (not) query.none.push(term);
    else if (or) query.all[query.all.length - 1].push(term);
    else query.all.push([term]);
    or = false;
    last = !not;
  }
  return query;
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

// The entries that have a word or, unless it is to be exact, a word that begins with it: entry -> weight.
async function find(dir, index, word, exact) {
  let first = 0;
  while (first + 1 < index.words.length && index.words[first + 1] <= word) first++;
  const found = new Map();
  for (let n = first; n < index.words.length && n < first + mostShards; n++) {
    if (n > first && !index.words[n].startsWith(word)) break;
    const shard = await load(dir + "words-" + n + ".json");
    for (const [w, list] of Object.entries(shard)) {
      if (exact ? w !== word : !w.startsWith(word)) continue;
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

// The entries that have all words of a term. The index knows no order of words, so that those of a phrase may stand apart.
async function findTerm(dir, index, term, exact) {
  let scores = null;
  for (const word of term.words) {
    if (common.has(word)) continue;
    const found = await find(dir, index, word, exact);
    scores = scores === null ? found : both(scores, found);
  }
  return scores;
}

// What is in two sets of entries, with the sum of the weights.
function both(one, other) {
  const out = new Map();
  for (const [entry, score] of one) if (other.has(entry)) out.set(entry, score + other.get(entry));
  return out;
}

// The entries that a query means, the best first, of equals the newest. Common words are in all, so that they say nothing.
async function search(dir, query) {
  const index = await load(dir + "index.json");
  let scores = null;
  for (const clause of query.all) {
    let any = new Map();
    for (const term of clause) {
      const found = await findTerm(dir, index, term, false);
      if (found === null) {
        any = null;
        break;
      }
      for (const [entry, score] of found) any.set(entry, Math.max(any.get(entry) || 0, score));
    }
    if (any !== null) scores = scores === null ? any : both(scores, any);
  }
  if (scores !== null) {
    for (const term of query.none) {
      for (const [entry] of (await findTerm(dir, index, term, !term.prefix)) || []) scores.delete(entry);
    }
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
  const query = parse(input.value);
  const things = document.getElementById("things");
  const documents = document.getElementById("documents");
  more.hidden = true;
  if (query.all.length === 0) {
    things.replaceChildren();
    documents.replaceChildren();
    state.textContent = "";
    return;
  }
  state.textContent = form.dataset.busy;
  try {
    const [named, found] = await Promise.all([search("things/", query), search("documents/", query)]);
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
