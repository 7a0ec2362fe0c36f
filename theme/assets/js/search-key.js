/** The key `/` on any page: to the search field. */

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector(".cf-search__field") ?? document.querySelector(".cf-find__field");
  if (field === null) return;
  event.preventDefault();
  field.focus();
  field.select();
});
