// Package fuseki gives tests an Apache Jena Fuseki, the SPARQL server, with data in memory. Its jars are fetched by Maven
// once per machine into the user's cache folder.
package fuseki

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"w3id.org/kamergraaf/internal/cache"
	"w3id.org/kamergraaf/internal/maven"
)

//go:embed pom.xml
var pom []byte

var fetched = sync.OnceValues(fetch)

// Server is a running Fuseki.
type Server struct {
	endpoint string
	graph    string // IRI of the graph that queries are asked of; "" for the default graph
}

// Union returns the server as one whose default graph is the union of its named graphs.
func (s *Server) Union() *Server { return &Server{s.endpoint, "urn:x-arq:UnionGraph"} }

// Start starts a server with the data of a file. It ends with the test. Where there is no Java or Maven, or the jars
// cannot be had, the test is skipped with the reason, but fails where the environment has CI=true.
func Start(t testing.TB, file string) *Server {
	t.Helper()
	dir, err := fetched()
	if err != nil {
		cache.SkipOutsideCI(t, fmt.Errorf("fetching Apache Jena Fuseki: %w", err))
	}
	port, err := freePort()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("java", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", filepath.Join(dir, "lib", "*"),
		"org.apache.jena.fuseki.main.cmds.FusekiMainCmd", "--localhost", "--port", port, "--file", file, "/kamergraaf")
	var said bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = t.TempDir(), &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait() // killed: the error says so
	})
	s := &Server{endpoint: "http://127.0.0.1:" + port + "/kamergraaf/sparql"}
	for range 3000 {
		if _, err = s.query("ASK {}"); err == nil {
			return s
		}
		time.Sleep(200 * time.Millisecond)
	}
	t.Fatalf("Fuseki did not start: %v", err)
	return nil
}

// Query asks a question and returns the rows of the answer by column.
func (s *Server) Query(t testing.TB, sparql string) []map[string]string {
	t.Helper()
	answer, err := s.query(sparql)
	if err != nil {
		t.Fatalf("%v\n%s", err, sparql)
	}
	rows, err := csv.NewReader(strings.NewReader(answer)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, v := range row {
			m[rows[0][i]] = v
		}
		out = append(out, m)
	}
	return out
}

func (s *Server) query(sparql string) (string, error) {
	client := http.Client{Timeout: 20 * time.Minute}
	form := url.Values{"query": {sparql}}
	if s.graph != "" {
		form.Set("default-graph-uri", s.graph)
	}
	r, err := http.NewRequest("POST", s.endpoint, strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Accept", "text/csv")
	answer, err := client.Do(r)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("SPARQL: %s: %.600s", answer.Status, body)
	}
	return string(body), err
}

func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	return port, err
}

// fetch has Maven copy the jars, or finds those that an earlier run fetched.
func fetch() (string, error) {
	if _, err := exec.LookPath("java"); err != nil {
		return "", err
	}
	sum := sha256.Sum256(pom)
	return cache.Dir("fuseki-"+hex.EncodeToString(sum[:6]), func(dir string) error {
		if err := os.WriteFile(filepath.Join(dir, "pom.xml"), pom, 0o644); err != nil {
			return err
		}
		return maven.CopyJars(dir)
	})
}
