// Package fetch keeps a folder of documents as the official sources have them: what is new and changed is fetched, what they have
// lost is remembered, and a run that was killed goes on where it was. It and the packages below it are the only ones that talk to a
// network, and only to the hosts of their configuration.
//
// A Source lists what there is, in windows; package koop is one. Run compares each window with the Folder, asks through a
// polite.Client for what is missing there, checks that what came is a document, and puts it in its place, whole.
package fetch
