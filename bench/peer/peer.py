#!/usr/bin/env python3
"""The same job as `kamergraaf export`, as one would write it in Python in an afternoon: for the benchmark.

usage: peer.py (pyoxigraph|rdflib) FOLDER > OUT.nq

Reads printed text (.txt) and records (.xml), finds header, questions, answers and notes, the laws, ministries, agencies,
parties, members and addresses of a short list and of plain patterns, and writes N-Quads. It finds far less than kamergraaf
does: its list has some hundred names instead of tens of thousands, it settles nothing by date, and keeps no positions in
the source. Patterns are compiled once, names are one alternation, texts are read whole: no time is lost on purpose.
"""
import os
import re
import sys

from lxml import etree

KG = "https://w3id.org/kamergraaf/def#"
BASE = "https://w3id.org/kamergraaf/id/"
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
LAWS = """Algemene wet bestuursrecht|Wetboek van Strafrecht|Wetboek van Strafvordering|Burgerlijk Wetboek|Arbeidsomstandighedenwet
Vreemdelingenwet 2000|Wegenverkeerswet 1994|Wet milieubeheer|Wet openbaarheid van bestuur|Gemeentewet|Mediawet|Opiumwet|Politiewet
Wet op de inkomstenbelasting|Zorgverzekeringswet|Ziekenfondswet|Woningwet|Grondwet|Wet arbeid vreemdelingen|Werkloosheidswet""".replace("\n", "|")
BODIES = """Inspectie voor de Gezondheidszorg|Algemene Rekenkamer|Raad van State|Nationale ombudsman|Openbaar Ministerie|Belastingdienst
Rijkswaterstaat|Centraal Bureau voor de Statistiek|Immigratie- en Naturalisatiedienst|Raad voor de rechtspraak|Arbeidsinspectie
De Nederlandsche Bank|Staatsbosbeheer|Prorail|Informatie Beheer Groep|Sociale verzekeringsbank""".replace("\n", "|")
PARTIES = "PvdA|VVD|CDA|D66|GroenLinks|SP|SGP|ChristenUnie|LPF|PVV|RPF|GPV|Groep Wilders|AOV|CD"

HEADER = re.compile(r"Vragen van (?:het lid|de leden) (.+?) aan (?:de )?(.+?) over (.+?)\s*[.(]+\s*[Ii]ngezonden (\d+ \w+ \d{4})", re.S)
REPLY = re.compile(r"(Antwoord|Mededeling) van (minister|staatssecretaris) (.+?) \((.+?)\).*?[Oo]ntvangen (\d+ \w+ \d{4})", re.S)
ASKER = re.compile(r"([A-Z][\w .'’-]+?|(?:van|de|ten|ter|van der|van den) [A-Z][\w .'’-]+?) \(([\w ]+)\)")
LABEL = re.compile(r"^(Vraag|Antwoord)(?: op vraag)? (\d+(?:(?:, | en | t/m )\d+)*)\s*$", re.M)
NUMBER = re.compile(r"(\d+)")
YEAR = re.compile(r"[Vv]ergaderjaar (\d{4})[–-](\d{4})")
PAPER = re.compile(r"^(\d{1,4})$", re.M)
FURNITURE = re.compile(r"\n\s*Tweede Kamer, vergaderjaar .*|\n\s*Tweede Kamer der Staten-Generaal.*|\n\s*\d+\s*(?=\n)")
HYPHEN = re.compile(r"(\w)-\n(\w)")
NOTE = re.compile(r"^(\d{1,2}) ([A-Z].{5,})$", re.M)
KINDS = [
    ("law", re.compile(r"\b(?:" + LAWS + r")\b")),
    ("law", re.compile(r"\b(?:[Aa]rtikel(?:en)?|art\.) \d+[a-z]?(?:[:.]\d+)?(?:, (?:eerste|tweede|derde|vierde|vijfde) lid)?,? van (?:de|het) ([A-Z]\w+(?:wet|besluit|regeling))\b")),
    ("law", re.compile(r"\bWet (?:op|tot|inzake|houdende) (?:de|het) \w+\b")),
    ("agency", re.compile(r"\b(?:" + BODIES + r")\b")),
    ("party", re.compile(r"\b(?:" + PARTIES + r")\b")),
    ("ministry", re.compile(r"\b[Mm]inisterie van ((?:[A-Z]\w+)(?:(?:, | en )[A-Z]\w+)*)")),
    ("minister", re.compile(r"\b([Mm]inister|[Ss]taatssecretaris) (?:van|voor) ((?:[A-Z]\w+)(?:(?:, | en )[A-Z]\w+)*)")),
    ("paper", re.compile(r"\bKamerstuk(?:ken)?(?: I+)? ?(\d{2} ?\d{3}),? nr\. (\d+)")),
    ("eu", re.compile(r"\b(?:richtlijn|verordening) (?:\(EG\) )?(?:nr\. )?(\d+/\d+)(?:/E[GU])?\b", re.I)),
    ("url", re.compile(r"\b(?:https?://|www\.)[^\s<>«»]+[\w/]")),
]


