// Package xmltext scans XML and HTML leniently and in bounded memory, and gives running text with its places in the source.
package xmltext
