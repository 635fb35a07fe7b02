package graph

const rdfNS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