def day(text):
    d, month, year = text.split()
    return "%s-%02d-%02d" % (year, MONTHS.index(month) + 1, int(d)) if month in MONTHS else None


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def flow(text):
    return " ".join(HYPHEN.sub(r"\1\2", text).split())


def read_text(name, text):
    doc = {"name": name, "units": [], "askers": [], "answerers": []}
    m = YEAR.search(text)
    number = PAPER.search(text)
    if m and number:
        doc["id"] = "ah-tk-%s%s-%s" % (m.group(1), m.group(2), number.group(1))
    text = FURNITURE.sub("\n", text)
    labels = list(LABEL.finditer(text))
    head = flow(text[:labels[0].start()] if labels else text[:3000])
    header(doc, head)
    for m in NOTE.finditer(text):
        doc["units"].append(("note", [int(m.group(1))], m.group(2)))
    for i, m in enumerate(labels):
        end = labels[i + 1].start() if i + 1 < len(labels) else len(text)
        kind = "question" if m.group(1) == "Vraag" else "answer"
        doc["units"].append((kind, [int(n) for n in NUMBER.findall(m.group(2))], flow(NOTE.sub("", text[m.end():end]))))
    return doc


def header(doc, head):
    m = HEADER.search(head)
    if m:
        doc["askers"] = ASKER.findall(m.group(1))
        doc["addressee"], doc["subject"], doc["submitted"] = m.group(2), m.group(3).strip(" .("), day(m.group(4))
    m = REPLY.search(head)
    if m:
        doc["kind"] = m.group(1)
        doc["answerers"], doc["answered"] = [(m.group(3), m.group(2), m.group(4))], day(m.group(5))


def read_record(name, data):
    root = etree.fromstring(data, etree.XMLParser(recover=True, resolve_entities=False))
    doc = {"name": name, "units": [], "askers": [], "answerers": []}
    place = root.findtext(".//item[@attribuut='Vindplaats']") or ""
    m = re.search(r"(\d{4})-(\d{4}), nr\. (\d+)", place)
    if m:
        doc["id"] = "ah-tk-%s%s-%s" % m.groups()
    title = root.findtext(".//item[@attribuut='Bibliografische_omschrijving']") or ""
    header(doc, flow(title))
    doc["askers"] = doc["askers"] or [(e.text or "", e.get("partij") or "") for e in root.iter("vrager")]
    for e in root.iter("antwoorder"):
        doc["answerers"].append((e.text or "", e.get("functie") or "", e.get("ministerie") or ""))
    for e in root.iter("antwoorddata"):
        doc["answered"] = e.get("antwoorddatum")
    for e in root.iter("vraag", "antwoord", "noot"):
        kind = {"vraag": "question", "antwoord": "answer", "noot": "note"}[e.tag]
        doc["units"].append((kind, [int(n) for n in NUMBER.findall(e.get("nummer") or "")], flow("".join(e.itertext()))))
    return doc


