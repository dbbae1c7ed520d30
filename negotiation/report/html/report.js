(() => {
"use strict";
const byId = (id) => document.getElementById(id);
const all = (query, from) => Array.from((from || document).querySelectorAll(query));

// Links lead to what may be folded away or filtered out.
const reveal = () => {
  const target = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
  if (!target) return;
  const term = target.closest("[data-t]");
  if (term ? term.hidden : false) clear();
  let d = target.closest("details");
  while (d) {
    d.open = true;
    d = d.parentNode.closest("details");
  }
  target.scrollIntoView();
  requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView())); // what was out of sight has its size by then
};

// Paper shows everything.
let folded = [];
addEventListener("beforeprint", () => {
  folded = all("details:not([open])");
  for (const d of folded) d.open = true;
});
addEventListener("afterprint", () => {
  for (const d of folded) d.open = false;
});

// Tables are sorted by their headers: downwards, upwards, and back to the order
// of the record, under the issues.
const order = all("#by-status option").map((o) => o.value);
const collator = new Intl.Collator(undefined, {numeric: true, sensitivity: "base"});
const rank = (cell) => {
  for (const name of cell.classList) {
    if (order.includes(name)) return order.indexOf(name);
  }
  return order.length;
};
const sortable = (tables) => {
  const homes = tables.flatMap((table) => Array.from(table.tBodies).map((body) => ({table, body, rows: all("tr[data-t]", body)})));
  const rows = homes.flatMap((home) => home.rows);
  const flat = tables.map((table) => ({table, body: document.createElement("tbody"), size: all("tr[data-t]", table).length}));
  const heads = all("thead th[data-sort]", tables[0]);
  const put = (list) => {
    for (const home of homes) home.body.remove();
    let from = 0;
    for (const part of flat) {
      part.body.append(...list.slice(from, from + part.size));
      part.table.append(part.body);
      part.table.classList.add("flat");
      from += part.size;
    }
  };
  const restore = () => {
    for (const part of flat) {
      part.body.remove();
      part.table.classList.remove("flat");
    }
    for (const home of homes) {
      home.body.append(...home.rows);
      home.table.append(home.body);
    }
  };
  const arrange = (head, down) => {
    const how = head.dataset.sort, column = head.cellIndex;
    if (how === "order") {
      if (down) restore();
      else put(Array.from(rows).reverse());
      return;
    }
    const keys = new Map(rows.map((row) => [row, how === "status" ? rank(row.cells[column]) : row.cells[column].textContent.trim()]));
    const sorted = Array.from(rows).sort((x, y) => how === "status" ? keys.get(x) - keys.get(y) : collator.compare(keys.get(x), keys.get(y)));
    put(down ? sorted : sorted.reverse());
  };
  const show = (chosen, down) => {
    for (const head of heads) {
      const on = head === chosen;
      head.setAttribute("aria-sort", on ? (down ? "ascending" : "descending") : "none");
      head.lastChild.textContent = on ? (down ? "↓" : "↑") : "↕";
    }
  };
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.title = "Sort by " + head.dataset.name;
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") !== "ascending";
      arrange(head, down);
      show(head, down);
      regroup();
    });
    head.append(" ", button);
  }
  show(heads.find((head) => head.dataset.sort === "order"), true);
};
const grids = all("#board .grid");
if (grids.length > 0) sortable(grids);
for (const table of all("table.sortable")) sortable([table]);

// The filter shows the same terms everywhere on the page.
const tools = byId("tools");
const rows = all("#board tr[data-t]");
const find = byId("find"), byStatus = byId("by-status"), byIssue = byId("by-issue"), shown = byId("shown");
const marked = new Map(), groups = all("#board tbody[data-g], #board .part");
let texts = null;
const read = () => {
  texts = new Map();
  for (const row of rows) {
    const article = byId("t" + row.dataset.t);
    texts.set(row, (row.querySelector("th").textContent + " " + (article ? article.textContent : "")).toLowerCase());
  }
};
// A word is found where it begins; in writing without blanks, anywhere.
const finder = (word) => new RegExp("(^|\\P{Script=Latin})" + word.replace(/[\\^$.*+?()[\]{}|\/-]/g, "\\$\x26"), "u");
const fits = (row, words) => {
  const status = byStatus.value;
  if (status === "not-settled") {
    if (row.dataset.s === "settled") return false;
  } else if (status ? row.dataset.s !== status : false) return false;
  if (byIssue.value ? row.dataset.i !== byIssue.value : false) return false;
  return words.every((word) => word.test(texts.get(row)));
};
const regroup = () => {
  for (const group of groups) group.hidden = !group.querySelector("[data-t]:not([hidden])");
};
const apply = () => {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean).map(finder);
  if (words.length > 0) if (!texts) read();
  let count = 0;
  for (const row of rows) {
    const fit = fits(row, words);
    if (fit) count++;
    if (row.hidden === fit) for (const e of marked.get(row.dataset.t)) e.hidden = !fit;
  }
  regroup();
  shown.textContent = count === rows.length ? "All " + count + " terms are shown." : count + " of " + rows.length + " terms are shown.";
};
const clear = () => {
  if (!tools) return;
  find.value = byStatus.value = byIssue.value = "";
  apply();
};
let waiting = 0;
const soon = () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(apply);
};
if (tools) {
  for (const e of all("[data-t]")) {
    const list = marked.get(e.dataset.t);
    if (list) list.push(e);
    else marked.set(e.dataset.t, [e]);
  }
  find.addEventListener("input", soon);
  byStatus.addEventListener("change", apply);
  byIssue.addEventListener("change", apply);
  byId("clear").addEventListener("click", () => {
    clear();
    find.focus();
  });
  find.addEventListener("keydown", (e) => {
    if (e.key === "Escape") clear();
  });
  tools.hidden = false;
  apply();
}

// On the board the tabulator stops at the chosen round, the arrows go anywhere.
const steps = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -Infinity], End: [0, Infinity]};
const frame = document.querySelector("#board .frame");
if (frame) {
  if (frame.querySelector("td.now")) for (const a of all("td:not(.now) a", frame)) a.tabIndex = -1;
  for (const e of all(".scripted")) e.hidden = false;
  frame.addEventListener("keydown", (e) => {
    const step = steps[e.key], cell = e.target.closest("td, th[scope=row]");
    if (!step || !cell || e.target.tagName !== "A" || e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
    const lines = all("tr[data-t]:not([hidden])", frame), row = cell.parentNode;
    const next = lines[Math.min(Math.max(lines.indexOf(row) + step[0], 0), lines.length - 1)];
    const column = Math.min(Math.max(cell.cellIndex + step[1], 1), next.cells.length - 1);
    const link = next.cells[column].querySelector("a");
    if (!link) return;
    e.preventDefault();
    link.focus();
  });
  const heads = grids[0].tHead.rows[0].cells;
  frame.addEventListener("pointerover", (e) => {
    const a = e.target.closest("td a");
    if (!a || a.title) return;
    const cell = a.parentNode;
    const words = a.getAttribute("aria-label") || a.querySelector("i").textContent + (a.querySelector("s") ? a.querySelector("s").textContent : "");
    a.title = cell.parentNode.cells[1].querySelector("bdi").textContent + ", " + heads[cell.cellIndex].dataset.name.replace("status in ", "") + ": " + words;
  });
  const now = frame.querySelector("th.now");
  if (now) frame.scrollLeft = Math.max(0, now.offsetLeft + now.offsetWidth - frame.clientWidth);
}
addEventListener("hashchange", reveal);
reveal();
})();
