package polite

import (
	"fmt"
	"net/url"
	"strings"
	"time"
)

// Host is a server with its manners: how it is asked.
type Host struct {
	Address     string        `toml:"address"`      // scheme and host: "https://repository.overheid.nl"
	Pace        time.Duration `toml:"pace"`         // shortest time between the beginnings of two requests
	FirstWait   time.Duration `toml:"first_wait"`   // before the second try; each later wait is twice as long
	LongestWait time.Duration `toml:"longest_wait"` // of one wait; a host that asks for more is left for this run
	Tries       int           `toml:"tries"`        // of one request
	Timeout     time.Duration `toml:"timeout"`      // of one try
	Largest     int64         `toml:"largest"`      // bytes of an answer
	// API are paths that the host publishes for programs, whatever its robots.txt says of pages.
	API []string `toml:"api"`
	// Absent are paths below which status 500 says of one thing that it is not there, and not that the host is broken.
	Absent []string `toml:"absent"`
}

// check tells what is wrong with a host.
func (h *Host) check() (*url.URL, error) {
	u, err := url.Parse(h.Address)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.Path != "" && u.Path != "/":
		return nil, fmt.Errorf("%q is no address of a host: write it as https://example.org", h.Address)
	case h.Pace < 0 || h.FirstWait <= 0 || h.LongestWait < h.FirstWait || h.Tries < 1 || h.Timeout <= 0 || h.Largest < 1:
		return nil, fmt.Errorf("host %s: pace, first_wait, longest_wait, tries, timeout and largest must be above zero, and the longest wait not below the first", h.Address)
	}
	return u, nil
}

// stricter returns what satisfies both of two ways to treat one host.
func stricter(a, b Host) Host {
	a.Pace, a.FirstWait, a.LongestWait = max(a.Pace, b.Pace), max(a.FirstWait, b.FirstWait), max(a.LongestWait, b.LongestWait)
	a.Tries, a.Timeout, a.Largest = min(a.Tries, b.Tries), max(a.Timeout, b.Timeout), max(a.Largest, b.Largest)
	a.API = append(a.API[:len(a.API):len(a.API)], b.API...)
	a.Absent = append(a.Absent[:len(a.Absent):len(a.Absent)], b.Absent...)
	return a
}

// below tells whether a path is one of some or below it.
func below(path string, some []string) bool {
	for _, s := range some {
		if rest, is := strings.CutPrefix(path, strings.TrimSuffix(s, "/")); is && (rest == "" || rest[0] == '/') {
			return true
		}
	}
	return false
}
