package neo4j

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/neo4j/neo4jtest"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/soak"
)

// smallBatch makes a load of a few documents many transactions.
const smallBatch = 1500

// loadSlowly loads in small batches and calls progress after each.
func loadSlowly(s *Store, graphs []*rdf.Graph, progress func(Stats)) error {
	l, err := s.Loader(context.Background(), LoadOptions{Batch: smallBatch, Progress: progress})
	if err != nil {
		return err
	}
	for _, g := range graphs {
		if err := l.Write(g); err != nil {
			return errors.Join(err, l.Close())
		}
	}
	return l.Close()
}

func TestServerKilledInMidLoadAndRestarted(t *testing.T) {
	server, kills := neo4jtest.New(t), soak.Count(10)
	s, graphs := openAt(t, Config{URI: server.URI, Retry: time.Hour}), invented(t, 40*kills, 11)
	kill, restarted := make(chan bool, kills), make(chan error)
	go func() {
		var failed error
		for range kill {
			server.Kill()
			failed = errors.Join(failed, server.Run(context.Background()))
		}
		restarted <- failed
	}()
	batches := 0
	err := loadSlowly(s, graphs, func(Stats) {
		if batches++; batches%6 == 3 && kills > 0 {
			kill <- true
			kills--
		}
	})
	close(kill)
	if err := errors.Join(err, <-restarted); err != nil {
		t.Fatalf("the load did not outlive the restart: %v", err)
	}
	if kills > 0 {
		t.Errorf("the load ended %d kills too early, after %d batches", kills, batches)
	}
	same(t, "database", dump(t, s), lines(graphs...))
}

// killedLoads is how many loads are killed. There are documents enough for each to be killed before its end.
func killedLoads() int { return soak.Count(60) }

// TestLoadInAnotherProcess is no test of its own: it is the process that TestProgramKilledInMidLoad kills.
func TestLoadInAnotherProcess(t *testing.T) {
	uri := os.Getenv("KAMERGRAAF_TEST_LOAD_INTO")
	if uri == "" {
		t.Skip("runs only as a child of TestProgramKilledInMidLoad")
	}
	s := openAt(t, Config{URI: uri, User: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD")})
	if err := loadSlowly(s, invented(t, 40*killedLoads(), 12), func(Stats) { fmt.Println("\nsent") }); err != nil {
		t.Fatal(err)
	}
}

func TestProgramKilledInMidLoad(t *testing.T) {
	s, graphs := open(t), invented(t, 40*killedLoads(), 12)
	random := rand.New(rand.NewPCG(1, 2))
	for range killedLoads() {
		killAfter(t, s.config.URI, 1+random.IntN(6))
	}
	load(t, s, graphs...)
	want := everything(t, s)
	same(t, "database", dump(t, s), lines(graphs...))
	s = open(t)
	load(t, s, graphs...)
	if diff := cmp.Diff(want, everything(t, s)); diff != "" {
		t.Errorf("interrupted (-) and loaded at once (+):\n%s", diff)
	}
}

// killAfter loads in another process and kills that when it has sent some batches.
func killAfter(t *testing.T, uri string, batches int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestLoadInAnotherProcess$", "-test.v")
	cmd.Env = append(os.Environ(), "KAMERGRAAF_TEST_LOAD_INTO="+uri)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for lines := bufio.NewScanner(out); seen < batches && lines.Scan(); {
		if lines.Text() == "sent" {
			seen++
		}
	}
	cmd.Process.Kill()
	if err := cmd.Wait(); err == nil || seen < batches {
		t.Fatalf("the load ended before it could be killed, after %d batches", seen)
	}
}

// proxy passes connections on and cuts all of them after every so many bytes.
type proxy struct {
	listener net.Listener
	target   string
	every    int64
	passed   atomic.Int64
	cuts     atomic.Int32
	limit    int32 // how often to cut
	mu       sync.Mutex
	open     []net.Conn
}

func newProxy(t *testing.T, target string, every int64, limit int32) *proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{listener: l, target: target, every: every, limit: limit}
	t.Cleanup(func() { l.Close(); p.cut() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go p.serve(c)
		}
	}()
	return p
}

func (p *proxy) serve(client net.Conn) {
	server, err := net.Dial("tcp", p.target)
	if err != nil {
		client.Close()
		return
	}
	p.mu.Lock()
	p.open = append(p.open, client, server)
	p.mu.Unlock()
	go io.Copy(client, server)
	io.Copy(io.MultiWriter(server, p), client)
	client.Close()
	server.Close()
}

// Write counts what was sent and cuts when it is enough.
func (p *proxy) Write(b []byte) (int, error) {
	if p.passed.Add(int64(len(b))) > p.every && p.cuts.Load() < p.limit {
		p.passed.Store(0)
		p.cuts.Add(1)
		p.cut()
	}
	return len(b), nil
}

func (p *proxy) cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.open {
		c.Close()
	}
	p.open = nil
}

