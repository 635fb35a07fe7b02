// Package source finds inputs (files, folders, archives, standard input), tells their formats, and reads each into a paper. The
// list of formats is here; a package below it reads one format each.
package source
