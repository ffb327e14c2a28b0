// On every page: marks that scripts run, and changes dark and light without loading the page again.
// Without scripts the same form is sent to the server, which sets the same cookie.

document.documentElement.classList.add("script");

const theme = document.querySelector("#theme");
theme?.addEventListener("change", () => {
  const chosen = theme.value;
  document.cookie = `vinhdanh_nen=${chosen}; path=/; max-age=31536000; samesite=lax`;
  if (chosen === "auto") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = chosen;
  }
});
