// Package html reads pages of officielebekendmakingen.nl.
package html
