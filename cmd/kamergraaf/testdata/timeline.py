"""Counts timelines from the metadata of KVR records alone, knowing nothing of how kamergraaf reads them.

Prints JSON: "years" and "ministries" (each, and each with a session year), of each inquiries, answered, delayed,
notices and sorted durations. Only records whose metadata say all that is needed are used; their names go to "files", so that the
program can be given the same ones. Records are about one inquiry where day of submission, askers and subject, or day
and number at submission, agree.
"""
import collections, datetime, glob, json, os, re, sys, unicodedata
import xml.etree.ElementTree as ET

MINISTRIES = {
    "algemenezaken": "mnre1010", "buitenlandsezaken": "mnre1013", "justitie": "mnre1058", "binnenlandsezaken": "mnre1034",
    "binnenlandsezakenenkoninkrijksrelaties": "mnre1034", "onderwijsenwetenschappen": "mnre1109", "onderwijscultuurenwetenschappen": "mnre1109",
    "onderwijscultuurenwetenschap": "mnre1109", "financien": "mnre1090", "defensie": "mnre1018", "verkeerenwaterstaat": "mnre0170",
    "economischezaken": "mnre1040", "landbouwenvisserij": "mnre1150", "landbouwnatuurbeheerenvisserij": "mnre1150",
    "landbouwnatuurenvoedselkwaliteit": "mnre1150", "socialezakenenwerkgelegenheid": "mnre1073", "welzijnvolksgezondheidencultuur": "mnre1025",
    "volksgezondheidwelzijnensport": "mnre1025", "volkshuisvestingruimtelijkeordeningenmilieubeheer": "mnre0180",
    # Without a ministry of their own: the ministry that hosted them in these years.
    "ontwikkelingssamenwerking": "mnre1013", "vreemdelingenzakenenintegratie": "mnre1058", "bestuurlijkevernieuwingenkoninkrijksrelaties": "mnre1034",
    "wonenwijkenenintegratie": "mnre0180", "grotestedenenintegratiebeleid": "mnre1034", "jeugdengezin": "mnre1025",
}


# Records whose metadata say something else than what is printed, or that show what kamergraaf does not read.
EXCEPT = {
    "KVR12108.xml": "the prime minister, in the place of another minister",
    "KVR2440.xml": "the sentence that names the one who replies is cut off",
    "SG_KVR0000115113.xml": "the OCR broke the name of the minister",
    "SG_KVR0000090789.xml": "two days of submission are printed",
}


def letters(s):
    s = unicodedata.normalize("NFD", s or "")
    return "".join(c for c in s.lower() if c.isascii() and c.isalnum())


def third_tuesday(year):
    first = datetime.date(year, 9, 1)
    return first + datetime.timedelta(days=(1 - first.weekday()) % 7 + 14)


def session_year(day):
    first = day.year if day >= third_tuesday(day.year) else day.year - 1
    return f"{first}-{first + 1}"


MONTHS = dict(zip("januari februari maart april mei juni juli augustus september oktober november december".split(), range(1, 13)))


def dates(printed):
    """The days in a text, as the records print them: 1999-09-2, 10 april 1986)."""
    for y, m, d in re.findall(r"(\d{4})-(\d\d?)-(\d\d?)", printed):
        yield datetime.date(int(y), int(m), int(d))
    for d, m, y in re.findall(r"(\d\d?) ?([a-z]+) (\d{4})", printed):
        if m in MONTHS and 0 < int(d) < 29:
            yield datetime.date(int(y), MONTHS[m], int(d))


def ministry(root, items, notice):
    """The ministry of the one who replies; of notices, whose answerer the records leave out, the one they come from.

    Left out is who stands in for another (a.i.), whom records name under either ministry, and whose name the OCR broke
    into letters ("D e Graaf")."""
    answerer = root.find(".//antwoorddata/antwoorder")
    if re.search(r"(^|\s)\w\s\w\s", answerer.text or ""):
        return None
    if answerer.get("functie", "").lower() in ("minister", "staatssecretaris", "minister-president") and answerer.text:
        return MINISTRIES.get(letters(answerer.get("ministerie")))
    if notice and not answerer.text and "Afkomstig_van" in items:
        return MINISTRIES.get(letters(re.sub(r"\([^)]*\)", "", items["Afkomstig_van"].text or "")))


