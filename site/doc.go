// Package site makes a linked-data site of documents: for every document, inquiry, person, party, post, ministry, body,
// law, paper and site a page in Dutch and in English and the same in Turtle, JSON-LD and N-Triples; indexes, a search
// index that the browser reads by itself, feeds, a sitemap, dumps, a description of the dataset, the vocabulary, and
// configuration for web servers. It is plain files: package server serves them by the rules of linked data, and any
// other web server can.
//
// Publishing has two steps. Publisher.Add takes documents one by one and keeps a Record of each on disk; Publisher.Finish
// knows them all, ties them together, and writes what changed. A file of the site is described by its inputs: where
// these are the same as the last time, it is not made again. New files are staged and put into place together at the
// end, so that an interrupted run leaves the site as it was.
//
// Where things are. A thing's IRI is its place under the base: document/ah-tk-20172018-2140, law/BWBR0010346 (which is our
// place for a thing whose IRI is elsewhere). Its pages are nl/PLACE.html and en/PLACE.html, its data data/PLACE.ttl,
// .jsonld and .nt. Questions, answers and notes are described with their document, parts of laws with their law,
// seats and tenures with their person.
package site
