package server

import (
	"errors"
	"net"
	"net/http"
	"net/netip"
	"os"
	"testing"
	"time"
)

// called is a connection from an address.
type called struct {
	net.Conn
	from net.Addr
}

func (c called) RemoteAddr() net.Addr { return c.from }

// queue is a listener to which connections are handed.
type queue chan net.Conn

func (q queue) Accept() (net.Conn, error) {
	conn, ok := <-q
	if !ok {
		return nil, net.ErrClosed
	}
	return conn, nil
}
func (q queue) Close() error   { close(q); return nil }
func (q queue) Addr() net.Addr { return &net.TCPAddr{} }

// call connects from an address, and returns the client's end.
func (q queue) call(from string) net.Conn {
	ours, theirs := net.Pipe()
	q <- called{ours, net.TCPAddrFromAddrPort(netip.AddrPortFrom(netip.MustParseAddr(from), 4711))}
	return theirs
}

// gone tells whether the other end of a connection was closed.
func gone(t *testing.T, c net.Conn) bool {
	t.Helper()
	if err := c.SetReadDeadline(time.Now().Add(20 * time.Millisecond)); err != nil {
		return true
	}
	_, err := c.Read(make([]byte, 1))
	return !errors.Is(err, os.ErrDeadlineExceeded)
}

// smallCrowd is a crowd of 6 in all and 2 of an address, with the server's end of what it accepts.
func smallCrowd(t *testing.T) (queue, *crowd, chan net.Conn) {
	t.Helper()
	q := make(queue, 100)
	c := newCrowd(q, Limits{Trusted: []netip.Prefix{netip.MustParsePrefix("10.1.0.0/16")}})
	c.most, c.mostOfOne = 6, 2
	accepted := make(chan net.Conn, 100)
	go func() {
		for {
			conn, err := c.Accept()
			if err != nil {
				close(accepted)
				return
			}
			accepted <- conn
		}
	}()
	t.Cleanup(func() { c.Close() })
	return q, c, accepted
}

func TestOneAddressHasAShareOfTheConnections(t *testing.T) {
	q, c, accepted := smallCrowd(t)
	first := q.call("192.0.2.1")
	c.state(<-accepted, http.StateActive)
	second := q.call("192.0.2.1")
	<-accepted
	third := q.call("192.0.2.1") // in place of the second, which is idle
	served := <-accepted
	c.state(served, http.StateActive)
	if !gone(t, second) || gone(t, first) || gone(t, third) {
		t.Error("the idle connection of the address did not make room")
	}
	if fourth := q.call("192.0.2.1"); !gone(t, fourth) {
		t.Error("an address has more than its share")
	}
	if other := q.call("192.0.2.2"); gone(t, other) {
		t.Error("another address suffers from the first")
	}
	<-accepted
	_ = served.Close()
	if again := q.call("192.0.2.1"); gone(t, again) {
		t.Error("what was closed gives no room")
	}
	<-accepted
	q.call("2001:db8::1")
	<-accepted
	two := q.call("2001:db8::2")
	c.state(<-accepted, http.StateActive)
	if gone(t, two) || len(c.of) != 3 {
		t.Errorf("%d clients, want 3: a network of IPv6 is one", len(c.of))
	}
}

func TestIdleConnectionsMakeRoomAndProxiesMayHaveMany(t *testing.T) {
	q, c, accepted := smallCrowd(t)
	var clients []net.Conn
	var served []net.Conn
	for _, from := range []string{"10.1.2.3", "10.1.2.3", "10.1.2.3", "127.0.0.1", "127.0.0.1", "::1"} {
		clients = append(clients, q.call(from))
		served = append(served, <-accepted)
		c.state(served[len(served)-1], http.StateActive)
	}
	c.state(served[4], http.StateIdle)
	c.state(served[2], http.StateIdle)
	late := q.call("192.0.2.9")
	conn := <-accepted
	c.state(conn, http.StateActive)
	if !gone(t, clients[4]) || gone(t, clients[2]) || gone(t, late) {
		t.Error("not the one that was idle longest made room")
	}
	c.state(served[2], http.StateActive)
	q.call("192.0.2.10")
	select {
	case <-accepted:
		t.Fatal("more are served than there is room for")
	case <-time.After(20 * time.Millisecond):
	}
	_ = served[0].Close()
	<-accepted
}

func TestAClientThatTakesNothingIsCutOff(t *testing.T) {
	q, c, accepted := smallCrowd(t)
	c.stall = 30 * time.Millisecond
	q.call("192.0.2.1")
	conn := <-accepted
	if err := conn.SetWriteDeadline(time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Write([]byte("antwoord")); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}