def statements(doc, iri, text, date, number):
    """All that a document says, as triples made by the functions of the library."""
    me = iri(BASE + "document/" + (doc.get("id") or slug(doc["name"])))
    kg = {n: iri(KG + n) for n in ("subject", "askedBy", "answeredBy", "addressedTo", "dateSubmitted", "dateAnswered", "partOf", "text", "number",
                                   "mentions", "answers", "noteTo", "label", "start", "end", "exact", "Mention", "Question", "Answer", "Note", "Document")}
    a = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    yield me, a, kg["Document"]
    if doc.get("subject"):
        yield me, kg["subject"], text(doc["subject"])
    for field, name in (("submitted", "dateSubmitted"), ("answered", "dateAnswered")):
        if doc.get(field):
            yield me, kg[name], date(doc[field])
    if doc.get("addressee"):
        yield me, kg["addressedTo"], iri(BASE + "post/" + slug(doc["addressee"]))
    for name, party in doc["askers"]:
        yield me, kg["askedBy"], iri(BASE + "person/" + slug(name + " " + party))
    for name, _, _ in doc["answerers"]:
        yield me, kg["answeredBy"], iri(BASE + "person/" + slug(name))
    for kind, numbers, words in doc["units"]:
        unit = iri("%s/%s/%s" % (me.value if hasattr(me, "value") else me, kind, "-".join(map(str, numbers))))
        where = unit.value if hasattr(unit, "value") else str(unit)
        yield unit, a, kg[kind.capitalize()]
        yield unit, kg["partOf"], me
        yield unit, kg["text"], text(words)
        for n in numbers:
            yield unit, kg["number"], number(n)
            if kind == "answer":
                yield unit, kg["answers"], iri("%s/question/%d" % (me.value if hasattr(me, "value") else me, n))
        for name, pattern in KINDS:
            for m in pattern.finditer(words):
                target = iri(BASE + name + "/" + slug(m.group(0)))
                mention = iri("%s/mention/%d-%d" % (where, m.start(), m.end()))
                yield unit, kg["mentions"], target
                yield target, kg["label"], text(m.group(0))
                yield mention, a, kg["Mention"]
                yield mention, kg["exact"], text(m.group(0))
                yield mention, kg["start"], number(m.start())
                yield mention, kg["end"], number(m.end())
                yield mention, kg["partOf"], unit
                yield mention, kg["label"], target


def documents(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".txt"):
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as f:
                yield read_text(name, f.read())
        elif name.endswith(".xml"):
            with open(os.path.join(folder, name), "rb") as f:
                yield read_record(name, f.read())


def with_pyoxigraph(folder, out):
    import pyoxigraph as ox
    xsd = "http://www.w3.org/2001/XMLSchema#"
    iri, dates, ints = ox.NamedNode, ox.NamedNode(xsd + "date"), ox.NamedNode(xsd + "integer")
    for doc in documents(folder):
        graph = iri(BASE + "document/" + (doc.get("id") or slug(doc["name"])) + "/graph")
        quads = (ox.Quad(s, p, o, graph) for s, p, o in statements(
            doc, iri, lambda s: ox.Literal(s, language="nl"), lambda s: ox.Literal(s, datatype=dates), lambda n: ox.Literal(str(n), datatype=ints)))
        ox.serialize(quads, out, format=ox.RdfFormat.N_QUADS)


def with_rdflib(folder, out):
    from rdflib import Dataset, Literal, URIRef, XSD
    for doc in documents(folder):
        data = Dataset()
        graph = data.graph(URIRef(BASE + "document/" + (doc.get("id") or slug(doc["name"])) + "/graph"))
        for triple in statements(doc, URIRef, lambda s: Literal(s, lang="nl"), lambda s: Literal(s, datatype=XSD.date), lambda n: Literal(n)):
            graph.add(triple)
        out.write(data.serialize(format="nquads", encoding="utf-8"))


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("pyoxigraph", "rdflib"):
        sys.exit(__doc__)
    {"pyoxigraph": with_pyoxigraph, "rdflib": with_rdflib}[sys.argv[1]](sys.argv[2], sys.stdout.buffer)
