if (!window.workbookMarks) {
  window.workbookMarks = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".followed svg a");
    const ident = link?.getAttribute("xlink:href").replace("#ref-", "");
    const entry = ident && link.closest(".followed").querySelector(`[data-entry="${CSS.escape(ident)}"]`);
    if (entry) {
      event.preventDefault();
      entry.classList.add("at-mark");
      entry.ontoggle = ({ newState }) => newState === "closed" && entry.classList.remove("at-mark");
      entry.showPopover();
    }
  }, true);
}
