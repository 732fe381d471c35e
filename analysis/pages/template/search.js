// Finds the most that a choice of amounts and decisions can be worth, exactly: in the page what
// `analysis.schemes.search` and `simplex` are in Python, step by step, so that both find the same
// solution; a test holds them together. Numbers are fractions of BigInt.
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const divisor = (a, b) => {
  if (a < 0n) a = -a;
  if (b < 0n) b = -b;
  while (b) {
    if (a <= SAFE && b <= SAFE) return small(Number(a), Number(b));
    [a, b] = [b, a % b];
  }
  return a;
};
const small = (a, b) => {
  while (b) [a, b] = [b, a % b];
  return BigInt(a);
};
class Ratio {
  constructor(over, under = 1n) {
    const shared = divisor(over, under) * (under < 0n ? -1n : 1n);
    this.over = over / shared;
    this.under = under / shared;
  }
  // What is written as 12, -3/10 or 0.25; a ratio as it is.
  static of(written) {
    if (written instanceof Ratio) return written;
    const [over, under = "1"] = String(written).split("/"), [whole, part = ""] = over.split(".");
    return new Ratio(BigInt(whole + part), BigInt(under) * 10n ** BigInt(part.length));
  }
  plus(other) { return new Ratio(this.over * other.under + other.over * this.under, this.under * other.under); }
  minus(other) { return new Ratio(this.over * other.under - other.over * this.under, this.under * other.under); }
  times(other) { return new Ratio(this.over * other.over, this.under * other.under); }
  by(other) { return new Ratio(this.over * other.under, this.under * other.over); }
  // Below, at or above zero: how this one compares.
  to(other) { const ahead = this.over * other.under - other.over * this.under; return ahead < 0n ? -1 : ahead > 0n ? 1 : 0; }
  toString() { return this.under === 1n ? `${this.over}` : `${this.over}/${this.under}`; }
}
const NONE = new Ratio(0n), ONE = new Ratio(1n);

