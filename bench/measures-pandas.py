#!/usr/bin/env python3
"""The Annex A practice measures with pandas, as an analyst would write them: the rival of `bin/los measures FILE`.

    python3 bench/measures-pandas.py FILE AS-AT [HOLIDAYS.json]

Needs Debian's python3-pandas and python3-openpyxl. Prints the measures as JSON, and on standard error how long reading
and measuring took. HOLIDAYS.json is a list of England's bank holidays as YYYY-MM-DD. Reads sheets called
`List 1` or `List_1` with the headings in row 1 or 2, and nothing messier.
"""
import json
import re
import resource
import sys
import time
from datetime import date

import numpy as np
import pandas as pd

began = time.perf_counter()
path, as_at = sys.argv[1], pd.Timestamp(sys.argv[2])
holidays = [np.datetime64(day) for day in json.load(open(sys.argv[3]))] if len(sys.argv) > 3 else []


def lists(path):
    book = pd.read_excel(path, sheet_name=None, header=None, dtype=object)
    found = {}
    for name, rows in book.items():
        number = re.fullmatch(r"List[ _](\d+)", name)
        if not number:
            continue
        head = 0 if str(rows.iloc[0, 0]).endswith(("ID", "identifier")) else 1
        rows.columns = [" ".join(str(h).split()) for h in rows.iloc[head]]
        found[int(number[1])] = rows.iloc[head + 1 :].dropna(how="all").reset_index(drop=True)
    return found


sheets = lists(path)
read = time.perf_counter()


def day(column):
    return pd.to_datetime(column, errors="coerce")


def said(column, word):
    return column.astype(str).str.replace(r"^[a-z]\) ", "", regex=True).str.lower().str.startswith(word)


yes = lambda column: said(column, "yes")


def working_days(start, end):
    """Working days after the first, up to and with the last."""
    both = start.notna() & end.notna()
    out = pd.Series(np.nan, index=start.index)
    a = (start[both] + pd.Timedelta(days=1)).values.astype("datetime64[D]")
    b = (end[both] + pd.Timedelta(days=1)).values.astype("datetime64[D]")
    out[both] = np.busday_count(a, b, holidays=holidays)
    return out


def months_before(when, months):
    return when - pd.DateOffset(months=months)


def share(met, of, ids=None):
    n, d = int((met & of).sum()), int(of.sum())
    out = {"numerator": n, "denominator": d, "percent": round(100 * n / d + 1e-9, 1) if d else None}
    if ids is not None:
        out["ids"] = sorted(ids[met & of].astype(str))
    return out


def value(met, ids=None):
    out = {"value": int(met.sum())}
    if ids is not None:
        out["ids"] = sorted(ids[met].astype(str))
    return out


def col(list_, *words):
    for heading in sheets[list_].columns:
        if all(word in heading.lower() for word in words):
            return sheets[list_][heading]
    raise KeyError((list_, words, list(sheets[list_].columns)))


m = {}
contacts = sheets[1].iloc[:, 0].astype(str).value_counts()
m["children-with-repeat-contacts"] = {"value": int((contacts >= 2).sum())}

all3 = pd.Series(True, index=sheets[3].index)
m["referrals-no-further-action"] = share(yes(col(3, "nfa")), all3)
m["re-referrals-within-12-months"] = share(pd.to_numeric(col(3, "number of referrals"), errors="coerce") >= 1, all3)

ids4, start, done = sheets[4].iloc[:, 0], day(col(4, "assessment start")), day(col(4, "authorisation"))
all4 = pd.Series(True, index=sheets[4].index)
took = working_days(start, done)
m["assessments-within-45-working-days"] = share(took <= 45, done.notna())
m["assessment-median-working-days"] = {"value": None if done.notna().sum() == 0 else float(took[done.notna()].median())}
open4 = done.isna()
m["open-assessments"] = value(open4)
age4 = working_days(start, pd.Series(as_at, index=start.index))
m["open-assessments-over-45-working-days"] = value(open4 & (age4 > 45), ids4)
m["assessments-child-seen"] = share(yes(col(4, "child seen")), all4)
m["assessments-support-needed"] = share(yes(col(4, "requiring la")), done.notna())

strategy, icpc = day(col(5, "strategy")), day(col(5, "date of initial"))
all5 = pd.Series(True, index=strategy.index)
m["section-47-leading-to-conference"] = share(icpc.notna(), all5)
m["conferences-within-15-working-days"] = share(working_days(strategy, icpc) <= 15, icpc.notna())
m["conferences-leading-to-plan"] = share(yes(col(5, "result in a child")), icpc.notna())

status = col(6, "case status").astype(str)
m["children-by-case-status"] = {"value": {k: int(v) for k, v in status[status != "nan"].value_counts().items()}}
cin = status.str.contains("in need plan", case=False) & day(col(6, "closure date")).isna()
seen6 = day(col(6, "last seen"))
m["child-in-need-not-seen-28-days"] = share(seen6.isna() | ((as_at - seen6).dt.days > 28), cin, sheets[6].iloc[:, 0])

