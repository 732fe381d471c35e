// Lets a reader pick regions, and rows that hold a word, where tables set regions side by side.
// What is not picked is hidden.
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

  const made = (tag, given) => Object.assign(document.createElement(tag), given);
  const fields = made("fieldset", { className: "control" });
  fields.append(made("legend", { textContent: words.legend }));
  const boxes = [...names].map(([key, name]) => {
    const label = made("label"), box = made("input", { type: "checkbox", checked: true, value: key });
    label.append(box, " " + name);
    fields.append(label, " ");
    return box;
  });
  const label = made("label"), search = made("input", { type: "search" });
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