func TestConnectionCutAgainAndAgain(t *testing.T) {
	cuts := soak.Count(60)
	direct, graphs := open(t), invented(t, 7*cuts, 13)
	p := newProxy(t, strings.TrimPrefix(direct.config.URI, "bolt://"), 400_000, int32(cuts))
	c := direct.config
	c.URI = "bolt://" + p.listener.Addr().String()
	if err := loadSlowly(openAt(t, c), graphs, nil); err != nil {
		t.Fatal(err)
	}
	if n := int(p.cuts.Load()); n < cuts/2 {
		t.Errorf("the connection was cut %d times, want more", n)
	}
	same(t, "database", dump(t, direct), lines(graphs...))
}

func TestTwoLoadersAtOnceInOppositeOrder(t *testing.T) {
	s, graphs := open(t), invented(t, 40, 14)
	load(t, s, said(t, "graph graph/register\ngraph/register type Graph\n")...) // makes the indexes
	var work sync.WaitGroup
	failed := make([]error, 2)
	for i := range failed {
		mine := append([]*rdf.Graph(nil), graphs...)
		if i == 1 {
			for a, b := 0, len(mine)-1; a < b; a, b = a+1, b-1 {
				mine[a], mine[b] = mine[b], mine[a]
			}
		}
		work.Go(func() { failed[i] = loadSlowly(s, mine, nil) })
	}
	work.Wait()
	if err := errors.Join(failed...); err != nil {
		t.Fatal(err)
	}
	same(t, "database", dump(t, s), lines(graphs...))
}

func TestDatabasesThatCannotBeUsedAreTold(t *testing.T) {
	server := neo4jtest.New(t, neo4jtest.WithPassword("geheim-wachtwoord"))
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	for _, c := range []struct {
		what   string
		config Config
		want   error
	}{
		{"wrong password", Config{URI: server.URI, User: "neo4j", Password: "fout"}, ErrPassword},
		{"no password", Config{URI: server.URI}, ErrPassword},
		{"unknown database", Config{URI: server.URI, User: "neo4j", Password: server.Password, Database: "onbekend"}, ErrDatabase},
		{"nobody there", Config{URI: "bolt://" + closed.Addr().String()}, ErrUnreachable},
		{"nobody there, cluster", Config{URI: "neo4j://" + closed.Addr().String()}, ErrUnreachable},
		{"old server", Config{URI: "bolt://" + oldServer(t)}, ErrTooOld},
	} {
		c.config.Retry = time.Hour // a server that cannot be used is not asked again
		s, err := Open(context.Background(), c.config)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", c.what, err, c.want)
		}
		if s != nil {
			s.Close(context.Background())
		}
	}
	if err := errors.Join(server.Shutdown(), server.Set("server.databases.read_only", "neo4j"), server.Run(context.Background())); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, Config{URI: server.URI, User: server.User, Password: server.Password, Retry: 5 * time.Second})
	if _, err := s.Loader(context.Background(), LoadOptions{}); !errors.Is(err, ErrReadOnly) {
		t.Errorf("read-only: error %v, want ErrReadOnly", err)
	}
}

// oldServer answers like a server that speaks none of the protocols of today.
func oldServer(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			io.ReadFull(c, make([]byte, 20))
			c.Write([]byte{0, 0, 0, 0})
			c.Close()
		}
	}()
	return l.Addr().String()
}

func TestVersionsBefore5AreRefused(t *testing.T) {
	for version, ok := range map[string]bool{"3.5.35": false, "4.4.40": false, "5.0.0": true, "5.26.30": true, "5.27-aura": true, "2025.08.0": true} {
		if err := checkVersion(version); errors.Is(err, ErrTooOld) == ok {
			t.Errorf("version %s: error %v", version, err)
		}
	}
}

func TestCancelledLoadEnds(t *testing.T) {
	s := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	l, err := s.Loader(ctx, LoadOptions{Batch: smallBatch})
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	for _, g := range invented(t, 20, 15) {
		if err = l.Write(g); err != nil {
			break
		}
	}
	if err := errors.Join(err, l.Close()); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}
