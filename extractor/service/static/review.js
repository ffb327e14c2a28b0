// Keys in the review queue: J and K go to the next row and the one before, A accepts, R rejects, E opens,
// Z takes the last act back. On the page of one row A and R are its own, E goes to the form that corrects it.
// They can be switched off, and never work while one types.

const SETTING = "vinhdanh.keys";
const rows = [...document.querySelectorAll(".queue > li")];
const queue = document.querySelector(".queue");
const toggle = document.querySelector("#keys-on");

function current() {
  return rows.findIndex((row) => row.contains(document.activeElement));
}

function go(to) {
  const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

function act(key) {
  const row = rows[Math.max(current(), 0)] ?? document;
  const target = row.querySelector(`[data-key="${key}"]`);
  if (target instanceof HTMLFormElement) {
    target.requestSubmit();
  } else {
    target?.click();
  }
}

const MEANING = {
  j: () => go(current() + 1),
  k: () => go(current() - 1),
  a: () => act("a"),
  r: () => act("r"),
  e: () => act("e"),
  z: () => document.querySelector("#undo, [data-key=z]")?.requestSubmit(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
  const done = MEANING[event.key.toLowerCase()];
  if (!toggle?.checked || typing || !done || event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
    return;
  }
  event.preventDefault();
  done();
});

if (toggle) {
  toggle.checked = localStorage.getItem(SETTING) !== "off";
  toggle.addEventListener("change", () => localStorage.setItem(SETTING, toggle.checked ? "on" : "off"));
}

if (queue?.dataset.moved === "yes") {
  go(Number(queue.dataset.at));
}
