// Finds the rows of a long table that hold all words of a reader: names, kinds, places, words of
// the source. A link with `#find=WORDS` opens the page with them sought. Nothing is loaded; what
// does not hold them is hidden, and shown again on the next word.
(() => {
  const words = JSON.parse(document.getElementById("words").textContent).find;
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const said = (template, parts) => template.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  for (const frame of document.querySelectorAll("main [data-search]")) {
    const rows = [...frame.querySelectorAll("tbody tr")].map((row) =>
      ({ row, isGroup: row.classList.contains("group"), text: plain(row.textContent) }));
    let group = "";
    for (const one of rows) { // a row is found by what heads it, too
      if (one.isGroup) group = one.text;
      else one.text += " " + group;
    }
    const all = rows.filter((one) => !one.isGroup).length;
    const search = document.createElement("search"), label = document.createElement("label");
    const field = document.createElement("input"), told = document.createElement("output");
    search.className = "control find";
    field.type = "search";
    label.append(frame.dataset.search + " ", field);
    search.append(label, " ", told);
    frame.before(search);

    const show = () => {
      const sought = plain(field.value).split(/\s+/).filter(Boolean);
      let shown = 0, heading = null;
      for (const one of rows) {
        if (one.isGroup) {
          heading = one.row;
          heading.hidden = sought.length > 0;
          continue;
        }
        one.row.hidden = !sought.every((word) => one.text.includes(word));
        if (one.row.hidden) continue;
        shown += 1;
        if (heading) heading.hidden = false;
      }
      frame.hidden = shown === 0;
      told.textContent = !sought.length ? ""
        : shown ? said(words.some, { shown, all }) : said(words.none, { sought: field.value.trim() });
    };
    const follow = () => {
      const asked = new URLSearchParams(location.hash.slice(1)).get("find");
      if (asked === null) return;
      field.value = asked;
      show();
      search.scrollIntoView();
    };
    field.addEventListener("input", () => {
      show();
      const kept = field.value.trim();
      history.replaceState(null, "", kept ? "#find=" + encodeURIComponent(kept) : location.pathname + location.search);
    });
    addEventListener("hashchange", follow);
    addEventListener("beforeprint", () => { for (const one of rows) one.row.hidden = false; frame.hidden = false; });
    addEventListener("afterprint", show);
    document.addEventListener("click", (event) => { // a link to a row that is hidden shows it
      const row = document.querySelector(event.target.closest?.('a[href^="#row-"]')?.hash || null)?.closest("tr");
      if (!row || !row.hidden) return;
      field.value = "";
      show();
    });
    follow();
  }
})();
