// Files dropped on the frame become those of the form, which sends itself. Those that were picked are named:
// the browser's own words for that are in its language, not in the page's.

const drop = document.querySelector("#drop");
const form = document.querySelector("#tep");
const input = form?.elements.files;
const chosen = document.querySelector("#files-chosen");
const MOST_NAMED = 5;

function over(event) {
  event.preventDefault();
  drop.classList.add("over");
}

function away() {
  drop.classList.remove("over");
}

function named() {
  const names = [...input.files].map((file) => file.name);
  const told = names.slice(0, MOST_NAMED).join(", ");
  return names.length > MOST_NAMED ? `${told} … (${names.length})` : told;
}

// What the service would refuse is not sent: twenty megabytes take their time.
function check(none) {
  const bytes = [...input.files].reduce((sum, file) => sum + file.size, 0);
  const most = drop.dataset;
  const isTooMuch = input.files.length > Number(most.files) || bytes > Number(most.bytes);
  input.setCustomValidity(isTooMuch ? most.tooMuch : "");
  chosen.textContent = isTooMuch ? most.tooMuch : named() || none;
}

if (drop && input) {
  const none = chosen.textContent;
  input.addEventListener("change", () => check(none));
  drop.addEventListener("dragenter", over);
  drop.addEventListener("dragover", over);
  drop.addEventListener("dragleave", away);
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    away();
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      check(none);
      form.requestSubmit();
    }
  });
}
