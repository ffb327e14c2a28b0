// Words selected in the article become the right value of a field, with themselves as the quotation.
// Without scripts the form beside the article takes value and quotation by typing.

const text = document.querySelector("#van-ban");
const picked = document.querySelector("#picked");
const shown = document.querySelector("#picked-words");
const form = document.querySelector("#sua");
let words = "";
let isDragging = false;

function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !text?.contains(selection.getRangeAt(0).commonAncestorContainer)) {
    return "";
  }
  return selection.toString().replace(/\s+/g, " ").trim();
}

function offer() {
  const found = selected();
  if (isDragging || !picked || !found || found.length > 1000) {
    return;
  }
  words = found;
  shown.textContent = found;
  picked.hidden = false;
}

document.addEventListener("selectionchange", offer);

// What is offered would else come up under the pointer and be selected too.
document.addEventListener("pointerdown", (event) => {
  isDragging = event.pointerType === "mouse";
});

for (const ended of ["pointerup", "pointercancel"]) {
  document.addEventListener(ended, () => {
    isDragging = false;
    offer();
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && picked) {
    picked.hidden = true;
  }
});

picked?.addEventListener("click", (event) => {
  const button = event.target.closest("[data-field]");
  if (!button || !form) {
    return;
  }
  form.elements.field.value = button.dataset.field;
  form.elements.value.value = words;
  form.elements.quote.value = words;
  picked.hidden = true;
  form.elements.value.focus();
  form.scrollIntoView({ block: "center" });
});
