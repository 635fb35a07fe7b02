// Package people finds members of parliament, ministers and parties.
package people
