package server

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

// mostHeader is the largest head of a request in bytes.
const mostHeader = 16 << 10

// New returns an HTTP server with bounds on what one client can take: time to send a request, size of its head, idle
// time. Time to take an answer is bounded by its size.
func New(h http.Handler) *http.Server {
	return &http.Server{
		Handler: noBody(h), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: grace,
		IdleTimeout: 60 * time.Second, MaxHeaderBytes: mostHeader,
	}
}

// noBody refuses requests with a body of more than a few bytes, because nothing here reads it.
func noBody(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > 1024 {
			w.Header().Set("Connection", "close")
			plain(w, http.StatusRequestEntityTooLarge, "Requests here have no body.\n")
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, 1024)
		h.ServeHTTP(w, r)
	})
}

// Serve serves on a listener until ctx is done, and then finishes the requests that were begun. The number of connections is
// bounded, in all and for one address.
func Serve(ctx context.Context, s *http.Server, l net.Listener, limits Limits) error {
	ended := make(chan error, 1)
	c := newCrowd(l, limits)
	s.ConnState = c.state
	go func() { ended <- s.Serve(c) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	err := s.Shutdown(stop)
	if served := <-ended; !errors.Is(served, http.ErrServerClosed) {
		return served
	}
	return err
}