ids7, begun7 = sheets[7].iloc[:, 0], day(col(7, "plan start"))
open7 = day(col(7, "plan end")).isna()
visit7, review7 = day(col(7, "statutory visit")), day(col(7, "latest review"))
m["open-protection-plans"] = value(open7)
m["protection-plans-two-years"] = share(begun7 <= months_before(as_at, 24), open7, ids7)
m["protection-plans-repeat"] = share(pd.to_numeric(col(7, "previous"), errors="coerce") >= 1, open7)
m["protection-visits-over-28-days"] = share(visit7.isna() | ((as_at - visit7).dt.days > 28), open7, ids7)
m["protection-seen-alone"] = share(yes(col(7, "seen alone")), open7 & visit7.notna())
due7 = pd.Series(
    [r + pd.DateOffset(months=6) if pd.notna(r) else (b + pd.DateOffset(months=3) if pd.notna(b) else pd.NaT) for b, r in zip(begun7, review7)],
    index=begun7.index, dtype="datetime64[ns]",
)
m["protection-reviews-overdue"] = share(due7 < as_at, open7, ids7)

ids8 = sheets[8].iloc[:, 0]
began8 = day(col(8, "date started to be"))
care = day(col(8, "date ceased")).isna()
legal = col(8, "child's legal status").astype(str).str.strip().str.replace(r"^[a-z]{1,2}\) ", "", regex=True).str[:2].str.upper()
review8, visit8 = day(col(8, "statutory review")), day(col(8, "last social work visit"))
m["children-in-care"] = value(care)
m["in-care-unaccompanied"] = share(yes(col(8, "unaccompanied")), care)
m["in-care-by-legal-status"] = {"value": {k: int(v) for k, v in legal[care].value_counts().items()}}
m["in-care-section-20"] = share(legal == "V2", care)
m["in-care-three-placements"] = share(pd.to_numeric(col(8, "number of placements"), errors="coerce") >= 3, care, ids8)
now8 = pd.Series(as_at, index=began8.index)
m["in-care-reviews-overdue"] = share(
    (review8.isna() & (working_days(began8, now8) > 20)) | (review8 < months_before(as_at, 6)), care, ids8)
m["in-care-visits-over-6-weeks"] = share((as_at - visit8).dt.days > 42, care, ids8)
plan = col(8, "permanence plan")
over4 = care & (began8 < months_before(as_at, 4))
m["in-care-no-permanence-plan-4-months"] = share(plan.isna(), over4, ids8)
m["in-care-by-permanence-plan"] = {"value": {k: int(v) for k, v in plan.where(plan.notna(), "(none)")[care].value_counts().items()}}
year = care & (began8 <= months_before(as_at, 12))
born8, health, dental = day(col(8, "date of birth")), day(col(8, "health assessment")), day(col(8, "dental"))
under5 = born8 > months_before(as_at, 60)
m["in-care-health-assessment-in-time"] = share(
    np.where(under5, health >= months_before(as_at, 6), health >= months_before(as_at, 12)) & health.notna(), year)
m["in-care-dental-check-in-time"] = share(dental >= months_before(as_at, 12), year)
m["in-care-out-of-area"] = share(said(col(8, "placement location"), "out"), care)
missing = pd.to_numeric(col(8, "'missing'"), errors="coerce") >= 1
m["in-care-missing"] = share(missing, care)
m["return-interviews-offered"] = share(yes(col(8, "offered")), care & missing)

ids9 = sheets[9].iloc[:, 0]
all9 = pd.Series(True, index=ids9.index)
eligible = col(9, "eligibility").astype(str)
m["care-leavers-by-eligibility"] = {"value": {k: int(v) for k, v in eligible[eligible != "nan"].value_counts().items()}}
touch = col(9, "in touch")
m["care-leavers-in-touch"] = share(yes(touch), ~touch.astype(str).str.contains("died", case=False))
home, suitable = col(9, "type of accommodation").astype(str).str.strip(), col(9, "suitability")
m["care-leavers-suitable-accommodation"] = share(
    said(suitable, "suitable") | suitable.astype(str).str.contains(r"considered suitable|^1", case=False), suitable.notna())
code9 = home.str.replace(r"^[a-z]{1,2}\) ", "", regex=True).str[:1]
m["care-leavers-in-bed-and-breakfast"] = value(code9 == "W", ids9)
m["care-leavers-insecure-accommodation"] = value(code9.isin(list("SVW")), ids9)
activity = col(9, "activity")
code = activity.astype(str).str.replace(r"^[a-z]{1,2}\) ", "", regex=True).str[:1]
m["care-leavers-in-education-employment-training"] = share(code.isin(["F", "P"]), activity.notna())
pathway, contact9 = day(col(9, "pathway")), day(col(9, "latest date of contact"))
m["pathway-plans-overdue"] = share(pathway.isna() | (pathway < months_before(as_at, 6)), all9, ids9)
m["care-leavers-no-contact-8-weeks"] = value(yes(touch) & (contact9.isna() | ((as_at - contact9).dt.days > 56)), ids9)

for id_, first, last in [
    ("adoption-days-care-to-placement", "entered care", "date placed for adoption"),
    ("adoption-days-order-to-match", "placement order", "matching"),
]:
    days = (day(col(10, last)) - day(col(10, first))).dt.days.dropna()
    m[id_] = {"value": round(float(days.mean()) + 1e-9, 1) if len(days) else None}

worker = col(6, "allocated worker")[day(col(6, "closure date")).isna()].dropna().value_counts()
m["caseload"] = {"value": {"workers": len(worker), "max": int(worker.max()) if len(worker) else 0,
                           "mean": round(float(worker.mean()) + 1e-9, 1) if len(worker) else None}}

done_all = time.perf_counter()
print(json.dumps(m, indent=1))
print(f"read {read - began:.2f} s, measured {done_all - read:.2f} s, most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB", file=sys.stderr)