// {worth, rows: [{weights, most}], upper, whole, then} -> {worth, values}, or {refused}.
const maximise = (() => {
  const SUM = 0, PATIENCE = 500;
  const infeasible = "infeasible", unbounded = "unbounded";

  const reduced = (one) => {
    let shared = 0n;
    for (const weight of one.values()) if ((shared = divisor(weight, shared)) === 1n) return one;
    for (const [variable, weight] of one) one.set(variable, weight / shared);
    return one;
  };
  // A row in whole numbers, `times` as large as it was: {weights: [[name, weight]], most, times}.
  const common = (a, b) => a / divisor(a, b) * b;
  const whole = (weights, most = NONE) => {
    const read = Object.entries(weights).map(([name, weight]) => [name, Ratio.of(weight)]), limit = Ratio.of(most);
    const times = read.reduce((times, [, { under }]) => common(times, under), limit.under);
    return { weights: read.map(([name, { over, under }]) => [name, over * (times / under)]), most: limit.over * (times / limit.under), times };
  };
  const greatest = (one) => [...one.values()].reduce((most, weight) => (weight > most ? weight : -weight > most ? -weight : most), 0n) || 1n;
  const equation = (basic, { most, times: own }, weights) => {
    const parts = weights.filter(([, weight]) => weight), times = parts.reduce((times, [, , { under }]) => common(times, under), 1n);
    const found = new Map(parts.map(([number, weight, { over, under }]) => [number, weight * over * (times / under)]));
    found.set(basic, basic < 0 ? own * times : greatest(found));
    if (most) found.set(SUM, most * times);
    return reduced(found);
  };
  const turned = (one) => new Map([...one].map(([variable, weight]) => [variable, -weight]));
  const eliminated = (one, pivot, entering) => {
    const shared = divisor(one.get(entering), pivot.get(entering));
    const times = pivot.get(entering) / shared, less = one.get(entering) / shared, left = new Map(one);
    if (times > 1n) for (const [variable, weight] of one) left.set(variable, weight * times);
    for (const [variable, weight] of pivot) {
      const rest = (left.get(variable) ?? 0n) - weight * less;
      if (rest) left.set(variable, rest);
      else left.delete(variable);
    }
    return times > 1n ? reduced(left) : left;
  };
  const exchanged = ({ equations, basic, aims }, at, entering) => {
    const pivot = equations[at].get(entering) < 0n ? turned(equations[at]) : equations[at];
    return {
      equations: equations.map((one, row) => (row === at ? pivot : one.has(entering) ? eliminated(one, pivot, entering) : one)),
      basic: basic.with(at, entering), aims,
    };
  };
  const without = ({ equations, basic, aims }, variable) => ({
    equations: equations.map((one) => (one.has(variable) ? new Map([...one].filter(([other]) => other !== variable)) : one)),
    basic, aims,
  });

  // Those with the least ratio of the second to the third, which is above zero.
  const least = (ratios) => {
    let kept = [], low = 0n, per = 1n;
    for (const [one, amount, weight] of ratios) {
      const ahead = kept.length ? amount * per - low * weight : -1n;
      if (ahead < 0n) [kept, low, per] = [[one], amount, weight];
      else if (ahead === 0n) kept.push(one);
    }
    return kept;
  };
  const first = (rows, basic) => rows.reduce((found, at) => (found === undefined || basic[at] < basic[found] ? at : found), undefined);
  const worthRaising = ({ equations, aims }, turn) => {
    const settled = new Set([SUM]);
    for (const aim of equations.slice(0, aims)) {
      const adding = [...aim].filter(([variable, weight]) => weight < 0n && !settled.has(variable));
      if (adding.length)
        return adding.reduce((a, b) => ((turn > PATIENCE || a[1] === b[1] ? b[0] < a[0] : b[1] < a[1]) ? b : a))[0];
      for (const variable of aim.keys()) settled.add(variable);
    }
  };
  const firstToBind = ({ equations, basic, aims }, entering) => first(least(equations.flatMap((one, at) =>
    at >= aims && one.get(entering) > 0n ? [[at, one.get(SUM) ?? 0n, one.get(entering)]] : [])), basic);
  const belowZero = ({ equations, basic, aims }, turn) => {
    const below = equations.flatMap((one, at) => (at >= aims && one.get(SUM) < 0n ? [[at, one.get(SUM), one.get(basic[at])]] : []));
    return first(turn > PATIENCE ? below.map(([at]) => at) : least(below), basic);
  };
  const leastLoss = ({ equations }, one, leaving, heeded) => {
    let able = [...one].filter(([variable, weight]) => weight > 0n && variable !== SUM && variable !== leaving).map(([variable]) => variable);
    for (const aim of equations.slice(0, heeded)) able = least(able.map((variable) => [variable, aim.get(variable) ?? 0n, one.get(variable)]));
    return able.length ? Math.min(...able) : undefined;
  };

  const raised = (tableau) => {
    for (let turn = 0, entering; (entering = worthRaising(tableau, turn)) !== undefined; turn += 1) {
      const at = firstToBind(tableau, entering);
      if (at === undefined) throw unbounded;
      tableau = exchanged(tableau, at, entering);
    }
    return tableau;
  };
  const lifted = (tableau, at, heeded) => {
    const entering = leastLoss(tableau, turned(tableau.equations[at]), tableau.basic[at], heeded);
    return entering === undefined ? undefined : exchanged(tableau, at, entering);
  };
  const feasible = (tableau) => {
    for (let turn = 0, at; (at = belowZero(tableau, turn)) !== undefined; turn += 1)
      if (!(tableau = lifted(tableau, at, 0))) throw infeasible;
    return tableau;
  };
  const heldAtZero = (tableau, variable) => {
    const at = tableau.basic.indexOf(variable), entering = leastLoss(tableau, tableau.equations[at], variable, tableau.aims);
    return entering === undefined ? undefined : without(exchanged(tableau, at, entering), variable);
  };

  const valueAt = ({ equations, basic }, at) => new Ratio(equations[at].get(SUM) ?? 0n, equations[at].get(basic[at]));
  const valuesOf = (tableau) => new Map(tableau.basic.map((variable, at) => [variable, valueAt(tableau, at)]));
  const promise = (tableau) => tableau.basic.slice(0, tableau.aims).map((_, at) => valueAt(tableau, at));
  const ahead = (a, b) => a.promise.reduce((found, reached, at) => found || b.promise[at].to(reached), 0) || b.made - a.made;
  const openDecision = (tableau, decisions) => {
    const values = valuesOf(tableau), half = new Ratio(1n, 2n);
    let found, nearest;
    for (const at of decisions.keys()) {
      const value = values.get(at) ?? NONE;
      if (value.to(NONE) <= 0 || value.to(ONE) >= 0) continue;
      const away = value.to(half) < 0 ? half.minus(value) : value.minus(half);
      if (found === undefined || away.to(nearest) < 0) [found, nearest] = [at, away];
    }
    return found;
  };
  const aStepFurther = (tableau, decisions, turn) => {
    const at = belowZero(tableau, turn);
    if (at !== undefined) return [lifted(tableau, at, tableau.aims)];
    const decision = openDecision(tableau, decisions);
    return decision && [decision, decisions.get(decision)].map((held) => heldAtZero(tableau, held));
  };
  const decided = (start, decisions) => {
    const open = [{ promise: promise(start), made: 0, turn: 0, tableau: start }];
    for (let made = 0; open.length;) {
      const { turn, tableau } = open.sort(ahead).shift(), further = aStepFurther(tableau, decisions, turn);
      if (!further) return tableau;
      for (const one of further)
        if (one) open.push({ promise: promise(one), made: (made += 1), turn: turn + 1, tableau: one });
    }
    throw infeasible;
  };

  const tightest = (rows) => {
    const found = new Map();
    for (const row of rows) {
      const shared = row.weights.reduce((shared, [, weight]) => divisor(shared, weight), 0n) || 1n;
      const alike = row.weights.map(([name, weight]) => `${name}\0${weight / shared}`).sort().join("\0"), least = new Ratio(row.most, shared);
      if (!found.has(alike) || least.to(found.get(alike).least) < 0) found.set(alike, { least, row });
    }
    return [...found.values()].map(({ row }) => row);
  };
  const impliedBy = (rows, decisions) => {
    const least = new Map();
    for (const { weights, most } of rows) {
      const less = weights.filter(([, weight]) => weight < 0n);
      if (!less.every(([name]) => decisions.has(name))) continue;
      const room = less.reduce((room, [, weight]) => room - weight, most);
      for (const [name, weight] of weights) {
        const [limit, per] = least.get(name) ?? [0n, 0n];
        if (weight > 0n && (!per || room * per < limit * weight)) least.set(name, [room, weight]);
      }
    }
    return new Map([...least].map(([name, limit]) => [name, new Ratio(...limit)]));
  };
  const formed = (program) => {
    const choices = new Set(program.whole), names = Object.keys(program.upper).sort(), numbers = new Map(names.map((name, at) => [name, at + 1]));
    const rows = tightest(program.rows.map(({ weights, most }) => whole(weights, most))), implied = impliedBy(rows, choices);
    const bounded = [], sizes = new Map(), decisions = new Map(), slack = names.length + 1;
    for (const name of names) {
      let upper = program.upper[name] === null ? null : Ratio.of(program.upper[name]);
      if (choices.has(name)) upper = upper === null || upper.to(ONE) >= 0 ? ONE : NONE;
      else if (upper !== null && implied.has(name) && implied.get(name).to(upper) <= 0) upper = null;
      const size = upper ?? implied.get(name) ?? ONE;
      sizes.set(name, size.over > 0n ? size : ONE);
      if (choices.has(name)) decisions.set(numbers.get(name), slack + bounded.length);
      if (upper !== null) bounded.push(whole({ [name]: ONE }, upper));
    }
    const form = (basic, row) => equation(basic, row, row.weights.map(([name, weight]) => [numbers.get(name), weight, sizes.get(name)]));
    const aims = [program.worth, ...(program.then ?? [])].map((aim, at) => {
      const row = whole(aim);
      return form(-1 - at, { ...row, weights: row.weights.map(([name, weight]) => [name, -weight]) });
    });
    const limits = [...bounded, ...rows].map((row, at) => form(slack + at, row));
    const basic = [...aims.map((_, at) => -1 - at), ...limits.map((_, at) => slack + at)];
    return { tableau: { equations: [...aims, ...limits], basic, aims: aims.length }, numbers, sizes, decisions };
  };

  return (program) => {
    const { tableau, numbers, sizes, decisions } = formed(program);
    try {
      const best = decided(raised(feasible(tableau)), decisions), found = valuesOf(best), values = {};
      for (const [name, at] of numbers)
        if (found.get(at)?.over) values[name] = found.get(at).times(sizes.get(name));
      return { worth: valueAt(best, 0), values };
    } catch (stopped) {
      if (stopped !== infeasible && stopped !== unbounded) throw stopped;
      return { refused: stopped };
    }
  };
})();
