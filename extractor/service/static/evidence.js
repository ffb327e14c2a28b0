// Shows the evidence of an award row in the text when the row is pointed at, focused or tapped.
// Without scripts the row's link asks the server for the page with that evidence marked.

const rows = document.querySelectorAll("[data-row]");
const evidence = document.querySelectorAll("[data-rows]");

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
  const place = [...evidence].find((one) => one.classList.contains("ev") && one.classList.contains("shown"));
  place?.scrollIntoView({ block: "center" });
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
