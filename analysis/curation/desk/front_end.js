/* What the desk needs of the browser: its keys, which words are selected, where a click leads.
   It takes nothing from the text but places; whatever is done is done by the kernel. */
(() => {
  const desk = style.closest(".curation-desk");
  if (!desk || desk.dataset.ready) return;
  desk.dataset.ready = "yes";
  const find = (what) => desk.querySelector(what);
  const list = () => find(".curation-list select");
  const FIELDS = "input, textarea, select:not([size])";
  let told = "0:0";
  let messages = 0;

  const tell = (what) => {
    const hook = find(".curation-hook input");
    hook.value = `${what}:${(messages += 1)}`;
    hook.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const choose = (at) => {
    list().selectedIndex = at;
    list().dispatchEvent(new Event("change", { bubbles: true }));
    list().focus({ preventScroll: true });
  };

  const length = (range) => Array.from(range.toString()).length;

  const selected = () => {
    const frame = find(".curated-text");
    const chosen = document.getSelection();
    if (!frame || !chosen.rangeCount || !frame.contains(chosen.anchorNode)) return "0:0";
    const range = chosen.getRangeAt(0);
    if (range.collapsed || !frame.contains(range.endContainer)) return "0:0";
    const before = document.createRange();
    before.selectNodeContents(frame);
    before.setEnd(range.startContainer, range.startOffset);
    const start = length(before);
    return `${start}:${start + length(range)}`;
  };

  let waiting = 0;
  const noticed = () => {
    if (!desk.isConnected) return document.removeEventListener("selectionchange", noticed);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const now = selected();
      if (now === told) return;
      told = now;
      tell(`selected:${now}`);
    }, 120);
  };
  document.addEventListener("selectionchange", noticed);

  desk.addEventListener("focusin", (event) => { // JupyterLab leaves the keys to what has focus
    event.target.setAttribute("data-lm-suppress-shortcuts", "true");
  });

  // The form of a table is drawn a moment after its first row is chosen.
  const toForm = (patience = 20) => {
    const field = find(`.curation-form :is(${FIELDS}):not([disabled])`);
    if (field) {
      field.focus();
      field.select?.(); // as Tab does: what is typed stands in the place of what was there
    } else if (patience) setTimeout(() => toForm(patience - 1), 50);
  };

  const toWhy = () => find(`.curation-why :is(${FIELDS})`)?.focus();

  const toNames = () => {
    const field = find(".curation-names textarea");
    field?.scrollIntoView({ block: "nearest" });
    field?.focus({ preventScroll: true });
  };

  const toText = () => {
    const frame = find(".curated-text");
    const chosen = Array.from(frame.querySelectorAll("mark")).find((mark) => mark.matches(
      `[data-in~="${list().selectedIndex}"]`));
    frame.focus({ preventScroll: true });
    const caret = document.createRange();
    caret.setStart(chosen ?? frame, 0);
    caret.collapse(true);
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(caret);
  };

  // A deed is shown a moment later, on another row perhaps: no key may do anything to that one
  // before it is seen. A key that follows a choice waits until the row that was chosen is shown.
  let next = null;
  let patience = 0;
  const waitFor = (what, longest) => {
    desk.dataset.waits = what;
    clearTimeout(patience);
    patience = setTimeout(shown, longest);
  };
  const shown = () => {
    clearTimeout(patience);
    delete desk.dataset.waits;
    const button = next;
    next = null;
    if (button) press(button);
  };
  const press = (button) => {
    const moves = button.matches(".goes");
    const waits = desk.dataset.waits;
    if (waits === "chosen" || waits === "field" || (waits && moves)) next = button;
    else if (!waits && !button.disabled) {
      if (!moves) waitFor("done", 15000);
      button.click();
    }
  };
  desk.addEventListener("change", (event) => {
    if (event.target === list()) waitFor("chosen", 3000);
    else if (isFilledIn(event.target)) waitFor("field", 2000);
  });
  desk.addEventListener("curation-shown", shown);

  // What is filled in and the button pressed thereafter reach the kernel by two ways, the button
  // first at times: it waits until the kernel knows what stands in the field.
  const before = new WeakMap();
  const content = (field) => field.selectedIndex ?? field.value;
  const isFilledIn = (field) => {
    if (!field.matches(FIELDS) || field.closest(".curation-hook, .jupyter-widget-tagsinput"))
      return false;
    const was = before.get(field);
    before.set(field, content(field));
    return was !== content(field);
  };
  desk.addEventListener("focusin", (event) => {
    if (event.target.matches(FIELDS)) before.set(event.target, content(event.target));
  });
  desk.addEventListener("click", (event) => {
    const button = event.isTrusted && event.target.closest(".jupyter-button");
    if (!button || desk.dataset.waits !== "field") return;
    next = button;
    event.stopPropagation();
    event.preventDefault();
    list().focus({ preventScroll: true });
  }, true);

  desk.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const inField = event.target.closest(FIELDS);
    const inText = event.target.closest(".curated-text");
    if (event.key === "Escape") {
      list().focus({ preventScroll: true });
    } else if (inField && event.key === "Enter" && event.target.closest(".curation-why")) {
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
      list().focus({ preventScroll: true });
      press(find(".key-d"));
    } else if (inField && event.key === "Enter" && event.target.closest(".curation-form")) {
      if (event.target.closest(".jupyter-widget-tagsinput")) return;
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
      list().focus({ preventScroll: true });
      press(find(".key-a:not([disabled])") ?? find(".key-s")); // a row that was accepted is saved
    } else if (inField) {
      return;
    } else if (inText && event.key === "Enter") {
      const mark = document.getSelection().anchorNode?.parentElement.closest("mark[data-at]");
      if (mark) choose(Number(mark.dataset.at));
    } else {
      const button = find(`.key-${CSS.escape(event.key)}`);
      if (!button) return;
      press(button);
    }
    event.preventDefault();
    event.stopPropagation();
  }, true);

  desk.addEventListener("click", (event) => {
    const going = event.target.closest("[data-go]");
    const mark = event.target.closest("mark[data-at]");
    if (event.target.closest(".goes-to-form")) toForm();
    else if (event.target.closest(".goes-to-text")) toText();
    else if (event.target.closest(".goes-to-why")) toWhy();
    else if (event.target.closest(".goes-to-names")) toNames();
    else if (going) tell(`go:${going.dataset.go}`);
    else if (mark && selected() === "0:0") choose(Number(mark.dataset.at));
    const pressed = event.isTrusted && event.target.closest(
      ".jupyter-button:not(.goes)");
    // a button that is disabled by what it did would leave the keys to JupyterLab
    if (going || pressed) list().focus({ preventScroll: true });
  });

  desk.addEventListener("beforeinput", (event) => {
    if (event.target.closest(".curated-text")) event.preventDefault();
  });
  desk.addEventListener("drop", (event) => {
    if (event.target.closest(".curated-text")) event.preventDefault();
  });
})();
