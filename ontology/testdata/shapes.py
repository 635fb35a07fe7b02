"""Validates examples against the shapes with pyshacl, and prints one JSON object a line: the example and the shapes that it violates.

Arguments: the shapes, the folder of good examples, the folder of failing ones. A failing example is a few statements that
are added to all the good ones. The first line, for "good", is that of the good examples alone.
"""
import json
import pathlib
import sys

import pyshacl
import rdflib
from rdflib.namespace import RDF, SH


def violated(data, shapes):
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", inplace=True)
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        found.add(str(report.value(result, SH.sourceShape)).split("#")[-1])
    return sorted(found)


def main(shapes_file, good, fail):
    shapes = rdflib.Graph().parse(shapes_file)
    data = rdflib.Graph()
    for path in sorted(pathlib.Path(good).glob("*.ttl")):
        data.parse(path)
    print(json.dumps({"example": "good", "violated": violated(data, shapes)}))
    for path in sorted(pathlib.Path(fail).glob("*.ttl")):
        added = set(rdflib.Graph().parse(path)) - set(data)
        for triple in added:
            data.add(triple)
        print(json.dumps({"example": path.stem, "violated": violated(data, shapes)}))
        for triple in added:
            data.remove(triple)


main(*sys.argv[1:])
