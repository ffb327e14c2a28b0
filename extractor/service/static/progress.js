// Follows long work by its events; at the end the page is loaded anew with all that was told.

const place = document.querySelector("#progress");
const bar = document.querySelector("#bar");
const count = document.querySelector("#done");
const total = document.querySelector("#total");
const ENDED = ["done", "failed", "cancelled", "interrupted"];
const UNTIL_LEFT = 5000;
let done = 0;
let expected = 0;
let leaving = false;

// A visitor who has just followed a link of the list is on the way: loading anew would call it off. A file that
// is sent leaves the page where it is; then it is loaded anew a little later.
addEventListener("beforeunload", () => {
  leaving = true;
});

// What there is to do: told at the beginning of an import, source by source in a round.
function expect(event) {
  expected += JSON.parse(event.data).count;
  if (expected) {
    total.textContent = String(expected);
    total.parentElement.hidden = false;
    bar.max = expected;
    bar.value = done;
  }
}

if (place) {
  const events = new EventSource(place.dataset.events);
  events.addEventListener("expect", expect);
  events.addEventListener("round", expect);
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
      setTimeout(() => location.reload(), leaving ? UNTIL_LEFT : 0);
    });
  }
}
