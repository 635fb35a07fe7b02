package neo4j

import (
	"net/url"
	"strings"
)

// withoutSecrets returns the configuration with an address that names no user and no password, as everything that is said of
// a database tells its address. Those in it serve where none are given apart.
func (c Config) withoutSecrets() Config {
	scheme, rest, ok := strings.Cut(c.URI, "://")
	at := strings.LastIndexByte(rest, '@') // a password may hold any other mark, and slashes too
	if !ok || at < 0 {
		return c
	}
	c.URI = scheme + "://" + rest[at+1:]
	user, password, _ := strings.Cut(rest[:at], ":")
	if c.User == "" {
		c.User = decoded(user)
	}
	if c.Password == "" {
		c.Password = decoded(password)
	}
	return c
}

func decoded(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}
