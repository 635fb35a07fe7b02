package server

import (
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"
)

// Limits say who may have more connections than others.
type Limits struct {
	// Trusted are addresses of proxies, which speak for many clients: like this machine, they have no bound of their own.
	Trusted []netip.Prefix
}

const (
	// mostConnections is how many are served at once. When more come, those that were idle longest are dropped; where none is
	// idle, the others wait.
	mostConnections = 2048
	// mostOfOne is how many one address may have. Browsers open six; more people than one can share an address.
	mostOfOne = 64
	// stall is how long a client may take nothing of an answer, beside the time that its size allows.
	stall = 10 * time.Second
)

// crowd is a listener that bounds how many connections there are, in all and of one address.
type crowd struct {
	net.Listener
	limits          Limits
	most, mostOfOne int
	stall           time.Duration

	lock   sync.Mutex
	freed  *sync.Cond
	shut   bool
	guests map[*guest]bool
	of     map[netip.Prefix]int
}

func newCrowd(l net.Listener, limits Limits) *crowd {
	c := &crowd{Listener: l, limits: limits, most: mostConnections, mostOfOne: mostOfOne, stall: stall, guests: map[*guest]bool{}, of: map[netip.Prefix]int{}}
	c.freed = sync.NewCond(&c.lock)
	return c
}

// Accept returns the next connection that may be served.
func (c *crowd) Accept() (net.Conn, error) {
	for {
		conn, err := c.Listener.Accept()
		if err != nil {
			return nil, err
		}
		if g := c.admit(conn); g != nil {
			return g, nil
		}
		_ = conn.Close() // it was refused
	}
}

// Close ends the listening, and the waiting for room.
func (c *crowd) Close() error {
	c.lock.Lock()
	c.shut = true
	c.freed.Broadcast()
	c.lock.Unlock()
	return c.Listener.Close()
}

// admit makes room for a connection, or returns nil.
func (c *crowd) admit(conn net.Conn) *guest {
	g := &guest{Conn: conn, crowd: c, from: c.address(conn), idle: time.Now()}
	c.lock.Lock()
	defer c.lock.Unlock()
	if g.from.IsValid() && c.of[g.from] >= c.mostOfOne && !c.drop(func(other *guest) bool { return other.from == g.from }) {
		return nil
	}
	for !c.shut && len(c.guests) >= c.most && !c.drop(func(*guest) bool { return true }) {
		c.freed.Wait()
	}
	if c.shut {
		return nil
	}
	c.guests[g] = true
	c.of[g.from]++
	return g
}

// drop drops the connection that was idle longest of those that may go, and tells whether there is one.
func (c *crowd) drop(may func(*guest) bool) bool {
	var longest *guest
	for g := range c.guests {
		if !g.idle.IsZero() && may(g) && (longest == nil || g.idle.Before(longest.idle)) {
			longest = g
		}
	}
	if longest == nil {
		return false
	}
	c.forget(longest)
	_ = longest.Conn.Close() // whatever was on it is lost
	return true
}

// forget frees the room of a connection, once.
func (c *crowd) forget(g *guest) {
	if !c.guests[g] {
		return
	}
	delete(c.guests, g)
	if c.of[g.from]--; c.of[g.from] == 0 {
		delete(c.of, g.from)
	}
	c.freed.Signal()
}

// address returns whom a connection counts for: an address, or a network of IPv6 that one client has. It is invalid for those
// that are not bound.
func (c *crowd) address(conn net.Conn) netip.Prefix {
	at, err := netip.ParseAddrPort(conn.RemoteAddr().String())
	if err != nil {
		return netip.Prefix{}
	}
	from := at.Addr().Unmap().WithZone("")
	if from.IsLoopback() {
		return netip.Prefix{}
	}
	for _, p := range c.limits.Trusted {
		if p.Contains(from) {
			return netip.Prefix{}
		}
	}
	bits := 32
	if from.Is6() {
		bits = 64
	}
	network, _ := from.Prefix(bits) // it has so many
	return network
}

// state notes which connections are idle, as the server tells it.
func (c *crowd) state(conn net.Conn, state http.ConnState) {
	g, ok := conn.(*guest)
	if !ok {
		return
	}
	c.lock.Lock()
	defer c.lock.Unlock()
	switch state {
	case http.StateActive:
		g.idle = time.Time{}
	case http.StateIdle:
		g.idle = time.Now()
		c.freed.Signal() // it can make room
	}
}

// guest is a connection that was admitted.
type guest struct {
	net.Conn
	crowd *crowd
	from  netip.Prefix
	idle  time.Time // since when; the zero time while it is served

	deadline sync.Mutex
	until    time.Time // the server's own deadline for writing
}

// Close implements net.Conn.
func (g *guest) Close() error {
	g.crowd.lock.Lock()
	g.crowd.forget(g)
	g.crowd.lock.Unlock()
	return g.Conn.Close()
}

// SetWriteDeadline implements net.Conn.
func (g *guest) SetWriteDeadline(t time.Time) error {
	g.deadline.Lock()
	g.until = t
	g.deadline.Unlock()
	return g.Conn.SetWriteDeadline(t)
}

// SetDeadline implements net.Conn.
func (g *guest) SetDeadline(t time.Time) error {
	if err := g.SetWriteDeadline(t); err != nil {
		return err
	}
	return g.Conn.SetReadDeadline(t)
}

// Write implements net.Conn. A client that takes nothing is cut off long before the time for the whole answer is over.
func (g *guest) Write(b []byte) (int, error) {
	g.deadline.Lock()
	until := g.until
	g.deadline.Unlock()
	soon := time.Now().Add(g.crowd.stall + time.Duration(len(b)/slowest)*time.Second)
	if until.IsZero() || soon.Before(until) {
		until = soon
	}
	if err := g.Conn.SetWriteDeadline(until); err != nil {
		return 0, err
	}
	return g.Conn.Write(b)
}
