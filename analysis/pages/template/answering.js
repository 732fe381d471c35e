// Writes what `supportFor` answers into the page: the sentence of the best place and combination, the
// table of what to put where, what the answer leans on, and the row of each term. Names, words and the
// evidence of a number are those that the page has already; the sentences those of its tables.
const answering = (words, writer) => {
  const CLOSING = /^[)\]:;,.%、。，：；！？）」』”’]+/;
  // No line breaks between a number and the sign that closes what it stands in.
  const kept = (pieces) => pieces.reduce((done, piece) => {
    const last = done.at(-1), sign = typeof piece === "string" && last?.matches?.("data, :has(> data)") && CLOSING.exec(piece)?.[0];
    if (!sign) return [...done, piece];
    const keep = document.createElement("span");
    keep.className = "keep";
    keep.append(last, sign);
    return [...done.slice(0, -1), keep, piece.slice(sign.length)];
  }, []);
  const said = (template, parts = {}) =>
    kept(template.split(/\{(\w+)\}/).flatMap((part, at) => (at % 2 ? [parts[part]].flat(9) : part ? [part] : [])));
  const made = (tag, given, ...within) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    element.append(...within.flat(9));
    return element;
  };
  const named = (term) => made("bdi", {}, words.terms[term].name);
  const place = (region) => made("span", { "data-name": `region/${region}` }, words.places[region] ?? region);
  const joined = (parts) => parts.flatMap((part, at) => (at ? [signs.stronger[0], part] : [part]));
  // "a, b and c", as the page's language lists names; names that hold a comma are set apart by more.
  const signs = words.punctuation, textOf = (parts) => parts.map((part) => part.textContent ?? part).join("");
  const listed = (parts) => {
    const texts = parts.map(textOf).join("\n"), crowded = texts.includes(signs.comma);
    const mark = signs.stronger.find((one) => !texts.includes(one)) ?? signs.stronger.at(-1);
    return parts.flatMap((part, at) => (at ? [crowded ? mark : at === parts.length - 1 ? signs.last : signs.comma, part] : [part]));
  };

  // A number says what it is and rests on in its markup; what leads to its evidence is on the page.
  const key = (derived, from, value) => [derived, from, derived === "part_of_costs" ? value : ""].join(" ");
  const evidence = new Map();
  for (const number of document.querySelectorAll("main button > data[data-from]"))
    evidence.set(key(number.dataset.derived, number.dataset.from, number.value), number.parentElement.getAttribute("popovertarget"));
  const number = (asked, text, derived, from, given) => {
    const data = made("data", { ...given, "data-derived": derived, "data-from": from.join(" "), "data-assumed": asked.assumed, "data-unit": asked.unit }, text);
    const target = evidence.get(key(derived, from.join(" "), String(given.value))) ?? noted(data, derived, from);
    return target ? made("button", { class: "n derived assumed", popovertarget: target }, data) : data;
  };
  // A number of a new combination has a note like those of its kind, with its own figures.
  const inputs = new Map([...document.querySelectorAll(".ev ul.inputs > li")].map((line) => [line.querySelector("data[data-figure]")?.dataset.figure, line]));
  const kinds = new Map([...document.querySelectorAll(".ev")].map((note) => [note.querySelector(".ev-head data[data-derived]")?.dataset.derived, note]));
  const notes = document.createElement("div");
  document.querySelector("main")?.append(notes);
  let counted = 0;
  const noted = (data, derived, from) => {
    const like = kinds.get(derived), list = like?.querySelector("ul.inputs");
    if (!like || (from.length && !list) || from.some((figure) => !inputs.has(figure))) return undefined;
    const note = like.cloneNode(true);
    note.id = `ev-asked-${(counted += 1)}`;
    note.querySelector(".ev-head data").replaceWith(data.cloneNode(true));
    note.querySelector("ul.inputs")?.replaceChildren(...from.map((figure) => inputs.get(figure).cloneNode(true)));
    note.querySelector(".ev-back")?.remove();
    notes.append(note);
    return note.id;
  };
  // What may be as low as nothing is "at most" its highest; what is sure in part keeps both its ends.
  const limits = (pays) => {
    const { low, high, bound } = typeof pays === "number" ? { low: pays, high: pays } : pays;
    return { low, high, bound: bound ?? (low === 0 && high ? "at_most" : "exact") };
  };
  const sum = (asked, pays, derived, from) => {
    const { low, high, bound } = limits(pays);
    if (high === null) return made("span", { class: "not-stated" }, words.unknown);
    const range = low < high && bound === "exact";
    const given = { value: range ? low : high, ...(range ? { "data-upper": high } : {}), "data-bound": bound };
    return number(asked, writer.sum({ low, high, bound }), derived, from, given);
  };
  const cost = (asked, value) => number(asked, writer.money(value), value === asked.total ? "assumption" : "part_of_costs", [], { value, "data-bound": "exact" });

  const figures = (uses) => [...new Set(uses.flatMap(({ term }) => words.terms[term].figures))];
  const total = (asked, { pays, uses }) => sum(asked, pays, "best_support", figures(uses));
  const use = (asked, one) => said(!one.cost || one.cost === asked.total ? words.use : words.use_on,
    { scheme: named(one.term), cost: one.cost ? cost(asked, one.cost) : "" });
  const sentence = (asked, best) => {
    if (!best) return said(words.nothing, { cost: cost(asked, asked.total) });
    const parts = { cost: cost(asked, asked.total), paid: total(asked, best), place: place(best.place) };
    return said(words.most, { ...parts, uses: joined(best.uses.map((one) => use(asked, one))) });
  };

  const on = (asked, cost) => (cost ? { ...asked, assumed: `cost=${cost} ${asked.unit}` } : asked);
  const bodies = (asked, heads, best) => best.map((one) => made("tbody", { role: "rowgroup" },
    made("tr", { class: "group", role: "row" }, made("th", { scope: "rowgroup", colspan: heads.length, role: "rowheader" },
      said(words.in_place, { place: place(one.place), paid: total(asked, one) }))),
    one.uses.map((used) => made("tr", { role: "row" }, made("th", { scope: "row", role: "rowheader" }, named(used.term)),
      [used.cost ? cost(asked, used.cost) : words.no_costs, sum(on(asked, used.cost), used.pays, words.terms[used.term].pays, words.terms[used.term].figures)]
        .map((cell, at) => made("td", { role: "cell", "data-label": heads[at + 1], ...(cell.tagName ? { class: "q" } : {}) }, cell))))));

  // What no source says: terms that do not say what they pay come last, in one sentence for all.
  const silences = (asked, best) => {
    const open = best.rests_on.filter((one) => one.silence), unstated = {}, found = [];
    for (const one of open) {
      const terms = [...new Set(one.terms)];
      if (["amount", "currency"].includes(one.silence)) (unstated[one.silence] ??= []).push(...terms);
      else found.push([one.silence === "stacking" ? one.taken : one.silence, terms, one.otherwise]);
    }
    const all = [...found, ...Object.entries(unstated)];
    return all.map(([kind, terms, otherwise]) => made("li", {}, said(words.silences[kind], {
      terms: listed(terms.map((term) => said(words.quoted, { scheme: named(term) }))),
      otherwise: otherwise ? sum(asked, otherwise, "best_support", figures(best.uses)) : words.unknown,
    })));
  };

  const parts = (name) => document.querySelectorAll(`[data-answer="${name}"]`);
  const write = (asked, best) => {
    notes.replaceChildren();
    for (const part of parts("best")) part.replaceChildren(...sentence(asked, best[0]));
    for (const part of parts("rests")) part.replaceChildren(...(best[0] ? silences(asked, best[0]) : []));
    for (const part of parts("places")) {
      part.hidden = !best.length;
      const table = part.querySelector("table");
      if (!table) continue;
      const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent);
      for (const body of [...table.tBodies]) body.remove();
      table.append(...bodies(asked, heads, best));
    }
  };
  // What each place pays together on the greatest costs that the chart draws.
  const atMost = ({ low, high }) => ({ low: high, high, bound: low < high ? "at_most" : "exact" });
  const ends = (asked, best) => {
    for (const part of parts("ends")) {
      part.closest("p").hidden = !best.length;
      part.replaceChildren(...listed(best.map((one) => said(words.each, { paid: total(asked, { ...one, pays: atMost(one.pays) }), place: place(one.place) }))).flat(9));
    }
  };
  // Without a cost that can be read no sum of another is left standing.
  const clear = () => {
    for (const name of ["best", "rests"]) for (const part of parts(name)) part.replaceChildren();
    for (const part of parts("places")) part.hidden = true;
  };
  return { write, ends, clear, limits, sum };
};
