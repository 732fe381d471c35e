// Lets a reader pick regions, and the rows that hold a word, in every table that sets regions side
// by side. Nothing is loaded; what is not picked is hidden, and shown again on the next choice.
(() => {
  const words = JSON.parse(document.getElementById("words").textContent).pick;
  const region = (cell) => cell && cell.querySelector('[data-name^="region/"]');
  const tables = [...document.querySelectorAll("main .table table")].filter((table) =>
    [...table.tHead.rows[0].cells].filter(region).length > 1);
  const names = new Map();
  for (const table of tables)
    for (const cell of table.tHead.rows[0].cells)
      if (region(cell)) names.set(region(cell).dataset.name, region(cell).textContent);
  if (names.size < 2) return;

  const fields = document.createElement("fieldset"), legend = document.createElement("legend");
  fields.className = "control";
  legend.textContent = words.legend;
  fields.append(legend);
  const boxes = [...names].map(([key, name]) => {
    const label = document.createElement("label"), box = document.createElement("input");
    Object.assign(box, { type: "checkbox", checked: true, value: key });
    label.append(box, " " + name);
    fields.append(label, " ");
    return box;
  });
  const label = document.createElement("label"), search = document.createElement("input");
  search.type = "search";
  label.append(words.search + " ", search);
  fields.append(label);

  const show = () => {
    const shown = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const sought = search.value.trim().toLowerCase();
    for (const table of tables) {
      const hidden = [...table.tHead.rows[0].cells].map((cell) => region(cell) && !shown.has(region(cell).dataset.name));
      for (const row of table.rows) {
        const whole = row.cells.length === hidden.length;
        if (whole) [...row.cells].forEach((cell, place) => { cell.hidden = Boolean(hidden[place]); });
        if (row.parentElement.tagName === "TBODY" && whole)
          row.hidden = Boolean(sought) && !row.textContent.toLowerCase().includes(sought);
      }
    }
  };
  fields.addEventListener("input", show);
  (tables[1] ?? tables[0]).closest(".table").before(fields);
})();
