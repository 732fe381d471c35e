// Answers anew for the costs and the firm that a reader types (`asking.js`): `supportFor` computes, as
// the page's Python did, and the answer (`answering.js`), the row of each term and the charts follow.
// What cannot be read is answered in words, and no sum of another cost is left standing.
(() => {
  const read = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "null");
  const words = read("words").cost, rules = read("rules"), table = document.querySelector(".table:has([data-term])");
  if (!table) return;
  words.reads = rules.reads;
  const writer = amountWriter(words), form = askedForm(words, writer, rules.parents), answer = answering(words, writer);
  const given = `cost=${words.given} ${words.unit}`;
  const resting = [...document.querySelectorAll(`main data[data-assumed="${given}"]`)].filter((data) => !data.closest("[data-answer], .ev"));
  let asking = Number(words.given);

  const rows = new Map([...table.querySelectorAll("[data-term]")].map((span) => [span, span.closest("tr")]));
  const shareOf = (row) => row.querySelector('data[data-derived="effective_intensity"], data[data-derived="term_share"]');
  const tell = (asked, span, row, paid) => {
    const decides = row.querySelector("[data-decides]"), share = shareOf(row);
    row.hidden = !paid;
    if (!paid) return;
    const { low, high, bound } = answer.limits(paid.pays), sum = span.querySelector("data");
    if (sum && high) sum.textContent = writer.sum({ low, high, bound });
    else if (high && !span.querySelector(".not-applicable")) span.replaceChildren(answer.sum(asked, paid.pays, "aid_amount", paid.figures));
    for (const part of [span, row.querySelector("[data-per]")].filter(Boolean)) {
      part.hidden = high === 0;
      if (part.nextSibling?.tagName === "BR") part.nextSibling.hidden = high === 0;
    }
    if (share) share.textContent = high ? writer.percent({ low, high, bound }, asked.total) : words.unknown;
    if (decides) decides.textContent = words.decides[paid.decides] ?? "";
    for (const awards of row.querySelectorAll("[data-carries] data")) {
      awards.closest("li").hidden = !paid.carries;
      if (paid.carries) awards.textContent = writer.count(paid.carries);
    }
    for (const { condition, state } of paid.conditions)
      for (const told of row.querySelectorAll(`[data-condition="${condition}"]`)) told.textContent = words.states[state];
  };
  // Sums counted alike keep their places among the others, the most first; groups without a row go.
  const sort = (paid) => {
    const worth = (span) => paid.get(span.dataset.term)?.pays.high ?? 0;
    for (const body of table.querySelectorAll("tbody")) {
      const held = [...rows.keys()].filter((span) => body.contains(span) && span.dataset.counted);
      for (const counted of new Set(held.map((span) => span.dataset.counted))) {
        const alike = held.filter((span) => span.dataset.counted === counted);
        const places = alike.map((span) => { const place = document.createComment(""); rows.get(span).replaceWith(place); return place; });
        alike.sort((a, b) => worth(b) - worth(a)).forEach((span, at) => places[at].replaceWith(rows.get(span)));
      }
      body.hidden = ![...body.rows].some((row) => !row.hidden && !row.classList.contains("group"));
    }
  };

  // The charts: each mark that follows the cost says where its axes lie, in pixels and powers of ten.
  const onAxes = (mark, cost, sum) => {
    const [left, right, low, high, bottom, top, least, most] = mark.dataset.axes.split(" ").map(Number);
    const x = left + (Math.log10(cost) - low) / (high - low) * (right - left);
    const y = sum === null ? bottom : bottom + (Math.log10(sum) - least) / (most - least) * (top - bottom);
    return { x, y, inside: x >= left - 1 && x <= right + 1 && y <= bottom + 1 && y >= top - 1 };
  };
  const marks = [...document.querySelectorAll("svg [data-axes]:not([data-curve])")];
  const draw = (cost, paid) => {
    let reached = true;
    for (const mark of marks) {
      const pays = mark.dataset.term && paid?.get(mark.dataset.term)?.pays, sum = mark.dataset.term ? pays?.high ?? 0 : null;
      const { x, y, inside } = cost === null ? {} : onAxes(mark, cost, sum);
      mark.style.display = inside ? "" : "none";
      if (sum === null && !inside) reached = false;
      if (!inside) continue;
      const line = mark.querySelector("path"), sign = mark.querySelector("use"), label = mark.querySelector("text"), title = mark.querySelector("title");
      if (label) { label.setAttribute("x", Math.max(x, Number(mark.dataset.least))); label.textContent = writer.money(cost); }
      else if (sign) { sign.setAttribute("x", x); sign.setAttribute("y", y); }
      else if (line) line.setAttribute("d", line.getAttribute("d").replace(/(?<=[ML])-?[\d.]+/g, x.toFixed(2)));
      if (title) title.textContent = sum === null ? writer.money(cost) : title.textContent.replace(/: [^:]*$/, `: ${writer.sum(answer.limits(pays))}`);
    }
    return reached;
  };

  // The places that pay, and in each the terms: what pays most first.
  const most = (a, b) => b.pays.high - a.pays.high || b.pays.low - a.pays.low;
  const paying = (best) => best.filter(({ uses }) => uses.length).sort(most)
    .map((one) => ({ ...one, uses: [...one.uses].sort((a, b) => b.pays.high - a.pays.high) }));

  // The lines of the best combination are drawn anew for a firm and costs by kind, one cost after another.
  const curves = [...document.querySelectorAll("svg [data-curve]")];
  const asks = ({ project, firm }) => JSON.stringify([project.by_kind, Object.keys(project.by_kind).length && project.cost, firm]);
  let drawing = 0, drawn = "";
  const redraw = (question) => {
    const { project, firm } = question, turn = ++drawing, wanted = asks(question);
    if (!curves.length || wanted === drawn) return;
    drawn = "";
    const [, , low, high] = curves[0].dataset.axes.split(" ").map(Number), steps = 8 * (high - low), found = [];
    const step = (at) => {
      if (turn !== drawing) return;
      if (at > steps) { drawn = wanted; return trace(found); }
      const cost = Math.round(10 ** (low + at / 8)), times = cost / Number(project.cost);
      const by_kind = Object.fromEntries(Object.entries(project.by_kind).map(([kind, value]) => [kind, String(Math.floor(Number(value) * times))]));
      found.push([cost, supportFor(rules, { ...project, cost: String(cost), by_kind }, firm).best]);
      setTimeout(step, 0, at + 1);
    };
    setTimeout(step, 200, 0);
  };
  const trace = (found) => {
    for (const mark of curves) {
      const points = found.flatMap(([cost, best]) => {
        const sum = best.find(({ place }) => place === mark.dataset.curve)?.pays.high;
        const at = sum && onAxes(mark, cost, sum);
        return at?.inside ? [`${at.x.toFixed(2)} ${at.y.toFixed(2)}`] : [];
      });
      mark.style.display = points.length ? "" : "none";
      if (points.length) mark.querySelector("path").setAttribute("d", `M${points.join("L")}`);
    }
    tabulate(new Map(found));
    const [cost, best] = found.at(-1);
    answer.ends({ total: cost, unit: words.unit, assumed: `cost=${cost} ${words.unit}` }, paying(best));
  };

  // The data behind the lines: by place the most on each power of ten of costs, where there is any.
  const behind = [...(curves[0]?.closest("figure")?.querySelectorAll("details tbody tr") ?? [])];
  const tabulate = (found) => {
    let place, group;
    for (const row of behind) {
      if (row.classList.contains("group")) {
        [group, place] = [row, row.querySelector("[data-name]").dataset.name.replace("region/", "")];
        group.hidden = true;
        continue;
      }
      const best = found.get(Number(row.querySelector('data[data-derived="assumption"]').value)) ?? [], { low, high } = best.find((one) => one.place === place)?.pays ?? {};
      row.hidden = !high;
      if (!high) continue;
      group.hidden = false;
      row.querySelector("td data").textContent = writer.sum({ low: high, high, bound: low === high ? "exact" : "at_most" });
    }
  };

  // Evidence leads back to the first number that opened it: where the answer no longer has that, to
  // another that opens it, or to the answer.
  const uses = [...document.querySelectorAll("[data-answer] button[id]")].map((one) => [one.getAttribute("popovertarget"), one.id]);
  const keepUses = () => {
    for (const [target, id] of uses) {
      if (document.getElementById(id)) continue;
      const number = document.querySelector(`main button[popovertarget="${target}"]:not([id])`);
      if (number) number.id = id;
      else document.querySelector("[data-answer]").append(Object.assign(document.createElement("span"), { id }));
    }
  };
  // Evidence says the number that opened it and the cost it was worked out for; closed, it is again
  // that of the page as it was published, as the list of evidence shows it.
  const published = new Map();
  const put = (place, text) => {
    if (!published.has(place)) published.set(place, place.textContent);
    place.textContent = text;
  };
  const costOf = (data) => (data.closest("[data-answer]") ? Number(/^cost=(\S+)/.exec(data.dataset.assumed)[1]) : asking);
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("button.n[popovertarget]"), data = button?.querySelector('data[data-assumed^="cost="]');
    const note = data && document.getElementById(button.getAttribute("popovertarget"));
    for (const number of note?.querySelectorAll(".ev-head data[data-assumed]") ?? []) put(number, data.textContent);
    for (const cost of note?.querySelectorAll('.ev-note data[data-derived="assumption"]') ?? []) put(cost, writer.money(costOf(data)));
  }, true);
  document.addEventListener("beforetoggle", ({ target, newState }) => {
    if (newState === "closed" && target.matches(".ev"))
      for (const [place, text] of published) if (target.contains(place)) place.textContent = text;
  }, true);
  const show = (question) => {
    const { project, firm } = question, asked = { total: Number(project.cost), unit: project.unit, assumed: `cost=${project.cost} ${project.unit}` };
    const { terms, best } = supportFor(rules, project, firm);
    const paid = new Map(terms.map((one) => [one.term, one]));
    asking = asked.total;
    answer.write(asked, paying(best));
    for (const data of resting) if (data.dataset.derived === "assumption") data.textContent = writer.money(asked.total);
    for (const [span, row] of rows) tell(asked, span, row, paid.get(span.dataset.term));
    for (const beside of table.querySelectorAll("[data-first]")) beside.closest("li").hidden = !paid.has(beside.dataset.first);
    sort(paid);
    keepUses();
    redraw(question);
    return draw(asked.total, paid);
  };
  const hide = () => {
    answer.clear();
    keepUses();
    for (const data of resting) data.textContent = "–";
    for (const row of rows.values()) for (const told of row.querySelectorAll("[data-decides]")) told.textContent = "–";
    draw(null);
  };
  const take = () => {
    try {
      const question = form.read(), reached = show(question);
      form.told("= " + writer.plain(Number(question.project.cost)) + (reached ? "" : " · " + words.off_chart));
    } catch (refused) {
      if (!refused.code) throw refused;
      form.refuse(refused);
      hide();
    }
  };

  // The page in another language is asked the same.
  const others = [...document.querySelectorAll("a[hreflang]")];
  const keepAsked = () => { for (const other of others) other.hash = location.hash; };

  document.querySelector("[data-answer]").before(form.form);
  document.querySelector("[data-answer]").setAttribute("aria-live", "polite");
  form.put(words.asked);
  drawn = asks(form.read());
  form.told("= " + writer.plain(Number(form.read().project.cost)));
  // What is asked stays in the address when a reader follows a link within the page.
  let held = "";
  const hold = () => {
    history.replaceState(null, "", form.address());
    held = location.hash;
    keepAsked();
  };
  form.form.addEventListener("input", () => {
    take();
    hold();
  });
  window.addEventListener("hashchange", () => {
    if (form.follow()) { take(); held = location.hash; keepAsked(); }
    else if (held) hold();
  });
  if (form.follow()) { take(); held = location.hash; keepAsked(); }
  form.form.id = "asked";
  const entry = Object.assign(document.createElement("li"), {}), link = Object.assign(document.createElement("a"), { href: "#asked", textContent: words.form });
  entry.append(link);
  document.querySelector(".contents ol")?.prepend(entry);
})();
