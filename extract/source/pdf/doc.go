// Package pdf reads PDF by the position and size of its letters. Each worker has an engine of its own.
package pdf
