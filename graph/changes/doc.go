// Package changes tells which IRIs went, came or moved between two exports, of any size.
package changes
