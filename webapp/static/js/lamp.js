// Changes the theme at once; the form behind it remembers it in a cookie.
export function watchLamp() {
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-lamp]")) return;
    event.preventDefault();
    const theme = event.submitter.value;
    document.documentElement.dataset.theme = theme;
    event.target.querySelector(theme === "dark" ? ".to-light" : ".to-dark").focus();
    fetch(event.target.action, { method: "POST", body: new URLSearchParams({ theme }), redirect: "manual" });
  });
}