def record(path):
    """One record's facts, or None where its metadata leave something out or contradict what is printed."""
    root = ET.parse(path).getroot()
    items = {i.get("attribuut"): i for i in root.iter("item")}
    text = lambda name: ((items[name].text or "").strip() if name in items else "")
    title = text("Bibliografische_omschrijving")
    subject = re.search(r"\b(?:over|inzake|betreffende|omtrent|betr\.)\s(.*?)(?:\(\s*[Ii]ngezonden|;|$)", title, re.S)
    try:
        submitted, replied = (datetime.date.fromisoformat(text(n)) for n in ("Datum_indiening", "Datum_reaktie"))
    except ValueError:
        return None
    if submitted not in [submitted, *dates(root.find(".//vraagdata").get("indiendatum") or "")][-1:]:
        return None
    if replied not in [replied, *dates(root.find(".//antwoorddata").get("antwoorddatum") or "")][-1:]:
        return None
    people = sorted(letters(p.text) for p in items["Indiener"].iter("persoon"))
    notice, answers = root.find(".//mededeling") is not None, len(root.findall(".//antwoorden/antwoord"))
    if not subject or not people or notice == (answers > 0):
        return None
    said = re.search(r";\s*(Antwoord|Mededeling)", title)
    if said and notice != (said[1] == "Mededeling"):
        return None
    number = text("Vraagnr_bij_indiening")
    later = re.match(r"\w+ antwoord", root.get("type", ""), re.I) is not None  # "Nader antwoord": another came before
    return dict(file=os.path.basename(path), submitted=submitted, replied=replied, answer=not notice, later=later, ministry=ministry(root, items, notice),
                header=(submitted, " ".join(people), letters(subject[1])), case=(submitted, number[:9]) if len(number) == 10 else None)


def inquiries(records):
    """Joins records that agree in their header or in their number."""
    parent = list(range(len(records)))

    def root(i):
        while parent[i] != i:
            i = parent[i]
        return i

    seen = {}
    for i, r in enumerate(records):
        for key in (r["header"], r["case"]):
            if key:
                parent[root(i)] = root(seen.setdefault(key, i))
    groups = collections.defaultdict(list)
    for i, r in enumerate(records):
        groups[root(i)].append(r)
    return groups.values()


def main(folder):
    paths = [p for p in sorted(glob.glob(os.path.join(folder, "*.xml"))) if os.path.basename(p) not in EXCEPT]
    records = [r for r in map(record, paths) if r]
    out = dict(years=dict(files=[], rows={}), ministries=dict(files=[], rows={}))

    def count(part, key, group, first, last):
        row = out[part]["rows"].setdefault(key, dict(inquiries=0, answered=0, delayed=0, notices=0, days=[]))
        row["inquiries"] += 1
        row["answered"] += bool(first)
        row["delayed"] += bool(last)
        row["notices"] += sum(not r["answer"] for r in group)
        if first and not first["later"] and first["replied"] >= first["submitted"]:
            row["days"].append((first["replied"] - first["submitted"]).days)

    for group in inquiries(records):
        group = sorted(group, key=lambda r: (r["replied"], r["file"]))
        first = min((r for r in group if r["answer"]), key=lambda r: r["later"], default=None)
        last = next((r for r in reversed(group) if not r["answer"]), None)
        year = session_year(group[0]["submitted"])
        files = [r["file"] for r in group]
        out["years"]["files"] += files
        count("years", year, group, first, last)
        code = (first or last)["ministry"]
        if code:
            out["ministries"]["files"] += files
            count("ministries", code, group, first, last)
            count("ministries", code + " " + year, group, first, last)
    for part in out.values():
        part["files"].sort()
        for row in part["rows"].values():
            row["days"].sort()
    json.dump(out, sys.stdout)


main(sys.argv[1])
