package polite

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/temoto/robotstxt"
)

// maxHops is how many times an answer may lead on to another address.
const maxHops = 5

// mostExhausted is after how many requests in a row without an answer a host is left for the run.
const mostExhausted = 3

// Answer is what a host answered in the end.
type Answer struct {
	Status  int
	Header  http.Header
	Body    []byte
	Address string // of the answer, behind redirects
}

// Options are those of a client.
type Options struct {
	Hosts []Host
	Agent string // name and version of the program, with how to reach who runs it
	Clock Clock  // nil is the machine's
	Asked func() // called before each request; nil for nothing
}

// Client asks hosts. It is safe for use by several goroutines, of which one at a time asks.
type Client struct {
	mu    sync.Mutex
	hosts map[string]*host // by scheme and host
	http  *http.Client
	agent string
	clock Clock
	asked func()
}

// host is a host with what is remembered of it.
type host struct {
	Host
	interval  time.Duration // between requests; not below the host's pace
	next      time.Time     // before which it is not asked
	exhausted int           // requests in a row that had no answer
	down      error         // why it is not asked any more
	robots    *robotstxt.Group
}

// NewClient returns a client of some hosts.
func NewClient(o Options) (*Client, error) {
	c := &Client{hosts: map[string]*host{}, agent: o.Agent, clock: o.Clock, asked: o.Asked}
	if c.clock == nil {
		c.clock = SystemClock{}
	}
	if c.asked == nil {
		c.asked = func() {}
	}
	for _, h := range o.Hosts {
		u, err := h.check()
		if err != nil {
			return nil, err
		}
		if before := c.hosts[origin(u)]; before != nil {
			h = stricter(before.Host, h)
		}
		c.hosts[origin(u)] = &host{Host: h, interval: h.Pace}
	}
	c.http = &http.Client{
		Transport:     http.DefaultTransport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return c, nil
}

// origin returns the scheme and host of an address.
func origin(u *url.URL) string { return strings.ToLower(u.Scheme + "://" + u.Host) }

// Get asks for an address and follows where it leads, on configured hosts only. An error status is an answer, unless it says that
// the host is busy or broken: then it is asked again. Accept is the media type that is wanted.
func (c *Client) Get(ctx context.Context, address, accept string) (*Answer, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for range maxHops {
		u, h, err := c.host(address)
		if err != nil {
			return nil, err
		}
		answer, err := c.persist(ctx, h, u, accept)
		if err != nil {
			return nil, err
		}
		location := answer.Header.Get("Location")
		if answer.Status < 300 || answer.Status > 399 || location == "" {
			return answer, nil
		}
		next, err := u.Parse(location)
		if err != nil {
			return nil, &ForeignError{location}
		}
		address = next.String()
	}
	return nil, &RedirectError{address, maxHops}
}

// host returns the configured host of an address.
func (c *Client) host(address string) (*url.URL, *host, error) {
	u, err := url.Parse(address)
	if err != nil || u.User != nil {
		return nil, nil, &ForeignError{address}
	}
	h := c.hosts[origin(u)]
	if h == nil {
		return nil, nil, &ForeignError{address}
	}
	return u, h, nil
}

// persist asks one address until it has an answer, as often as the host's manners allow.
func (c *Client) persist(ctx context.Context, h *host, u *url.URL, accept string) (*Answer, error) {
	if h.down != nil {
		return nil, &DownError{h.Address, h.down}
	}
	wait := h.FirstWait
	for try := 1; ; try++ {
		if err := c.clock.Wait(ctx, h.next.Sub(c.clock.Now())); err != nil {
			return nil, err
		}
		h.next = c.clock.Now().Add(h.interval)
		c.asked()
		answer, err := c.ask(ctx, h, u, accept)
		if err == nil && (!again(answer.Status) || answer.Status == http.StatusInternalServerError && try > 1 && below(u.Path, h.Absent)) {
			h.exhausted = 0
			h.interval = max(h.Pace, h.interval*9/10)
			return answer, nil
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if tooLarge := new(TooLargeError); errors.As(err, &tooLarge) {
			return nil, err
		}
		longer, asked := c.slower(h, answer)
		if err == nil {
			err = &statusError{fmt.Sprintf("%d %s", answer.Status, http.StatusText(answer.Status))}
		}
		if try == h.Tries || longer > h.LongestWait {
			return nil, c.exhaust(h, &BusyError{u.String(), try, asked, err})
		}
		if err := c.clock.Wait(ctx, max(longer, wait)); err != nil {
			return nil, err
		}
		wait = min(2*wait, h.LongestWait)
	}
}

// again tells whether a status says that the host is busy or broken.
func again(status int) bool {
	return slices.Contains([]int{http.StatusRequestTimeout, http.StatusTooEarly, http.StatusTooManyRequests, http.StatusInternalServerError,
		http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout}, status)
}

// slower makes the pace of a host slower where it asks for that, and returns how long it wants to be left alone: longer is 0 where it
// does not say, and asked as well where that is not longer than is waited.
func (c *Client) slower(h *host, answer *Answer) (longer, asked time.Duration) {
	if answer == nil {
		return 0, 0
	}
	if answer.Status == http.StatusTooManyRequests {
		h.interval = min(max(2*h.interval, 100*time.Millisecond), h.LongestWait)
	}
	longer = retryAfter(answer.Header, c.clock.Now())
	if longer > h.LongestWait {
		asked = longer
	}
	return longer, asked
}

// exhaust notes that a request had no answer, and returns its error.
func (c *Client) exhaust(h *host, err *BusyError) error {
	h.exhausted++
	if h.exhausted >= mostExhausted || err.Wait > 0 {
		h.down = err
	}
	return err
}

// retryAfter returns how long a host wants to be left alone, in both forms of that header (RFC 9110, section 10.2.3). A day is
// counted from the host's own clock where it tells it.
func retryAfter(header http.Header, now time.Time) time.Duration {
	value := strings.TrimSpace(header.Get("Retry-After"))
	if seconds, err := time.ParseDuration(value + "s"); err == nil && seconds >= 0 {
		return seconds
	}
	at, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	if its, err := http.ParseTime(header.Get("Date")); err == nil {
		now = its
	}
	return max(0, at.Sub(now))
}

// ask makes one request.
func (c *Client) ask(ctx context.Context, h *host, u *url.URL, accept string) (*Answer, error) {
	ctx, cancel := context.WithTimeout(ctx, h.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", c.agent)
	request.Header.Set("Accept", accept)
	response, err := c.http.Do(request)
	if err != nil {
		return nil, cause(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, h.Largest+1))
	if err != nil {
		return nil, fmt.Errorf("its answer broke off after %d bytes: %w", len(body), cause(err))
	}
	if int64(len(body)) > h.Largest {
		return nil, &TooLargeError{u.String(), h.Largest}
	}
	return &Answer{response.StatusCode, response.Header, body, u.String()}, nil
}

// cause returns an error without the address, which whoever tells it has.
func cause(err error) error {
	if in := new(url.Error); errors.As(err, &in) {
		if in.Timeout() {
			return errors.New("it took too long")
		}
		return in.Err
	}
	return err
}

// Expected returns how long so many requests to the host of an address take at its pace.
func (c *Client) Expected(address string, requests int) time.Duration {
	_, h, err := c.host(address)
	if err != nil {
		return 0
	}
	return time.Duration(requests) * h.Pace
}
