// Shows the evidence of an award row in the text when the row is pointed at, focused or tapped, and the row of
// a sentence that is tapped. What is shown by a press is said too, for those who do not see it.
// Without scripts the row's link asks the server for the page with that evidence marked.

const rows = document.querySelectorAll("[data-row]");
const evidence = document.querySelectorAll("[data-rows]");
const told = document.querySelector("#told-evidence");

function show(number) {
  for (const row of rows) {
    row.classList.toggle("shown", row.dataset.row === number);
  }
  for (const place of evidence) {
    place.classList.toggle("shown", place.dataset.rows.split(" ").includes(number));
  }
}

function goTo(number) {
  show(number);
  const places = [...evidence].filter((one) => one.matches(".ev.shown"));
  places[0]?.scrollIntoView({ block: "center" });
  told.textContent = places.map((one) => one.textContent).join(" … ");
}

for (const place of document.querySelectorAll(".ev")) {
  place.addEventListener("click", (event) => {
    const [number] = event.target.closest("[data-rows]").dataset.rows.split(" ");
    show(number);
    [...rows].find((row) => row.dataset.row === number)?.scrollIntoView({ block: "nearest" });
  });
}

// Of many rows the one that the address names is brought into sight beside its evidence.
const asked = document.querySelector(".rows > .shown");
const list = asked?.closest(".stay");
if (list) {
  list.scrollTop += asked.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
}

for (const row of rows) {
  row.addEventListener("pointerenter", (event) => {
    if (event.pointerType === "mouse") {
      show(row.dataset.row);
    }
  });
  row.addEventListener("focusin", () => show(row.dataset.row));
  // The pointer or the focus may have come before this script.
  if (!asked && row.matches(":hover, :focus-within")) {
    show(row.dataset.row);
  }
  const link = row.querySelector(".to-evidence");
  link?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    goTo(row.dataset.row);
    history.replaceState(null, "", link.href);
  });
}
