// Follows long work by its events; at the end the page is loaded anew with all that was told.

const place = document.querySelector("#progress");
const bar = document.querySelector("#bar");
const count = document.querySelector("#done");
const ENDED = ["done", "failed", "cancelled", "interrupted"];
let done = 0;

if (place) {
  const events = new EventSource(place.dataset.events);
  events.addEventListener("expect", (event) => {
    bar.max = JSON.parse(event.data).count;
    bar.value = 0;
  });
  events.addEventListener("page", () => {
    done += 1;
    count.textContent = String(done);
    if (bar.hasAttribute("max")) {
      bar.value = done;
    }
  });
  for (const name of ENDED) {
    events.addEventListener(name, () => {
      events.close();
      location.reload();
    });
  }
}
