"""Draws all conclusions of RDFS and OWL 2 RL from data and vocabularies (files given as arguments, the data last, after "--"), and
prints a JSON object: the contradictions found, and the classes that each subject of the data came to have."""
import json
import sys

import owlrl
import rdflib
from rdflib.namespace import RDF

at = sys.argv.index("--")
graph, data = rdflib.Graph(), rdflib.Graph()
for path in sys.argv[at + 1 :]:
    data.parse(path)
for path in sys.argv[1:at]:
    graph.parse(path)
for triple in data:
    graph.add(triple)
closure = owlrl.DeductiveClosure(owlrl.CombinedClosure.RDFS_OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False)
closure.expand(graph)
error = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
print(json.dumps({
    "errors": [str(text) for text in graph.objects(None, error)],
    "classes": {str(s): sorted(str(c) for c in graph.objects(s, RDF.type)) for s in set(data.subjects())},
}))
