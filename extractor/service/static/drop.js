// Files dropped on the frame become those of the form, which sends itself.

const drop = document.querySelector("#drop");
const form = document.querySelector("#tep");
const input = form?.elements.files;

function over(event) {
  event.preventDefault();
  drop.classList.add("over");
}

function away() {
  drop.classList.remove("over");
}

if (drop && input) {
  drop.addEventListener("dragenter", over);
  drop.addEventListener("dragover", over);
  drop.addEventListener("dragleave", away);
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    away();
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
}
